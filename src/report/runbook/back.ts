import { lostForGood } from "../../plan/back/lost";
import type { Plan } from "../../plan/plan-type";
import type { Back } from "../../policy/result";
import { listed } from "../gate";
import type { PreparedReport } from "../items/prepare";
import type { Words } from "../words";
import { circleEntries, undecidedEntry } from "./before";
import { type BookEntry, type Chapter, chapter, sh } from "./book";
import type { Objects } from "./commands";
import { lossEntry, phaseChapter } from "./phase";

/**
 * The way back, and before it what does not come back.
 *
 * @param objects as the apply leaves them
 */
export function backChapter({ result, words }: PreparedReport, plan: Plan, objects: Objects): Chapter {
  const { runbook } = result;
  const title = words.phrase("runbook.back");
  const lost = lossEntry(lostForGood(plan, runbook?.back?.plan), "runbook.back-lost", words);
  if (!runbook) return chapter("back", title, [...lost, note(words.phrase("runbook.back-missing"))]);
  const { back, backCycles = [] } = runbook;
  const cycles = backCycles.map((cycle): BookEntry => {
    return { tone: "alarm", title: words.phrase("runbook.back-cycle", { cycle }), lines: [] };
  });
  if (!back && cycles.length > 0) return chapter("back", title, [...lost, ...cycles]);
  if (!back) {
    const destroy: BookEntry = {
      tone: "alarm",
      title: words.phrase("runbook.back-nothing"),
      lines: [],
      ...sh("terraform destroy"),
    };
    return chapter("back", title, [destroy]);
  }
  const { phases } = back.plan.sequence;
  const night = { words, objects, after: objects.after(back.plan), phases, handsFirst: false };
  return {
    ...chapter("back", title, [
      ...lost,
      ...untoldEntry(back, words),
      ...undecidedEntry(back.plan, words),
      ...cycles,
      ...circleEntries(back.plan, "runbook.back-circle", words),
      ...findingEntries(back, words),
      ...(phases.length > 0 ? [writeEntry(words)] : [note(words.phrase("runbook.back-same"))]),
    ]),
    lead: [words.phrase("runbook.back-what")],
    chapters: phases.map((phase) => phaseChapter(phase, night)),
  };
}

function untoldEntry({ untold }: Back, words: Words): BookEntry[] {
  if (untold.length === 0) return [];
  const names = listed(
    untold.map(({ address }) => address),
    words,
  );
  return [{ tone: "alarm", title: words.phrase("runbook.back-untold", { n: untold.length, names }), lines: [] }];
}

function findingEntries({ findings }: Back, words: Words): BookEntry[] {
  return findings
    .filter(({ severity, status }) => severity === "error" && status === "violation")
    .map((finding) => ({
      tone: "alarm",
      title: words.phrase("runbook.back-finding"),
      lines: [`${finding.rule} ${finding.address}${words.colon}${words.message(finding)}`],
    }));
}

function writeEntry(words: Words): BookEntry {
  return {
    tone: "step",
    title: words.phrase("runbook.back-write"),
    lines: [words.phrase("runbook.back-write-what")],
    ...sh("terraform plan"),
  };
}

function note(title: string): BookEntry {
  return { tone: "note", title, lines: [] };
}
