import { type Encoded, joined } from "./encode/encoded";
import { command, logLine } from "./encode/github-commands";
import type { Item } from "./items/item";
import { disruptionNote, hazardNotes, leftOut } from "./items/notes";
import type { PreparedReport } from "./items/prepare";
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
export function renderGithub(report: PreparedReport): Encoded<"github-commands"> {
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
  return joined(...lines);
}

function ofFinding({ weight, title, message, detailLines, place }: Item): Annotation {
  return { weight, title, message: [message, ...detailLines].join("\n"), place };
}

/** What the policy and the baseline leave out. */
function ofPolicy(report: PreparedReport): Annotation[] {
  const { title, lines } = leftOut(report);
  return lines.length === 0 ? [] : [{ weight: "note", title, message: lines.join("\n") }];
}

function ofWeight(annotations: readonly Annotation[], weight: Weight, words: Words): Encoded<"github-commands">[] {
  if (annotations.length <= SHOWN_PER_KIND) return annotations.map(annotate);
  const shown = annotations.slice(0, SHOWN_PER_KIND - 1);
  const rest = annotations.slice(SHOWN_PER_KIND - 1);
  const message = words.phrase("github.more", { n: rest.length });
  const listed = rest.map(({ title, message, place }) => {
    return logLine(`${place ? `${placeText(place)} ` : ""}${title}: ${message}`);
  });
  const head = command("group", {}, words.phrase(`github.rest-${weight}`, { n: rest.length }));
  return [
    ...shown.map(annotate),
    annotate({ weight, title: "eniplan", message }),
    head,
    ...listed,
    command("endgroup", {}, ""),
  ];
}

function annotate({ weight, title, message, place }: Annotation): Encoded<"github-commands"> {
  const { file, line, column } = place ?? {};
  return command(COMMAND[weight], { file, line, col: line === undefined ? undefined : column, title }, message);
}
