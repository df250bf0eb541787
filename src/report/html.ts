import type { Encoded } from "./encode/encoded";
import { element, writeXml } from "./encode/xml";
import type { Report } from "./items/prepare";

/** TODO: who reads it, and where its shape is written down. Ends with a line break. */
export function renderHtml({ shown }: Report): Encoded<"xml"> {
  // TODO: the encoder of the medium, of those in ./encode.
  return writeXml(element("TODO", {}, shown.map(({ weight, message }) => element(weight, { message }, []))));
}
