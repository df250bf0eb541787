import { isObject, type Json, type JsonObject } from "../model/json";
import { InputError, type Problem } from "../model/problem";
import type { BaselineSummary, ReportedFinding } from "./result";

/** Raised in the first figure when an older eniplan could not read it. */
const FORMAT = "1.0";

/** One finding that is known. All but the fingerprint is for people who read the file. */
export interface BaselineEntry {
  readonly rule: string;
  readonly stack: string;
  readonly address: string;
  readonly status: ReportedFinding["status"];
  readonly fingerprint: string;
}

/** What a team knows already and does not want to see again. */
export interface Baseline {
  readonly file: string;
  readonly entries: readonly BaselineEntry[];
}

/**
 * Reads a baseline: JSON of the shape of schemas/baseline.schema.json.
 *
 * @param file how it is called in messages.
 * @throws InputError `baseline/format`, or `baseline/shape` with every entry that is wrong.
 */
export function readBaseline(document: JsonObject, file: string): Baseline {
  const { eniplanBaseline: format, findings } = document;
  const [major] = FORMAT.split(".");
  const location = { file };
  if (typeof format !== "string" || format.split(".")[0] !== major) {
    const params = { file, found: typeof format === "string" ? format : "-", expected: FORMAT };
    throw new InputError([{ id: "baseline/format", params, location }]);
  }
  const wrong = (where: string): Problem => ({ id: "baseline/shape", params: { where, file }, location });
  if (!Array.isArray(findings)) throw new InputError([wrong("findings")]);
  const problems = findings.flatMap((entry, i) => (isEntry(entry) ? [] : [wrong(`findings[${i}]`)]));
  if (problems.length > 0) throw new InputError(problems);
  return { file, entries: findings as unknown as BaselineEntry[] };
}

const TEXTS = ["rule", "stack", "address", "fingerprint"] as const;

function isEntry(entry: Json): boolean {
  if (!isObject(entry) || !TEXTS.every((key) => typeof entry[key] === "string")) return false;
  return entry["status"] === "violation" || entry["status"] === "undecided";
}

/** Findings that a baseline has are marked. What it has of stacks that were read and that is not there is fixed. Linear. */
export function againstBaseline(
  findings: readonly ReportedFinding[],
  { file, entries }: Baseline,
  stacks: readonly string[],
): { readonly findings: readonly ReportedFinding[]; readonly baseline: BaselineSummary } {
  const known = new Set(entries.map(({ fingerprint }) => fingerprint));
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const read = new Set(stacks);
  const marked = findings.map((finding) =>
    known.has(finding.fingerprint) && !finding.acknowledged ? { ...finding, baseline: true as const } : finding,
  );
  return {
    findings: marked,
    baseline: {
      file,
      known: marked.filter(({ baseline }) => baseline).length,
      fixed: entries.filter(
        ({ rule, fingerprint, stack }) => (isOwn(rule) || read.has(stack)) && !found.has(fingerprint),
      ).length,
    },
  };
}

/**
 * A baseline of everything that is not acknowledged. Entries of stacks that were not read stay as they were, so that a run
 * over one stack does not forget the others. Sorted, so that a diff shows what came and went; ends with a line break.
 */
export function writeBaseline(
  findings: readonly ReportedFinding[],
  stacks: readonly string[],
  before: Baseline | undefined,
): string {
  const fresh = findings
    .filter(({ acknowledged }) => !acknowledged)
    .map(({ rule, stack, address, status, fingerprint }) => ({ rule, stack, address, status, fingerprint }));
  const found = new Set(fresh.map(({ fingerprint }) => fingerprint));
  const kept = (before?.entries ?? []).filter(
    ({ rule, stack, fingerprint }) => !isOwn(rule) && !stacks.includes(stack) && !found.has(fingerprint),
  );
  const entries = [...fresh, ...kept].sort((a, b) => compare(keyOf(a), keyOf(b)));
  return `${JSON.stringify({ eniplanBaseline: FORMAT, findings: entries }, null, 2)}\n`;
}

/** Acknowledgements are written down beside the stacks, and judged with every run. */
function isOwn(rule: string): boolean {
  return rule.startsWith("acknowledgement/");
}

/** Without the stack, so that a stack that gets another name keeps its lines in their places. */
function keyOf({ rule, address, status, fingerprint }: BaselineEntry): string {
  return [rule, address, status, fingerprint].join("\u0000");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
