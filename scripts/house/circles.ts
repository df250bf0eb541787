import type { SourceFile } from "./sources";

/** Groups of files that import each other in a circle, each group as large as it gets: Tarjan's algorithm. Linear. */
export function circlesIn(files: readonly SourceFile[]): readonly (readonly string[])[] {
  const imports = new Map(files.map((file) => [file.path, file.imports]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];

  function visit(path: string): void {
    index.set(path, index.size);
    low.set(path, index.size - 1);
    open.push(path);
    for (const next of imports.get(path) ?? []) {
      if (!index.has(next)) visit(next);
      if (open.includes(next)) low.set(path, Math.min(low.get(path) ?? 0, low.get(next) ?? 0));
    }
    if (low.get(path) !== index.get(path)) return;
    const group = open.splice(open.indexOf(path));
    if (group.length > 1 || imports.get(path)?.includes(path)) circles.push(group.sort());
  }

  for (const { path } of files) if (!index.has(path)) visit(path);
  return circles;
}
