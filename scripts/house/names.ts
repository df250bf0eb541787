import type { SourceFile } from "./sources";

const EXPORTED =
  /^export (?:declare )?(?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type|enum) ([A-Za-z_$][\w$]*)/gm;
/** `export { one as other } from …`, which gives a thing a second name. */
const RENAMED = /^export (?:type )?\{[^}]*\b(\w+) as (\w+)\b/gm;

/** Names that two files export for two things, as `name: path, path`, and things that are given out under another name. */
export function ambiguousNames(files: readonly SourceFile[]): readonly string[] {
  const exported = new Map<string, Set<string>>();
  const renamed: string[] = [];
  for (const { path, text } of files) {
    for (const [, name = ""] of text.matchAll(EXPORTED))
      exported.set(name, (exported.get(name) ?? new Set()).add(path));
    for (const [, one, other] of text.matchAll(RENAMED)) renamed.push(`${path}: ${one} as ${other}`);
  }
  const twice = [...exported].filter(([, paths]) => paths.size > 1);
  return [...twice.map(([name, paths]) => `${name}: ${[...paths].join(", ")}`), ...renamed];
}
