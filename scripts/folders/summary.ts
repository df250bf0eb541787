import { overlayOf } from "../../src/provider/overlays";
import type { FolderResult, FoundFinding } from "./read-folder";

/** The figures of all folders as text; with `list` the findings of that kind after them. */
export function summary(results: readonly FolderResult[], list: string | undefined): string {
  const findings = results.flatMap((result) =>
    result.findings.map((finding) => ({ ...finding, folder: result.folder })),
  );
  const errors = findings.filter(isError);
  const undecided = findings.filter(({ status }) => status === "undecided");
  const refused = results.flatMap(({ folder, refusal }) => (refusal === undefined ? [] : [`${folder}: ${refusal}`]));
  const types = results.flatMap((result) => result.types.filter((type) => !overlayOf(type)));
  const seconds = results.reduce((sum, { milliseconds }) => sum + milliseconds, 0) / 1000;
  const lines = [
    `${results.length} folders, ${seconds.toFixed(1)} s, ${refused.length} not read`,
    `${errors.length} errors in ${foldersOf(errors)} folders`,
    ...counted(errors.map(({ rule }) => rule)),
    `${undecided.length} undecided in ${foldersOf(undecided)} folders, by cause`,
    ...counted(undecided.map(({ rule, missing }) => `${missing?.kind ?? "?"} (${rule})`)),
    `${new Set(types).size} types without an overlay`,
    ...counted(types).slice(0, 30),
  ];
  const shown = list === "errors" ? errors : list === "undecided" ? undecided : [];
  for (const one of shown)
    lines.push(`${one.folder}:${one.location?.line ?? "?"}\t${one.rule}\t${one.address}\t${said(one)}`);
  if (list !== undefined) lines.push(...refused);
  return `${lines.join("\n")}\n`;
}

function isError({ severity, status }: FoundFinding): boolean {
  return severity === "error" && status === "violation";
}

function said({ message, missing }: FoundFinding): string {
  return message.replaceAll("\n", " ") || JSON.stringify(missing);
}

function foldersOf(findings: readonly { readonly folder: string }[]): number {
  return new Set(findings.map(({ folder }) => folder)).size;
}

/** Each text with how often it is there, the most frequent first. */
function counted(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([text, count]) => `  ${String(count).padStart(6)} ${text}`);
}
