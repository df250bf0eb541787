import { CHOICES } from "./choices";
import { CIDR } from "./cidr";
import { CONVERSIONS } from "./conversion";
import { DATES } from "./dates";
import { ENCODING } from "./encoding";
import { FILES } from "./files";
import { FORMATS } from "./format";
import { HASHES } from "./hash";
import { LENGTH } from "./length";
import { LISTS } from "./lists";
import { LOGIC } from "./logic";
import { MAPS } from "./maps";
import { MERGE } from "./merge";
import { NUMBERS } from "./numbers";
import { REGEX } from "./regex";
import { REMOVED } from "./removed";
import { SECRECY } from "./secrecy";
import { SETS } from "./sets";
import type { FunctionSpecification, FunctionTable } from "./specification";
import { TEMPLATES } from "./templates";
import { TEXT } from "./text";

const TABLES: readonly FunctionTable[] = [
  CHOICES,
  CIDR,
  CONVERSIONS,
  DATES,
  ENCODING,
  FILES,
  FORMATS,
  HASHES,
  LENGTH,
  LISTS,
  LOGIC,
  MAPS,
  MERGE,
  NUMBERS,
  REGEX,
  REMOVED,
  SECRECY,
  SETS,
  TEMPLATES,
  TEXT,
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
