/** What a scaffold makes: new files, and what is added to files that are there. Paths are below the package root. */
export interface Scaffold {
  readonly files: readonly NewFile[];
  readonly edits: readonly Edit[];
  /** What to do next, a line each. */
  readonly next: readonly string[];
}

export interface NewFile {
  readonly path: string;
  readonly text: string;
}

export interface Edit {
  readonly path: string;
  edit(text: string): string;
}

/** How a kind of thing is made. */
export interface Kind {
  /** What stands behind the kind on the command line, as an example. */
  readonly example: string;
  readonly name: RegExp;
  make(name: string): Scaffold;
}

/** `private-ip` as `privateIp`. */
export function camel(name: string): string {
  return name.replace(/[-_/](\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The text with a line after the last one that the pattern finds. @throws Error when it finds none */
export function afterLast(text: string, pattern: RegExp, line: string): string {
  const lines = text.split("\n");
  const at = lines.findLastIndex((one) => pattern.test(one));
  if (at < 0) throw new Error(`no line is like ${pattern}`);
  return lines.toSpliced(at + 1, 0, line).join("\n");
}
