import { equals } from "../../value/equal";
import { unmarkedDeep } from "../../value/marks";
import { isNull, nullValue, UnknownContent, type Value } from "../../value/value";
import type { PlannedType } from "./fields";
import { type Ignored, ignoring, ignoringPlanned } from "./ignore";
import { markPaths, sameMarks, withMarksAt, withSensitive } from "./marks";
import { emptyBlock, proposed } from "./proposed";
import { customizeOf, type Features } from "./provider/customize";
import { type PlanAnswer, planned } from "./sdk/planned";
import { type AttributePath, valueAt } from "./sdk/replace-paths";

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
  /** It is replaced whatever it holds (lifecycle.replace_triggered_by). */
  readonly forced?: boolean;
  /** lifecycle.ignore_changes */
  readonly ignored?: Ignored;
  readonly features?: Features;
  /** Attributes of which it is not known whether they differ: they stay as they are. */
  readonly skipped?: ReadonlySet<string>;
  /** The prior value has no marks, and none are compared. */
  readonly unmarked?: boolean;
}

/** What Terraform plans for it. */
export interface ObjectPlan {
  readonly action: ObjectAction;
  /** What is planned: the prior object where nothing happens, and a new one where it is replaced. With marks. */
  readonly planned: Value;
  /** What would be planned if it were no other object. Without marks; only where it is replaced. */
  readonly updated?: Value;
  /** Attributes whose change replaces it. */
  readonly replacePaths: readonly AttributePath[];
  /** Why the provider refuses it, in its own words. */
  readonly refusal?: string;
  /** Attributes on which it depends whether the provider refuses it. Default: none. */
  readonly reads?: ReadonlySet<string>;
}

/**
 * The plan of one object: what Terraform proposes, what the provider's SDK answers, and what Terraform makes of that
 * (internal/terraform/node_resource_abstract_instance.go, plan, v1.11.4).
 *
 * @throws UnreadableText for a value that the provider's schema cannot hold
 */
export function planObject(request: ObjectRequest): ObjectPlan {
  const { type, prior, config } = request;
  if (!prior || isNull(prior) || request.tainted) {
    if (!prior || isNull(prior)) return { ...created(request), action: "create", replacePaths: [] };
    const updated = asked(request, unmarkedDeep(prior), unmarkedDeep(config)).planned;
    return { ...created(request), action: "replace", replacePaths: [], updated };
  }
  const ignored = request.ignored ?? [];
  const wanted = ignoring(ignored, prior, config, type.schema);
  const plain = unmarkedDeep(prior);
  const answer = asked(request, plain, unmarkedDeep(wanted));
  const next = ignoringPlanned(ignored, plain, answer.planned);
  const replacePaths = answer.requiresReplace.filter((path) => differs(plain, next, path));
  if (replacePaths.length > 0 || request.forced) return replacement(created(request), answer, replacePaths, next);
  const result = marked(next, wanted, type);
  const same = next === plain || equals(next, plain).content === true;
  // Something that is sensitive now, or is not any more, is written into the state.
  const action = same && (request.unmarked || sameMarks(result, prior)) ? "no-op" : "update";
  return { planned: result, action, replacePaths, ...refused(answer) };
}

type Created = Pick<ObjectPlan, "planned" | "refusal" | "reads">;

/** The provider is asked twice, for the former object first. */
function replacement(
  made: Created,
  first: PlanAnswer,
  replacePaths: ObjectPlan["replacePaths"],
  updated: Value,
): ObjectPlan {
  const reads = new Set([...(first.reads ?? []), ...(made.reads ?? [])]);
  return { ...made, ...refused(first), reads, action: "replace", replacePaths, updated };
}

/** A new object: then nothing is ignored. */
function created(request: ObjectRequest): Created {
  const { type, config } = request;
  const answer = asked(request, nullValue(type.schema.type), unmarkedDeep(config));
  return { planned: marked(answer.planned, config, type), ...refused(answer) };
}

function refused({ refusal, reads }: PlanAnswer): Pick<ObjectPlan, "refusal" | "reads"> {
  return { ...(refusal === undefined ? {} : { refusal }), ...(reads ? { reads } : {}) };
}

function marked(next: Value, config: Value, { schema }: PlannedType): Value {
  return withSensitive(withMarksAt(next, markPaths(config)), schema.sensitivePaths);
}

function asked(request: ObjectRequest, prior: Value, config: Value): PlanAnswer {
  const { type, features = {} } = request;
  const { schema, fields } = type;
  const { type: object, attributes } = schema;
  const isNew = isNull(prior);
  const next = proposed(attributes, isNew ? emptyBlock(attributes, object) : prior, config);
  const customize = customizeOf(schema.canonicalName, features);
  const skipped = isNew ? undefined : request.skipped;
  return planned({ type: object, attributes, fields, prior, proposed: next, customize, skipped });
}

/** Whether a value changes at a path: what is not known may. */
function differs(prior: Value, next: Value, path: AttributePath): boolean {
  const [before, after] = [valueAt(prior, path), valueAt(next, path)];
  if (!before && !after) return false;
  const type = (before ?? after)?.type;
  const answer = equals(before ?? nullValue(type), after ?? nullValue(type));
  return answer.content instanceof UnknownContent || answer.content === false;
}
