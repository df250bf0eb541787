import type { InGuestRecipe } from "./images";

/** One file of the guest; `append`: it holds something already. */
export interface GuestFile {
  readonly path: string;
  readonly content: string;
  readonly append: boolean;
}

/** What brings the secondary interfaces of one instance up. */
export interface GuestConfiguration {
  readonly files: readonly GuestFile[];
  /** Run after the files are written. */
  readonly commands: readonly string[];
  /** What runs them. Default: a Unix shell. */
  readonly shell?: "powershell";
}

/** Values of one interface: device, mac, macDashes, address, prefix. What is not known is left out. */
export type GuestValues = Readonly<Record<string, string>>;

/**
 * The files and commands for all interfaces of an instance, in the order of their devices. A path that is the same for
 * all of them is the distribution's own file: that is appended to.
 */
export function guestConfiguration(recipe: InGuestRecipe, interfaces: readonly GuestValues[]): GuestConfiguration {
  const { file, content = "", apply, shell } = recipe;
  const contents = new Map<string, string[]>();
  for (const values of interfaces) {
    if (file === undefined) break;
    const path = insert(file, values);
    contents.set(path, [...(contents.get(path) ?? []), insert(content, values)]);
  }
  const append = file !== undefined && !file.includes("{");
  const files = [...contents].map(([path, texts]) => ({ path, content: texts.join("\n"), append }));
  const commands = [...new Set(interfaces.map((values) => insert(apply, values).trim()))];
  return { files, commands, ...(shell ? { shell } : {}) };
}

/** As a script of the shell. */
export function asScript({ files, commands, shell }: GuestConfiguration): string {
  if (shell) return `${commands.join("\n")}\n`;
  const parts = files.map(
    ({ path, content, append }) => `cat ${append ? ">>" : ">"} ${path} <<'EOF'\n${content.trimEnd()}\nEOF`,
  );
  return `${["#!/bin/sh", "set -e", ...parts, ...commands].join("\n")}\n`;
}

/** As user data, for an instance that is still to be created: of cloud-init, or a script that says who runs it. */
export function asCloudInit({ files, commands, shell }: GuestConfiguration): string {
  if (shell) return `[${shell}]\n${commands.join("\n")}\n`;
  const write = files.length === 0 ? [] : ["write_files:"];
  const entries = files.flatMap(({ path, content, append }) => [
    `  - path: ${path}`,
    ...(append ? ["    append: true"] : []),
    "    content: |",
    ...content
      .trimEnd()
      .split("\n")
      .map((line) => (line === "" ? "" : `      ${line}`)),
  ]);
  const run = commands.map((command) => `  - ${JSON.stringify(command)}`);
  return `${["#cloud-config", ...write, ...entries, "runcmd:", ...run].join("\n")}\n`;
}

/** A line that begins with `{name?}` is there when the value is known, one with `{name!}` when it is not. */
const CONDITION = /^(\s*)\{(\w+)([?!])\}/;

function insert(template: string, values: GuestValues): string {
  const lines = template.split("\n").filter((line) => {
    const [, , name = "", sign] = CONDITION.exec(line) ?? [];
    return sign === undefined || (values[name] !== undefined) === (sign === "?");
  });
  const text = lines.map((line) => line.replace(CONDITION, "$1")).join("\n");
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `<${name}>`);
}
