import { CHOICES } from "./choices";
import { CIDR } from "./cidr";
import { COMPACT } from "./compact";
import { CONCAT } from "./concat";
import { CONVERSIONS } from "./conversion";
import { DATES } from "./dates";
import { DISTINCT } from "./distinct";
import { ELEMENTS } from "./elements";
import { ENCODING } from "./encoding";
import { FILES } from "./files";
import { FLATTEN } from "./flatten";
import { FORMAT_FUNCTIONS } from "./format";
import { HASHES } from "./hash";
import { LENGTH } from "./length";
import { LIST_FUNCTIONS } from "./lists";
import { LOGIC } from "./logic";
import { LOOKUP } from "./lookup";
import { MAPS } from "./maps";
import { MATCH_KEYS } from "./match-keys";
import { MERGE } from "./merge";
import { NUMBERS } from "./numbers";
import { OPENTOFU } from "./opentofu";
import { RANGE } from "./range";
import { REGEX } from "./regex";
import { REMOVED } from "./removed";
import { SEARCH } from "./search";
import { SECRECY } from "./secrecy";
import { SET_PRODUCT } from "./set-product";
import { SETS } from "./sets";
import { SLICE } from "./slice";
import type { FunctionSpecification, FunctionTable } from "./specification";
import { TEMPLATES } from "./templates";
import { TEXT_FUNCTIONS } from "./text";
import { TRANSPOSE } from "./transpose";
import { ZIPMAP } from "./zipmap";

const TABLES: readonly FunctionTable[] = [
  CHOICES,
  CIDR,
  COMPACT,
  CONCAT,
  CONVERSIONS,
  DATES,
  DISTINCT,
  ELEMENTS,
  ENCODING,
  FILES,
  FLATTEN,
  FORMAT_FUNCTIONS,
  HASHES,
  LENGTH,
  LIST_FUNCTIONS,
  LOGIC,
  LOOKUP,
  MAPS,
  MATCH_KEYS,
  MERGE,
  NUMBERS,
  OPENTOFU,
  RANGE,
  REGEX,
  REMOVED,
  SEARCH,
  SECRECY,
  SETS,
  SET_PRODUCT,
  SLICE,
  TEMPLATES,
  TEXT_FUNCTIONS,
  TRANSPOSE,
  ZIPMAP,
];

/** Names like `constructor` are names that nobody has. */
const BY_NAME = new Map(TABLES.flatMap((table) => Object.entries(table)));

/** The namespace of Terraform's own functions, which may be left out. */
const CORE = "core::";

/** Names of all functions of the language, without a namespace, in order. */
export const FUNCTION_NAMES: readonly string[] = [...BY_NAME.keys()].sort();

/** A function of Terraform's own, with or without `core::` before its name. */
export function functionNamed(name: string): FunctionSpecification | undefined {
  return BY_NAME.get(name.startsWith(CORE) ? name.slice(CORE.length) : name);
}
