import type { Answer } from "../model/answer";
import { sameJson } from "../model/json";
import type { Model } from "../model/model";
import { Resource } from "../model/resource";
import { isSame } from "../model/same";
import type { Target } from "../model/target";
import { answerOf, typedOf, valueBehind } from "../model/typed-answer";
import { Derived } from "../value/origin";
import { STRING } from "../value/type";
import { isMembers, type Origin, stringValue, unknownValue, type Value, withOrigin } from "../value/value";
import { objectsAnswered } from "./objects-answered";

/*
 * A data source is a question. What it asks for is true of every answer: a vSwitch that was looked for in a zone lies in it.
 */

/** Of a data source the list of its answers, and which argument tells an attribute of each. */
interface Told {
  readonly list: string;
  readonly by: ReadonlyMap<string, string>;
}

/** The provider hands these arguments on to the API, which filters by them: aliyun/alicloud 1.289.0, data_source_alicloud_*.go */
const TOLD: ReadonlyMap<string, Told> = new Map(
  [
    told("alicloud_vswitches", "vswitches", ["zone_id", "vpc_id", "cidr_block"]),
    told("alicloud_vpcs", "vpcs", ["cidr_block"]),
    told("alicloud_security_groups", "groups", ["vpc_id"]),
    told("alicloud_instances", "instances", ["availability_zone", "vpc_id", "vswitch_id"]),
    told("alicloud_network_interfaces", "interfaces", ["vpc_id", "vswitch_id"]),
    told("alicloud_zones", "zones", []),
    told("alicloud_images", "images", [
      "id:image_id",
      "image_id",
      "architecture",
      "os_type",
      "image_owner_alias:owners",
    ]),
    told("alicloud_regions", "regions", ["id:name"]),
    // A type is listed with the zones that were looked at: one, if one was asked for.
    told("alicloud_instance_types", "instance_types", [
      "id:instance_type",
      "family:instance_type_family",
      "availability_zones:availability_zone",
    ]),
  ].map(({ type, ...rest }) => [type, rest]),
);

function told(type: string, list: string, names: readonly string[]): Told & { readonly type: string } {
  const pairs = names.map((name) => name.split(":"));
  return { type, list, by: new Map(pairs.map(([attribute = "", argument = attribute]) => [attribute, argument])) };
}

/** What an unknown value is the answer to; undefined: it is none. */
export interface Question {
  readonly data: Resource;
  readonly path: readonly (string | number)[];
}

export function questionOf(value: Answer<unknown>): Question | undefined {
  const origin = value.kind === "unknown" ? typedOf(value)?.origin : undefined;
  return origin && askedFrom(origin);
}

/** Functions that give a list of the same elements, or of some of them, in another order. */
const REORDERED: ReadonlySet<string> = new Set(["compact", "distinct", "reverse", "slice", "sort", "tolist", "toset"]);

/** One of the answers, and nobody knows which. */
const ANY = "*";

function askedFrom({ owner, path }: Origin): Question | undefined {
  if (owner instanceof Derived) {
    const [of] = owner.args;
    const list = of?.origin && askedFrom(of.origin);
    if (!list) return undefined;
    if (owner.name === "one") return { ...list, path: [...list.path, 0, ...path] };
    if (!REORDERED.has(owner.name)) return undefined;
    return { ...list, path: path.length === 0 ? list.path : [...list.path, ANY, ...path.slice(1)] };
  }
  if (!(owner instanceof Resource) || owner.mode !== "data" || owner.repetition.missing) return undefined;
  return { data: owner, path };
}

/**
 * The value of an attribute that its data source was asked for, or that the one object has which it was asked for by its id,
 * and else the answer, by one name: `ids[0]` is `zones[0].id`.
 */
export function answered(model: Model, value: Answer): Answer {
  if (value.kind !== "unknown") return value;
  const question = questionOf(value);
  const known = question && TOLD.get(question.data.type);
  const place = question && known && placeOf(question, known);
  if (!place) return value;
  const { data } = question;
  const asked = argument(model, data, known.by.get(place.attribute));
  if (asked) return answered(model, asked);
  const only = onlyAnswer(model, data);
  if (only !== undefined) return ofOnly(model, only, place.attribute) ?? value;
  const agreed = agreedOn(model, data, place.attribute);
  if (agreed) return agreed;
  const typed = typedOf(value);
  if (place.attribute !== "id" || !typed || place.place === ANY) return value;
  const other = toldBeside(model, data, known.list, place.place);
  if (other) return other;
  return answerOf(withOrigin(typed, { owner: data, path: ["ids", place.place] }));
}

/** An inventory may give the one list and not the other. */
function toldBeside(model: Model, data: Resource, list: string, place: string | number): Answer | undefined {
  const one =
    elementOf(model.reading(data, "ids"), place) ?? memberOf(elementOf(model.reading(data, list), place), "id");
  const id = one && answerOf(one, "inventory");
  return id?.kind === "known" ? id : undefined;
}

function elementOf(list: Answer, place: string | number): Value | undefined {
  const { content } = valueBehind(list);
  return Array.isArray(content) ? (content as readonly Value[])[Number(place)] : undefined;
}

function memberOf(value: Value | undefined, name: string): Value | undefined {
  return value && isMembers(value.content) ? value.content.get(name) : undefined;
}

