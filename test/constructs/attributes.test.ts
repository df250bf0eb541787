import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attributeInterfaces, constructName } from "../../scripts/attributes/interfaces";
import * as given from "../../src/index";
import { overlayOf, typesWith } from "../../src/provider/overlays";
import type { AttributeSchema } from "../../src/schema/attribute";
import { BOOL, listOf, NUMBER, objectOf, STRING } from "../../src/value/type";

test("the committed attribute types are those of schemas and overlays", () => {
  const committed = readFileSync(join(__dirname, "../../src/constructs/attributes.ts"), "utf8");
  // The formatter only breaks lines and takes quotes and semicolons into account.
  const normal = (text: string) => text.replace(/\s+/g, " ").replace(/: \| /g, ": ");
  expect(normal(committed)).toBe(normal(attributeInterfaces()));
});

test.each(typesWith("construct"))("what is given out for %s has the name of the type", (type) => {
  const name = constructName(type);
  expect(overlayOf(type)?.construct).toBe(name);
  expect(Object.keys(given)).toContain(name);
  // src/index.ts gives out all that is generated.
  const texts = ["src/index.ts", "src/constructs/generated/classes.ts"].map((file) => readFileSync(file, "utf8"));
  expect(texts.join("")).toMatch(new RegExp(`(?:type|interface) ${name}Props\\b`));
});

test("an attribute says what a change does, its default, its values and its successor", () => {
  const one = (name: string, rest: Partial<AttributeSchema> = {}): [string, AttributeSchema] => [
    name,
    {
      name,
      type: STRING,
      mode: "optional",
      sensitive: false,
      forceNew: false,
      whole: false,
      sendsZero: false,
      ...rest,
    },
  ];
  const on = new Map([one("on", { type: BOOL })]);
  const attributes = new Map([
    one("thing_name", { mode: "required", forceNew: true }),
    one("size", { type: NUMBER, default: 20, check: { kind: "range", min: 1, max: 40 } }),
    one("old_name", { deprecated: { replacement: "thing_name" } }),
    one("disks", { type: listOf(objectOf(new Map([["on", BOOL]]))), block: "list", attributes: on }),
    one("gone", { removed: { since: "1.0.0" } }),
    one("seen", { mode: "computed" }),
    one("id", { mode: "optional+computed" }),
  ]);
  const source = "aliyun/alicloud 1.0.0, commit 0 of 2026-01-01";
  const changes = new Map([
    ["size", { effect: "stop-start", source } as const],
    ["old_name", { effect: "online", source } as const],
  ]);
  const overlay = { type: "alicloud_ecs_thing", source, changes };
  expect(
    attributeInterfaces([{ attributes, overlay }]),
  ).toBe(`// Generated from the schemas of the provider and the overlays by \`npm run generate\`. Do not edit.

import type { IResolvable } from "cdktf";

/** Block \`disks\` of alicloud_ecs_thing. */
export interface ThingDisks {
  readonly on?: boolean | IResolvable | undefined;
}

/** Attributes of alicloud_ecs_thing, as in aliyun/alicloud 1.0.0. */
export interface ThingAttributes {
  /** A change replaces the object. */
  readonly thingName: string;
  /**
   * A change stops and starts a running instance.
   * Default: \`20\`.
   * Takes 1 to 40.
   */
  readonly size?: number | undefined;
  /**
   * A change is made online.
   * @deprecated use \`thingName\`
   */
  readonly oldName?: string | undefined;
  readonly disks?: readonly ThingDisks[] | IResolvable | undefined;
}
`);
});
