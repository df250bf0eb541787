import { isObject, type Json, type JsonObject } from "../../src/model/json";
import { attributesOf, TYPES } from "./schema";

type Entry = JsonObject & { readonly address: string; readonly type: string; readonly change: JsonObject };

/**
 * What two plans in Terraform's JSON format must agree in. Left aside, and told in docs/formats/tfplan-json.md: the gate
 * (`applyable`), values of secrets, `timeouts`, attributes that an older state lacks, and single elements of a set of which one is unknown.
 */
export function comparable(plan: JsonObject): JsonObject {
  const changes = (plan["resource_changes"] as unknown as Entry[]).map(changeOf);
  const planned = (plan["planned_values"] as JsonObject)["root_module"] as JsonObject;
  const { complete, errored, configuration, output_changes: outputs = {} } = plan;
  return {
    format_version: plan["format_version"] as Json,
    changes,
    planned: ((planned["resources"] ?? []) as JsonObject[]).map(
      ({ address = "", mode = "", provider_name: provider = "" }) => ({
        address,
        mode,
        provider,
      }),
    ),
    configuration: withoutSecrets(configuration as Json),
    outputs,
    complete: complete as Json,
    errored: errored as Json,
  };
}

function changeOf({ change, ...entry }: Entry): JsonObject {
  const type = entry.type;
  const { actions = [], replace_paths: paths = [] } = change;
  const [beforeSensitive, afterSensitive] = [change["before_sensitive"] as Json, change["after_sensitive"] as Json];
  const unknown = setsWhole(change["after_unknown"] as JsonObject, type);
  return {
    ...entry,
    actions,
    replacePaths: (paths as Json[]).map((path) => JSON.stringify(path)).sort(),
    before: shown(change["before"] as Json, beforeSensitive, {}),
    after: shown(change["after"] as Json, afterSensitive, unknown),
    unknown: marks(unknown) ?? {},
    beforeSensitive: marks(withoutOurSecrets(beforeSensitive)) ?? false,
    afterSensitive: marks(withoutOurSecrets(afterSensitive)) ?? false,
  };
}

/** What the provider does not call sensitive, and we do not show all the same. */
const OUR_SECRETS = new Set(["user_data", "kms_encrypted_password"]);

function withoutOurSecrets(sensitive: Json): Json {
  if (!isObject(sensitive)) return sensitive;
  return Object.fromEntries(Object.entries(sensitive).filter(([name]) => !OUR_SECRETS.has(name)));
}

/** The real provider's SDK takes a set for unknown as soon as one element is; the simulated one keeps the elements. */
function setsWhole(unknown: JsonObject, type: string): JsonObject {
  const attributes = TYPES.has(type) ? attributesOf(type) : {};
  const entries = Object.entries(unknown).map(([name, tree]) => {
    return [name, attributes[name]?.type === "set" && marks(tree) !== undefined ? true : tree] as const;
  });
  return Object.fromEntries(entries);
}

function shown(values: Json, sensitive: Json, unknown: JsonObject): Json {
  if (!isObject(values)) return values;
  const entries = Object.entries(values).flatMap(([name, value]) => {
    if (name === "timeouts" || value === null || unknown[name] === true || OUR_SECRETS.has(name)) return [];
    return [[name, isObject(sensitive) && sensitive[name] === true ? "(secret)" : withoutNulls(value)] as const];
  });
  return Object.fromEntries(entries);
}

function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(entries.map(([name, member]) => [name, withoutNulls(member)]));
}

/** Only what is true; undefined when nothing is. */
function marks(tree: Json): Json | undefined {
  if (Array.isArray(tree)) return tree.some((element) => marks(element) !== undefined) ? tree : undefined;
  if (!isObject(tree)) return tree === true ? true : undefined;
  const entries = Object.entries(tree).flatMap(([name, member]) => {
    const marked = marks(member);
    return marked === undefined ? [] : [[name, marked] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** The names of the attributes that hold secrets in these plans. */
const SECRETS = ["password", "user_data", "kms_encrypted_password"];

function withoutSecrets(value: Json): Json {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).map(([name, member]) => {
    if (!SECRETS.includes(name) || !isObject(member)) return [name, withoutSecrets(member)] as const;
    return [
      name,
      "constant_value" in member && !("references" in member) ? "(secret)" : (member["references"] ?? []),
    ] as const;
  });
  return Object.fromEntries(entries);
}
