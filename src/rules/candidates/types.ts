import type { InstanceType } from "../../catalog/catalog";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import type { Value } from "../../model/value";
import { questionOf } from "../../network/answers";
import { numberAttribute } from "../attributes";
import type { RuleContext } from "../rule";
import type { Answers } from "./among";

const TYPES = "alicloud_instance_types";

const KNOWN = new WeakMap<Resource, Answers>();

/**
 * The instance types that a data source may answer, of those that the catalog has; undefined where the value is no answer of
 * it, or where an argument is not known. A type without the figure that is asked for is no candidate: if it is answered all
 * the same, then it fits.
 *
 * Source: aliyun/alicloud 1.289.0, data_source_alicloud_instance_types.go.
 */
export function typesAnswered(context: RuleContext, value: Value<unknown>): Answers | undefined {
  const question = questionOf(value);
  if (question?.data.type !== TYPES || !isType(question.path)) return undefined;
  const { data } = question;
  const known = KNOWN.get(data);
  if (known) return known;
  const fits = filterOf(context, data);
  if (!fits) return undefined;
  const { catalog } = context;
  const values = catalog.instanceTypeNames().filter((name) => {
    const type = catalog.instanceType(name);
    return type !== undefined && fits(type);
  });
  const answers = { from: data.address, values };
  KNOWN.set(data, answers);
  return answers;
}

/** Whether a value is the name of a type that a data source answers: it exists, whichever it is. */
export function isAnsweredType(value: Value<unknown>): boolean {
  const question = questionOf(value);
  return question?.data.type === TYPES && isType(question.path);
}

function isType([list, , attribute]: readonly (string | number)[]): boolean {
  return list === "ids" || (list === "instance_types" && attribute === "id");
}

type Fits = (type: InstanceType) => boolean;

function filterOf(context: RuleContext, data: Resource): Fits | undefined {
  const { model, network } = context;
  const filters: Fits[] = [];
  const texts = { instance_type_family: "family", instance_type: "type" } as const;
  for (const [argument, figure] of Object.entries(texts)) {
    const wanted = network.text(data, argument);
    if (wanted.kind === "unknown") return undefined;
    if (wanted.kind === "known") filters.push((type) => type[figure] === wanted.value);
  }
  for (const [argument, fits] of FIGURES) {
    const wanted = positive(model, data, argument);
    if (wanted.kind === "unknown") return undefined;
    if (wanted.kind === "known") filters.push((type) => fits(type, wanted.value));
  }
  const zone = zoneFilter(context, data);
  return (type) => zone(type) && filters.every((one) => one(type));
}

/** By argument; 0 asks for nothing. */
const FIGURES: readonly (readonly [string, (type: InstanceType, wanted: number) => boolean])[] = [
  ["cpu_core_count", ({ vcpu }, wanted) => vcpu === wanted],
  ["memory_size", ({ memoryGiB }, wanted) => memoryGiB === wanted],
  ["gpu_amount", ({ gpu }, wanted) => gpu === wanted],
  ["eni_amount", ({ eniQuantity }, wanted) => eniQuantity !== undefined && eniQuantity >= wanted],
  [
    "minimum_eni_private_ip_address_quantity",
    ({ eniPrivateIpv4 }, wanted) => eniPrivateIpv4 !== undefined && eniPrivateIpv4 >= wanted,
  ],
  ["minimum_eni_ipv6_address_quantity", ({ eniIpv6 }, wanted) => eniIpv6 !== undefined && eniIpv6 >= wanted],
];

function positive(model: Model, data: Resource, argument: string): Value<number> {
  const value = numberAttribute(model, data, argument);
  return value.kind === "known" && value.value <= 0 ? { kind: "absent" } : value;
}

/** Of what an inventory says that a zone offers. */
function zoneFilter({ model, network }: RuleContext, data: Resource): Fits {
  const zone = network.text(data, "availability_zone");
  const offered = zone.kind === "known" ? model.inventory?.offered.get(zone.value) : undefined;
  return ({ type }) => !offered || offered.has(type);
}
