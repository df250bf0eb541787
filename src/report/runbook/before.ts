import { basename, dirname, join } from "node:path/posix";
import type { Phase } from "../../plan/order/sequence/sequence";
import type { Plan } from "../../plan/plan-type";
import { isCertain, isOpen, type StackSummary } from "../../policy/result";
import { isOpenHazard } from "../counts";
import { shellWord } from "../encode/shell";
import { gateReason, listed } from "../gate";
import type { PreparedReport } from "../items/prepare";
import { hazardText } from "../lines";
import type { Words } from "../words";
import { type BookEntry, sh } from "./book";
import { type Objects, showCommand, snapshotCommands } from "./commands";
import { byHandEntry } from "./disruptions";

/** Objects that are looked at one by one before the first apply. */
const CHECKED = 24;

/** All that is looked at, saved and done before the first apply. */
export function beforeEntries(report: PreparedReport, plan: Plan, objects: Objects): BookEntry[] {
  const { words, result } = report;
  const [first] = plan.sequence.phases;
  const byHand = (first?.disruptions ?? []).filter(({ disruption }) => !disruption.automatic && !disruption.missing);
  return [
    ...warnings(report, plan),
    ...variablesEntry(report),
    ...result.stacks.flatMap((stack) => stackEntries(stack, report)),
    ...statusEntries(plan, objects, words),
    ...plan.sequence.phases.flatMap((phase) => dataEntries(phase, objects, words)),
    ...byHand.map((one) => byHandEntry(one, objects, words)),
  ];
}

/** Without them Terraform would plan something else: it reads them from its environment, so that every command has them. */
function variablesEntry({ result, words, file: shown }: PreparedReport): BookEntry[] {
  const { files = [], names = [] } = result.runbook?.variables ?? {};
  if (files.length + names.length === 0) return [];
  const options = shellWord(files.map((file) => `-var-file=${shellWord(shown(file))}`).join(" "));
  const commands = ["plan", "apply", "destroy"].map((one) => `export TF_CLI_ARGS_${one}=${options}`);
  return [
    {
      tone: "step",
      title: words.phrase("runbook.variables"),
      lines: names.map((name) => `TF_VAR_${name}`),
      ...(files.length > 0 ? sh(...commands) : {}),
    },
  ];
}

/** What speaks against starting at all. */
function warnings({ result, words, shown }: PreparedReport, plan: Plan): BookEntry[] {
  const { gate } = result;
  const reasons = gate.reasons.map((reason) => gateReason(reason, words)).join(words.semicolon);
  const failing: BookEntry[] = gate.passed
    ? []
    : [{ tone: "alarm", title: words.phrase("runbook.gate"), lines: [words.phrase("runbook.gate-what", { reasons })] }];
  const errors = shown.filter(({ finding }) => isOpen(finding) && isCertain(finding));
  const open = plan.hazards.filter(isOpenHazard).filter(({ fix }) => fix === undefined || fix.kind === "impossible");
  return [
    ...failing,
    ...errors.map(({ title, message, fix }): BookEntry => {
      const lines = [`${title}${words.colon}${message}`, ...(fix === undefined ? [] : [fix])];
      return { tone: "alarm", title: words.phrase("runbook.error"), lines };
    }),
    ...open.map((hazard): BookEntry => {
      return { tone: "alarm", title: words.phrase("runbook.open-order"), lines: [hazardText(hazard, words)] };
    }),
    ...circleEntries(plan, "runbook.circle", words),
    ...undecidedEntry(plan, words),
  ];
}

export function circleEntries(
  { sequence }: Plan,
  title: "runbook.circle" | "runbook.back-circle",
  words: Words,
): BookEntry[] {
  return sequence.circles.map(({ order, path }) => ({
    tone: "alarm",
    title: words.phrase(title, { order: hazardText(order, words) }),
    lines: [words.phrase("runbook.circle-what", { path: path.join(" → ") })],
  }));
}

