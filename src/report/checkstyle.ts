import type { ReportedFinding, Result } from "../policy/result";
import { detailLines, subjectOf } from "./details";
import type { ReportOptions } from "./options";
import { below, type Place, placesOf } from "./place";
import { shownFindings, type Weight, weightOf } from "./weight";
import { wordsOf } from "./words";
import { element, writeXml } from "./xml";

/** The version of Checkstyle whose output has this shape; readers ask for one. */
const VERSION = "4.3";

const SEVERITY: Readonly<Record<Weight, string>> = { error: "error", warning: "warning", note: "info" };

/** Checkstyle's XML: the findings by file, each in the order found. Ends with a line break. */
export function renderCheckstyle(result: Result, options: ReportOptions): string {
  const words = wordsOf(result, options);
  const placeOf = placesOf(result, options);
  const files = new Map<string, { finding: ReportedFinding; place: Place }[]>();
  for (const finding of shownFindings(result)) {
    const place = placeOf(finding);
    const list = files.get(place.file);
    if (list) list.push({ finding, place });
    else files.set(place.file, [{ finding, place }]);
  }
  const elements = [...files].map(([name, list]) => {
    const errors = list.map(({ finding, place }) => {
      const details = detailLines(finding, words, (file) => below(file, options));
      const text = [words.message(finding), subjectOf(finding), ...details];
      const severity = SEVERITY[weightOf(finding, result)];
      const { line = 1, column } = place;
      return element("error", { line, column, severity, message: text.join("\n"), source: `eniplan.${finding.rule}` });
    });
    return element("file", { name }, errors);
  });
  return writeXml(element("checkstyle", { version: VERSION }, elements));
}
