import type { Catalog, InstanceType } from "../../catalog/catalog";
import { memo } from "../../memo";
import type { Answer } from "../../model/answer";
import type { Resource } from "../../model/resource";
import { questionOf } from "../../network/answers";
import type { RuleContext } from "../rule";
import type { Answers } from "./among";
import { takesCategory } from "./disk-categories";
import { argumentOf, type Filter, filtered } from "./filters";
import { architectureOf } from "./images";

const TYPES = "alicloud_instance_types";

/**
 * The instance types that a data source may answer, of those that the catalog has; undefined where the value is no answer of
 * it. A type without the figure that is asked for is no candidate: if it is answered all the same, then it fits.
 *
 * Source: aliyun/alicloud 1.289.0, data_source_alicloud_instance_types.go.
 */
export function typesAnswered(context: RuleContext, value: Answer<unknown>): Answers | undefined {
  const question = questionOf(value);
  if (question?.data.type !== TYPES || !isType(question.path)) return undefined;
  const { data } = question;
  const known = answersOf(data, context);
  const place = question.path[1];
  return known.complete && typeof place === "number" ? inOrder(context, data, known, place) : known;
}

/** Whether a value is the name of a type that a data source answers: it exists, whichever it is. */
export function isAnsweredType(value: Answer<unknown>): boolean {
  const question = questionOf(value);
  return question?.data.type === TYPES && isType(question.path);
}

function isType([list, , attribute]: readonly (string | number)[]): boolean {
  return list === "ids" || (list === "instance_types" && attribute === "id");
}

const answersOf = memo((data: Resource, context: RuleContext): Answers => {
  const { catalog, model } = context;
  const offered = offeredIn(context, data);
  const names = offered ? [...offered] : catalog.instanceTypeNames();
  const types = names.flatMap((name) => catalog.instanceType(name) ?? []);
  const { values, open } = filtered(model, data, types, FILTERS);
  const outdated = argumentOf(model, data, "is_outdated");
  // Unless it is told otherwise, it asks for types that are I/O optimised.
  const isOutdated = outdated.kind === "unknown" || (outdated.kind === "known" && outdated.value === "true");
  const asked = isOutdated ? values : values.filter(({ ioOptimized }) => ioOptimized !== false);
  return {
    from: data.address,
    values: asked.map(({ type }) => type),
    ...(open ? { open } : {}),
    ...(offered && types.length === offered.size && !open ? { complete: true } : {}),
  };
});

/** All that the zone offers that is asked for, where an inventory says so. */
function offeredIn({ model }: RuleContext, data: Resource): ReadonlySet<string> | undefined {
  const zone = argumentOf(model, data, "availability_zone");
  return zone.kind === "known" ? model.inventory?.offered.get(zone.value) : undefined;
}

const FILTERS: readonly Filter<InstanceType>[] = [
  ["instance_type_family", ({ family }, wanted) => family === wanted],
  ["instance_type", ({ type }, wanted) => type === wanted],
  ["cpu_core_count", ({ vcpu }, wanted) => asks(wanted, (figure) => vcpu === figure)],
  ["memory_size", ({ memoryGiB }, wanted) => asks(wanted, (figure) => memoryGiB === figure)],
  ["gpu_amount", ({ gpu }, wanted) => asks(wanted, (figure) => gpu === figure)],
  ["eni_amount", (type, wanted) => asks(wanted, (figure) => fewestInterfaces(type) >= figure)],
  [
    "minimum_eni_private_ip_address_quantity",
    ({ eniPrivateIpv4 = 0 }, wanted) => asks(wanted, (figure) => eniPrivateIpv4 >= figure),
  ],
  ["minimum_eni_ipv6_address_quantity", ({ eniIpv6 = 0 }, wanted) => asks(wanted, (figure) => eniIpv6 >= figure)],
  ["system_disk_category", ({ family }, wanted) => takesCategory(family, wanted)],
  ["image_id", ({ arch }, wanted) => !arch || (architectureOf(wanted) ?? arch) === arch],
  ["kubernetes_node_role", isNode],
];

/** 0 asks for nothing. */
function asks(wanted: string, fits: (figure: number) => boolean): boolean {
  const figure = Number(wanted);
  return figure <= 0 || fits(figure);
}

/** By every source: one that has fewer by one of them, and is answered all the same, has as many as were asked for. */
function fewestInterfaces({ eniQuantity = 0, otherwise }: InstanceType): number {
  return Math.min(eniQuantity, otherwise?.figures.eniQuantity ?? eniQuantity);
}

function isNode({ family, vcpu = 0, memoryGiB = 0 }: InstanceType, role: string): boolean {
  if (family === "ecs.t5" || vcpu < 2 || memoryGiB < 4) return false;
  return !(role === "Master" && family.startsWith("ecs.gn"));
}

/** By which figure the answers are sorted, the least first; the order of those that are alike is not known. */
const ORDERS: ReadonlyMap<string, "vcpu" | "memoryGiB"> = new Map([
  ["CPU", "vcpu"],
  ["Memory", "memoryGiB"],
]);

/** Of all that there are, those that may be in one place of the list. */
function inOrder({ model, catalog }: RuleContext, data: Resource, answers: Answers, place: number): Answers {
  const order = argumentOf(model, data, "sorted_by");
  const figure = order.kind === "known" ? ORDERS.get(order.value) : undefined;
  if (!figure) return answers;
  const sorted = answers.values
    .map((name) => ({ name, size: sizeOf(catalog, name, figure) }))
    .sort((a, b) => a.size - b.size);
  const size = sorted[place]?.size;
  return { ...answers, values: sorted.filter((one) => one.size === size).map(({ name }) => name) };
}

function sizeOf(catalog: Catalog, name: string, figure: "vcpu" | "memoryGiB"): number {
  return catalog.instanceType(name)?.[figure] ?? 0;
}
