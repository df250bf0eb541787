import type { Plan } from "../../plan/plan-type";
import { asScript } from "../guest";
import type { PreparedReport } from "../items/prepare";
import { followUpTexts } from "../lines";
import type { BookEntry } from "./book";

/** What is left to do once everything is applied. */
export function afterEntries({ shown, words }: PreparedReport, { followUps }: Plan): BookEntry[] {
  const guests = shown.flatMap(({ finding }): BookEntry[] => {
    const guest = finding.fix?.guest;
    if (!guest) return [];
    return [
      {
        tone: "step",
        title: words.phrase("runbook.guest", { address: finding.address }),
        lines: guest.shell ? [] : [words.phrase("runbook.guest-what")],
        code: { language: guest.shell ? "powershell" : "sh", text: asScript(guest).trimEnd() },
        expected: words.phrase("runbook.guest-expect"),
      },
    ];
  });
  const configured = new Set(shown.flatMap(({ finding }) => (finding.fix?.guest ? [finding.address] : [])));
  const others = followUps
    .filter(({ kind, address }) => kind !== "guest-configuration" || !configured.has(address))
    .map((one): BookEntry => {
      const { label, what, todo } = followUpTexts(one, words);
      const title = words.phrase("runbook.follow-up", { label, address: one.address });
      return { tone: "step", title, lines: [what, ...(todo === undefined ? [] : [todo])] };
    });
  const all = [...guests, ...others];
  return all.length > 0 ? all : [{ tone: "note", title: words.phrase("runbook.nothing-after"), lines: [] }];
}
