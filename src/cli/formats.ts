import { fail } from "../model/problem";
import type { Words } from "../report/words";

const NAMES = ["human", "json"] as const;

export interface FormatRequest {
  readonly name: (typeof NAMES)[number];
  /** Not set: standard output. */
  readonly file?: string;
}

/**
 * Reads the values of --format: NAME, or NAME=FILE. Default: human on standard output.
 *
 * @throws InputError `cli/bad-value` for an unknown name, and for two reports on standard output.
 */
export function parseFormats(values: readonly string[], words: Words): FormatRequest[] {
  const requests = (values.length > 0 ? values : ["human"]).map((value) => parseFormat(value, words));
  if (requests.filter(({ file }) => file === undefined).length > 1) {
    bad(values.join(" "), words.phrase("expected.one-screen"));
  }
  return requests;
}

function parseFormat(value: string, words: Words): FormatRequest {
  const at = value.indexOf("=");
  const given = at < 0 ? value : value.slice(0, at);
  const file = at < 0 ? undefined : value.slice(at + 1);
  const name = NAMES.find((known) => known === given);
  if (name === undefined || file === "") return bad(value, words.phrase("expected.format"));
  return file === undefined ? { name } : { name, file };
}

function bad(value: string, expected: string): never {
  fail("cli/bad-value", { option: "--format", value, expected });
}