export function undecidedEntry({ undecided }: Plan, words: Words): BookEntry[] {
  if (undecided.length === 0) return [];
  const names = listed([...new Set(undecided.map(({ address }) => address))], words);
  const what = words.phrase("runbook.undecided-what", { n: undecided.length, names });
  return [{ tone: "alarm", title: words.phrase("runbook.undecided"), lines: [what] }];
}

/** Where Terraform runs: an app is synthesised into a folder for each stack. */
function folderOf({ name, file }: StackSummary, shown: PreparedReport["file"]): string {
  const path = shown(file);
  if (basename(path) === "cdktf.json") return join(dirname(path), "cdktf.out", "stacks", name);
  return /\.(?:json|tf)$/.test(path) ? dirname(path) : path;
}

function stackEntries(stack: StackSummary, { words, file: shown }: PreparedReport): BookEntry[] {
  const { name, state } = stack;
  const path = folderOf(stack, shown);
  const folder = words.phrase(path === "." ? "runbook.here" : "runbook.folder", { stack: name, folder: path });
  if (!state) return [{ tone: "note", title: folder, lines: [] }];
  const { serial } = state;
  const same: BookEntry[] =
    serial === undefined
      ? []
      : [
          {
            tone: "step",
            title: words.phrase("runbook.serial", { stack: name }),
            lines: [],
            ...sh(`terraform state pull | grep '"serial"'`),
            expected: words.phrase("runbook.serial-expect", { serial }),
          },
        ];
  const copy = `${name.replace(/[^\w.-]+/g, "-")}-before.tfstate`;
  return [
    { tone: "note", title: folder, lines: [] },
    ...same,
    {
      tone: "step",
      title: words.phrase("runbook.drift", { stack: name }),
      lines: [],
      ...sh("terraform plan -refresh-only -detailed-exitcode"),
      expected: words.phrase("runbook.drift-expect"),
    },
    {
      tone: "step",
      title: words.phrase("runbook.backup", { stack: name }),
      lines: [],
      ...sh(`terraform state pull > ${shellWord(copy)}`),
      expected: words.phrase("runbook.backup-expect"),
    },
  ];
}

/** The statuses that objects must have which no earlier step brings about. */
function statusEntries({ waves }: Plan, objects: Objects, words: Words): BookEntry[] {
  const seen = new Set<string>();
  const entries: BookEntry[] = [];
  for (const { stack, needs, leaves } of waves.flat()) {
    for (const { object, statuses } of needs) {
      const facts = seen.has(`${stack}/${object}`) ? undefined : objects.of(stack, object);
      const show = facts && showCommand(facts);
      seen.add(`${stack}/${object}`);
      if (show === undefined) continue;
      entries.push({
        tone: "step",
        title: words.phrase("runbook.status", { address: object }),
        lines: [],
        ...sh(show),
        expected: words.phrase("runbook.status-expect", { statuses: statuses.join(words.phrase("runbook.or")) }),
      });
    }
    for (const { object } of leaves) seen.add(`${stack}/${object}`);
  }
  return entries.slice(0, CHECKED);
}

function dataEntries({ stack, losses }: Phase, objects: Objects, words: Words): BookEntry[] {
  return losses.flatMap(({ kind, address }): BookEntry[] => {
    if (kind !== "data") return [];
    const facts = objects.of(stack, address);
    const commands =
      facts?.type === "alicloud_instance" || facts?.type === "alicloud_ecs_disk" ? snapshotCommands(facts) : [];
    if (commands.length === 0) return [{ tone: "step", title: words.phrase("runbook.data", { address }), lines: [] }];
    return [
      {
        tone: "step",
        title: words.phrase("runbook.snapshot", { address }),
        lines: [words.phrase("runbook.snapshot-what")],
        ...sh(...commands),
        expected: words.phrase("runbook.snapshot-expect"),
      },
    ];
  });
}
