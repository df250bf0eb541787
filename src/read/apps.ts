import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { StackPart } from "../model/stack-part";
import { withGivenStates } from "./given-states";
import { type InputOptions, readInput } from "./input";
import type { InputPath } from "./paths";

/**
 * Reads one of several apps. Its stacks then carry its path in their names, so that every name of the run is unlike the
 * others and says where the stack comes from.
 *
 * @param several whether the run has other apps.
 * @throws InputError as `readInput` does.
 */
export async function readApp(app: InputPath, several: boolean, options: InputOptions): Promise<readonly StackPart[]> {
  const { path, only } = app;
  const all = await readInput(path, options);
  const parts = only ? all.filter(({ file }) => only.includes(dirname(file))) : all;
  if (!several || path === undefined) return parts;
  const isApp = holdsApp(resolve(options.cwd, path));
  const named = parts.map((part) => renamed(part, isApp ? `${path}/${part.name}` : path));
  return withGivenStates(named, options.states ?? {}, options.cwd, options.onState);
}

/** Whether a path may hold several stacks. */
function holdsApp(path: string): boolean {
  return ["manifest.json", "cdktf.json"].some((name) => existsSync(join(path, name)));
}

function renamed(part: StackPart, name: string): StackPart {
  const { acknowledgements } = part;
  const own = acknowledgements?.map((one) => (one.stack === part.name ? { ...one, stack: name } : one));
  return { ...part, name, nameInApp: part.name, ...(own ? { acknowledgements: own } : {}) };
}

/** How large an app is, seen from outside. */
export interface AppWeight {
  /** Bytes of what it is read from; undefined when it has to be run first. */
  readonly bytes: number | undefined;
  /** Whether it may hold stacks that need nothing of each other. */
  readonly several: boolean;
}

/** Looks at sizes only; what cannot be read weighs nothing, and is reported when it is read. */
export function weigh({ path, only }: InputPath, cwd: string): AppWeight {
  if (path === "-") return { bytes: 0, several: false };
  const full = resolve(cwd, path ?? ".");
  if (existsSync(join(full, "manifest.json"))) {
    const folders = only?.map((folder) => resolve(cwd, folder)) ?? below(join(full, "stacks"));
    const bytes = folders.reduce((sum, folder) => sum + size(join(folder, "cdk.tf.json")), 0);
    return { bytes, several: folders.length > 1 };
  }
  if (existsSync(join(full, "cdktf.json"))) return { bytes: undefined, several: true };
  const files = below(full).filter((file) => /\.tf(\.json)?$/.test(file));
  return { bytes: files.length > 0 ? files.reduce((sum, file) => sum + size(file), 0) : size(full), several: false };
}

function below(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(folder).map((name) => join(folder, name));
}

function size(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
