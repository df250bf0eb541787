import type { Attributes } from "../../../schema/attribute";
import type { ObjectType } from "../../../value/type";
import { isMembers, nullValue, UnknownContent, type Value } from "../../../value/value";
import { applied } from "./apply";
import { differencesOf } from "./compare";
import { type Customize, CustomizedDiff } from "./customized";
import { ResourceData } from "./data";
import { type Differences, difference } from "./difference";
import { equivalent } from "./equivalent";
import type { Fields } from "./field";
import { unflattened } from "./flat";
import { FlatReader } from "./flat-reader";
import { normalised } from "./normalise";
import { type AttributePath, pathOfKey } from "./replace-paths";
import { type State, stateOf } from "./state";
import { refusedTimeout } from "./timeouts";
import { withUnknowns } from "./unknowns";
import { touched } from "./untouched";
import { Written } from "./written";
import { WrittenReader } from "./written-reader";

/** What a provider is asked with: PlanResourceChange. */
export interface PlanRequest {
  readonly type: ObjectType;
  readonly attributes: Attributes;
  readonly fields: Fields;
  /** Null: there is no object yet. */
  readonly prior: Value;
  readonly proposed: Value;
  readonly customize?: Customize | undefined;
  /** Attributes that are not compared. Default: none. */
  readonly skipped?: ReadonlySet<string> | undefined;
}

type Refused = Pick<PlanAnswer, "refusal" | "reads">;

/** What it answers. */
export interface PlanAnswer {
  readonly planned: Value;
  /** Attributes that demand another object, as far as the provider says so. */
  readonly requiresReplace: readonly AttributePath[];
  /** Why the provider refuses it, in its own words. */
  readonly refusal?: string;
  /** Attributes on which it depends whether the provider refuses it. Default: none. */
  readonly reads?: ReadonlySet<string>;
}

/**
 * A plan as terraform-plugin-sdk v1.17.2 makes it (internal/helper/plugin/grpc_provider.go, PlanResourceChange).
 *
 * @throws Error for a value that the provider's schema cannot hold
 */
export function planned(request: PlanRequest): PlanAnswer {
  const { type, attributes, fields, prior, proposed, customize } = request;
  const create = prior.content === null;
  // A CustomizeDiff looks at all that differs, and an object without an id is none.
  const all = customize || (!create && isLost(prior)) ? fields : touched(fields, attributes, prior, proposed);
  const open = request.skipped?.size ? without(all, request.skipped) : all;
  if (open.size === 0 && !create) return { planned: prior, requiresReplace: [] };
  const state = stateOf(prior, fields);
  const { differences, ...customized } = differencesBetween(state, request, open);
  if (create) differences.set("id", difference("", "", { computed: true }));
  else if (differences.size === 0) return { planned: prior, requiresReplace: [], ...customized };
  const refused = withRefusedTimeout(customized, proposed, attributes);
  const flat = applied(state.flat, differences, attributes);
  const result = withTimeouts(normalised(unflattened(flat, type), proposed), proposed, attributes);
  if (!create && equivalent(prior, result)) return { planned: prior, requiresReplace: [], ...refused };
  const keys = [...differences].filter(([, { forcesReplacement }]) => forcesReplacement).map(([key]) => key);
  return {
    planned: create ? withUnknowns(result, attributes) : result,
    requiresReplace: pathsOf(isLost(result) || keys.length > 0 ? [...keys, "id"] : keys, type),
    ...refused,
  };
}

function without(fields: Fields, names: ReadonlySet<string>): Fields {
  return new Map([...fields].filter(([name]) => !names.has(name)));
}

function differencesBetween(
  { id, flat }: State,
  { attributes, fields, proposed, customize }: PlanRequest,
  open: Fields,
): Refused & { readonly differences: Differences } {
  const state = new FlatReader(flat, fields);
  const written = new WrittenReader(new Written(proposed, attributes), fields);
  const differences = differencesOf(open, new ResourceData(id, fields, state, written));
  let refused: Refused = {};
  if (customize) {
    const diff = new CustomizedDiff(id, fields, state, written, differences);
    const refusal = customize(diff);
    refused = { reads: new Set(diff.reads), ...(refusal === undefined ? {} : { refusal }) };
    diff.settle();
  }
  // The SDK takes the former texts from the state once more.
  for (const [key, one] of differences) one.before = flat.get(key) ?? "";
  return { differences, ...refused };
}

/** What is planned at all has its timeouts read. */
function withRefusedTimeout(refused: Refused, proposed: Value, attributes: Attributes): Refused {
  const timeouts = refusedTimeout(proposed, attributes);
  if (!timeouts) return refused;
  const reads = new Set(refused.reads).add("timeouts");
  const refusal = refused.refusal ?? timeouts.refusal;
  return { reads, ...(refusal === undefined ? {} : { refusal }) };
}

/** The SDK keeps no timeouts: they are as they were proposed (copyTimeoutValues). */
function withTimeouts(value: Value, proposed: Value, attributes: Attributes): Value {
  const timeouts = attributes.get("timeouts");
  if (timeouts?.block !== "single" || !isMembers(value.content)) return value;
  const members = new Map<string, Value>();
  for (const name of value.content.keys()) members.set(name, value.content.get(name) as Value);
  const wanted = isMembers(proposed.content) ? proposed.content.get("timeouts") : undefined;
  members.set("timeouts", wanted && isWhollyKnownBlock(wanted) ? wanted : nullValue(timeouts.type));
  return { ...value, content: members };
}

function isWhollyKnownBlock({ content }: Value): boolean {
  if (!isMembers(content)) return false;
  for (const name of content.keys()) if (content.get(name)?.content instanceof UnknownContent) return false;
  return true;
}

/** Without an id that is known, it will be another object. */
function isLost({ content }: Value): boolean {
  const id = isMembers(content) ? content.get("id")?.content : undefined;
  return id === undefined || id === null || id instanceof UnknownContent;
}

function pathsOf(keys: readonly string[], type: ObjectType): AttributePath[] {
  const paths = new Map<string, AttributePath>();
  for (const key of keys) {
    const path = pathOfKey(key, type);
    if (path.length > 0) paths.set(JSON.stringify(path), path);
  }
  return [...paths.values()];
}
