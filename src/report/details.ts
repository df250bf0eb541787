import { isCertain, type ReportedFinding } from "../policy/result";
import type { Fact } from "../rules/rule";
import { whyText } from "./told";
import type { Words } from "./words";

/** One thing that is said of a finding below its message. */
export interface Detail {
  readonly label: string;
  readonly text: string;
}

/** What a finding says beyond its message: facts, the way out, what it prevents. `file` shortens the name of a file. */
export function detailsOf(finding: ReportedFinding, words: Words, file: (name: string) => string): Detail[] {
  const { facts, prevents, missing, acknowledged } = finding;
  const fix = words.fix(finding);
  const detail = (key: Parameters<Words["phrase"]>[0], text: string | undefined): Detail[] =>
    text === undefined || text === "" ? [] : [{ label: words.phrase(key), text }];
  return [
    ...detail("label.facts", factsText(facts, words, file)),
    ...detail("label.fix", fix),
    ...detail("label.to-decide", missing && words.missing(missing).todo),
    ...detail("label.prevents", prevents.join(", ")),
    ...detail("label.acknowledged", acknowledged && whyText(acknowledged, words, file)),
    ...detail("label.better", betterWay(finding, words)),
  ];
}

/** `zone=a, type=b (configuration); limit=3 (catalog 2026-11-01)`: facts of one source share its name. */
export function factsText(facts: readonly Fact[], words: Words, file: (name: string) => string): string {
  const groups = new Map<string, string[]>();
  for (const { name, value, source, from } of facts) {
    const origin = words.phrase(`source.${source}`);
    const key = from === undefined ? origin : `${origin} ${file(from)}`;
    groups.set(key, [...(groups.get(key) ?? []), `${name}=${value}`]);
  }
  return [...groups].map(([origin, entries]) => `${entries.join(", ")} (${origin})`).join("; ");
}

/** Construct path and address. */
export function subjectOf({ path, address }: ReportedFinding): string {
  return path === undefined ? address : `${path} (${address})`;
}

/** A wrong fact of the catalog is better corrected than acknowledged, where an apply is certain to fail on it. */
export function betterWay(finding: ReportedFinding, words: Words): string | undefined {
  const rests = finding.facts.some(({ source }) => source === "catalog");
  return finding.acknowledged && isCertain(finding) && rests ? words.phrase("acknowledged.overlay") : undefined;
}
