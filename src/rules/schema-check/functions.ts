import { type Address, parseIpv4, parseIpv6 } from "../../language/functions/addresses/address";
import { blockText, parseAddressBlock } from "../../language/functions/addresses/block";
import { decodeYaml, YamlError } from "../../language/functions/yaml/decode";
import { isDate } from "../../text/date";

/*
 * The functions that the provider or its SDK checks values with, by their names in Go (aliyun/alicloud 1.289.0, validators.go;
 * terraform-plugin-sdk v1.17.2, helper/validation). Each says what a text must be and is not.
 */

/** Selects the words; undefined when the value passes. */
export type Refusal = "json" | "yaml" | "address" | "network-block" | "time" | "date" | "empty" | "characters" | "form";

type Judge = (text: string, args: readonly unknown[]) => Refusal | undefined;

const TABLE_STORE_NAME = /^[a-zA-Z_][a-zA-Z0-9_]{0,254}$/;

const JUDGES: ReadonlyMap<string, Judge> = new Map<string, Judge>([
  ["StringIsJSON", (text) => (text === "" || isJson(text) ? undefined : "json")],
  ["validateYamlString", (text) => (isYaml(text) ? undefined : "yaml")],
  ["SingleIP", (text) => (addressIn(text) ? undefined : "address")],
  ["validateCIDRNetworkAddress", (text) => (isNetworkBlock(text) ? undefined : "network-block")],
  ["validateVpnCIDRNetworkAddress", (text) => (text.split(",").every(isNetworkBlock) ? undefined : "network-block")],
  ["validateOssBucketDateTimestamp", (text) => (isDate(text) ? undefined : "date")],
  ["ValidateRFC3339TimeString", (text, [orEmpty]) => (isTime(text) || (text === "" && orEmpty) ? undefined : "time")],
  ["StringIsNotEmpty", (text) => (text === "" ? "empty" : undefined)],
  ["NoZeroValues", (text) => (text === "" ? "empty" : undefined)],
  ["StringDoesNotContainAny", (text, [characters]) => (containsAny(text, characters) ? "characters" : undefined)],
  ["ValidateNullableBool", (text) => (["", "true", "false"].includes(text) ? undefined : "form")],
  ["ValidateNullableIntBetween", (text, [min, max]) => (isWholeBetween(text, min, max) ? undefined : "form")],
  ["validateStringConvertInt64", (text) => (/^[+-]?\d+$/.test(text) ? undefined : "form")],
  ["validateOnsGroupId", (text) => (/^GID[-_][\w-]*$/.test(text) && isOfLength(text, 7, 64) ? undefined : "form")],
  ["validateRR", (text) => (isHostRecord(text) ? undefined : "form")],
  ["validateOTSInstanceName", matching(/^[a-zA-Z][a-zA-Z0-9-]{1,14}[a-zA-Z0-9]$/)],
  ["validateOTSTableName", matching(TABLE_STORE_NAME)],
  ["validateOTSTunnelName", matching(TABLE_STORE_NAME)],
  ["validateOTSIndexName", matching(TABLE_STORE_NAME)],
  ["validateDBConnectionPort", (text) => (text === "" || isPort(text) ? undefined : "form")],
  ["validateNormalName", (text) => (isNormalName(text) ? undefined : "form")],
  ["validateMaintainTimeRange", (text) => (isHour(text) ? undefined : "form")],
  ["validatePolarDBDynamoItemJSON", (text) => (isJsonObject(text) ? undefined : "json")],
  ["ValidateFcTriggerConfig", (text) => (isJsonObject(text) ? undefined : "json")],
  // The provider looks at the last part alone.
  [
    "validateAllowedSplitStringValue",
    (text, [all, by]) => (isAmong(text.split(String(by)).at(-1), all) ? undefined : "form"),
  ],
  // time.ParseDuration, by which the SDK reads timeouts.
  ["ParseDuration", matching(/^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/)],
  ["StringNotInSlice", (text, [refused]) => (isAmong(text, refused) ? "form" : undefined)],
]);

/** What a value must be for a function of Go, and is not. One that is not known here lets everything pass. */
export function refusedBy(
  name: string,
  value: string | number | boolean,
  args: readonly unknown[],
): Refusal | undefined {
  if (typeof value !== "string") return undefined;
  return JUDGES.get(name)?.(value, args);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** null is an object without members, to Go. */
function isJsonObject(text: string): boolean {
  return isJson(text) && typeof JSON.parse(text) === "object" && !Array.isArray(JSON.parse(text));
}

function matching(pattern: RegExp): Judge {
  return (text) => (pattern.test(text) ? undefined : "form");
}

function isNormalName(text: string): boolean {
  const length = Buffer.byteLength(text);
  return length >= 2 && length <= 128 && !/^https?:\/\//.test(text);
}

function isPort(text: string): boolean {
  return /^\+?\d+$/.test(text) && Number(text) >= 1000 && Number(text) <= 5999;
}

/** Of one day, on the hour: 16:00Z-17:00Z */
function isHour(text: string): boolean {
  const [, start, end] = /^([01]\d|2[0-3]):00Z-([01]\d|2[0-3]):00Z$/.exec(text) ?? [];
  return Number(end) - Number(start) === 1;
}

/** What is no syntax is refused by every reader; what ours refuses for another reason may be good for the provider's. */
function isYaml(text: string): boolean {
  try {
    decodeYaml(text);
    return true;
  } catch (error) {
    return !(error instanceof YamlError && error.message.startsWith("line "));
  }
}

function addressIn(text: string): Address | undefined {
  return parseIpv4(text) ?? parseIpv6(text);
}

/** A block whose address is its first. */
function isNetworkBlock(text: string): boolean {
  const block = parseAddressBlock(text);
  return block !== undefined && blockText(block) === text;
}

function isTime(text: string): boolean {
  const [, day = "", hour, minute, second] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:[.,]\d+)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text) ?? [];
  return isDate(day) && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

function containsAny(text: string, characters: unknown): boolean {
  return typeof characters === "string" && [...characters].some((one) => text.includes(one));
}

function isWholeBetween(text: string, min: unknown, max: unknown): boolean {
  if (text === "") return true;
  return /^(0|-?[1-9]\d*)$/.test(text) && Number(text) >= Number(min) && Number(text) <= Number(max);
}

function isOfLength(text: string, min: number, max: number): boolean {
  return text.length >= min && text.length <= max;
}

function isHostRecord(text: string): boolean {
  const parts = text.split(".").map((part) => Buffer.byteLength(part));
  return !text.startsWith("-") && !text.endsWith("-") && Buffer.byteLength(text) <= 253 && Math.max(...parts) <= 63;
}

function isAmong(text: string | undefined, values: unknown): boolean {
  return Array.isArray(values) && values.includes(text);
}
