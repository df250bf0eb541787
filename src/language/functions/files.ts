import { setValue } from "../../value/set";
import { BOOL, STRING, setOf } from "../../value/type";
import { boolValue, isKnown, type Value, withMarks } from "../../value/value";
import type { CallEnvironment } from "../environment";
import { LanguageError } from "../error";
import { badSyntax } from "./bad-argument";
import { bytesOf, checkAllowed, requiredBytes, shownPath } from "./file-access";
import { type Digest, digestOf } from "./hash";
import { absolutePath, baseName, dirName, expandHome } from "./paths";
import type { FunctionSpecification, FunctionTable, Parameter } from "./specification";
import { utf8Text } from "./unicode/bytes";
import { notNull, stringOf, stringResult, unknownResult } from "./values";

/** Files are read without their marks: the result has those of the path. */
const PATH: Parameter = { name: "path", type: STRING, allowMarked: true, allowUnknown: true };

/** A function of what is in a file. */
function ofBytes(fn: string, call: (bytes: Buffer, path: Value) => string): FunctionSpecification {
  return {
    parameters: [PATH],
    type: STRING,
    refine: notNull,
    call: ([path], _type, environment) => {
      const bytes = path && isKnown(path) ? requiredBytes(fn, path, environment) : undefined;
      const result = bytes && path ? stringResult(call(bytes, path)) : unknownResult(fn, path ? [path] : []);
      return withMarks(result, path?.marks ?? 0);
    },
  };
}

function ofDigest(digest: Digest): FunctionSpecification {
  return ofBytes(`file${digest}`, (bytes) => digestOf(digest, bytes));
}

function textIn(bytes: Buffer, path: Value): string {
  const text = utf8Text(bytes);
  if (text === undefined) throw new LanguageError("language/file-text", { function: "file", path: shownPath(path) });
  return text;
}

function fileExists(path: Value, environment: CallEnvironment): Value {
  const bytes = isKnown(path) ? bytesOf("fileexists", path, environment) : undefined;
  const result = bytes === undefined ? unknownResult("fileexists", [path], BOOL) : boolValue(bytes !== "missing");
  return withMarks(result, path.marks);
}

function fileSet(path: Value, pattern: Value, environment: CallEnvironment): Value {
  checkAllowed("fileset", environment);
  const marks = path.marks | pattern.marks;
  const paths =
    isKnown(path) && isKnown(pattern) ? environment.files?.match(stringOf(path), stringOf(pattern)) : undefined;
  const result = paths
    ? setValue(paths.map(stringResult), STRING)
    : unknownResult("fileset", [path, pattern], setOf(STRING));
  return withMarks(result, marks);
}

function absPath(args: readonly Value[], environment: CallEnvironment): Value {
  const path = absolutePath(stringOf(args[0]), environment.files?.cwd);
  return path === undefined ? unknownResult("abspath", args) : stringResult(path);
}

function pathExpand(args: readonly Value[], environment: CallEnvironment): Value {
  const expanded = expandHome(stringOf(args[0]), environment.files?.home);
  if (expanded === "other") throw badSyntax("pathexpand", "path", "path", "~user");
  return expanded ? stringResult(expanded.path) : unknownResult("pathexpand", args);
}

const BARE_PATH: Parameter = { name: "path", type: STRING };

export const FILES: FunctionTable = {
  abspath: {
    parameters: [BARE_PATH],
    type: STRING,
    refine: notNull,
    call: (args, _type, environment) => absPath(args, environment),
  },
  basename: {
    parameters: [BARE_PATH],
    type: STRING,
    refine: notNull,
    call: ([path]) => stringResult(baseName(stringOf(path))),
  },
  dirname: {
    parameters: [BARE_PATH],
    type: STRING,
    refine: notNull,
    call: ([path]) => stringResult(dirName(stringOf(path))),
  },
  file: ofBytes("file", textIn),
  filebase64: ofBytes("filebase64", (bytes) => bytes.toString("base64")),
  filebase64sha256: ofDigest("base64sha256"),
  filebase64sha512: ofDigest("base64sha512"),
  fileexists: {
    parameters: [PATH],
    type: BOOL,
    refine: notNull,
    call: ([path], _type, environment) => fileExists(path as Value, environment),
  },
  filemd5: ofDigest("md5"),
  fileset: {
    parameters: [PATH, { ...PATH, name: "pattern" }],
    type: setOf(STRING),
    refine: notNull,
    call: ([path, pattern], _type, environment) => fileSet(path as Value, pattern as Value, environment),
  },
  filesha1: ofDigest("sha1"),
  filesha256: ofDigest("sha256"),
  filesha512: ofDigest("sha512"),
  pathexpand: {
    parameters: [BARE_PATH],
    type: STRING,
    refine: notNull,
    call: (args, _type, environment) => pathExpand(args, environment),
  },
};
