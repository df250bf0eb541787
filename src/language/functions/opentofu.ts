import { BOOL, STRING } from "../../value/type";
import { boolValue, type Value } from "../../value/value";
import type { LanguageError } from "../error";
import { parseIpv4, parseIpv6 } from "./addresses/address";
import { type AddressBlock, blockAt, lastOf, parseAddressBlock } from "./addresses/block";
import { badSyntax } from "./bad-argument";
import type { FunctionTable } from "./specification";
import { notNull, stringOf, stringResult } from "./values";

/** What OpenTofu has and Terraform has not: https://opentofu.org/docs/language/functions */
export const OPENTOFU: FunctionTable = {
  base64gunzip: { parameters: [{ name: "str", type: STRING }], type: STRING, refine: notNull, call: gunzip },
  cidrcontains: {
    parameters: [
      { name: "containing_prefix", type: STRING },
      { name: "contained_ip_or_prefix", type: STRING },
    ],
    type: BOOL,
    refine: notNull,
    call: contains,
  },
  urldecode: { parameters: [{ name: "str", type: STRING }], type: STRING, refine: notNull, call: urlDecode },
};

function gunzip([text]: readonly Value[]): Value {
  const written = stringOf(text);
  const { gunzipSync } = process.getBuiltinModule("node:zlib");
  try {
    const bytes = gunzipSync(Buffer.from(written, "base64"), { maxOutputLength: LARGEST });
    return stringResult(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    throw badSyntax("base64gunzip", "str", "gzip");
  }
}

/** More than any value of a configuration is. */
const LARGEST = 64 * 1024 * 1024;

function contains([containing, contained]: readonly Value[]): Value {
  const outer = parseAddressBlock(stringOf(containing));
  if (!outer) throw noBlock("containing_prefix");
  const inner = blockOrAddress(stringOf(contained));
  if (!inner || inner.bits !== outer.bits) throw noBlock("contained_ip_or_prefix");
  return boolValue(inner.number >= outer.number && lastOf(inner) <= lastOf(outer));
}

function blockOrAddress(text: string): AddressBlock | undefined {
  const address = parseIpv4(text) ?? parseIpv6(text);
  return address ? blockAt(address, address.bits) : parseAddressBlock(text);
}

function noBlock(parameter: string): LanguageError {
  return badSyntax("cidrcontains", parameter, "CIDR");
}

/** As Go's url.QueryUnescape: a plus is a blank. */
function urlDecode([text]: readonly Value[]): Value {
  try {
    return stringResult(decodeURIComponent(stringOf(text).replaceAll("+", " ")));
  } catch {
    throw badSyntax("urldecode", "str", "URL");
  }
}
