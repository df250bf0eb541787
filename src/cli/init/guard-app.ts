import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ownFile } from "../../report/encode/source";
import type { Context } from "../context";
import { withGuard } from "./guard-line";

const SOURCE = /\.[cm]?[jt]s$/;

/** Puts the guard into the app of a folder where it is sure how; else says which lines to write. */
export function guardApp(folder: string, context: Context): string {
  const { words } = context;
  const file = mainFile(folder);
  const text = file === undefined ? undefined : readFileSync(join(folder, file), "utf8");
  if (file === undefined || text === undefined) return words.phrase("init.guard-where");
  if (/["']eniplan["']/.test(text)) return words.phrase("init.guarded-already", { file });
  const guarded = withGuard(text);
  if (!guarded) return words.phrase("init.guard-by-hand", { file });
  context.write(join(folder, file), ownFile(guarded.text));
  return words.phrase("init.guarded", { file, line: guarded.line });
}

/** The file that the command of the app runs: its last word that is one; of `node main.js` the TypeScript beside it. */
function mainFile(folder: string): string | undefined {
  const command = appOf(folder);
  const named = command.split(/\s+/).findLast((word) => SOURCE.test(word) && existsSync(join(folder, word)));
  const source = named?.replace(/\.js$/, ".ts");
  if (source !== undefined && existsSync(join(folder, source))) return source;
  if (named !== undefined) return named;
  return /\b[cm]?ts\b|npm|yarn|pnpm/.test(command) && existsSync(join(folder, "main.ts")) ? "main.ts" : undefined;
}

function appOf(folder: string): string {
  try {
    const { app } = JSON.parse(readFileSync(join(folder, "cdktf.json"), "utf8")) as { readonly app?: unknown };
    return typeof app === "string" ? app : "";
  } catch {
    // Whoever runs the app next is told what is wrong with it.
    return "";
  }
}
