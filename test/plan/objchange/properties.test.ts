import { expect, test } from "vitest";
import { type PlannedType, plannedType } from "../../../src/plan/objchange/fields";
import { planObject } from "../../../src/plan/objchange/plan-object";
import { emptyBlock, proposed } from "../../../src/plan/objchange/proposed";
import { planned } from "../../../src/plan/objchange/sdk/planned";
import { typeNames } from "../../../src/schema/files";
import { sameValue } from "../../../src/value/equal";
import { isMembers, nullValue, stringValue, type Value } from "../../../src/value/value";
import { seedOf } from "../../support/seed";
import { Random, settled, withMember } from "./support/random";

const ROUNDS = Number(process.env["PAIRS"] ?? 1200);
const TYPES = typeNames("resource");

/** Each round another type, with a configuration and a state that are alike. */
function* rounds(): Generator<{ type: PlannedType; config: Value; prior: Value; random: Random; round: number }> {
  const first = seedOf(0);
  for (let round = first; round < first + ROUNDS; round++) {
    const random = new Random(round);
    const type = plannedType(TYPES[round % TYPES.length] as string) as PlannedType;
    const prior = random.state(type.schema);
    const config = random.similar(random.config(type.schema), prior, type.schema.attributes);
    yield { type, config, prior, random, round };
  }
}

test("what is left out because it cannot differ makes no difference", () => {
  for (const { type, config, prior, round } of rounds()) {
    const { type: object, attributes } = type.schema;
    for (const before of [prior, nullValue(object)]) {
      const base = isMembers(before.content) ? before : emptyBlock(attributes, object);
      const request = {
        type: object,
        attributes,
        fields: type.fields,
        prior: before,
        proposed: proposed(attributes, base, config),
      };
      const [quick, full] = [planned(request), planned({ ...request, customize: () => undefined })];
      expect(sameValue(quick.planned, full.planned), `${type.schema.name} ${round}`).toBe(true);
      if (isMembers(before.content))
        expect([...quick.requiresReplace].sort()).toEqual([...full.requiresReplace].sort());
    }
  }
});

test("a plan has the form of its schema, and names attributes that replace", () => {
  for (const { type, config, prior, round } of rounds()) {
    const plan = planObject({ type, config, prior });
    const names = isMembers(plan.planned.content) ? [...plan.planned.content.keys()].sort() : [];
    expect(names, `${type.schema.name} ${round}`).toEqual([...type.schema.attributes.keys()].sort());
    for (const [name, { type: wanted }] of type.schema.attributes)
      expect((plan.planned.content as ReadonlyMap<string, Value>).get(name)?.type.kind).toBe(wanted.kind);
    expect(plan.replacePaths.length > 0).toBe(plan.action === "replace");
  }
});

/** Types whose plans say nothing new once they are applied: no code, no conditions, no blocks. */
function isSimple({ fields }: PlannedType): boolean {
  return [...fields.values()].every((field) => !field.hide && !field.stateFunction && !field.fields);
}

/** An empty set that the provider may compute is not known after creation, and then is emptied: that is the SDK's. */
function withoutEmptySets(config: Value, { fields }: PlannedType): Value {
  let result = config;
  for (const [name, { kind, computed }] of fields) {
    const one = isMembers(config.content) ? config.content.get(name) : undefined;
    if (kind === "set" && computed && one && Array.isArray(one.content) && one.content.length === 0)
      result = withMember(result, name, nullValue(one.type));
  }
  return result;
}

test("after its apply nothing is left to do", () => {
  let asked = 0;
  for (const { type, prior, random, round } of rounds()) {
    if (!isSimple(type)) continue;
    asked++;
    const config = withoutEmptySets(random.config(type.schema, 0), type);
    for (const before of [undefined, prior]) {
      const plan = planObject({ type, config, prior: before });
      const after = withMember(settled(plan.planned, random), "id", stringValue("id-2"));
      const next = planObject({ type, config, prior: after });
      expect(next.action, `${type.schema.name} ${round} ${before ? "update" : "create"}`).toBe("no-op");
    }
  }
  expect(asked).toBeGreaterThan(ROUNDS / 4);
});
