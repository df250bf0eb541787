import type { Disruption, Hazard } from "../plan/change";
import type { ReportedFinding, Result } from "../policy/result";
import { isOpenHazard } from "./counts";
import { detailLines } from "./details";
import { disruptionLine, hazardLine, sortedDisruptions } from "./lines";
import type { ReportOptions } from "./options";
import { below, type Place, placesOf, placeText } from "./place";
import { baselineTexts, policyTexts } from "./told";
import { byWeight, shownFindings, type Weight, weightOf } from "./weight";
import { type Words, wordsOf } from "./words";

/** GitHub shows so many annotations of one kind and step, and drops the others without a word. */
const SHOWN_PER_KIND = 10;

const COMMAND: Readonly<Record<Weight, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

interface Annotation {
  readonly weight: Weight;
  readonly title: string;
  readonly message: string;
  readonly place?: Place;
}

/**
 * Annotations as GitHub's workflow commands: disruptions and open hazards, then findings, errors first. Beyond ten of a
 * kind, what GitHub would drop is listed in the log, and the last annotation says how many there are. Ends with a line
 * break, or is empty.
 */
export function renderGithub(result: Result, options: ReportOptions): string {
  const words = wordsOf(result, options);
  const placeOf = placesOf(result, options);
  const { disruptions = [], hazards = [] } = result.plan ?? {};
  const annotations = [
    ...sortedDisruptions(disruptions).map((one) => ofDisruption(one, words)),
    ...hazards.filter(isOpenHazard).map((one) => ofHazard(one, words)),
    ...byWeight(shownFindings(result), result).map((one) => ofFinding(one, placeOf(one), result, words, options)),
    ...ofPolicy(result, words, options),
  ];
  const lines = (["error", "warning", "note"] as const).flatMap((weight) =>
    ofWeight(
      annotations.filter((annotation) => annotation.weight === weight),
      weight,
      words,
    ),
  );
  return lines.map((line) => `${line}\n`).join("");
}

function ofFinding(
  finding: ReportedFinding,
  place: Place,
  result: Result,
  words: Words,
  options: ReportOptions,
): Annotation {
  const details = detailLines(finding, words, (file) => below(file, options));
  const message = [words.message(finding), ...details].join("\n");
  return { weight: weightOf(finding, result), title: `${finding.rule} ${finding.address}`, message, place };
}

/** What the policy and the baseline leave out. */
function ofPolicy(result: Result, words: Words, options: ReportOptions): Annotation[] {
  const shown = (file: string) => below(file, options);
  const texts = [...policyTexts(result, words), ...baselineTexts(result, words, shown)];
  if (texts.length === 0) return [];
  const files = [result.policy?.file, result.baseline?.file].filter((file) => file !== undefined).map(shown);
  const title = words.phrase("heading.policy", { files: files.join(", ") });
  return [{ weight: "note", title, message: texts.join("\n") }];
}

/** What happens by itself is a warning too: somebody should know before it happens. */
function ofDisruption(disruption: Disruption, words: Words): Annotation {
  const title = `${words.phrase(`disruption.${disruption.kind}`)} ${disruption.address}`;
  return { weight: disruption.missing ? "note" : "warning", title, message: disruptionLine(disruption, words) };
}

function ofHazard(hazard: Hazard, words: Words): Annotation {
  return { weight: "warning", title: words.phrase("heading.hazards", { n: 1 }), message: hazardLine(hazard, words) };
}

function ofWeight(annotations: readonly Annotation[], weight: Weight, words: Words): string[] {
  if (annotations.length <= SHOWN_PER_KIND) return annotations.map(command);
  const shown = annotations.slice(0, SHOWN_PER_KIND - 1);
  const rest = annotations.slice(SHOWN_PER_KIND - 1);
  const message = words.phrase("github.more", { n: rest.length });
  const listed = rest.map(({ title, message, place }) => {
    return `  ${plainLine(`${place ? `${placeText(place)} ` : ""}${title}: ${message}`)}`;
  });
  const head = `::group::${data(words.phrase(`github.rest-${weight}`, { n: rest.length }))}`;
  return [...shown.map(command), command({ weight, title: "eniplan", message }), head, ...listed, "::endgroup::"];
}

function command({ weight, title, message, place }: Annotation): string {
  const properties = [
    ...(place ? [`file=${property(place.file)}`] : []),
    ...(place?.line === undefined ? [] : [`line=${place.line}`]),
    ...(place?.line === undefined || place.column === undefined ? [] : [`col=${place.column}`]),
    `title=${property(title)}`,
  ];
  return `::${COMMAND[weight]} ${properties.join(",")}::${data(message)}`;
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts: what would end the message. */
function data(text: string): string {
  return text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}

/** And what would end the property. */
function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}

/** A line of the log that the runner does not take for a command, whatever a value holds. */
function plainLine(text: string): string {
  return text.replace(/\s+/g, " ").replace(/##\[/g, "# #[");
}
