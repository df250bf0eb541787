import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PREFIX } from "../../src/schema/files";
import type { AttributeRecord, AttributeRecords, Since, TypeRecord } from "../../src/schema/record";
import { type Committed, type CommittedKind, committedFile, readZeros } from "./committed";

/**
 * Compiles catalog/schema/*.json into dist/catalog/schema/, both below the package root: one file a kind with one type a
 * line, and an index that says where each line is.
 */
export function compileSchema(root: string): void {
  const resources = withZeros(read(root, "resource"), readZeros(root));
  const dataSources = read(root, "data");
  const { provider, version, commit } = resources.about;
  const [resource, data] = [linesOf(resources), linesOf(dataSources)];
  const index = { provider, version, commit, resource: resource.index, data: data.index };
  const folder = join(root, "dist", "catalog", "schema");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "index.json"), `${JSON.stringify(index)}\n`);
  writeFileSync(join(folder, "conditions.json"), `${JSON.stringify(resources.conditions)}\n`);
  writeFileSync(join(folder, "resource.jsonl"), resource.text);
  writeFileSync(join(folder, "data.jsonl"), data.text);
  writeFileSync(join(folder, "provider.json"), linesOf(read(root, "provider")).text);
  compileSince(root, folder);
}

/** Without what it is about, which stands in the index. */
function compileSince(root: string, folder: string): void {
  const { resource, data } = JSON.parse(readFileSync(committedFile(root, "since"), "utf8")) as Since;
  writeFileSync(join(folder, "since.json"), `${JSON.stringify({ resource, data })}\n`);
}

function read(root: string, kind: CommittedKind): Committed {
  return JSON.parse(readFileSync(committedFile(root, kind), "utf8")) as Committed;
}

/** With what is sent although it is zero marked. */
function withZeros(committed: Committed, zeros: Readonly<Record<string, string>>): Committed {
  const types = Object.entries(committed.types).map(([type, record]): [string, TypeRecord] => {
    const sent = new Set(zeros[type]?.split(" "));
    const attributes = Object.entries(record.a ?? {}).map(([name, one]): [string, AttributeRecord] => [
      name,
      sent.has(name) ? { ...one, z: 1 } : one,
    ]);
    return [type, record.a && sent.size > 0 ? { ...record, a: Object.fromEntries(attributes) } : record];
  });
  return { ...committed, types: Object.fromEntries(types) };
}

function linesOf({ types }: Committed): { text: string; index: object } {
  const names = Object.keys(types).sort();
  const lines = names.map((name) => `${JSON.stringify(shortened(types[name] as TypeRecord))}\n`);
  const stems = names.map((name) => name.slice(PREFIX.length));
  const lengths = lines.map((line) => Buffer.byteLength(line));
  return { text: lines.join(""), index: { names: stems.join(" "), lengths } };
}

/** Without what the reader takes for granted, which is a third of it, and without the name of the source file. */
function shortened({ src, a, ...rest }: TypeRecord): TypeRecord {
  return a ? { ...rest, a: shortenedAll(a, "o") } : rest;
}

function shortenedAll(records: AttributeRecords, around: AttributeRecord["m"]): AttributeRecords {
  const names = Object.keys(records).sort();
  return Object.fromEntries(names.map((name) => [name, shortenedOne(records[name] as AttributeRecord, around)]));
}

function shortenedOne({ t, m, b, ...rest }: AttributeRecord, around: AttributeRecord["m"]): AttributeRecord {
  return {
    ...(t === undefined || t === "string" ? {} : { t }),
    ...(m === undefined || m === around ? {} : { m }),
    ...rest,
    ...(b ? { b: shortenedAll(b, m) } : {}),
  };
}
