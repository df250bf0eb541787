import { isAbsolute, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { Location } from "../model/location";
import { packageRoot } from "../package-root";
import { originalPosition } from "./source-map";

/** The stack of a declaration; its text is made when somebody reads it. */
export interface CapturedStack {
  readonly stack?: string;
}

/** Deep enough for a construct inside a few constructs of the author's own. */
const FRAMES = 12;

/**
 * Remembers where a construct is being made. V8 keeps the raw frames; no text is made here, which is what costs.
 *
 * @param above frames up to and including this one are left out
 * @param frames how many are kept
 */
export function captureDeclaration(above: unknown, frames = FRAMES): CapturedStack {
  const holder: CapturedStack = {};
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = frames;
  Error.captureStackTrace(holder, above as () => void);
  Error.stackTraceLimit = limit;
  return holder;
}

/** The line that the author wrote, with an absolute file name. Undefined when no frame is the author's. */
export function locateDeclaration({ stack = "" }: CapturedStack): Location | undefined {
  return firstOfAuthor(stack.split("\n"));
}

/**
 * The same of a stack that was captured inside of the constructors of an object. Those of its classes come first, and a class
 * that was generated into the author's folder is not where the author wrote `new`.
 */
export function locateMaking({ stack = "" }: CapturedStack, made: object): Location | undefined {
  const frames = stack.split("\n").slice(1);
  const classes = classesOf(made);
  const caller = frames.findIndex((frame) => !isConstructorOf(classes, frame));
  return firstOfAuthor(caller < 0 ? [] : frames.slice(caller));
}

function classesOf(made: object): ReadonlySet<string> {
  const names = new Set(["Node"]);
  for (let kind = Object.getPrototypeOf(made); kind && kind !== Object.prototype; kind = Object.getPrototypeOf(kind)) {
    names.add((kind as { readonly constructor: { readonly name: string } }).constructor.name);
  }
  return names;
}

/** `at new Vpc (…)`, or `at new provider.Vpc (…)`. */
function isConstructorOf(classes: ReadonlySet<string>, frame: string): boolean {
  const [, name] = /^\s*at new (?:\S+\.)?([^\s.]+)/.exec(frame) ?? [];
  return name !== undefined && classes.has(name);
}

function firstOfAuthor(frames: readonly string[]): Location | undefined {
  for (const line of frames) {
    const frame = parseFrame(line);
    if (!frame || isInternal(frame.file)) continue;
    const original = originalPosition(frame);
    if (!isInternal(original.file)) return original;
  }
  return undefined;
}

/** `at new Name (/a/b.js:12:3)` or `at /a/b.js:12:3`, as V8 and the source map hooks of the runners write it. */
function parseFrame(line: string): Required<Location> | undefined {
  const found = /^\s*at (?:.*\()?(.+?):(\d+):(\d+)\)?$/.exec(line);
  if (!found) return undefined;
  const [, place = "", row, column] = found;
  const file = place.replace(/^async /, "");
  if (file.startsWith("file://")) return { file: fileURLToPath(file), line: Number(row), column: Number(column) };
  return isAbsolute(file) ? { file, line: Number(row), column: Number(column) } : undefined;
}

const LIBRARIES = /[\\/]node_modules[\\/](?:cdktf|cdktn|constructs)[\\/]/;

/** Frames that are nobody's declaration: cdktf, constructs and eniplan itself. Those of Node have no absolute path. */
function isInternal(file: string): boolean {
  return LIBRARIES.test(file) || ownFolders().some((folder) => file.startsWith(folder));
}

let folders: readonly string[] | undefined;

/** As published, compiled, and source, since a runner with source maps shows the latter. */
function ownFolders(): readonly string[] {
  folders ??= [join("dist", "lib"), join("dist", "src"), "src"].map((folder) => join(packageRoot(), folder) + sep);
  return folders;
}
