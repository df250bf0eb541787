import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root";
import type { Since, TypeRecord } from "./record";

/*
 * One file a kind with one record a line, and an index that says where each line ends: who needs 20 types reads 20 lines.
 */

export type Kind = "resource" | "data";

interface Index {
  readonly provider: string;
  readonly version: string;
  readonly commit: string;
  readonly resource: Lines;
  readonly data: Lines;
}

interface Lines {
  /** Without the provider's prefix, separated by blanks, in the order of the lines. */
  readonly names: string;
  /** The length of each line in bytes, the line break included. */
  readonly lengths: readonly number[];
}

interface Place {
  readonly offset: number;
  readonly length: number;
}

export const PREFIX = "alicloud_";

let index: Index | undefined;
let folder: string | undefined;
const places = new Map<Kind, ReadonlyMap<string, Place>>();

/** The provider whose schemas these are: name, version, commit of its source. */
export function schemaSource(): { readonly provider: string; readonly version: string; readonly commit: string } {
  const { provider, version, commit } = readIndex();
  return { provider, version, commit };
}

/** Every name of a kind with the provider's prefix, sorted. */
export function typeNames(kind: Kind): readonly string[] {
  return [...placesOf(kind).keys()];
}

/**
 * The record of one type, read from its line.
 *
 * @throws Error when the build step has not run.
 */
export function readRecord(kind: Kind, name: string): TypeRecord | undefined {
  const place = placesOf(kind).get(name);
  if (!place) return undefined;
  const line = Buffer.allocUnsafe(place.length);
  const file = openSync(fileOf(`${kind}.jsonl`), "r");
  try {
    readSync(file, line, 0, place.length, place.offset);
  } finally {
    closeSync(file);
  }
  return JSON.parse(line.toString("utf8")) as TypeRecord;
}

/** What the provider's own block takes. */
export function readProvider(): TypeRecord {
  return JSON.parse(readFileSync(fileOf("provider.json"), "utf8")) as TypeRecord;
}

/** Since which version there are types and attributes. */
export function readSince(): Since {
  return JSON.parse(readFileSync(fileOf("since.json"), "utf8")) as Since;
}

/** The conditions under which the provider hides a difference, by the numbers in `hide`. */
export function readConditions(): readonly unknown[] {
  return JSON.parse(readFileSync(fileOf("conditions.json"), "utf8")) as readonly unknown[];
}

function placesOf(kind: Kind): ReadonlyMap<string, Place> {
  let known = places.get(kind);
  if (!known) {
    known = placesIn(readIndex()[kind]);
    places.set(kind, known);
  }
  return known;
}

function placesIn({ names, lengths }: Lines): ReadonlyMap<string, Place> {
  const found = new Map<string, Place>();
  let offset = 0;
  names.split(" ").forEach((name, i) => {
    const length = lengths[i] as number;
    found.set(`${PREFIX}${name}`, { offset, length });
    offset += length;
  });
  return found;
}

function readIndex(): Index {
  if (index) return index;
  const file = fileOf("index.json");
  try {
    index = JSON.parse(readFileSync(file, "utf8")) as Index;
  } catch (error) {
    throw new Error(`the schema file ${file} cannot be read (${(error as Error).message}); run: npm run build`);
  }
  return index;
}

function fileOf(name: string): string {
  folder ??= join(packageRoot(), "dist", "catalog", "schema");
  return join(folder, name);
}
