import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { isObject, type JsonObject } from "../model/json";
import { fail } from "../model/problem";
import { parseJsonObject } from "./json";
import { display } from "./local-state";
import { readText } from "./text";

/** What a cdktf.json says of its app. */
export interface AppSettings {
  /** The folder of the cdktf.json. */
  readonly folder: string;
  /** What runs the app, as a shell takes it. */
  readonly command: string;
  readonly context: JsonObject;
  /** The folder that the app writes, absolute. */
  readonly output: string;
}

/** @throws InputError `cdktf-json/shape` when no app is named. */
export function appSettings(folder: string, cwd: string): AppSettings {
  const path = join(folder, "cdktf.json");
  const file = display(path, cwd);
  const { app, context, output } = parseJsonObject(readText(path), file);
  if (typeof app !== "string" || app.trim() === "") fail("cdktf-json/shape", { where: "app" }, { file });
  return {
    folder,
    command: app,
    context: isObject(context) ? context : {},
    output: resolve(folder, typeof output === "string" && output !== "" ? output : "cdktf.out"),
  };
}

/**
 * The folder that an app wrote before, where it is not to be run.
 *
 * @throws InputError `app/not-run` when nobody asked for that, `app/no-output` when there is none.
 */
export function noApp({ command, output }: AppSettings, use: "output" | undefined, file: string, cwd: string): string {
  const folder = display(output, cwd);
  if (use === undefined) fail("app/not-run", { command, folder }, { file });
  if (!existsSync(join(output, "manifest.json"))) fail("app/no-output", { folder }, { file });
  return output;
}
