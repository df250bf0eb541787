import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { attributeInterfaces } from "../../scripts/attributes/interfaces";
import type { Descriptor } from "../../src/provider/descriptor";

test("the committed attribute types are those of the descriptors", () => {
  const committed = readFileSync(join(__dirname, "../../src/constructs/attributes.ts"), "utf8");
  // The formatter only breaks lines and takes quotes and semicolons into account.
  const normal = (text: string) => text.replace(/\s+/g, " ").replace(/: \| /g, ": ");
  expect(normal(committed)).toBe(normal(attributeInterfaces()));
});

test("an attribute says what a change does, its default, its values and its successor", () => {
  const descriptor: Descriptor = {
    type: "alicloud_ecs_thing",
    aliases: [],
    id: "<id>",
    calls: { create: "CreateThing", delete: "DeleteThing" },
    source: "aliyun/alicloud 1.0.0, commit 0 of 2026-01-01",
    attributes: {
      thing_name: { type: "string", mode: "required", change: "replace" },
      size: { type: "number", mode: "optional", change: "stop-start", default: 20, check: { min: 1, max: 40 } },
      old_name: { type: "string", mode: "optional", change: "online", replacedBy: "thing_name" },
      disks: { type: "block-list", mode: "optional", attributes: { on: { type: "bool", mode: "optional" } } },
      gone: { type: "string", mode: "optional", removedIn: "1.0.0" },
      seen: { type: "string", mode: "computed" },
    },
  };
  expect(
    attributeInterfaces([descriptor]),
  ).toBe(`// Generated from src/provider/descriptors by \`npm run generate\`. Do not edit.

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
