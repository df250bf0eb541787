import { formatAddress } from "../model/address";
import { isObject, type Json, type JsonObject } from "../model/json";

/** Something that a configuration declares once. */
export interface DeclaredName {
  /** `alicloud_vpc.main`, `var.region`, `local.name` */
  readonly key: string;
  /** Its body; of a local the object that it stands in. */
  readonly body: JsonObject;
  /** The name of a local. */
  readonly local?: string;
}

/** Everything with a name that a document declares, in its order. Linear. */
export function declarationsIn(document: JsonObject): DeclaredName[] {
  return [
    ...resources(document["resource"], (type, name) => formatAddress("managed", type, name)),
    ...resources(document["data"], (type, name) => formatAddress("data", type, name)),
    ...resources(document["ephemeral"], (type, name) => `ephemeral.${type}.${name}`),
    ...resources(document["action"], (type, name) => `action.${type}.${name}`),
    ...named(document["check"], "check"),
    ...named(document["variable"], "var"),
    ...named(document["output"], "output"),
    ...named(document["module"], "module"),
    ...entries(document["locals"]).map(([local, , body]) => ({ key: `local.${local}`, body, local })),
  ];
}

function resources(value: Json | undefined, addressOf: (type: string, name: string) => string): DeclaredName[] {
  return entries(value).flatMap(([type, names]) =>
    entries(names).flatMap(([name, bodies]) => bodiesOf(bodies).map((body) => ({ key: addressOf(type, name), body }))),
  );
}

function named(value: Json | undefined, root: string): DeclaredName[] {
  return entries(value).flatMap(([name, bodies]) => bodiesOf(bodies).map((body) => ({ key: `${root}.${name}`, body })));
}

/** JSON syntax takes an object of names, or a list of such. */
function entries(value: Json | undefined): [name: string, value: Json, holder: JsonObject][] {
  return bodiesOf(value).flatMap((object) =>
    Object.entries(object).flatMap(([name, entry]): [string, Json, JsonObject][] =>
      name === "//" ? [] : [[name, entry, object]],
    ),
  );
}

function bodiesOf(value: Json | undefined): JsonObject[] {
  return (Array.isArray(value) ? value : [value]).filter(isObject);
}
