import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { groupOf, RULES_FOLDER, ruleIds } from "./folders";

const INDEX = join(RULES_FOLDER, "index.ts");

const PLANTED = join("test", "rules", "planted.ts");

/** Writes src/rules/index.ts, and where the tests are their list of planted mistakes. @returns what is wrong in the folders */
export function writeRegistry(root = "."): string[] {
  const ids = ruleIds(root);
  const mistakes = ids.flatMap((id) => {
    const file = join(RULES_FOLDER, id, "rule.ts");
    const wanted = new RegExp(`^export const ${nameOf(id)}\\b`, "m");
    if (wanted.test(readFileSync(join(root, file), "utf8"))) return [];
    return [`${file}: does not export ${nameOf(id)}, the rule ${id}; write \`export const ${nameOf(id)}: Rule = {\``];
  });
  if (mistakes.length === 0) {
    writeChanged(join(root, INDEX), registry(ids));
    writeChanged(join(root, PLANTED), planted(ids.filter((id) => existsSync(join(root, plantedFile(id))))));
  }
  return mistakes;
}

/** `eniPrivateIp` of `eni/private-ip`. */
export function nameOf(id: string): string {
  return id.replace(/[-/](\w)/g, (_, letter: string) => letter.toUpperCase());
}

function registry(ids: readonly string[]): string {
  const groups = [...new Set(ids.map(groupOf))];
  const imports = [...ids].sort().map((id) => `import { ${nameOf(id)} } from "./${id}/rule";`);
  const lists = groups.map((group) => {
    const names = ids.filter((id) => groupOf(id) === group).map((id) => `  ${nameOf(id)},`);
    return `/** The rules ${group}/*. */\nexport const ${constantOf(group)} = [\n${names.join("\n")}\n];`;
  });
  return `// Written by the build from the folders here. Not in git.

${imports.join("\n")}
import type { Rule } from "./rule";

${lists.join("\n\n")}

/** Every rule, in the order in which findings are listed. */
export const RULES: readonly Rule[] = [
${groups.map((group) => `  ...${constantOf(group)},`).join("\n")}
];
`;
}

/** The file of a rule's planted mistakes, below the package root. */
export function plantedFile(id: string): string {
  return join("test", "rules", `${id}.planted.ts`);
}

function planted(ids: readonly string[]): string {
  return `// Written by the build from the files *.planted.ts. Not in git.

${[...ids]
  .sort()
  .map((id) => `import { PLANTED as ${nameOf(id)} } from "./${id}.planted";`)
  .join("\n")}
import type { Planter } from "./random/plant";

/** At least one mistake for every rule. */
export const PLANTED: readonly Planter[] = [
${ids.map((id) => `  ...${nameOf(id)},`).join("\n")}
];
`;
}

function constantOf(group: string): string {
  return `${group.toUpperCase().replaceAll("-", "_")}_RULES`;
}

/** Leaves a file alone that says so already, and never leaves half of one to somebody who reads it meanwhile. */
export function writeChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, text);
  renameSync(`${file}.${process.pid}`, file);
}
