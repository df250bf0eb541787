import { isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import type { ReportedFinding, Result } from "../policy/result";

/** Where a finding is shown. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** The folders that files are named by. */
export interface Folders {
  /** Names of files that are not absolute are relative to it. Default: files are named as they were given. */
  readonly cwd?: string;
  /** Files below it are named relative to it. Default: `cwd`. */
  readonly root?: string;
}

/**
 * Where each finding is shown: at its declaration, or else at what its stack was read from, so that no report has to drop
 * a finding about what only the state has.
 */
export function placesOf({ stacks }: Result, folders: Folders): (finding: ReportedFinding) => Place {
  const files = new Map(stacks.map(({ name, file }) => [name, file]));
  return ({ location, stack }) => {
    if (location) return { ...location, file: below(location.file, folders) };
    return { file: below(files.get(stack) ?? stack, folders) };
  };
}

/** `file:line`, or the file alone. */
export function placeText({ file, line }: Place): string {
  return line === undefined ? file : `${file}:${line}`;
}

/** A file relative to the root when it lies below it, with `/` between folders; otherwise where it is. */
export function below(file: string, { cwd, root = cwd }: Folders): string {
  if (cwd === undefined || root === undefined) return slashes(file);
  const whole = resolve(cwd, file);
  const short = relative(root, whole);
  if (short === "") return ".";
  return slashes(short.startsWith("..") || isAbsolute(short) ? whole : short);
}

/** A file as `below` names it as a URI: relative, or absolute when it lies elsewhere. */
export function uriOf(file: string): string {
  // Half of a pair of surrogates has no encoding.
  const whole = file.replace(/\p{Surrogate}/gu, "\ufffd");
  return isAbsolute(whole) ? pathToFileURL(whole).href : whole.split("/").map(encodeURIComponent).join("/");
}

function slashes(file: string): string {
  return sep === "\\" ? file.replaceAll("\\", "/") : file;
}
