import { fail } from "../model/problem";
import { REPORT_NAMES } from "../policy/report-names";
import type { FormatName } from "../report/formats";
import type { Phrase } from "../report/messages/messages";
import type { Words } from "../report/words";

/** What a list of rules can be written as. */
export const LIST_FORMATS: readonly FormatName[] = ["human", "json"];

/** What a plan can be written as. */
export const PLAN_REPORTS: readonly FormatName[] = REPORT_NAMES;

/** What is of a plan alone. */
const OF_PLANS: ReadonlySet<FormatName> = new Set(["runbook", "tfplan-json"]);

/** What findings can be written as. */
export const REPORTS: readonly FormatName[] = REPORT_NAMES.filter((name) => !OF_PLANS.has(name));

/** What a picture can be drawn as. */
export const GRAPH_FORMATS = ["text", "mermaid", "dot"] as const;

/** The one pair that goes to one log: GitHub picks its annotations out of whatever a step prints. */
const TOGETHER = "github,human";

export interface FormatRequest<Name extends string = FormatName> {
  readonly name: Name;
  /** Not set: standard output. */
  readonly file?: string;
}

/**
 * Reads the values of --format: NAME, or NAME=FILE. Default: human on standard output.
 *
 * @throws InputError `cli/bad-value` for an unknown name, and for two reports on standard output or in one file.
 */
export function parseFormats(
  values: readonly string[],
  words: Words,
  names: readonly FormatName[] = REPORTS,
): FormatRequest[] {
  return parseNames(values, words, { names, initial: "human", expected: "expected.format" });
}

/** The same for names of another kind. */
export function parseNames<Name extends string>(
  values: readonly string[],
  words: Words,
  { names, initial, expected }: { readonly names: readonly Name[]; readonly initial: Name; readonly expected: Phrase },
): FormatRequest<Name>[] {
  const requests = (values.length > 0 ? values : [initial]).map((value) => {
    return parseName(value, names) ?? bad(value, words.phrase(expected, { names: names.join(", ") }));
  });
  const onScreen = requests.filter(({ file }) => file === undefined).map(({ name }) => name);
  if (onScreen.length > 1 && onScreen.toSorted().join() !== TOGETHER) {
    bad(values.join(" "), words.phrase("expected.one-screen"));
  }
  const files = requests.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, i) => files.indexOf(file) < i);
  if (twice !== undefined) bad(values.join(" "), words.phrase("expected.one-report", { file: twice }));
  return requests;
}

function parseName<Name extends string>(value: string, names: readonly Name[]): FormatRequest<Name> | undefined {
  const at = value.indexOf("=");
  const given = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? undefined : value.slice(at + 1);
  const name = names.find((known) => known === given);
  if (name === undefined || file === "") return undefined;
  return file === undefined ? { name } : { name, file };
}

function bad(value: string, expected: string): never {
  fail("cli/bad-value", { option: "--format", value, expected });
}
