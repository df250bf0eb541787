import { expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json";
import type { Rule } from "../../src/rules/rule";
import { ATTACHMENT, attach, BASE, check, type Resources, type Stack, summary } from "./harness";

export const FW = "alicloud_instance.fw";
export const NIC = "alicloud_ecs_network_interface.nic";
export const ATTACHED: Resources = { [`${ATTACHMENT}.nic`]: attach() };

/** What is tried, changes to the base network, and what the rule says: `violation ADDRESS MESSAGE`, `undecided …`. */
export type Case = readonly [name: string, stack: Stack | Resources, finds: readonly string[]];

/** One test for each case. */
export function table(rule: Rule, cases: readonly Case[]): void {
  it.each(cases.map(([name, stack, finds]) => [name, finds, stack] as const))("%s: %j", (_, finds, stack) => {
    const { resources, ...rest } = isStack(stack) ? stack : { resources: stack };
    expect(summary(check(rule, { resources: { ...BASE, ...resources }, ...rest }))).toEqual(finds);
  });
}

/** The base instance or interface with other attributes; an undefined one is left out. */
export function fw(more: Readonly<Record<string, JsonObject[string] | undefined>>): Resources {
  return { [FW]: merged(BASE[FW], more) };
}

export function nic(more: Readonly<Record<string, JsonObject[string] | undefined>>): Resources {
  return { [NIC]: merged(BASE[NIC], more) };
}

function merged(
  base: JsonObject | undefined,
  more: Readonly<Record<string, JsonObject[string] | undefined>>,
): JsonObject {
  const entries = Object.entries({ ...base, ...more }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as JsonObject;
}

function isStack(stack: Stack | Resources): stack is Stack {
  return "resources" in stack;
}
