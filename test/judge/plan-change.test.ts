import { describe, expect, it } from "vitest";
import { exactnessOf } from "../../src/plan/objchange/exactness";
import { type PlannedType, plannedType } from "../../src/plan/objchange/fields";
import { planObject } from "../../src/plan/objchange/plan-object";
import { priorValue } from "../../src/plan/objchange/prior";
import { readRecord, typeNames } from "../../src/schema/files";
import type { AttributeRecords } from "../../src/schema/record";
import type { TypeSchema } from "../../src/schema/type-schema";
import { isCollection, isPrimitive } from "../../src/value/type";
import type { Value } from "../../src/value/value";
import { configValue } from "../plan/objchange/support/config";
import { FILES, type Pair, pairsOf, typeOf } from "../plan/objchange/support/golden";
import { Random } from "../plan/objchange/support/random";
import { seedOf } from "../support/seed";
import { judgedObject, wireOf } from "./judged-object";
import { TYPES } from "./schema";
import { canonical, hasUnknown, isList, type Wire, type WireObject } from "./wire";
import { similarConfig, withWholeBlocks } from "./written";

/** A list of lists of blocks, which the judge takes for one value. */
function hasListsOfBlocks(records: AttributeRecords): boolean {
  return Object.values(records).some(
    ({ b, e }) => (typeof e === "object" && e.b !== undefined) || (b !== undefined && hasListsOfBlocks(b)),
  );
}

/** Types of which the schema says all. */
const PLAIN = typeNames("resource").filter((name) => {
  const record = readRecord("resource", name);
  return record?.a !== undefined && exactnessOf(name) === "schema" && !hasListsOfBlocks(record.a);
});
/**
 * What the provider calls sensitive and Terraform is not told of is marked in the states of the pairs, and what is sensitive
 * within blocks is not: marks are not the judge's.
 */
const MARKED = new Set(PLAIN.filter(hasOtherMarks));

function hasOtherMarks(name: string): boolean {
  const { untoldPaths = [], sensitivePaths = [] } = plannedType(name)?.schema ?? {};
  return untoldPaths.length > 0 || sensitivePaths.some((path) => path.length > 1);
}

/** Of the covered types the judge knows the conditions and the code too. */
const JUDGED = [...new Set([...PLAIN, ...TYPES.values()])];
const ROUNDS = Number(process.env["PAIRS"] ?? 1000);

function judged({ config, state, ...pair }: Pair): string {
  const { schema } = typeOf({ config, state, ...pair });
  return judgedObject(schema, configValue(config, schema), state ? priorValue(state, schema) : undefined).action;
}

/** The judge has its own form of the SDK's arithmetic; it is held against what terraform planned, as ours is. */
describe("the judge's provider plans the golden pairs as the real one does", () => {
  it.each([
    ["covered types", TYPES],
    ["types of which the schema says all", new Set(PLAIN.filter((name) => !MARKED.has(name)))],
  ] as const)("%s", (_, types) => {
    const pairs = FILES.flatMap((file) => [...pairsOf(file)]).filter(({ type }) => types.has(type));
    expect(pairs.length).toBeGreaterThan(500);
    for (const pair of pairs) {
      const paths = (pair.replacePaths ?? []).map((path) => (Array.isArray(path) ? path.join(".") : String(path)));
      const wanted = [pair.actions.join("+"), ...paths.sort()].join(" ");
      expect(judged(pair), `${pair.type} ${JSON.stringify(pair.config)} ${JSON.stringify(pair.state)}`).toBe(wanted);
    }
  });
});

const ACTIONS = { create: "create", update: "update", "no-op": "no-op", replace: "delete+create" };

function planned(type: PlannedType, config: Value, prior: Value): string {
  const { action, replacePaths } = planObject({ type, config, prior, unmarked: true });
  return [ACTIONS[action], ...new Set(replacePaths.map((path) => path.join(".")).sort())].join(" ");
}

/** Attributes whose values the judge says as the SDK does; of blocks it says whether they differ, and what that replaces. */
function plainValues({ schema }: PlannedType, value: WireObject, config: WireObject): WireObject {
  const isPlain = (name: string): boolean => {
    const type = schema.attribute(name)?.type;
    if (!type || !isCollection(type)) return type?.kind !== "object";
    return isPrimitive(type.element) && !(type.kind === "set" && hasUnknown(config[name] ?? null));
  };
  const entries = Object.entries(value).filter(([name]) => isPlain(name) && name !== "timeouts");
  return Object.fromEntries(entries.map(([name, one]) => [name, isList(one) ? sortedSet(schema, name, one) : one]));
}

function sortedSet(schema: TypeSchema, name: string, list: readonly Wire[]): readonly Wire[] {
  return schema.attribute(name)?.type.kind === "set"
    ? [...list].sort((a, b) => compare(canonical(a), canonical(b)))
    : list;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

it("random pairs of covered types, and of those of which the schema says all, are planned as the judge plans them", () => {
  const first = seedOf(0);
  for (let round = first; round < first + ROUNDS; round++) {
    const random = new Random(round);
    const type = plannedType(JUDGED[round % JUDGED.length] as string) as PlannedType;
    const { schema } = type;
    const prior = withWholeBlocks(random.state(schema), schema.attributes);
    const share = random.pick([0.5, 0.8, 0.97]);
    const config = similarConfig(random, random.config(schema), prior, schema.attributes, share);
    const said = `${schema.name}, round ${round}`;
    const judge = judgedObject(schema, config, prior);
    expect(planned(type, config, prior), said).toBe(judge.action);
    const plan = planObject({ type, config, prior, unmarked: true });
    const after = plan.action === "replace" ? judgedObject(schema, config, undefined).after : judge.after;
    const values = (value: Wire): string =>
      canonical(plainValues(type, value as WireObject, wireOf(config) as WireObject));
    expect(values(wireOf(plan.planned)), said).toBe(values(after));
  }
}, 600_000);
