import type { Change, Disruption, Plan, Step } from "../../plan/change";
import type { Result } from "../../policy/result";
import { isOpenHazard, replacesForgotten } from "../counts";
import { disruptionTexts, evidenceText, hazardFix, hazardText, sortedDisruptions } from "../lines";
import { below, type Folders } from "../place";
import type { Words } from "../words";
import { code, codeBlock, plainText } from "./escape";
import type { Section } from "./section";
import { subject } from "./subject";

/** Lines of one block of changes: small enough that a cut between two blocks loses little. */
const LINES_PER_BLOCK = 100;

/** What interrupts an instance or its traffic; what somebody has to do comes first. */
export function disruptionSection({ plan, stacks }: Result, words: Words, folders: Folders): Section[] {
  const disruptions = sortedDisruptions(plan?.disruptions ?? []);
  if (disruptions.length === 0) return [];
  const several = stacks.length > 1;
  const entries = disruptions.map((one) => disruptionEntry(one, words, several, folders));
  const title = words.phrase("heading.disruptions", { n: disruptions.length });
  return [{ title, folded: false, priority: 1, entries }];
}

function disruptionEntry(disruption: Disruption, words: Words, several: boolean, folders: Folders): string {
  const { kind, stack, address, evidence, missing, merged = [] } = disruption;
  const { when, why, todo } = disruptionTexts(disruption, words);
  const colon = words.colon;
  const seen = [evidence, ...merged.map((reason) => reason.evidence)].map((one) =>
    evidenceText(one, (file) => below(file, folders)),
  );
  const head = `- **${words.phrase(`disruption.${kind}`)}**${missing ? "?" : ""} ${subject(stack, address, several)}`;
  return [
    [`${head}${when === undefined ? "" : ` ${plainText(when)}`}`, ...why.map(plainText)].join("<br>"),
    ...(missing ? [] : seen.map((one) => `  - ${words.phrase("label.seen")}${colon}${plainText(one)}`)),
    ...(todo === undefined
      ? []
      : [`  - ${words.phrase(missing ? "label.to-decide" : "label.do")}${colon}${plainText(todo)}`]),
  ].join("\n");
}

/** Orders that must hold and that nothing in the configuration makes Terraform keep. */
export function hazardSection({ plan, stacks }: Result, words: Words): Section[] {
  const open = (plan?.hazards ?? []).filter(isOpenHazard);
  if (open.length === 0) return [];
  const entries = open.map((hazard) => {
    const fix = hazardFix(hazard, words);
    const colon = words.colon;
    const stack = stacks.length > 1 ? `${code(hazard.stack)} ` : "";
    const text = `- ${stack}${plainText(hazardText(hazard, words))}`;
    return fix === undefined ? text : `${text}\n  - ${words.phrase("label.fix")}${colon}${plainText(fix)}`;
  });
  return [{ title: words.phrase("heading.hazards", { n: open.length }), folded: false, priority: 3, entries }];
}

/** The changes as a diff, which code hosts colour by the first character of each line. */
export function changeSection({ plan, stacks }: Result, words: Words): Section[] {
  const changes = (plan?.changes ?? []).filter(({ kind }) => kind !== "no-op");
  if (changes.length === 0) return [];
  const lines = changes.map((change) => changeLine(change, words, stacks.length > 1));
  const entries: string[] = [];
  for (let i = 0; i < lines.length; i += LINES_PER_BLOCK) {
    entries.push(codeBlock("diff", lines.slice(i, i + LINES_PER_BLOCK).join("\n")));
  }
  return [{ title: words.phrase("heading.changes"), folded: true, priority: 8, entries }];
}

const MARKS: Readonly<Record<Change["kind"], string>> = {
  create: "+",
  delete: "-",
  replace: "-/+",
  update: "!",
  forget: "!",
  read: " ",
  "no-op": " ",
};

function changeLine(change: Change, words: Words, several: boolean): string {
  const { kind, stack, address, replacePaths } = change;
  const causes = replacePaths.length > 0 ? `: ${replacePaths.join(", ")}` : "";
  const verb = replacesForgotten(change) ? "replace-forget" : kind === "no-op" ? "update" : kind;
  const what = `${words.phrase(`change.${verb}`)}${causes}`;
  return `${MARKS[kind].padEnd(3)} ${several ? `${stack}: ` : ""}${address}  # ${what}`.replace(/\s*[\r\n]+\s*/g, " ");
}

/** The steps by wave; `*` marks the critical path. */
export function waveSection({ plan, stacks }: Result, words: Words): Section[] {
  if (!plan || plan.waves.length === 0) return [];
  const entries = plan.waves.map((steps, i) => waveEntry(i + 1, steps, plan, words, stacks.length > 1));
  const steps = plan.waves.reduce((sum, wave) => sum + wave.length, 0);
  const title = words.phrase("comment.order", { waves: plan.waves.length, n: steps });
  return [{ title, folded: true, priority: 9, entries }];
}

function waveEntry(
  wave: number,
  steps: readonly Step[],
  { disruptions }: Plan,
  words: Words,
  several: boolean,
): string {
  const inline = disruptions.filter((one) => one.wave === wave && !one.missing);
  return [
    `**${words.phrase("order.wave", { wave })}** ${words.phrase("order.at-once", { n: steps.length })}`,
    "",
    ...inline.map(({ kind, automatic, stack, address }) => {
      const key = automatic ? "disruption.inline-by-apply" : "disruption.inline-by-hand";
      const params = { kind: words.phrase(`disruption.${kind}`), address: several ? `${stack}: ${address}` : address };
      return `- **${plainText(words.phrase(key, params))}**`;
    }),
    ...steps.map(({ action, stack, address, call, critical }) => {
      const mark = critical ? "**\\*** " : "";
      return `- ${mark}${words.phrase(`action.${action}`)} ${subject(stack, address, several)}${call === "" ? "" : ` ${code(call)}`}`;
    }),
    "",
  ].join("\n");
}
