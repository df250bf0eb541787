import type { Answer } from "../../model/answer";
import { isSame } from "../../model/same";
import { questionOf } from "../../network/answers";
import type { RuleContext } from "../rule";
import { argumentOf } from "./filters";

/** The argument by which a data source is asked for what goes with the other one. */
const PARTNERS: ReadonlyMap<string, string> = new Map([
  ["alicloud_images", "instance_type"],
  ["alicloud_instance_types", "image_id"],
]);

/** Whether a data source was asked for an image that goes with this type, or for a type that goes with this image. */
export function isAskedFor(context: RuleContext, image: Answer<string>, type: Answer<string>): boolean {
  return asksFor(context, image, type) || asksFor(context, type, image);
}

function asksFor({ model }: RuleContext, one: Answer<string>, partner: Answer<string>): boolean {
  const data = questionOf(one)?.data;
  const argument = data && PARTNERS.get(data.type);
  if (!data || argument === undefined) return false;
  return agree(argumentOf(model, data, argument), partner);
}

function agree(a: Answer<string>, b: Answer<string>): boolean {
  return isSame(a, b) || (a.kind === "known" && b.kind === "known" && a.value === b.value);
}

/** Whether a data source was asked for a zone that offers this type, or for a type that this zone offers. */
export function isOfferAsked({ model }: RuleContext, type: Answer<string>, zone: Answer<string>): boolean {
  const [types, zones] = [questionOf(type)?.data, questionOf(zone)?.data];
  const isType =
    types?.type === "alicloud_instance_types" && agree(argumentOf(model, types, "availability_zone"), zone);
  return (
    isType || (zones?.type === "alicloud_zones" && agree(argumentOf(model, zones, "available_instance_type"), type))
  );
}
