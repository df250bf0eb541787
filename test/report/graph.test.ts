import { describe, expect, test } from "vitest";
import type { Result } from "../../src/policy/result";
import { type GraphFormat, type GraphKind, mermaidOf, renderGraph, renderGraphText } from "../../src/report/graph";
import { Words } from "../../src/report/words";
import { MANY_CHANGES, NO_CHANGES, PLAN, step } from "./fixtures";
import { expectGolden } from "./golden";
import { drawable } from "./graph-fixture";

const DRAWN = drawable();

interface Options {
  readonly language?: "en" | "zh";
  readonly color?: boolean;
  readonly limit?: number;
  readonly focus?: readonly string[];
}

function draw(shown: Result, kind: GraphKind, format: GraphFormat, options: Options = {}): string {
  const drawing = { language: "en", color: false, width: 100, kind, ...options } as const;
  const text = format === "text" ? renderGraphText(shown, drawing) : renderGraph(shown, format, drawing);
  if (text === undefined) throw new Error("nothing was drawn");
  return text;
}

const KINDS: readonly GraphKind[] = ["topology", "order"];

describe("golden", () => {
  for (const kind of KINDS) {
    for (const language of ["en", "zh"] as const) {
      test(`${kind} ${language}`, () =>
        expectGolden(`graph-${kind}-${language}.txt`, draw(DRAWN, kind, "text", { language })));
    }
    test(`${kind} mermaid`, () => expectGolden(`graph-${kind}-mermaid.txt`, draw(DRAWN, kind, "mermaid")));
    test(`${kind} dot`, () => expectGolden(`graph-${kind}-dot.txt`, draw(DRAWN, kind, "dot")));
    test(`${kind} limited`, () => expectGolden(`graph-${kind}-limited.txt`, draw(DRAWN, kind, "text", { limit: 6 })));
    test(`${kind} in colour`, () =>
      expectGolden(`graph-${kind}-color.txt`, draw(DRAWN, kind, "text", { color: true })));
  }
  test("a plan that does not tell what waits for what", () =>
    expectGolden("graph-order-no-waits.txt", draw(PLAN, "order", "text")));
});

describe("what is drawn", () => {
  test("nothing, where there is nothing to draw", () => {
    const options = { language: "en", color: false, width: 80 } as const;
    expect(renderGraphText(NO_CHANGES, { ...options, kind: "order" })).toBeUndefined();
    expect(renderGraph(NO_CHANGES, "dot", { ...options, kind: "topology" })).toBeUndefined();
    expect(mermaidOf(NO_CHANGES, "order", new Words("en"))).toBeUndefined();
  });

  test("a report draws the same as the command", () => {
    for (const kind of KINDS) expect(mermaidOf(DRAWN, kind, new Words("en"))).toBe(draw(DRAWN, kind, "mermaid"));
  });

  test("around an address: what comes before and after it, and nothing else", () => {
    const focus = ["alicloud_eip_address.out"];
    const text = draw(DRAWN, "order", "text", { focus });
    expect(text.match(/alicloud_\w+\.\w+/g)).toEqual(["alicloud_eip_address.out", "alicloud_eip_association.out"]);
  });

  test("around a whole block, and around its instance", () => {
    const block = draw(DRAWN, "order", "text", { focus: ["alicloud_ecs_network_interface.made"] });
    expect(block).toBe(
      draw(DRAWN, "order", "text", { focus: ['alicloud_ecs_network_interface.made["x \\"y\\" <b>"]'] }),
    );
    expect(block).toContain("attach alicloud_ecs_network_interface_attachment.made");
    expect(block).not.toContain("alicloud_eip_address");
  });

  test("around an instance: its interfaces, its groups, what they are in, and no further members of the groups", () => {
    const text = draw(DRAWN, "topology", "text", { focus: ["alicloud_instance.b"] });
    expect(text).toContain("Interface alicloud_ecs_network_interface.moved");
    expect(text).toContain("Security group sg-9");
    expect(text).toContain("Zone cn-hangzhou-i");
    expect(text).not.toContain("network_interface.made");
  });

  test.each([1, 5, 20, 99])("of many steps no more than %i, those that matter first", (limit) => {
    const text = draw(MANY_CHANGES, "order", "text", { limit });
    expect(text.match(/ {2}attach /g)).toHaveLength(limit);
    expect(text).toContain(`${100 - limit} `);
    if (limit > 1) expect(draw(PLAN, "order", "text", { limit })).toContain("STOP-START");
  });

  test("a step that waits only by way of steps that are not drawn still says for what", () => {
    const waves = [1, 2, 3].map((wave) => [step(wave, "create", `alicloud_vpc.v${wave}`, "CreateVpc", wave !== 2)]);
    const plan = { ...(DRAWN.plan as NonNullable<Result["plan"]>), waves, disruptions: [], hazards: [] };
    const waits = [
      [0, -1],
      [-1, 1],
      [1, 2],
      [0, 2],
    ] as const;
    const shown = { ...DRAWN, plan: { ...plan, waits } };
    expect(draw(shown, "order", "text", { limit: 3 }).match(/after .*/g)).toEqual(["after 1", "after 2"]);
    expect(draw(shown, "order", "text", { limit: 2 }).match(/after .*/g)).toEqual(["after 1"]);
  });
});

describe("no name is read as anything else", () => {
  const NAMES = [
    'a"b',
    "a\\",
    "a\\nb",
    "%%{init: {}}%%",
    "<script>",
    "`x`",
    "#quot;",
    "end",
    "1. x",
    "a|b",
    "[x](y)",
    "&amp;",
  ];
  const named = (name: string) => {
    const address = `alicloud_vpc.v[${JSON.stringify(name)}]`;
    const waves = [[step(1, "create", address, "CreateVpc")]];
    return { ...DRAWN, plan: { ...(DRAWN.plan as NonNullable<Result["plan"]>), waves, hazards: [], waits: [] } };
  };

  test.each(NAMES)("Mermaid: %s", (name) => {
    const labels = [...draw(named(name), "order", "mermaid").matchAll(/s0\["(.*)"\]:::create/g)].map(
      ([, label]) => label,
    );
    expect(labels).toHaveLength(1);
    const text = labels[0]?.replaceAll("<br/>", "").replace(/#\d+;/g, "") ?? "";
    expect(text).toMatch(/^[\p{L}\p{N} .,:;_()/+=…→-]*$/u);
    const read = labels[0]
      ?.replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replaceAll("\u200b", "");
    expect(read).toContain(JSON.stringify(name));
  });

  test.each(NAMES)("DOT: %s", (name) => {
    const [, label = ""] = /s0 \[label="((?:[^"\\]|\\.)*)", fillcolor=/.exec(draw(named(name), "order", "dot")) ?? [];
    expect(label.replace(/\\(["\\])/g, "$1").replaceAll("&amp;", "&")).toContain(JSON.stringify(name));
  });
});
