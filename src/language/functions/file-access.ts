import { UNMARKED, type Value } from "../../value/value";
import type { CallEnvironment } from "../environment";
import { LanguageError } from "../error";
import { badSyntax } from "./bad-argument";
import { expandHome } from "./paths";
import { stringOf } from "./values";

/**
 * The bytes of a file, "missing" if there is none, undefined where that is not known: nothing is read, or this file is not.
 *
 * @throws LanguageError for the home of another user, and within a template that may read no files.
 */
export function bytesOf(fn: string, path: Value, environment: CallEnvironment): Buffer | "missing" | undefined {
  checkAllowed(fn, environment);
  const expanded = expandHome(stringOf(path), environment.files?.home);
  if (expanded === "other") throw badSyntax(fn, "path", "path", "~user");
  if (!expanded || !environment.files) return undefined;
  const found = environment.files.read(expanded.path);
  if ("bytes" in found) return found.bytes;
  return "missing" in found ? "missing" : undefined;
}

/** The same where there has to be a file. */
export function requiredBytes(fn: string, path: Value, environment: CallEnvironment): Buffer | undefined {
  const bytes = bytesOf(fn, path, environment);
  if (bytes === "missing") throw new LanguageError("language/no-file", { function: fn, path: shownPath(path) });
  return bytes;
}

/** A template that came from elsewhere cannot look around in the files. @throws LanguageError */
export function checkAllowed(fn: string, { within }: CallEnvironment): void {
  if (within === "templatestring") {
    throw new LanguageError("language/template-files", { function: fn, within });
  }
}

/** A path that is a secret is not told. */
export function shownPath(path: Value): string {
  return path.marks === UNMARKED ? stringOf(path) : "(sensitive)";
}
