import { memo } from "../memo";
import type { Answer } from "../model/answer";
import { matchesGo } from "../model/go-pattern";
import { isObject, type Json } from "../model/json";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import type { Target } from "../model/target";

/*
 * A data source of networks answers objects of the account. Those that configuration and state hold, and that have what it
 * asks for, are what it may answer; of others nobody knows.
 */

/** Whether an object has what an argument asks for; undefined: not known. */
type Fits = (model: Model, data: Resource, one: Resource, argument: string) => boolean | undefined;

interface Asked {
  /** Type of the objects. */
  readonly type: string;
  readonly filters: ReadonlyMap<string, Fits>;
}

/** They only say how the answer is given. Source: aliyun/alicloud 1.289.0, data_source_alicloud_*.go */
const NO_FILTERS: ReadonlySet<string> = new Set([
  "output_file",
  "enable_details",
  "page_number",
  "page_size",
  "dry_run",
]);

/** The arguments that are looked at; where another one is set, nobody knows what it leaves. */
const ASKED: ReadonlyMap<string, Asked> = new Map([
  [
    "alicloud_vswitches",
    asked("alicloud_vswitch", {
      ...common("vswitch_name", "name"),
      vpc_id: sameObject("vpc_id"),
      zone_id: sameText("zone_id", "availability_zone"),
      cidr_block: sameText("cidr_block"),
      vswitch_name: sameText("vswitch_name", "name"),
    }),
  ],
  [
    "alicloud_vpcs",
    asked("alicloud_vpc", {
      ...common("vpc_name", "name"),
      cidr_block: sameText("cidr_block"),
      vpc_name: sameText("vpc_name", "name"),
    }),
  ],
  [
    "alicloud_security_groups",
    asked("alicloud_security_group", { ...common("security_group_name", "name"), vpc_id: sameObject("vpc_id") }),
  ],
  [
    "alicloud_instances",
    asked("alicloud_instance", {
      ...common("instance_name"),
      vswitch_id: sameObject("vswitch_id"),
      instance_name: sameText("instance_name"),
      image_id: sameText("image_id"),
    }),
  ],
  [
    "alicloud_network_interfaces",
    asked("alicloud_ecs_network_interface", {
      ...common("network_interface_name", "name"),
      vswitch_id: sameObject("vswitch_id"),
      network_interface_name: sameText("network_interface_name", "name"),
      name: sameText("network_interface_name", "name"),
    }),
  ],
]);

function asked(type: string, filters: Readonly<Record<string, Fits>>): Asked {
  return { type, filters: new Map(Object.entries(filters)) };
}

function common(...names: readonly string[]): Readonly<Record<string, Fits>> {
  return { ids: isAmong, tags: hasTags, name_regex: matchesName(...names) };
}

/**
 * The objects that a data source may answer, as far as configuration and state hold them: those that exist, and where it
 * waits for others those that are made before it is read. Undefined: none is known, or nobody knows which.
 */
export const objectsAnswered = memo((data: Resource, model: Model): readonly Resource[] | undefined => {
  const known = ASKED.get(data.type);
  if (!known || data.repetition.missing) return undefined;
  const set = data.attributeNames.filter((name) => !NO_FILTERS.has(name) && !isEmpty(model.value(data, name)));
  if (set.some((name) => !known.filters.has(name))) return undefined;
  const waits = data.dependsOn.length > 0 || set.some((name) => isMadeFirst(model.value(data, name)));
  const found = model.ofType(known.type).filter((one) => {
    if (one.stack !== data.stack || one.repetition.missing || !(model.prior(one) || waits)) return false;
    if (JSON.stringify(one.meta("provider")) !== JSON.stringify(data.meta("provider"))) return false;
    return set.every((name) => known.filters.get(name)?.(model, data, one, name) !== false);
  });
  return found.length > 0 ? found : undefined;
});

function isEmpty(value: Answer): boolean {
  if (value.kind !== "known") return value.kind === "absent";
  return value.value === "" || (typeof value.value === "object" && Object.keys(value.value ?? {}).length === 0);
}

/** What the cloud decides at apply: the data source is read after that. */
function isMadeFirst(value: Answer): boolean {
  return value.kind === "unknown" && value.missing.kind === "computed";
}

function textOf(model: Model, one: Resource, names: readonly string[]): Answer {
  for (const name of names) {
    const value = model.value(one, name);
    if (value.kind !== "absent") return value;
  }
  return { kind: "absent" };
}

function sameText(...names: readonly string[]): Fits {
  return (model, data, one, argument) => {
    const [wanted, own] = [model.value(data, argument), textOf(model, one, names)];
    if (wanted.kind !== "known" || own.kind === "unknown") return undefined;
    return own.kind === "known" && own.value === wanted.value;
  };
}

function matchesName(...names: readonly string[]): Fits {
  return (model, data, one, argument) => {
    const [wanted, own] = [model.value(data, argument), textOf(model, one, names)];
    if (wanted.kind !== "known" || typeof wanted.value !== "string" || own.kind === "unknown") return undefined;
    return own.kind === "known" && typeof own.value === "string" && matchesGo(wanted.value, own.value);
  };
}

function sameObject(name: string): Fits {
  return (model, data, one, argument) => {
    const [wanted, own] = [model.target(data, argument), model.target(one, name)];
    if (wanted.kind === "unknown" || own.kind === "unknown") return undefined;
    return keyOf(wanted) === keyOf(own);
  };
}

function keyOf(target: Target): object | string | undefined {
  if (target.kind === "resource") return target.resource;
  return target.kind === "external" ? target.id : undefined;
}

/** An object that is made in the same apply has none of the ids that are written. */
function isAmong(model: Model, data: Resource, one: Resource, argument: string): boolean | undefined {
  const wanted = model.value(data, argument);
  if (wanted.kind !== "known" || !Array.isArray(wanted.value)) return undefined;
  const own = model.prior(one)?.attributes["id"];
  return typeof own === "string" && (wanted.value as readonly Json[]).includes(own);
}

function hasTags(model: Model, data: Resource, one: Resource, argument: string): boolean | undefined {
  const [wanted, own] = [model.value(data, argument), model.value(one, "tags")];
  if (wanted.kind !== "known" || !isObject(wanted.value) || own.kind === "unknown") return undefined;
  const tags: ReadonlyMap<string, Json> = new Map(
    own.kind === "known" && isObject(own.value) ? Object.entries(own.value) : [],
  );
  return Object.entries(wanted.value).every(([key, value]) => tags.get(key) === value);
}
