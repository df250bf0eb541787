import { STRING } from "../../value/type";
import { isKnown, type Value, withMarks } from "../../value/value";
import { badSyntax } from "./bad-argument";
import { decodeText, encodeText } from "./charset/codec";
import { charsetNamed } from "./charset/names";
import { DATA } from "./data";
import { gzip } from "./deflate/gzip";
import type { FunctionTable, Parameter } from "./specification";
import { base64Bytes, utf8Text } from "./unicode/bytes";
import { notNull, stringOf, stringResult, unknownResult } from "./values";

const STR: Parameter = { name: "str", type: STRING };
const CHARSET: Parameter = { name: "encoding", type: STRING };

function base64Decode([str]: readonly Value[]): Value {
  if (!str) return stringResult("");
  if (!isKnown(str)) return withMarks(unknownResult("base64decode", [str]), str.marks);
  const bytes = base64Bytes(stringOf(str));
  if (!bytes) throw badSyntax("base64decode", "str", "base64");
  const text = utf8Text(bytes);
  if (text === undefined) throw badSyntax("base64decode", "str", "UTF-8");
  return withMarks(stringResult(text), str.marks);
}

function base64Gzip([str]: readonly Value[]): Value {
  const bytes = Buffer.from(stringOf(str), "utf8");
  const known = { notNull: true, prefix: GZIP_HEADER };
  if (bytes.length > MOST_COMPRESSED) return unknownResult("base64gzip", [], STRING, known);
  return stringResult(gzip(bytes).toString("base64"));
}

/** Bytes. More takes longer than anybody waits, and no user data is as long. */
const MOST_COMPRESSED = 4_000_000;
/** No name, no time, no system (Go's compress/gzip). */
const GZIP_HEADER = "H4sIAAAAAAAA/";

function charsetIn(fn: string, encoding: Value | undefined): string {
  const charset = charsetNamed(stringOf(encoding));
  if (charset === undefined) throw badSyntax(fn, "encoding", "IANA character set", "UTF-16LE, ISO-8859-1");
  return charset;
}

/** Whether the letters or bytes of a text are evaluated in a character set. */
function isRead(charset: string, text: string): boolean {
  if (charset === "other") return false;
  return charset !== "beyond-ascii" || !/[^\0-\x7f]/.test(text);
}

function textEncode(args: readonly Value[]): Value {
  const charset = charsetIn("textencodebase64", args[1]);
  if (!isRead(charset, stringOf(args[0]))) return unknownResult("textencodebase64", args);
  const bytes = encodeText(stringOf(args[0]), charset);
  if (!bytes) throw badSyntax("textencodebase64", "string", charset);
  return stringResult(bytes.toString("base64"));
}

function textDecode(args: readonly Value[]): Value {
  const charset = charsetIn("textdecodebase64", args[1]);
  const bytes = base64Bytes(stringOf(args[0]));
  if (!bytes) throw badSyntax("textdecodebase64", "source", "base64");
  if (!isRead(charset, bytes.toString("latin1"))) return unknownResult("textdecodebase64", args);
  const text = decodeText(bytes, charset);
  if (text === undefined) throw badSyntax("textdecodebase64", "source", charset);
  return stringResult(text);
}

/** As Go's url.QueryEscape: a space is `+`, and signs are escaped that JavaScript leaves alone. */
function urlEncode([str]: readonly Value[]): Value {
  const escaped = encodeURIComponent(stringOf(str)).replaceAll("%20", "+");
  return stringResult(escaped.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`));
}

export const ENCODING: FunctionTable = {
  ...DATA,
  base64decode: {
    parameters: [{ ...STR, allowMarked: true, allowUnknown: true }],
    type: STRING,
    refine: notNull,
    call: base64Decode,
  },
  base64encode: {
    parameters: [STR],
    type: STRING,
    refine: notNull,
    call: ([str]) => stringResult(Buffer.from(stringOf(str), "utf8").toString("base64")),
  },
  base64gzip: { parameters: [STR], type: STRING, refine: notNull, call: base64Gzip },
  textdecodebase64: {
    parameters: [{ name: "source", type: STRING }, CHARSET],
    type: STRING,
    refine: notNull,
    call: textDecode,
  },
  textencodebase64: {
    parameters: [{ name: "string", type: STRING }, CHARSET],
    type: STRING,
    refine: notNull,
    call: textEncode,
  },
  urlencode: { parameters: [STR], type: STRING, refine: notNull, call: urlEncode },
};
