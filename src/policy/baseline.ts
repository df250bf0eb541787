import { isObject, type Json, type JsonObject } from "../model/json";
import { InputError, type Problem } from "../model/problem";
import { fingerprintsWithin } from "./fingerprint";
import { renamedStacks } from "./renamed";
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

/**
 * Findings that a baseline has of their stack are marked, also where the stack has another name by now. What it has of
 * stacks that were read and that is not there is fixed. Linear, but for stacks that were renamed.
 */
export function againstBaseline(
  findings: readonly ReportedFinding[],
  { file, entries }: Baseline,
  stacks: readonly string[],
): { readonly findings: readonly ReportedFinding[]; readonly baseline: BaselineSummary } {
  const fingerprints = fingerprintsWithin(findings);
  const found = byStack(findings.map(({ stack, rule }, i) => ({ stack, rule, fingerprint: fingerprints[i] ?? "" })));
  const known = byStack(entries);
  const renamed = renamedStacks(known, withEmpty(found, stacks));
  const marked = findings.map((finding, i) => {
    const stack = stackOf(finding);
    const isKnown = [stack, renamed.get(stack) ?? stack].some((one) => known.get(one)?.has(fingerprints[i] ?? ""));
    return isKnown && !finding.acknowledged ? { ...finding, baseline: true as const } : finding;
  });
  const today = new Map([...renamed].map(([name, old]) => [old, name]));
  const read = new Set([...stacks, OWN]);
  return {
    findings: marked,
    baseline: {
      file,
      known: marked.filter(({ baseline }) => baseline).length,
      fixed: entries.filter((entry) => {
        const stack = today.get(stackOf(entry)) ?? stackOf(entry);
        return read.has(stack) && !found.get(stack)?.has(entry.fingerprint);
      }).length,
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
  const fingerprints = fingerprintsWithin(findings);
  const fresh = findings.flatMap(({ rule, stack, address, status, acknowledged }, i): BaselineEntry[] =>
    acknowledged ? [] : [{ rule, stack, address, status, fingerprint: fingerprints[i] ?? "" }],
  );
  const old = before?.entries ?? [];
  const renamed = renamedStacks(byStack(old), withEmpty(byStack(fresh), stacks));
  const gone = new Set([...stacks, ...renamed.values(), OWN]);
  const kept = old.filter((entry) => !gone.has(stackOf(entry)));
  const entries = [...fresh, ...kept].sort((a, b) => compare(entryKey(a), entryKey(b)));
  return `${JSON.stringify({ eniplanBaseline: FORMAT, findings: entries }, null, 2)}\n`;
}

type Named = Pick<BaselineEntry, "rule" | "stack" | "fingerprint">;

/** In place of a stack: acknowledgements are written down beside the stacks, and judged with every run. */
const OWN = "";

function stackOf({ rule, stack }: Pick<Named, "rule" | "stack">): string {
  return rule.startsWith("acknowledgement/") ? OWN : stack;
}

/** Fingerprints by stack. */
function byStack(entries: readonly Named[]): Map<string, Set<string>> {
  const stacks = new Map<string, Set<string>>([[OWN, new Set()]]);
  for (const entry of entries) {
    const stack = stackOf(entry);
    const fingerprints = stacks.get(stack) ?? new Set();
    stacks.set(stack, fingerprints.add(entry.fingerprint));
  }
  return stacks;
}

/** With stacks that were read and in which nothing was found. */
function withEmpty(found: ReadonlyMap<string, ReadonlySet<string>>, stacks: readonly string[]) {
  return new Map([...stacks.map((stack) => [stack, new Set<string>()] as const), ...found]);
}

/** The stack is last, so that one that gets another name keeps its lines in their places. */
function entryKey({ rule, address, status, fingerprint, stack }: BaselineEntry): string {
  return [rule, address, status, fingerprint, stack].join("\u0000");
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
