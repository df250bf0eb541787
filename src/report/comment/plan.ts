import type { Change, Disruption, Step } from "../../plan/change";
import type { Plan } from "../../plan/plan-type";
import type { Result } from "../../policy/result";
import { isOpenHazard, replacesForgotten } from "../counts";
import { code, codeBlock, labelled, type Markdown, md, mdJoined, plainText } from "../encode/markdown";
import { disruptionTexts, evidenceText, hazardFix, hazardText, sortedDisruptions } from "../lines";
import { below, type Folders } from "../place";
import type { Words } from "../words";
import type { Section } from "./section";
import { markdownSubject } from "./subject";

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

function disruptionEntry(disruption: Disruption, words: Words, several: boolean, folders: Folders): Markdown {
  const { kind, stack, address, evidence, missing, merged = [] } = disruption;
  const { when, why, todo } = disruptionTexts(disruption, words);
  const seen = [evidence, ...merged.map((reason) => reason.evidence)].map((one) =>
    evidenceText(one, (file) => below(file, folders)),
  );
  const name = plainText(words.phrase(`disruption.${kind}`));
  const head = md`- **${name}**${missing ? md`?` : md``} ${markdownSubject(stack, address, several)}`;
  const sub = (key: "label.seen" | "label.to-decide" | "label.do", text: string) =>
    md`  - ${labelled(words.phrase(key), text, words.language)}`;
  const lines = [
    mdJoined([when === undefined ? head : md`${head} ${plainText(when)}`, ...why.map(plainText)], "<br>"),
    ...(missing ? [] : seen.map((one) => sub("label.seen", one))),
    ...(todo === undefined ? [] : [sub(missing ? "label.to-decide" : "label.do", todo)]),
  ];
  return mdJoined(lines, "\n");
}

/** Orders that must hold and that nothing in the configuration makes Terraform keep. */
export function hazardSection({ plan, stacks }: Result, words: Words): Section[] {
  const open = (plan?.hazards ?? []).filter(isOpenHazard);
  if (open.length === 0) return [];
  const entries = open.map((hazard) => {
    const fix = hazardFix(hazard, words);
    const stack = stacks.length > 1 ? md`${code(hazard.stack)} ` : md``;
    const text = md`- ${stack}${plainText(hazardText(hazard, words))}`;
    return fix === undefined ? text : md`${text}\n  - ${labelled(words.phrase("label.fix"), fix, words.language)}`;
  });
  return [{ title: words.phrase("heading.hazards", { n: open.length }), folded: false, priority: 3, entries }];
}

/** The changes as a diff, which code hosts colour by the first character of each line. */
export function changeSection({ plan, stacks }: Result, words: Words): Section[] {
  const changes = (plan?.changes ?? []).filter(({ kind }) => kind !== "no-op");
  if (changes.length === 0) return [];
  const lines = changes.map((change) => changeLine(change, words, stacks.length > 1));
  const entries: Markdown[] = [];
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
): Markdown {
  const inline = disruptions.filter((one) => one.wave === wave && !one.missing);
  const head = plainText(words.phrase("order.wave", { wave }));
  const lines = [
    md`**${head}** ${plainText(words.phrase("order.at-once", { n: steps.length }))}`,
    md``,
    ...inline.map(({ kind, automatic, stack, address }) => {
      const key = automatic ? "disruption.inline-by-apply" : "disruption.inline-by-hand";
      const params = { kind: words.phrase(`disruption.${kind}`), address: several ? `${stack}: ${address}` : address };
      return md`- **${plainText(words.phrase(key, params))}**`;
    }),
    ...steps.map(({ action, stack, address, call, critical }) => {
      const mark = critical ? md`**\\*** ` : md``;
      const called = call === "" ? md`` : md` ${code(call)}`;
      return md`- ${mark}${plainText(words.phrase(`action.${action}`))} ${markdownSubject(stack, address, several)}${called}`;
    }),
    md``,
  ];
  return mdJoined(lines, "\n");
}
