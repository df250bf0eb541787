import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Since, TypeRecord } from "../../src/schema/record";

/*
 * The facts as they are committed: JSON with one attribute of a type a line, so that a new version of the provider shows as
 * what it changes.
 */

export interface About {
  readonly provider: string;
  readonly version: string;
  readonly commit: string;
  readonly source: string;
  readonly collected: string;
  readonly licence: string;
}

export interface Committed {
  readonly about: About;
  readonly types: Readonly<Record<string, TypeRecord>>;
  /** Of resource types only. */
  readonly conditions?: readonly unknown[];
}

export type CommittedKind = "resource" | "data" | "provider";

const FILES = {
  resource: "resources.json",
  data: "data-sources.json",
  provider: "provider.json",
  since: "since.json",
} as const;

export function committedFile(root: string, kind: CommittedKind | "since"): string {
  return join(root, "catalog", "schema", FILES[kind]);
}

/** By resource type the attributes whose 0, false and empty list the provider sends. */
export function zerosFile(root: string): string {
  return join(root, "catalog", "schema", "zeros.json");
}

export function readZeros(root: string): Readonly<Record<string, string>> {
  return (JSON.parse(readFileSync(zerosFile(root), "utf8")) as { types: Record<string, string> }).types;
}

export function committedText({ about, types, conditions }: Committed): string {
  const parts = [`"about": ${JSON.stringify(about, null, 1)}`];
  if (conditions) parts.push(`"conditions": [\n${conditions.map(line).join(",\n")}\n]`);
  const names = Object.keys(types).sort();
  parts.push(`"types": {\n${names.map((name) => typeText(name, types[name] as TypeRecord)).join(",\n")}\n}`);
  return `{\n${parts.join(",\n")}\n}\n`;
}

function typeText(name: string, { a, ...rest }: TypeRecord): string {
  if (!a) return `${JSON.stringify(name)}: ${JSON.stringify(rest)}`;
  const head = JSON.stringify(rest).slice(1, -1);
  const attributes = Object.keys(a)
    .sort()
    .map((one) => ` ${JSON.stringify(one)}: ${JSON.stringify(a[one])}`);
  return `${JSON.stringify(name)}: {${head ? `${head}, ` : ""}"a": {\n${attributes.join(",\n")}\n}}`;
}

function line(value: unknown): string {
  return ` ${JSON.stringify(value)}`;
}

/** One type a line. */
export function sinceText(about: About, { resource, data }: Since): string {
  const types = (all: Since["data"]): string =>
    `{\n${Object.entries(all)
      .map(([name, one]) => ` ${JSON.stringify(name)}: ${JSON.stringify(one)}`)
      .join(",\n")}\n}`;
  return `{\n"about": ${JSON.stringify(about, null, 1)},\n"resource": ${types(resource)},\n"data": ${types(data)}\n}\n`;
}
