import type { Disruption } from "../../plan/change";
import { isOpenHazard } from "../counts";
import { disruptionLine, hazardLine } from "../lines";
import { acknowledgementTexts, baselineTexts, policyTexts } from "../told";
import type { Weight } from "../weight";
import type { Words } from "../words";
import type { PreparedReport } from "./prepare";

/** What a report tells that is no finding. */
export interface Note {
  readonly stack: string;
  readonly weight: Weight;
  readonly title: string;
  /** In one line, with the title. */
  readonly message: string;
}

/** What interrupts an instance or its traffic, and when. */
export function disruptionNote(disruption: Disruption, words: Words): Note {
  return {
    stack: disruption.stack,
    // What happens by itself is a warning too: somebody should know before it happens.
    weight: disruption.missing ? "note" : "warning",
    title: `${words.phrase(`disruption.${disruption.kind}`)} ${disruption.address}`,
    message: disruptionLine(disruption, words),
  };
}

/** Orders that must hold and that nobody keeps. */
export function hazardNotes({ result, words }: PreparedReport): Note[] {
  return (result.plan?.hazards ?? []).filter(isOpenHazard).map((hazard) => ({
    stack: hazard.stack,
    weight: "warning",
    title: words.phrase("heading.hazards", { n: 1 }),
    message: hazardLine(hazard, words),
  }));
}

/** What the policy and the baseline leave out, one line each, under the names of their files. */
export function leftOut({ result, words, file }: PreparedReport): {
  readonly title: string;
  readonly lines: readonly string[];
} {
  const files = [result.policy?.file, result.baseline?.file].filter((name) => name !== undefined).map(file);
  return {
    title: words.phrase("heading.policy", { files: files.join(", ") }),
    lines: [...policyTexts(result, words), ...baselineTexts(result, words, file)],
  };
}

/** Every acknowledgement, with what became of it. */
export function acknowledged({ result, words, file }: PreparedReport): ReturnType<typeof acknowledgementTexts> {
  return acknowledgementTexts(result, words, file);
}
