import { expect, test } from "vitest";
import { priorValue } from "../../src/plan/objchange/prior";
import { emptyBlock, proposed } from "../../src/plan/objchange/proposed";
import { toDouble } from "../../src/value/number";
import { isMembers, Unknown, type Value } from "../../src/value/value";
import { configValue } from "../plan/objchange/support/config";
import { FILES, type Pair, pairsOf, typeOf } from "../plan/objchange/support/golden";
import type { Step } from "./compared";
import { planChange } from "./plan-change";
import { attributesOf, TYPES } from "./schema";
import { canonical, hasUnknown, UNKNOWN, type Wire, type WireObject } from "./wire";

function wireOf({ type, content }: Value): Wire {
  if (content instanceof Unknown) return UNKNOWN;
  if (content === null) return null;
  if (Array.isArray(content)) return content.map((one) => wireOf(one as Value));
  if (isMembers(content))
    return Object.fromEntries([...content.keys()].map((name) => [name, wireOf(content.get(name) as Value)]));
  return type.kind === "number" ? toDouble(content as number) : (content as string);
}

/** What terraform makes of the judge's answer: an action, and what it replaces for. */
function judged(pair: Pair): string {
  const { schema } = typeOf(pair);
  const config = configValue(pair.config, schema);
  const prior = pair.state ? priorValue(pair.state, schema) : undefined;
  const base = prior ?? emptyBlock(schema.attributes, schema.type);
  const before = prior && (wireOf(prior) as WireObject);
  const wanted = wireOf(proposed(schema.attributes, base, config)) as WireObject;
  const { after, replaces } = planChange(attributesOf(pair.type), wanted, before ?? null);
  if (!before) return "create";
  const forcing = replaces.filter((path) => differs(at(before, path), at(after, path)));
  if (forcing.length > 0) return `delete+create ${[...new Set(forcing.map(named))].sort().join(" ")}`;
  return canonical(before) === canonical(after) ? "no-op" : "update";
}

function at(value: Wire, path: readonly Step[]): Wire {
  let current: Wire | undefined = value;
  for (const step of path) {
    if (typeof current !== "object" || current === null) return current ?? null;
    current =
      "attribute_name" in step
        ? (current as WireObject)[step.attribute_name]
        : (current as readonly Wire[])[step.element_key_int];
  }
  return current ?? null;
}

function differs(before: Wire, after: Wire): boolean {
  return hasUnknown(after) || canonical(before) !== canonical(after);
}

function named(path: readonly Step[]): string {
  return path.map((step) => ("attribute_name" in step ? step.attribute_name : step.element_key_int)).join(".");
}

/** The judge has its own form of the SDK's arithmetic; it is held against what terraform planned, as ours is. */
test("the judge's provider plans the golden pairs of the covered types as the real one does", () => {
  const pairs = FILES.flatMap((file) => [...pairsOf(file)]).filter(({ type }) => TYPES.has(type));
  expect(pairs.length).toBeGreaterThan(500);
  for (const pair of pairs) {
    const paths = (pair.replacePaths ?? []).map((path) => (Array.isArray(path) ? path.join(".") : String(path))).sort();
    const wanted = [pair.actions.join("+"), ...paths].join(" ");
    expect(judged(pair), `${pair.type} ${JSON.stringify(pair.config)} ${JSON.stringify(pair.state)}`).toBe(wanted);
  }
});
