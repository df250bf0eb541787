import type { Item } from "./items/item";
import { disruptionNote, hazardNotes, leftOut } from "./items/notes";
import type { Report } from "./items/prepare";
import { sortedDisruptions } from "./lines";
import { type Place, placeText } from "./place";
import { byWeight, type Weight } from "./weight";
import type { Words } from "./words";

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
export function renderGithub(report: Report): string {
  const { shown, words } = report;
  const annotations = [
    ...sortedDisruptions(report.result.plan?.disruptions ?? []).map((one) => disruptionNote(one, words)),
    ...hazardNotes(report),
    ...byWeight(shown).map(ofFinding),
    ...ofPolicy(report),
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

function ofFinding({ weight, title, message, detailLines, place }: Item): Annotation {
  return { weight, title, message: [message, ...detailLines].join("\n"), place };
}

/** What the policy and the baseline leave out. */
function ofPolicy(report: Report): Annotation[] {
  const { title, lines } = leftOut(report);
  return lines.length === 0 ? [] : [{ weight: "note", title, message: lines.join("\n") }];
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
