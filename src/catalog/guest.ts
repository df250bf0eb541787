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
}

/** Values of one interface: device, mac, address, prefix. */
export type GuestValues = Readonly<Record<string, string>>;

/**
 * The files and commands for all interfaces of an instance, in the order of their devices. A path that is the same for
 * all of them is the distribution's own file: that is appended to.
 */
export function guestConfiguration(recipe: InGuestRecipe, interfaces: readonly GuestValues[]): GuestConfiguration {
  const contents = new Map<string, string[]>();
  for (const values of interfaces) {
    const path = insert(recipe.file, values);
    contents.set(path, [...(contents.get(path) ?? []), insert(recipe.content, values)]);
  }
  const append = !recipe.file.includes("{");
  const files = [...contents].map(([path, texts]) => ({ path, content: texts.join("\n"), append }));
  return { files, commands: [...new Set(interfaces.map((values) => insert(recipe.apply, values)))] };
}

/** As a shell script. */
export function asScript({ files, commands }: GuestConfiguration): string {
  const parts = files.map(
    ({ path, content, append }) => `cat ${append ? ">>" : ">"} ${path} <<'EOF'\n${content.trimEnd()}\nEOF`,
  );
  return `${["#!/bin/sh", "set -e", ...parts, ...commands].join("\n")}\n`;
}

/** As user data of cloud-init, for an instance that is still to be created. */
export function asCloudInit({ files, commands }: GuestConfiguration): string {
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
  return `${["#cloud-config", "write_files:", ...entries, "runcmd:", ...run].join("\n")}\n`;
}

function insert(template: string, values: GuestValues): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
