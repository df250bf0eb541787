import { countResult } from "../counts";
import { findingsLine, planLines } from "../figures";
import type { PreparedReport } from "../items/prepare";
import { afterEntries } from "./after";
import { backChapter } from "./back";
import { beforeEntries } from "./before";
import { type Book, chapter } from "./book";
import { Objects } from "./commands";
import { phaseChapter } from "./phase";

/** The runbook of a plan: before, each apply, after, and back. */
export function prepareBook(report: PreparedReport): Book {
  const { result, words } = report;
  const { plan, stacks } = result;
  const names = stacks.map(({ name }) => name).join(words.enumeration);
  const counts = countResult(result);
  const title = words.phrase("runbook.title", { stacks: names });
  const lead = [...(plan ? planLines(words, counts) : []), findingsLine(words, counts)];
  const phases = plan?.sequence.phases ?? [];
  if (!plan || phases.length === 0) return { title, lead: [...lead, words.phrase("runbook.nothing")], chapters: [] };
  const objects = new Objects(result.runbook?.objects ?? []);
  const after = objects.after(plan);
  const night = { words, objects, after, phases, handsFirst: true };
  return {
    title,
    lead,
    chapters: [
      chapter("before", words.phrase("runbook.before"), beforeEntries(report, plan, objects)),
      ...phases.map((phase) => phaseChapter(phase, night)),
      chapter("after", words.phrase("runbook.after"), afterEntries(report, plan)),
      backChapter(report, plan, after),
    ],
  };
}
