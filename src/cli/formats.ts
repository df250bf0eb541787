import { fail } from "../model/problem";
import type { HelpPhrase } from "../report/messages/help-en";
import type { Words } from "../report/words";

export type FormatName = "human" | "json" | "tfplan-json";

/** What every command can write. */
export const REPORTS: readonly FormatName[] = ["human", "json"];

/** What a plan can be written as. */
export const PLAN_REPORTS: readonly FormatName[] = [...REPORTS, "tfplan-json"];

export interface FormatRequest<Name extends FormatName = FormatName> {
  readonly name: Name;
  /** Not set: standard output. */
  readonly file?: string;
}

/**
 * Reads the values of --format: NAME, or NAME=FILE. Default: human on standard output.
 *
 * @throws InputError `cli/bad-value` for an unknown name, and for two reports on standard output.
 */
export function parseFormats(
  values: readonly string[],
  words: Words,
  names: readonly FormatName[] = REPORTS,
): FormatRequest[] {
  const expected: HelpPhrase = names === PLAN_REPORTS ? "expected.plan-format" : "expected.format";
  const requests = (values.length > 0 ? values : ["human"]).map((value) => {
    return parseFormat(value, names) ?? bad(value, words.phrase(expected));
  });
  if (requests.filter(({ file }) => file === undefined).length > 1) {
    bad(values.join(" "), words.phrase("expected.one-screen"));
  }
  return requests;
}

function parseFormat(value: string, names: readonly FormatName[]): FormatRequest | undefined {
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
