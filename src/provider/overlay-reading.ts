import type { Overlay } from "./overlay";
import type { OverlayRecord, PerAttribute, SourceKeys } from "./overlay-record";

/** Sections with a line for each attribute, and what the one word of such a line is called where it has no more. */
const WORD_OF: ReadonlyMap<string, string | undefined> = new Map([
  ["changes", "effect"],
  ["secrets", undefined],
  ["successors", "use"],
  ["readBack", undefined],
]);

/** Objects whose names are those of attributes and calls. */
const NAMED: ReadonlySet<string> = new Set(["where", "calls", "defaults", "values"]);

type Members = Readonly<Record<string, unknown>>;

/** The overlay of a record: what the build step has held against schemas/catalog/overlay.schema.json. */
export function overlayOfRecord({ type, sources, ...sections }: OverlayRecord): Overlay {
  const texts = new Map(Object.entries(sources));
  const overlay: Record<string, unknown> = { type, source: texts.get("provider") };
  for (const [name, section] of Object.entries(sections)) {
    overlay[name] = WORD_OF.has(name)
      ? perAttribute(section as PerAttribute, WORD_OF.get(name), texts)
      : sourced(section, texts, name === "calls");
  }
  return overlay as unknown as Overlay;
}

function perAttribute(
  { source, attributes }: PerAttribute,
  word: string | undefined,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, unknown> {
  const common = textOf(source, texts);
  const lines = new Map<unknown, unknown>();
  const lineOf = (line: unknown): unknown => {
    if (typeof line === "object" && line !== null) return { source: common, ...(sourced(line, texts) as Members) };
    return word === undefined ? { source: common } : { [word]: line, source: common };
  };
  return new Map(
    Object.entries(attributes).map(([name, line]) => {
      if (!lines.has(line)) lines.set(line, lineOf(line));
      return [name, lines.get(line)];
    }),
  );
}

/** With the texts of the sources in place of their keys. */
function sourced(value: unknown, texts: ReadonlyMap<string, string>, isSection = false): unknown {
  if (Array.isArray(value)) return value.map((one) => sourced(one, texts));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).map(([name, one]): [string, unknown] => {
    if (name === "source") return [name, textOf(one as SourceKeys, texts)];
    if (NAMED.has(name) && !isSection) return [name, new Map(Object.entries(one as Members))];
    return [name, sourced(one, texts)];
  });
  return Object.fromEntries(members);
}

function textOf(keys: SourceKeys, texts: ReadonlyMap<string, string>): string {
  return [keys]
    .flat()
    .map((key) => texts.get(key))
    .join("; ");
}
