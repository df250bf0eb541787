import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Words } from "../../report/words";
import { VERSION } from "../../version";
import type { Kit } from "./choices";
import type { FolderKind } from "./kind";

/** What to type now, one command a line. `shown` is the folder as seen from where the user stands, empty for there. */
export function nextSteps(folder: string, shown: string, kind: FolderKind, kit: Kit, words: Words): readonly string[] {
  const enter = shown === "" ? [] : [`cd ${quoted(shown)}`];
  const commands = { empty: projectSteps, app: appSteps, configuration: configurationSteps }[kind](folder);
  const lines = [words.phrase("init.next"), ...[...enter, ...commands].map((command) => `  ${command}`)];
  return kind === "empty" && kit === "cdktf" ? [...lines, "", words.phrase("init.archived")] : lines;
}

function projectSteps(): readonly string[] {
  return ["npm install", "npx eniplan plan", "npm run synth"];
}

function appSteps(folder: string): readonly string[] {
  const install = existsSync(join(folder, "pnpm-lock.yaml"))
    ? "pnpm add eniplan"
    : existsSync(join(folder, "yarn.lock"))
      ? "yarn add eniplan"
      : "npm install eniplan";
  return [...(dependsOnUs(folder) ? [] : [install]), "npx eniplan plan"];
}

function configurationSteps(): readonly string[] {
  return [`npx eniplan@${VERSION} check`, `npx eniplan@${VERSION} plan`];
}

function dependsOnUs(folder: string): boolean {
  try {
    return /"eniplan"\s*:/.test(readFileSync(join(folder, "package.json"), "utf8"));
  } catch {
    return false;
  }
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
