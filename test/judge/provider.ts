import type { Attribute } from "./attribute";
import { losing, taking } from "./cloud/claims";
import { ApiError, type Cloud, type Facts } from "./cloud/cloud";
import { kindOf } from "./cloud/kinds";
import type { Step } from "./compared";
import { planChange } from "./plan-change";
import { type Attributes, attributesOf, blockOf, isBlock, resourceSchemas, TYPES } from "./schema";
import { type Dynamic, fromWire, isList, isWireObject, toWire, UNKNOWN, type Wire, type WireObject } from "./wire";

interface Diagnostic {
  readonly severity: number;
  readonly summary: string;
  readonly detail: string;
}

/** A question of terraform; which fields are set depends on the method. */
export interface Question {
  readonly type_name: string;
  readonly id: string;
  readonly config: Dynamic;
  readonly prior_state: Dynamic;
  readonly current_state: Dynamic;
  readonly planned_state: Dynamic;
  readonly proposed_new_state: Dynamic;
  readonly raw_state: { readonly json: Uint8Array };
}

type Answer = Readonly<Record<string, unknown>>;
export type Method = (question: Question) => Answer | Promise<Answer>;

const STRING: Attribute = { type: "string", mode: "optional" };
const PROVIDER: Attributes = {
  region: STRING,
  access_key: { ...STRING, sensitive: true },
  secret_key: { ...STRING, sensitive: true },
  security_token: { ...STRING, sensitive: true },
  profile: STRING,
  shared_credentials_file: STRING,
  configuration_source: STRING,
  max_retry_timeout: { type: "number", mode: "optional" },
};

/** Data sources that only echo what is asked, with an id and a list of ids. */
const DATA: Readonly<Record<string, Attributes>> = {
  alicloud_zones: {
    id: { type: "string", mode: "optional+computed" },
    available_instance_type: STRING,
    available_resource_creation: STRING,
    ids: { type: "list", mode: "optional+computed" },
  },
};
const DATA_IDS = ["cn-hangzhou-h", "cn-hangzhou-i"];

/** The provider as terraform asks it, over a simulated cloud. */
export function provider(cloud: Cloud): Readonly<Record<string, Method>> {
  return {
    GetSchema: () => ({
      provider: { version: 0, block: blockOf(PROVIDER) },
      resource_schemas: resourceSchemas(),
      data_source_schemas: Object.fromEntries(
        Object.entries(DATA).map(([type, attributes]) => [type, { version: 0, block: blockOf(attributes) }]),
      ),
    }),
    PrepareProviderConfig: ({ config }) => ({ prepared_config: config }),
    Configure: () => ({}),
    ValidateResourceTypeConfig: () => ({}),
    ValidateDataSourceConfig: () => ({}),
    UpgradeResourceState: ({ type_name, raw_state }) => ({ state: toWire(upgraded(type_name, raw_state.json)) }),
    ReadResource: ({ type_name, current_state }) => ({ new_state: toWire(read(cloud, type_name, current_state)) }),
    PlanResourceChange: plan,
    ApplyResourceChange: (question) => apply(cloud, question),
    ImportResourceState: ({ type_name, id }) => imported(cloud, type_name, id),
    ReadDataSource: ({ config }) => ({ state: toWire({ ...objectOf(config), id: "data", ids: DATA_IDS }) }),
    Stop: () => ({}),
  };
}

function objectOf(value: Dynamic): WireObject {
  const decoded = fromWire(value);
  return isWireObject(decoded) ? decoded : {};
}

/** A stored object under today's schema: what it lacks is null, what the schema does not know goes. */
function upgraded(type: string, json: Uint8Array): WireObject {
  return shaped(attributesOf(type), JSON.parse(Buffer.from(json).toString("utf8")) as WireObject);
}

function shaped(attributes: Attributes, stored: WireObject): WireObject {
  const entries = Object.entries(attributes).map(([name, attribute]): [string, Wire] => {
    const value = stored[name] ?? null;
    if (!attribute.attributes) return [name, value];
    const blocks = isList(value) ? value.filter(isWireObject) : [];
    return [name, blocks.map((block) => withoutTimeouts(shaped(attribute.attributes ?? {}, block)))];
  });
  return { ...Object.fromEntries(entries), timeouts: stored["timeouts"] ?? null };
}

function withoutTimeouts({ timeouts: _, ...rest }: WireObject): WireObject {
  return rest;
}

function read(cloud: Cloud, typeName: string, current: Dynamic): Wire {
  const state = fromWire(current);
  if (!isWireObject(state)) return null;
  const object = cloud.get(canonical(typeName), state["id"]);
  return object ? shaped(attributesOf(typeName), { ...state, ...object.facts, id: object.id }) : null;
}

function canonical(type: string): string {
  return TYPES.get(type) ?? type;
}

