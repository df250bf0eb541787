import { createHash } from "node:crypto";
import { parse } from "parse5";
import { describe, expect, test } from "vitest";
import type { Result } from "../../../src/policy/result";
import { hostile, PAYLOADS, startsCommand, UNSEEN } from "../encode/payloads";
import { expectGolden } from "../golden";
import { EVERYTHING } from "../machine-fixtures";
import { night } from "../night-fixture";
import { bare, page } from "./page";

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

const NIGHT = night();
const { topology: _, ...WITHOUT_NETWORK } = EVERYTHING;

function all(text: string): Node[] {
  const walk = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(walk)];
  return walk(parse(text) as unknown as Node);
}

const attribute = (node: Node, name: string) => node.attrs?.find((one) => one.name === name)?.value;
const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join("");

test("golden", () => expectGolden("page.html.txt", bare(page(NIGHT))));
test("golden in Chinese", () => expectGolden("page-zh.html.txt", bare(page(NIGHT, "zh"))));
test("golden of a plan with everything, and no network", () =>
  expectGolden("page-plan.html.txt", bare(page(EVERYTHING))));

describe.each([
  ["a plan", NIGHT],
  ["a check", { ...WITHOUT_NETWORK, command: "check" } as Result],
])("the page of %s", (__, result) => {
  const text = page(result);
  const nodes = all(text);

  test("loads nothing, and a browser runs nothing in it but what the policy names", () => {
    expect(text).not.toMatch(/\b(?:src|srcset|action|formaction|background|poster|data)=/);
    const links = nodes.flatMap((node) => attribute(node, "href") ?? []);
    expect(links.filter((link) => !/^#[\w-]+$/.test(link))).toEqual([]);
    const names = new Set(nodes.flatMap(({ attrs = [] }) => attrs.map(({ name }) => name)));
    expect([...names].filter((name) => name === "style" || name.startsWith("on"))).toEqual([]);
    const policy = nodes.map((node) => attribute(node, "content")).find((one) => one?.startsWith("default-src")) ?? "";
    for (const name of ["script", "style"]) {
      const own = nodes.filter(({ nodeName }) => nodeName === name);
      expect(own).toHaveLength(1);
      const hash = createHash("sha256")
        .update(textOf(own[0] as Node))
        .digest("base64");
      expect(policy).toContain(`${name}-src 'sha256-${hash}'`);
    }
    expect(policy).toMatch(/^default-src 'none';/);
  });

  test("every link leads somewhere, and nothing is there twice", () => {
    const ids = nodes.flatMap((node) => attribute(node, "id") ?? []);
    expect(ids).toHaveLength(new Set(ids).size);
    const named = nodes.flatMap((node) => [
      ...(attribute(node, "href") === undefined ? [] : [(attribute(node, "href") ?? "").slice(1)]),
      ...(attribute(node, "for") === undefined ? [] : [attribute(node, "for") ?? ""]),
      ...(attribute(node, "data-l") ?? "").split(" ").filter((id) => id !== ""),
    ]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("holds no secret", () => expect(text).not.toMatch(/old-secret|new-secret/));
});

describe("the network", () => {
  const cards = all(page(NIGHT)).filter(({ nodeName }) => nodeName === "article");
  const named = (name: string) => cards.filter((card) => (attribute(card, "data-s") ?? "").includes(name));

  test("what is in another vSwitch afterwards is there twice", () => {
    const found = named("alicloud_ecs_network_interface.service ").map((card) => attribute(card, "class") ?? "");
    expect(found.map((names) => /w-(\w+)/.exec(names)?.[1]).sort()).toEqual(["after", "before"]);
  });

  test("what stays says to what it was attached, and to what it will be", () => {
    const [before] = named("alicloud_instance.a ");
    const [after] = named("alicloud_instance.b ");
    const links = (card: Node | undefined) =>
      card ? (card.childNodes ?? []).flatMap((one) => (one.nodeName === "ul" ? (one.childNodes ?? []) : [])) : [];
    expect(links(before).map((one) => [attribute(one, "class"), textOf(one)])).toContainEqual([
      "w-before",
      "with service",
    ]);
    expect(links(after).map((one) => [attribute(one, "class"), textOf(one)])).toContainEqual([
      "w-after",
      "with service",
    ]);
  });

  test("of a very large one what changes is shown, and how much is left out", () => {
    const { topology } = NIGHT;
    if (!topology || !NIGHT.runbook?.before) throw new Error("no network");
    const more = Array.from({ length: 1500 }, (___, i) => ({
      key: `edge/alicloud_instance.more-${i}`,
      kind: "instance" as const,
      stack: "edge",
      address: `alicloud_instance.more-${i}`,
      inside: "edge/alicloud_vswitch.h",
      details: [],
      declared: true,
    }));
    const large = (one: NonNullable<Result["topology"]>) => ({ ...one, places: [...one.places, ...more] });
    const text = page({
      ...NIGHT,
      topology: large(topology),
      runbook: { ...NIGHT.runbook, before: large(NIGHT.runbook.before) },
    });
    expect(text).toContain("places that do not change are left out");
    expect(text).toContain("alicloud_ecs_network_interface.service");
    expect(text).not.toContain("more-1499");
  });
});

describe.each(PAYLOADS.map((payload) => [JSON.stringify(payload), payload]))("%s", (__, payload) => {
  const neutral = payload
    .split("\n")
    .map(() => "x")
    .join("\n");
  const text = page(hostile(NIGHT, payload));

  test("a browser makes the same elements of the page as without it", () => {
    const shape = (one: string) =>
      all(one)
        .filter(({ nodeName }) => nodeName !== "#text")
        .map(({ nodeName, attrs = [] }) => `${nodeName} ${attrs.map(({ name }) => name).join()}`);
    expect(shape(text)).toEqual(shape(page(hostile(NIGHT, neutral))));
  });

  test("it is in no script, no style, no name of a class and no target of a link", () => {
    expect(bare(text)).toContain("<style>…</style>");
    expect(bare(text)).toContain("<script>…</script>");
    for (const { attrs = [] } of all(text)) {
      for (const { name, value } of attrs) {
        if (["class", "id", "for", "name", "type", "d"].includes(name)) expect(value).toMatch(/^[\w .MC-]*$/);
        if (name === "href") expect(value).toMatch(/^#[\w-]+$/);
      }
    }
  });

  test("no log takes it for a command, and all of it can be seen", () => {
    expect(startsCommand(text)).toBe(false);
    expect(text).not.toMatch(UNSEEN);
  });
});