/** Which attribute of which answer a path means. */
interface Place {
  readonly place: string | number;
  readonly attribute: string;
}

function placeOf({ path }: Question, { list }: Told): Place | undefined {
  const [first, place, attribute = ""] = path;
  if (place === undefined) return undefined;
  if (first === "ids") return { place, attribute: "id" };
  return first === list ? { place, attribute: String(attribute) } : undefined;
}

/** The id of the only answer that there can be: it was asked for by that. */
function onlyAnswer(model: Model, data: Resource): string | undefined {
  const ids = model.value(data, "ids");
  if (data.raw("ids") === undefined || ids.kind !== "known" || !Array.isArray(ids.value)) return undefined;
  const [only, ...more] = ids.value;
  return typeof only === "string" && only !== "" && more.length === 0 ? only : undefined;
}

/** What an object with that id says of itself, where configuration or state have it. */
function ofOnly(model: Model, id: string, attribute: string): Answer | undefined {
  if (attribute === "id") return { kind: "known", value: id, source: "configuration" };
  const target = model.identify(id);
  if (target.kind !== "resource") return undefined;
  const value = model.value(target.resource, attribute);
  return value.kind === "known" ? value : undefined;
}

/** The object that a data source was asked for by its id; else the target as it is. */
export function answeredTarget(model: Model, target: Target): Target {
  const question = target.kind === "unknown" ? questionOf(target) : undefined;
  const known = question && TOLD.get(question.data.type);
  if (!question || !known || placeOf(question, known)?.attribute !== "id") return target;
  const only = onlyAnswer(model, question.data);
  if (only !== undefined) return model.identify(only);
  const [one, ...others] = objectsAnswered(question.data, model) ?? [];
  return one && others.length === 0 ? { kind: "resource", resource: one } : target;
}

/** What all objects that a data source may answer have alike. */
function agreedOn(model: Model, data: Resource, attribute: string): Answer | undefined {
  const [first, ...others] = (objectsAnswered(data, model) ?? []).map((one) => model.value(one, attribute));
  if (!first || first.kind === "absent") return undefined;
  return others.every((other) => isAlike(first, other)) ? first : undefined;
}

function isAlike(a: Answer, b: Answer): boolean {
  if (a.kind === "known" && b.kind === "known") return sameJson(a.value, b.value);
  return isSame(a, b);
}

/** The zones of the vSwitches that a data source may answer, where they are not one. */
function zonesAmong(model: Model, data: Resource): Answer | undefined {
  const zones = (objectsAnswered(data, model) ?? []).map((one) => model.value(one, "zone_id"));
  const texts = new Set(zones.map((zone) => (zone.kind === "known" ? zone.value : undefined)));
  if (texts.size === 0 || [...texts].some((text) => typeof text !== "string")) return undefined;
  const candidates = [...texts].map((text) => stringValue(String(text)));
  return answerOf(unknownValue(STRING, { kind: "data", subject: data.address }, { candidates }));
}

/** The declared object whose attribute an unknown value is, where the cloud decides it: it is where the object is. */
export function ownerOf(value: Answer<unknown>, attributes: readonly string[]): Resource | undefined {
  const { owner, path } = (value.kind === "unknown" ? typedOf(value)?.origin : undefined) ?? {};
  if (!(owner instanceof Resource) || owner.mode !== "managed" || owner.repetition.missing) return undefined;
  return path?.length === 1 && attributes.includes(String(path[0])) ? owner : undefined;
}

/** What the data source that an object comes from was asked for: its zone, its VPC, its block. */
function askedFor(model: Model, target: Target, name: string): Answer | undefined {
  const question = target.kind === "unknown" ? questionOf(target) : undefined;
  return question && argument(model, question.data, TOLD.get(question.data.type)?.by.get(name));
}

/** The zone of a vSwitch that a data source answers: the one that it was asked for, or that of those which it may answer. */
export function answeredZone(model: Model, target: Target): Answer | undefined {
  const asked = askedFor(model, target, "zone_id");
  const question = target.kind === "unknown" && !asked ? questionOf(target) : undefined;
  if (question?.data.type !== "alicloud_vswitches") return asked && answered(model, asked);
  return agreedOn(model, question.data, "zone_id") ?? zonesAmong(model, question.data);
}

/** The VPC that an object which a data source answers lies in: what it was asked for, or what all lie in that it may be. */
export function askedTarget(model: Model, target: Target, name: string): Target | undefined {
  const question = target.kind === "unknown" ? questionOf(target) : undefined;
  if (!question) return undefined;
  const attribute = TOLD.get(question.data.type)?.by.get(name);
  const found = attribute === undefined ? undefined : model.target(question.data, attribute);
  if (found && found.kind !== "absent") return found;
  const [first, ...others] = (objectsAnswered(question.data, model) ?? []).map((one) => model.target(one, name));
  return first?.kind === "resource" && others.every((other) => isTarget(other, first.resource)) ? first : undefined;
}

function isTarget(target: Target, resource: Resource): boolean {
  return target.kind === "resource" && target.resource === resource;
}

function argument(model: Model, data: Resource, name: string | undefined): Answer | undefined {
  const value = name === undefined ? undefined : model.value(data, name);
  return !value || value.kind === "absent" || (value.kind === "known" && value.value === "") ? undefined : value;
}
