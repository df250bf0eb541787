import { listValue } from "../../value/collection";
import { isWhollyKnown } from "../../value/inspect";
import { BOOL, DYNAMIC, NUMBER, objectOf, STRING, type Type } from "../../value/type";
import { objectValue, type Refinements, UnknownContent, type Value } from "../../value/value";
import { badSyntax, noResult } from "./bad-argument";
import { CsvError, decodeCsv } from "./csv/decode";
import { decodeJson, JsonError } from "./json/decode";
import { encodeJson, INFINITE } from "./json/encode";
import type { FunctionTable, Parameter } from "./specification";
import { notNull, stringOf, stringResult, unknownResult } from "./values";
import { decodeYaml, YamlError } from "./yaml/decode";
import { OtherYaml } from "./yaml/dialect";
import { encodeYaml } from "./yaml/encode";

const STR: Parameter = { name: "str", type: STRING };

function jsonEncode([value]: readonly Value[]): Value {
  if (!value) return stringResult("null");
  if (!isWhollyKnown(value)) return unknownResult("jsonencode", [value], STRING, beginningOfJson(value));
  try {
    return stringResult(encodeJson(value));
  } catch (error) {
    if (error instanceof RangeError && error.message === INFINITE) throw noResult("jsonencode");
    throw error;
  }
}

/** The first letter tells what kind of value it is, unless that may be null. */
function beginningOfJson({ type, content }: Value): Refinements {
  const mayBeNull = content instanceof UnknownContent && !content.refinements.notNull;
  const prefix = mayBeNull ? undefined : OPENING.get(type.kind);
  return prefix === undefined ? { notNull: true } : { notNull: true, prefix };
}

const OPENING = new Map<Type["kind"], string>([
  ["string", '"'],
  ["object", "{"],
  ["map", "{"],
  ["tuple", "["],
  ["list", "["],
  ["set", "["],
]);

/** The type of what a text of JSON says of which only the beginning may be known. */
function typeOfJson([str]: readonly Value[]): Type {
  const unknown = str?.content;
  if (!(unknown instanceof UnknownContent)) return DYNAMIC;
  const first = Array.from((unknown.refinements.prefix ?? "").trim())[0];
  if (first === undefined || "{[n".includes(first)) return DYNAMIC;
  if (first === '"') return STRING;
  if (first === "t" || first === "f") return BOOL;
  if (/[-0-9.]/.test(first)) return NUMBER;
  throw badSyntax("jsondecode", "str", "JSON");
}

function jsonDecode([str]: readonly Value[]): Value {
  try {
    return decodeJson(stringOf(str));
  } catch (error) {
    if (error instanceof JsonError)
      throw badSyntax("jsondecode", "str", "JSON", `${error.what}, offset ${error.offset}`);
    throw error;
  }
}

function yamlEncode([value]: readonly Value[]): Value {
  if (!value) return stringResult("");
  if (!isWhollyKnown(value)) return unknownResult("yamlencode", [value], STRING, {});
  return stringResult(encodeYaml(value));
}

function yamlDecode(args: readonly Value[]): Value {
  try {
    return decodeYaml(stringOf(args[0]));
  } catch (error) {
    if (error instanceof OtherYaml) return unknownResult("yamldecode", args, DYNAMIC, {});
    if (error instanceof YamlError) throw badSyntax("yamldecode", "src", "YAML", error.message);
    throw error;
  }
}

function csvDecode([str]: readonly Value[]): Value {
  const [names, ...rows] = csvRows(stringOf(str));
  if (!names) throw badSyntax("csvdecode", "str", "CSV", "no line");
  if (new Set(names).size < names.length) throw badSyntax("csvdecode", "str", "CSV", "a column there twice");
  const row = (fields: readonly string[]) =>
    objectValue(new Map(names.map((name, i) => [stringResult(name).content as string, stringResult(fields[i] ?? "")])));
  return listValue(
    rows.map(row),
    objectOf(new Map(names.map((name) => [stringResult(name).content as string, STRING]))),
  );
}

function csvRows(text: string): readonly (readonly string[])[] {
  try {
    return decodeCsv(text);
  } catch (error) {
    if (error instanceof CsvError) throw badSyntax("csvdecode", "str", "CSV", `${error.what}, line ${error.line}`);
    throw error;
  }
}

/** Functions for texts of data. What they decode has the type that it says: known only with the text. */
export const DATA: FunctionTable = {
  csvdecode: { parameters: [STR], type: DYNAMIC, refine: notNull, call: csvDecode },
  jsondecode: { parameters: [STR], type: typeOfJson, call: jsonDecode },
  jsonencode: {
    parameters: [{ name: "val", type: DYNAMIC, allowUnknown: true, allowDynamic: true, allowNull: true }],
    type: STRING,
    refine: notNull,
    call: jsonEncode,
  },
  yamldecode: { parameters: [{ name: "src", type: STRING }], type: DYNAMIC, call: yamlDecode },
  yamlencode: {
    parameters: [{ name: "value", type: DYNAMIC, allowNull: true, allowDynamic: true }],
    type: STRING,
    call: yamlEncode,
  },
};
