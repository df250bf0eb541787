import type { Addition, Disruption, Evidence, Hazard, HazardFix } from "../plan/change";
import type { FollowUp } from "../plan/follow-up";
import type { Params } from "./messages/text";
import type { Words } from "./words";

/** What somebody has to do first, then by wave what happens by itself; what is not known comes last. */
export function sortedDisruptions(disruptions: readonly Disruption[]): Disruption[] {
  const rank = ({ automatic, missing }: Disruption) => (missing ? 2 : Number(automatic));
  return [...disruptions].sort((a, b) => rank(a) - rank(b) || a.wave - b.wave);
}

/** `REBOOT alicloud_instance.a (before wave 3, BY HAND): why. Do: what` in one line. */
export function disruptionLine(disruption: Disruption, words: Words): string {
  const { kind, address, missing } = disruption;
  const { when, why, todo } = disruptionTexts(disruption, words);
  const label = words.phrase(missing ? "label.to-decide" : "label.do");
  const way = todo === undefined ? "" : `${space(words)}${label}${words.colon}${todo}`;
  const head = `${words.phrase(`disruption.${kind}`)} ${address}${when === undefined ? "" : ` (${when})`}`;
  return `${head}${words.colon}${why.join(space(words))}${way}`;
}

export interface DisruptionTexts {
  /** Undefined: it is not known whether it is needed. */
  readonly when?: string;
  /** Every reason of it. */
  readonly why: readonly string[];
  /** What somebody has to do, or what is missing to decide. */
  readonly todo?: string;
}

export function disruptionTexts(disruption: Disruption, words: Words): DisruptionTexts {
  const { wave, automatic, missing, merged = [] } = disruption;
  if (missing) {
    const { what, todo } = words.missing(missing);
    return { why: [words.phrase("finding.undecided", { what })], todo };
  }
  const { why, todo } = words.cause(disruption);
  return {
    when: words.phrase(automatic ? "disruption.by-apply" : "disruption.by-hand", { wave }),
    why: [why, ...merged.map((reason) => words.cause(reason).why)],
    ...(todo === undefined || automatic ? {} : { todo }),
  };
}

/** `status Running (terraform.tfstate)`. `file` shortens the name of a file. */
export function evidenceText({ value, from }: Evidence, file: (name: string) => string): string {
  return from === "" ? value : `${value} (${file(from)})`;
}

/** What must not be swapped, and what keeps it so, in one line. */
export function hazardLine(hazard: Hazard, words: Words): string {
  const fix = hazardFix(hazard, words);
  const { stack, beforeStack, before, after } = hazard;
  const named =
    beforeStack === undefined
      ? hazard
      : { ...hazard, before: `${beforeStack}: ${before}`, after: `${stack}: ${after}` };
  return `${hazardText(named, words)}${fix === undefined ? "" : `${space(words)}${words.phrase("label.fix")}${words.colon}${fix}`}`;
}

export function hazardText(
  { cause, before, after, claim, group = "" }: Pick<Hazard, "cause" | "before" | "after" | "claim" | "group">,
  words: Words,
): string {
  if (cause === "stand-in") {
    return words.phrase(before === after ? "hazard.stand-in-one" : "hazard.stand-in", { before, after, group });
  }
  const text = words.phrase(`hazard.${cause}`, { before, after, ...(claim ? { what: words.claim(claim.what) } : {}) });
  if (cause !== "claim" || claim?.code === undefined) return text;
  return `${text}${space(words)}${words.phrase("hazard.claim-code", { code: claim.code })}`;
}

export function hazardFix({ fix }: Hazard, words: Words): string | undefined {
  if (fix?.kind === "moved" && fix.leaves) return words.phrase(`hazard.fix-moved-${fix.leaves}`, fixParams(fix));
  return fix && words.phrase(`hazard.fix-${fix.kind}`, fixParams(fix));
}

/** What is written into the configuration; which order it keeps is for `hazardText` to say. */
export function additionText(addition: Addition, words: Words): string {
  return addition.kind === "moved"
    ? words.phrase("addition.moved", { from: addition.from, to: addition.to })
    : words.phrase("addition.depends_on", { block: addition.block, on: addition.on });
}

export interface FollowUpTexts {
  /** Where or how it is done, in a word or two. */
  readonly label: string;
  /** What is to be done, or, where that cannot be told, what is missing. */
  readonly what: string;
  /** How to find out whether it is needed. */
  readonly todo?: string;
}

export function followUpTexts({ kind, params, missing }: FollowUp, words: Words): FollowUpTexts {
  const label = words.phrase(`follow-up.${kind}`);
  if (!missing) return { label, what: words.followUp(kind, params) };
  const { what, todo } = words.missing(missing);
  return { label, what: words.phrase("finding.undecided", { what }), todo };
}

/** What the words of a fix are filled with. */
export function fixParams(fix: HazardFix): Params {
  switch (fix.kind) {
    case "depends_on":
      return { block: fix.block, on: fix.on };
    case "moved":
      return { from: fix.from, to: fix.to };
    case "phases":
      return { commands: fix.commands.join(" && ") };
    case "included":
      return {};
    case "retried":
      return { codes: fix.codes.join(", "), minutes: fix.minutes, source: fix.source };
    case "impossible":
      return { cycle: fix.cycle.join(" → ") };
  }
}

function space({ language }: Words): string {
  return language === "zh" ? "" : " ";
}
