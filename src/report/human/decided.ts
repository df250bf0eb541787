import type { Drifted } from "../../plan/decided/told";
import type { Plan } from "../../plan/plan-type";
import { disagreementLine } from "../decided-lines";
import type { Screen } from "../screen";
import { paintSymbol, renderAttributes } from "./attributes";
import { blockHeader } from "./changes";
import { plainSubject } from "./order";

const SHOWN = 30;

/** What somebody changed outside of Terraform, before what Terraform is going to change. */
export function renderDrift(screen: Screen, { drift = [], changes }: Plan): string[] {
  if (drift.length === 0) return [];
  const { words, colors } = screen;
  const several = new Set(changes.map(({ stack }) => stack)).size > 1;
  return [
    colors.bold(words.phrase("heading.drift", { n: drift.length })),
    "",
    ...drift.slice(0, SHOWN).flatMap((one) => [...renderDrifted(screen, one, several), ""]),
    ...renderRest(screen, drift.length - SHOWN),
  ];
}

function renderDrifted(screen: Screen, one: Drifted, several: boolean): string[] {
  const { words, colors } = screen;
  const { stack, address, kind, attributes } = one;
  const verb = words.phrase(`drift.${kind}`);
  const head = `  # ${colors.bold(plainSubject(stack, address, several))} ${kind === "delete" ? colors.red(verb) : verb}`;
  const block = `${paintSymbol(screen, kind === "delete" ? "  -" : "  ~")} ${blockHeader(address)}`;
  if (attributes.length === 0) return [head, block];
  return [head, `${block} {`, ...renderAttributes(screen, "update", attributes), "    }"];
}

/** Where our own plan would be another one. */
export function renderDisagreements(screen: Screen, { disagreements = [] }: Plan): string[] {
  if (disagreements.length === 0) return [];
  const { words, colors } = screen;
  return [
    colors.bold(colors.yellow(words.phrase("heading.disagreements", { n: disagreements.length }))),
    "",
    ...disagreements.slice(0, SHOWN).flatMap((one) => screen.text(disagreementLine(one, words))),
    "",
    ...renderRest(screen, disagreements.length - SHOWN),
    ...screen.text(words.phrase("disagreement.what"), 2, colors.dim),
    "",
  ];
}

function renderRest(screen: Screen, rest: number): string[] {
  if (rest <= 0) return [];
  const { words } = screen;
  return [
    ...screen.text(words.phrase("undecided.more", { n: rest })),
    ...screen.text(words.phrase("findings.all")),
    "",
  ];
}
