import { isObject, type Json } from "../../json";
import { not, sortedKeys, text } from "../convert";
import type { FunctionTable } from "./function";

/** https://developer.hashicorp.com/terraform/language/functions, encoding and hash functions. */
export const ENCODING: FunctionTable = {
  base64decode: ([value]) => decode(text(value)),
  base64encode: ([value]) => Buffer.from(text(value)).toString("base64"),
  base64sha256: ([value]) => hash("sha256", text(value), "base64"),
  base64sha512: ([value]) => hash("sha512", text(value), "base64"),
  jsondecode: ([value]) => parsed(text(value)),
  jsonencode: ([value]) => encode(value as Json),
  md5: ([value]) => hash("md5", text(value), "hex"),
  sha1: ([value]) => hash("sha1", text(value), "hex"),
  sha256: ([value]) => hash("sha256", text(value), "hex"),
  sha512: ([value]) => hash("sha512", text(value), "hex"),
};

function decode(value: string): string {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(value) || value.length % 4 !== 0) return not();
  const bytes = Buffer.from(value, "base64");
  const result = bytes.toString("utf8");
  return Buffer.from(result).equals(bytes) ? result : not();
}

function parsed(value: string): Json {
  try {
    return JSON.parse(value) as Json;
  } catch {
    return not();
  }
}

/** Keys in order, no spaces, and the signs escaped that mean something in HTML. */
function encode(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(encode).join(",")}]`;
  if (isObject(value)) {
    const entries = sortedKeys(value).map((key) => `${encode(key)}:${encode(value[key] as Json)}`);
    return `{${entries.join(",")}}`;
  }
  if (typeof value === "number") return text(value);
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, escaped);
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** The module is loaded by who needs it: few configurations hash anything. */
function hash(algorithm: string, value: string, encoding: "hex" | "base64"): string {
  return process.getBuiltinModule("node:crypto").createHash(algorithm).update(value).digest(encoding);
}