function plan({ type_name, prior_state, proposed_new_state }: Question): Answer {
  const proposed = fromWire(proposed_new_state);
  if (!isWireObject(proposed)) return { planned_state: proposed_new_state, legacy_type_system: true };
  const prior = fromWire(prior_state);
  const { after, replaces } = planChange(attributesOf(type_name), proposed, isWireObject(prior) ? prior : null);
  return {
    planned_state: toWire(after),
    requires_replace: replaces.map((steps: readonly Step[]) => ({ steps })),
    legacy_type_system: true,
  };
}

async function apply(cloud: Cloud, { type_name, prior_state, planned_state }: Question): Promise<Answer> {
  const type = canonical(type_name);
  const prior = fromWire(prior_state);
  const planned = fromWire(planned_state);
  const call = !isWireObject(planned) ? "delete" : isWireObject(prior) ? "update" : "create";
  await cloud.arrive(call, isWireObject(prior) ? prior["id"] : undefined);
  try {
    const after = isWireObject(planned)
      ? await changed(cloud, type_name, prior, planned)
      : await removed(cloud, type, prior);
    return { new_state: toWire(after), legacy_type_system: true };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    cloud.log.push(`failed ${error.code} ${error.action}`);
    const diagnostics: Diagnostic[] = [{ severity: 1, summary: error.message, detail: "" }];
    return { new_state: prior_state, diagnostics, legacy_type_system: true };
  }
}

async function changed(cloud: Cloud, typeName: string, prior: Wire, planned: WireObject): Promise<WireObject> {
  const type = canonical(typeName);
  const kind = kindOf(type);
  const wanted = withoutUnknown(planned);
  if (!isWireObject(prior)) {
    const { id, facts } = await taking(cloud, type, wanted, undefined, () => kind.create(cloud, wanted));
    cloud.log.push(`create ${type} ${id}`);
    return stored(cloud, typeName, id, planned, facts);
  }
  const object = cloud.need(type, prior["id"], "NotFound", "Modify");
  const facts = await taking(cloud, type, wanted, object.id, async () => {
    return kind.update ? kind.update(cloud, object, wanted) : {};
  });
  cloud.log.push(`update ${type} ${object.id}`);
  return stored(cloud, typeName, object.id, planned, facts);
}

async function removed(cloud: Cloud, type: string, prior: Wire): Promise<null> {
  const object = isWireObject(prior) ? cloud.get(type, prior["id"]) : undefined;
  if (object) {
    await kindOf(type).remove?.(cloud, object);
    cloud.delete(object);
    losing(cloud, type, object);
    cloud.log.push(`delete ${type} ${object.id}`);
  }
  return null;
}

/** What the state then holds: the plan, what the API added, and the zero of the type where neither says anything. */
function stored(cloud: Cloud, typeName: string, id: string, planned: WireObject, facts: Facts): WireObject {
  const attributes = attributesOf(typeName);
  const known = withoutUnknown(planned);
  const after: Record<string, Wire> = { timeouts: known["timeouts"] ?? null };
  for (const [name, attribute] of Object.entries(attributes)) {
    after[name] =
      facts[name] ?? known[name] ?? (planned[name] === UNKNOWN ? computed(name, attribute, known, attributes) : null);
    if (isBlock(attribute)) after[name] = isList(after[name] as Wire) ? (after[name] as Wire) : [];
  }
  after["id"] = id;
  cloud.put(canonical(typeName), id, after);
  return after;
}

/** A deprecated attribute and the one that replaced it have one value. */
function computed(name: string, attribute: Attribute, known: WireObject, attributes: Attributes): Wire {
  const twin = attribute.replacedBy ?? Object.keys(attributes).find((other) => attributes[other]?.replacedBy === name);
  const value = twin === undefined ? null : (known[twin] ?? null);
  return value ?? zero(attribute);
}

function zero({ type }: Attribute): Wire {
  if (type === "string") return "";
  if (type === "number") return 0;
  if (type === "bool") return false;
  return type === "map" ? {} : [];
}

function withoutUnknown(planned: WireObject): Facts {
  return Object.fromEntries(Object.entries(planned).map(([name, value]) => [name, knownPart(value)]));
}

function knownPart(value: Wire): Wire {
  if (value === UNKNOWN) return null;
  if (isList(value)) return value.map(knownPart);
  return isWireObject(value) ? withoutUnknown(value) : value;
}

function imported(cloud: Cloud, typeName: string, id: string): Answer {
  const object = cloud.get(canonical(typeName), id);
  if (!object)
    return { diagnostics: [{ severity: 1, summary: `Cannot import non-existent remote object ${id}`, detail: "" }] };
  const state = toWire(shaped(attributesOf(typeName), { ...object.facts, id }));
  return { imported_resources: [{ type_name: typeName, state }] };
}
