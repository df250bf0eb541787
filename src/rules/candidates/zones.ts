import { memo } from "../../memo";
import type { Answer } from "../../model/answer";
import type { Resource } from "../../model/resource";
import { questionOf } from "../../network/answers";
import { providerRegion } from "../../network/provider-region";
import { decideEqual } from "../equal";
import type { Report, RuleContext, Subject } from "../rule";
import { type Answers, decideAmong } from "./among";
import { argumentOf } from "./filters";

const ZONES = "alicloud_zones";

/**
 * The zones that a data source may answer: those of the region that the catalog has; undefined where the value is no answer
 * of it, or where zones are not known. They come in the order of their names, each once.
 *
 * Source: aliyun/alicloud 1.289.0, data_source_alicloud_zones.go.
 */
export function zonesAnswered(context: RuleContext, value: Answer<unknown>): Answers | undefined {
  const question = questionOf(value);
  if (question?.data.type !== ZONES || !isZone(question.path)) return undefined;
  return answersOf(question.data, context);
}

function isZone([list, , attribute]: readonly (string | number)[]): boolean {
  return list === "ids" || (list === "zones" && attribute === "id");
}

const answersOf = memo((data: Resource, context: RuleContext): Answers | undefined => {
  const { model, catalog } = context;
  const region = providerRegion(model, data);
  // Then there are names of several zones among them.
  const multi = argumentOf(model, data, "multi");
  if (region.kind !== "known" || (multi.kind !== "absent" && !isOff(multi))) return undefined;
  if (!catalog.regionHasZones(region.value)) return undefined;
  const type = argumentOf(model, data, "available_instance_type");
  const values = catalog.zonesOf(region.value).filter((zone) => {
    const offered = type.kind === "known" ? model.inventory?.offered.get(zone) : undefined;
    return type.kind !== "known" || !offered || offered.has(type.value);
  });
  return { from: data.address, values };
});

function isOff(value: Answer<string>): boolean {
  return value.kind === "known" && value.value === "false";
}

/**
 * Decides whether two zones are one. A zone of another region is none of those that a data source answers; of one that the
 * catalog does not have nobody knows that.
 */
export function decideZones(
  context: RuleContext,
  report: Report,
  subject: Subject,
  a: Answer<string>,
  b: Answer<string>,
  check: (zones: readonly [string, string], report: Report) => void,
): void {
  const [first, second] = [answersBeside(context, a, b), answersBeside(context, b, a)];
  if (first && b.kind === "known") decideAmong(report, subject, a, first, (one, among) => check([one, b.value], among));
  else if (second && a.kind === "known")
    decideAmong(report, subject, b, second, (one, among) => check([a.value, one], among));
  else decideEqual(report, subject, a, b, (zones) => check(zones, report));
}

function answersBeside(context: RuleContext, open: Answer<string>, other: Answer<string>): Answers | undefined {
  return other.kind === "known" && context.catalog.zone(other.value) ? zonesAnswered(context, open) : undefined;
}
