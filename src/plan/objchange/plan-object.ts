import { equals } from "../../value/equal";
import { Unknown } from "../../value/unknown";
import { unmarkedDeep } from "../../value/marks";
import { isNull, nullValue, type Value } from "../../value/value";
import type { PlannedType } from "./fields";
import { marksOf, sameMarks, withMarksAt, withSensitive } from "./marks";
import { emptyBlock, proposed } from "./proposed";
import { customizeOf, type Features } from "./provider/customize";
import { type PlanAnswer, planned } from "./sdk/planned";
import { type Path, valueAt } from "./sdk/replace-paths";

export type ObjectAction = "create" | "update" | "replace" | "no-op";

/** A resource of which a plan is wanted. */
export interface ObjectRequest {
  readonly type: PlannedType;
  /** Of the schema's type, unknown values inside. Marks are put back. */
  readonly config: Value;
  /** Undefined or null: there is none. Of the schema's type, wholly known, with the marks that the state has. */
  readonly prior?: Value | undefined;
  /** The prior object is broken, and is replaced whatever it holds. */
  readonly tainted?: boolean;
  readonly features?: Features;
}

/** What Terraform plans for it. */
export interface ObjectPlan {
  readonly action: ObjectAction;
  /** What is planned: the prior object where nothing happens, and a new one where it is replaced. With marks. */
  readonly planned: Value;
  /** Attributes whose change replaces it. */
  readonly replacePaths: readonly Path[];
  /** Why the provider refuses it. */
  readonly refusal?: string;
}

/**
 * The plan of one object: what Terraform proposes, what the provider's SDK answers, and what Terraform makes of that
 * (internal/terraform/node_resource_abstract_instance.go, plan, v1.11.4).
 *
 * @throws Error for a value that the provider's schema cannot hold
 */
export function planObject(request: ObjectRequest): ObjectPlan {
  const { type, prior: marked, config } = request;
  const prior = marked && unmarkedDeep(marked);
  const plan = planUnmarked({ ...request, config: unmarkedDeep(config), ...(prior ? { prior } : {}) });
  const next = withSensitive(withMarksAt(plan.planned, marksOf(config)), type.schema.sensitivePaths);
  // Something that is sensitive now, or is not any more, is written into the state.
  const differs = plan.action === "no-op" && marked !== undefined && !sameMarks(next, marked);
  return { ...plan, planned: next, ...(differs ? { action: "update" } : {}) };
}

function planUnmarked(request: ObjectRequest): ObjectPlan {
  const none = nullValue(request.type.schema.type);
  const prior = request.prior ?? none;
  if (isNull(prior) || request.tainted) {
    const answer = asked(request, none);
    return { ...resultOf(answer), action: isNull(prior) ? "create" : "replace", replacePaths: [] };
  }
  const answer = asked(request, prior);
  if (answer.planned === prior) return { ...resultOf(answer), action: "no-op", replacePaths: [] };
  const replacePaths = answer.requiresReplace.filter((path) => differs(prior, answer.planned, path));
  if (replacePaths.length > 0) return { ...resultOf(asked(request, none)), action: "replace", replacePaths };
  const same = equals(answer.planned, prior).content === true;
  return { ...resultOf(answer), action: same ? "no-op" : "update", replacePaths };
}

function resultOf({ planned: value, refusal }: PlanAnswer): Pick<ObjectPlan, "planned" | "refusal"> {
  return { planned: value, ...(refusal === undefined ? {} : { refusal }) };
}

function asked({ type: { schema, fields }, config, features = {} }: ObjectRequest, prior: Value): PlanAnswer {
  const { type, attributes } = schema;
  const base = isNull(prior) ? emptyBlock(attributes, type) : prior;
  const customize = customizeOf(schema.canonicalName, features);
  return planned({ type, attributes, fields, prior, proposed: proposed(attributes, base, config), customize });
}

/** Whether a value changes at a path: what is not known may. */
function differs(prior: Value, next: Value, path: Path): boolean {
  const [before, after] = [valueAt(prior, path), valueAt(next, path)];
  if (!before && !after) return false;
  const type = (before ?? after)?.type;
  const answer = equals(before ?? nullValue(type), after ?? nullValue(type));
  return answer.content instanceof Unknown || answer.content === false;
}
