import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ERASE } from "../../../src/cli/progress";
import { temporaryFolder } from "../../support/folders";
import { CLEAN, runWith, STATE, WRONG } from "../fake-io";
import { Session } from "./screen";

const CLEAR = "\u001b[2J";
const WATCHING = "Watching. Ctrl-C ends it.";
const INVENTORY = "instances:\n  alicloud_instance.none:\n    status: Running\n";

describe("without a terminal: one report for each change", () => {
  test("what is new and what is fixed; the end is clean", async () => {
    const session = new Session();
    session.put({ "net/main.tf.json": CLEAN });
    session.start(["check", "net", "--watch"], false);
    await session.seen(WATCHING);
    expect(session.out).toContain("No findings.");
    session.put({ "net/main.tf.json": WRONG });
    await session.seen(WATCHING, 2);
    expect(session.out).toContain("reference/unresolved");
    expect(session.err).toMatch(
      /Since the last run: \d new, 0 fixed\.\n[\s\S]*\+ reference\/unresolved {2}alicloud_vswitch\.main/,
    );
    expect(session.err).toMatch(/\d\d:\d\d:\d\d {2}net\/main\.tf\.json changed\. Watching/);
    session.put({ "net/main.tf.json": CLEAN });
    await session.seen(WATCHING, 3);
    expect(session.err).toMatch(/Since the last run: 0 new, \d fixed\.\n[\s\S]*- reference\/unresolved/);
    expect(await session.interrupt()).toBe(0);
  });

  test("what cannot be read is told, and waited for", async () => {
    const session = new Session();
    session.put({ "net/main.tf.json": "{" });
    session.start(["check", "net", "--watch"], false);
    await session.seen(WATCHING);
    expect(session.err).toContain("json/malformed");
    session.put({ "net/main.tf.json": CLEAN });
    await session.seen("No findings.");
    await session.seen(WATCHING, 2);
    expect(await session.interrupt()).toBe(0);
  });

  test.each<[string, string[], Record<string, string>, string, string]>([
    ["a new file of a folder", [], {}, "net/more.tf.json", CLEAN.replace("main", "more")],
    ["the first policy", [], {}, "eniplan.yaml", "strict: true"],
    ["the first state", [], {}, "net/terraform.tfstate", STATE],
    ["a file of variables", ["--var-file", "prod.tfvars"], { "prod.tfvars": "" }, "prod.tfvars", 'zone = "a"'],
    ["the inventory", ["--inventory", "facts/live.yaml"], { "facts/live.yaml": INVENTORY }, "facts/live.yaml", "{}"],
    [
      "the state that was named",
      ["--state", "x.tfstate"],
      { "x.tfstate": STATE },
      "x.tfstate",
      STATE.replace("7", "8"),
    ],
  ])("%s counts", async (_, flags, files, file, text) => {
    const session = new Session();
    session.put({ "net/main.tf.json": CLEAN, ...files });
    session.start(["plan", "net", "--watch", ...flags], false);
    await session.seen(WATCHING);
    session.put({ [file]: text });
    await session.seen(`${file} changed.`);
    expect(await session.interrupt()).toBe(0);
  });

  test("what it writes itself, tools and other folders do not count", async () => {
    const session = new Session();
    session.put({ "net/main.tf.json": CLEAN });
    session.start(["check", "net", "--watch", "--format", "human", "--format", "json=net/out.json"], false);
    await session.seen(WATCHING);
    session.put({
      "net/node_modules/x/a.tf.json": WRONG,
      "net/.terraform/modules.json": "{}",
      "net/.main.tf.json.swp": "x",
      "other/main.tf.json": WRONG,
      // The same text again.
      "net/main.tf.json": CLEAN,
    });
    // Whatever was told of these would be told before, or together with, this one.
    session.put({ "net/last.tf.json": CLEAN.replace("main", "last") });
    await session.seen(WATCHING, 2);
    expect(session.err.match(/^.* changed\./gm)).toEqual([expect.stringMatching(/ {2}net\/last\.tf\.json changed\.$/)]);
    expect(await session.interrupt()).toBe(0);
  });
});

describe("on a terminal", () => {
  test("the report stays while it is checked, and another one comes in one piece", async () => {
    const session = new Session();
    session.put({ "net/main.tf.json": CLEAN });
    session.start(["check", "net", "--watch"], true);
    await session.seen(WATCHING);
    session.out = "";
    session.put({ "net/main.tf.json": WRONG });
    await session.seen(WATCHING);
    const [before = "", after = ""] = session.out.split(CLEAR);
    expect(before).toContain("net/main.tf.json changed, checking …");
    expect(before.startsWith(ERASE)).toBe(true);
    expect(after).toContain("reference/unresolved");
    expect(session.out.split(CLEAR)).toHaveLength(2);
    expect(session.err).toBe("");
    expect(await session.interrupt()).toBe(0);
    expect(session.out.endsWith(ERASE)).toBe(true);
  });

  test("a change that changes nothing of the report changes the line only", async () => {
    const session = new Session();
    session.put({ "net/main.tf.json": CLEAN });
    session.start(["check", "net", "--watch"], true);
    await session.seen(WATCHING);
    session.out = "";
    session.put({ "net/main.tf.json": `${CLEAN}\n` });
    await session.seen(WATCHING);
    expect(session.out).not.toContain(CLEAR);
    expect(session.out).not.toContain("\n");
    await session.interrupt();
  });
});

test.each([
  [["net", "--lang", "fr"], "cli/bad-value"],
  [["net", "--format", "pdf"], "cli/bad-value"],
  [["missing"], "file/missing"],
  [["missing/*"], "file/no-match"],
])("a mistake on the command line is not waited for: %j", async (argv, id) => {
  const cwd = temporaryFolder();
  expect((await runWith(["check", ...argv, "--watch"], { cwd })).last).toContain(id);
});

test("a policy counts, and so does the one that could not be read", async () => {
  const session = new Session();
  session.put({ "net/main.tf.json": WRONG, "eniplan.yaml": "rules: [" });
  session.start(["check", "net", "--watch"], false);
  await session.seen(WATCHING);
  session.put({ "eniplan.yaml": "severity:\n  reference/unresolved: warning\n" });
  await session.seen("eniplan.yaml changed.");
  expect(session.err).toContain("eniplan: exit 0: ");
  await session.interrupt();
});

test("standard input cannot be watched", async () => {
  expect((await runWith(["check", "-", "--watch"])).last).toContain("cli/bad-value");
});

test("Ctrl-C ends the program with 0", async () => {
  const cwd = temporaryFolder();
  writeFileSync(join(cwd, "main.tf.json"), WRONG);
  const bin = join(process.cwd(), "dist/cli/bin.js");
  const child = spawn(process.execPath, [bin, "check", "main.tf.json", "--watch"], { cwd });
  let seen = "";
  child.stderr.on("data", (chunk: Buffer) => {
    seen += chunk.toString();
    if (seen.includes(WATCHING)) child.kill("SIGINT");
  });
  const code = await new Promise((done) => child.on("close", done));
  expect([code, seen]).toEqual([0, expect.stringContaining("eniplan: exit 1: ")]);
});
