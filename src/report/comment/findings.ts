import { isCertain, isOpen, type ReportedFinding, type Result } from "../../policy/result";
import { detailsOf } from "../details";
import type { ReportOptions } from "../options";
import { below, placesOf, placeText } from "../place";
import { byWeight, shownFindings } from "../weight";
import type { Words } from "../words";
import { code, plainText, subEntry } from "./escape";
import type { Section } from "./section";

/** The errors, and everything else folded, each kind by itself. */
export function findingSections(
  result: Result,
  words: Words,
  options: ReportOptions,
): { readonly errors: Section[]; readonly others: Section[] } {
  const findings = byWeight(shownFindings(result), result);
  const entry = entryOf(result, words, options);
  const section = (found: readonly ReportedFinding[], title: string, priority: number, folded = true): Section[] =>
    found.length === 0 ? [] : [{ title, folded, priority, entries: found.map(entry) }];
  const violations = findings.filter(({ status }) => status === "violation");
  // What is certain to fail stays at the top, whoever acknowledged it.
  const top = violations.filter((one) => isCertain(one) || (isOpen(one) && one.severity === "error"));
  const open = violations.filter((one) => isOpen(one) && one.severity !== "error");
  const undecided = findings.filter((one) => one.status === "undecided" && isOpen(one));
  const rest = findings.filter((one) => !isOpen(one) && !top.includes(one));
  const of = (severity: "warning" | "info") => open.filter((one) => one.severity === severity);
  const errors = section(top, words.phrase("heading.error", { n: top.length }), 2, false);
  const others = [
    ...section(of("warning"), words.phrase("heading.warning", { n: of("warning").length }), 4),
    ...section(of("info"), words.phrase("heading.info", { n: of("info").length }), 7),
    ...section(undecided, words.phrase("heading.undecided", { n: undecided.length }), 6),
    ...section(rest, words.phrase("comment.acknowledged", { n: rest.length }), 5),
  ];
  return { errors, others };
}

function entryOf(result: Result, words: Words, options: ReportOptions): (finding: ReportedFinding) => string {
  const placeOf = placesOf(result, options);
  return (finding) => {
    const { rule, address, path, acknowledged } = finding;
    const mark = acknowledged ? ` _${words.phrase("label.acknowledged")}_` : "";
    const name = path === undefined ? code(address) : `${code(path)} (${code(address)})`;
    const details = detailsOf(finding, words, (file) => below(file, options));
    return [
      `- **${plainText(rule)}**${mark} ${code(placeText(placeOf(finding)))}<br>${plainText(words.message(finding))}`,
      `  - ${name}`,
      ...details.map(({ label, text }) => subEntry(label, text, words.language === "zh" ? "：" : ": ")),
    ].join("\n");
  };
}
