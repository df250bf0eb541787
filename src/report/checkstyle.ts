import type { Encoded } from "./encode/encoded";
import { element, writeXml } from "./encode/xml";
import type { Item } from "./items/item";
import type { PreparedReport } from "./items/prepare";
import type { Weight } from "./weight";

/** The version of Checkstyle whose output has this shape; readers ask for one. */
const VERSION = "4.3";

const SEVERITY: Readonly<Record<Weight, string>> = { error: "error", warning: "warning", note: "info" };

/** Checkstyle's XML: the findings by file, each in the order found. Ends with a line break. */
export function renderCheckstyle({ shown }: PreparedReport): Encoded<"xml"> {
  const files = new Map<string, Item[]>();
  for (const item of shown) {
    const { file } = item.place;
    const list = files.get(file);
    if (list) list.push(item);
    else files.set(file, [item]);
  }
  const elements = [...files].map(([name, items]) => element("file", { name }, items.map(errorOf)));
  return writeXml(element("checkstyle", { version: VERSION }, elements));
}

function errorOf({ finding, place, weight, message, subject, detailLines }: Item) {
  const { line = 1, column } = place;
  const text = [message, subject, ...detailLines].join("\n");
  return element("error", {
    line,
    column,
    severity: SEVERITY[weight],
    message: text,
    source: `eniplan.${finding.rule}`,
  });
}
