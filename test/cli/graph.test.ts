import { describe, expect, it, test } from "vitest";
import { CLEAN, runWith, STATE, WRONG } from "./fake-io";

const read = (text: string) => ({ stdin: () => text });

test("without options the network as text, with what the plan does to it", async () => {
  const { code, out, last } = await runWith(["graph", "-"], read(CLEAN));
  expect(code).toBe(0);
  expect(out).toContain("VPC alicloud_vpc.main  10.0.0.0/8  create");
  expect(last).toBe("eniplan: exit 0: drawn");
});

test("the order, on the screen and in two files", async () => {
  const formats = ["--format", "text", "--format", "mermaid=a.mmd", "--format", "dot=a.dot"];
  const { out, files } = await runWith(["graph", "-", "--kind", "order", ...formats], read(CLEAN));
  expect(out).toContain("create alicloud_vpc.main  CreateVpc");
  expect(files.get("/nowhere/a.mmd")).toContain("flowchart TB");
  expect(files.get("/nowhere/a.dot")).toContain("digraph eniplan {");
});

test("in Chinese", async () => {
  expect((await runWith(["graph", "-", "--lang", "zh"], read(CLEAN))).out).toContain("网络：1 个资源");
});

test("a gate that would fail is no reason not to draw", async () => {
  const { code, out } = await runWith(["graph", "-"], read(WRONG));
  expect(code).toBe(0);
  expect(out).toContain("vSwitch alicloud_vswitch.main");
});

test("colour only on a screen that wants it", async () => {
  const world = { ...read(CLEAN), env: { FORCE_COLOR: "1" } };
  expect((await runWith(["graph", "-"], world)).out).toContain("\u001b[");
  expect((await runWith(["graph", "-", "--format", "text=a.txt"], world)).files.get("/nowhere/a.txt")).not.toContain(
    "\u001b[",
  );
  expect((await runWith(["graph", "-", "--format", "mermaid"], world)).out).not.toContain("\u001b[");
});

describe("nothing to draw", () => {
  it("says so, and what to do instead", async () => {
    const applied = await runWith(["graph", "-", "--kind", "order"], {
      stdin: () => STATE,
    });
    expect(applied.code).toBe(0);
    expect(applied.out).toBe("");
    expect(applied.err).toContain("Nothing changes, so there is no order to draw.");
    expect(applied.err).toContain("eniplan graph --kind topology");
    expect(applied.last).toBe("eniplan: exit 0: nothing to draw");
    const other = JSON.stringify({ resource: { alicloud_ram_role: { a: {} } } });
    const { code, err } = await runWith(["graph", "-"], read(other));
    expect(code).toBe(0);
    expect(err).toContain("There is no network to draw");
  });
});

describe("refused", () => {
  it.each([
    [["--kind", "star"], "topology, order or stacks"],
    [["--format", "svg"], "text, mermaid or dot"],
    [["--format", "text", "--format", "dot"], "one report on standard output"],
    [["--limit", "0"], "a whole number from 1 to 1000"],
    [["--limit", "1001"], "a whole number from 1 to 1000"],
    [["--focus", "alicloud_vpc.mian"], "alicloud_vpc.main"],
    [["--kind", "order", "--focus", "alicloud_vpc.mian"], "alicloud_vpc.main"],
  ])("%s", async (args, expected) => {
    const { code, err, out } = await runWith(["graph", "-", ...args], read(CLEAN));
    expect(code).toBe(3);
    expect(err).toContain(expected);
    expect(out).toBe("");
  });

  it("an order that runs in a circle, but not its network", async () => {
    const circle = JSON.stringify({
      resource: {
        alicloud_vpc: { a: { vpc_name: "${alicloud_vpc.b.id}" }, b: { vpc_name: "${alicloud_vpc.a.id}" } },
      },
    });
    const { code, err } = await runWith(["graph", "-", "--kind", "order"], read(circle));
    expect(code).toBe(3);
    expect(err).toContain("run in a circle");
    expect((await runWith(["graph", "-"], read(circle))).out).toContain("VPC alicloud_vpc.a");
  });
});
