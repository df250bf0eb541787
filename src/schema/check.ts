/**
 * A check of the provider on a value, as its schema declares it. Lengths count bytes of UTF-8, patterns are Go's.
 */
export type Check =
  | { readonly kind: "in"; readonly values: readonly (string | number)[]; readonly ignoreCase: boolean }
  | { readonly kind: "range" | "bytes"; readonly min?: number; readonly max?: number }
  | { readonly kind: "match"; readonly pattern: string; readonly negated: boolean }
  | { readonly kind: "all" | "any"; readonly checks: readonly Check[] }
  /** A function of the provider or its SDK by its name in Go. */
  | { readonly kind: "call"; readonly name: string; readonly args: readonly unknown[] };

/** The keys of a check in the file of a type. */
interface CheckRecord {
  readonly in?: readonly (string | number)[];
  readonly ignoreCase?: boolean;
  readonly range?: readonly [number, number];
  readonly min?: number;
  readonly max?: number;
  readonly bytes?: readonly [number, number];
  readonly minBytes?: number;
  readonly match?: string;
  readonly notMatch?: string;
  readonly all?: readonly CheckRecord[];
  readonly any?: readonly CheckRecord[];
  readonly fn?: string;
  readonly args?: readonly unknown[];
}

/** Undefined for what the record only says to be there: a function without a name. */
export function checkOf(record: unknown): Check | undefined {
  const written = record as CheckRecord;
  if (written.in) return { kind: "in", values: written.in, ignoreCase: written.ignoreCase === true };
  if (written.range) return between("range", ...written.range);
  if (written.bytes) return between("bytes", ...written.bytes);
  if (written.minBytes !== undefined) return between("bytes", written.minBytes);
  if (written.match !== undefined) return { kind: "match", pattern: written.match, negated: false };
  if (written.notMatch !== undefined) return { kind: "match", pattern: written.notMatch, negated: true };
  if (written.all) return { kind: "all", checks: known(written.all) };
  if (written.any) return anyOf(written.any);
  if (written.fn) return { kind: "call", name: written.fn, args: written.args ?? [] };
  return written.min === undefined && written.max === undefined
    ? undefined
    : between("range", written.min, written.max);
}

function between(kind: "range" | "bytes", min?: number, max?: number): Check {
  return { kind, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** With one that is not known, a value may always pass. */
function anyOf(records: readonly CheckRecord[]): Check | undefined {
  const checks = known(records);
  return checks.length === records.length ? { kind: "any", checks } : undefined;
}

function known(records: readonly CheckRecord[]): readonly Check[] {
  return records.map(checkOf).filter((check) => check !== undefined);
}
