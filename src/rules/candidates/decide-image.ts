import type { Answer } from "../../model/answer";
import type { Resource } from "../../model/resource";
import type { Report, RuleContext } from "../rule";
import { decideAmong, shown } from "./among";
import { imagesAnswered } from "./images";

/** Decides about the image of an instance, which a data source may answer. */
export function decideImage(
  context: RuleContext,
  report: Report,
  instance: Resource,
  check: (image: string, report: Report) => void,
): void {
  const image = context.network.imageOf(instance);
  decideAmong(report, instance, image, imagesAnswered(context, image), check);
}

/** The image that a finding is about: as it is configured, or one that a data source may answer. */
export function imageValue({ network }: RuleContext, instance: Resource, id: string): Answer<string> {
  return shown(network.imageOf(instance), id);
}
