import type { Answer } from "../model/answer";
import type { Model } from "../model/model";
import { Resource } from "../model/resource";
import type { Target } from "../model/target";
import { answerOf, typedOf } from "../model/typed-answer";
import { withOrigin } from "../value/value";

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
    told("alicloud_images", "images", []),
    told("alicloud_regions", "regions", []),
    // A type is listed with the zones that were looked at: one, if one was asked for.
    told("alicloud_instance_types", "instance_types", ["availability_zones:availability_zone"]),
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
  const { owner, path } = (value.kind === "unknown" ? typedOf(value)?.origin : undefined) ?? {};
  if (!(owner instanceof Resource) || !path || owner.mode !== "data" || owner.repetition.missing) return undefined;
  return { data: owner, path };
}

/** The value of an attribute that its data source was asked for, and else the answer, by one name: `ids[0]` is `zones[0].id`. */
export function answered(model: Model, value: Answer): Answer {
  if (value.kind !== "unknown") return value;
  const question = questionOf(value);
  const known = question && TOLD.get(question.data.type);
  if (!question || !known || question.path[0] !== known.list) return value;
  const [, place, attribute = ""] = question.path;
  const asked = argument(model, question.data, known.by.get(String(attribute)));
  if (asked) return answered(model, asked);
  const typed = typedOf(value);
  if (attribute !== "id" || !typed || place === undefined) return value;
  return answerOf(withOrigin(typed, { owner: question.data, path: ["ids", place] }));
}

/** What the data source that an object comes from was asked for: its zone, its VPC, its block. */
export function askedFor(model: Model, target: Target, name: string): Answer | undefined {
  const question = target.kind === "unknown" ? questionOf(target) : undefined;
  return question && argument(model, question.data, TOLD.get(question.data.type)?.by.get(name));
}

/** The data source that an object comes from where it was asked for its VPC. */
export function askedTarget(model: Model, target: Target, name: string): Target | undefined {
  const question = target.kind === "unknown" ? questionOf(target) : undefined;
  const attribute = question && TOLD.get(question.data.type)?.by.get(name);
  const found = question && attribute !== undefined ? model.target(question.data, attribute) : undefined;
  return found?.kind === "absent" ? undefined : found;
}

function argument(model: Model, data: Resource, name: string | undefined): Answer | undefined {
  const value = name === undefined ? undefined : model.value(data, name);
  return !value || value.kind === "absent" || (value.kind === "known" && value.value === "") ? undefined : value;
}
