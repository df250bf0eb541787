import { isIPv4, isIPv6 } from "node:net";
import { plainNumber } from "../sdk/go-text";
import { deepEqual, type Go, GoSet } from "../sdk/go-value";
import { goJson, isGoObject, parsed, sameJsonArrays, sameJsonObjects } from "./go-json";
import { sameKeys } from "./log-index";
import { sameProducts, sameYaml } from "./yaml";

/*
 * The functions that conditions name: Go's own, and helpers of the provider (alicloud/common.go, service_alicloud_fc.go, …).
 */

type Call = (...values: Go[]) => Go;

const FUNCTIONS = new Map<string, Call>([
  ["strings.Split", (text, separator) => String(text).split(String(separator))],
  ["strings.ToLower", (text) => String(text).toLowerCase()],
  ["strings.ToUpper", (text) => String(text).toUpperCase()],
  ["strings.HasPrefix", (text, prefix) => String(text).startsWith(String(prefix))],
  ["strings.Contains", (text, part) => String(text).includes(String(part))],
  ["strings.Trim", (text, cutset) => trimmed(String(text), String(cutset))],
  ["strings.TrimSpace", (text) => trimmedSpace(String(text))],
  ["strings.TrimSuffix", (text, suffix) => withoutSuffix(String(text), String(suffix))],
  ["strings.Replace", (text, old, next, n) => replaced(String(text), String(old), String(next), Number(n))],
  ["strconv.Atoi", (text) => integerOf(String(text)) ?? 0],
  ["fmt.Sprint", printed],
  ["len", lengthOf],
  ["reflect.DeepEqual", deepEqual],
  ["InArray", (text, list) => Array.isArray(list) && list.includes(text)],
  ["Trim", (text) => trimmed(String(text), " ")],
  ["removeSpaceAndEnter", (text) => withoutSpace(String(text))],
  ["compareJsonTemplateAreEquivalent", (a, b) => sameJsonObjects(String(a), String(b))],
  ["compareArrayJsonTemplateAreEquivalent", (a, b) => sameJsonArrays(String(a), String(b))],
  ["compareYamlTemplateAreEquivalent", (a, b) => sameYaml(String(a), String(b))],
  ["compareCmsHybridMonitorFcTaskYamlConfigAreEquivalent", (a, b) => sameProducts(String(a), String(b))],
  ["areKeysJsonEquivalent", (a, b) => sameKeys(String(a), String(b))],
  ["stripAccessKeyPolicyVersion", (text) => changedJson(String(text), (policy) => delete policy["Version"])],
  ["compressIPv6OrCIDR", (text) => compressedAddress(String(text))],
  ["convertEbsDiskReplicaPairChargeTypeRequest", (text) => REPLICA_CHARGE_TYPES.get(text) ?? printed(text)],
  ["resolveFcTriggerConfig", (text) => changedJson(String(text), () => undefined)],
  ["delEmptyPayloadIfExist", (text) => changedJson(String(text), dropEmptyPayload)],
  ["delNilEventSourceParams", (text) => changedJson(String(text), dropNullParameters)],
]);

/** @throws Error for a function that no condition names today */
export function callGo(name: string, values: readonly Go[]): Go {
  const call = FUNCTIONS.get(name);
  if (!call) throw new Error(`a condition calls ${name}, which is not known here`);
  return call(...values);
}

/** Whether the second result of a call, its error, is one. */
export function failsGo(name: string, [first, second]: readonly Go[]): boolean {
  if (name === "strconv.Atoi") return integerOf(String(first)) === undefined;
  return [first, second].some((text) => !isGoObject(parsed(String(text))) && parsed(String(text)) !== null);
}

const REPLICA_CHARGE_TYPES = new Map<Go, string>([
  ["Subscription", "PREPAY"],
  ["PayAsYouGo", "POSTPAY"],
]);

/** Without all characters at both ends that are in a set of them. */
export function trimmed(text: string, cutset: string): string {
  let [start, end] = [0, text.length];
  while (start < end && cutset.includes(text[start] as string)) start++;
  while (end > start && cutset.includes(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

/** unicode.IsSpace: unlike JavaScript, U+FEFF is none, and U+0085 is one. */
export function trimmedSpace(text: string): string {
  return text.replace(
    /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+|[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/g,
    "",
  );
}

export function withoutSuffix(text: string, suffix: string): string {
  return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
}

function replaced(text: string, old: string, next: string, n: number): string {
  if (n < 0) return text.split(old).join(next);
  let [result, rest] = ["", text];
  for (let i = 0; i < n; i++) {
    const at = rest.indexOf(old);
    if (at < 0) break;
    result += rest.slice(0, at) + next;
    rest = rest.slice(at + old.length);
  }
  return result + rest;
}

function integerOf(text: string): number | undefined {
  return /^[+-]?\d+$/.test(text) ? Number(text) : undefined;
}

/** fmt.Sprint */
export function printed(value: Go): string {
  if (value === undefined) return "<nil>";
  if (typeof value === "number") return plainNumber(value);
  if (Array.isArray(value)) return `[${value.map(printed).join(" ")}]`;
  if (value instanceof Map) {
    const names = [...value.keys()].sort();
    return `map[${names.map((name) => `${name}:${printed(value.get(name))}`).join(" ")}]`;
  }
  return String(value);
}

function lengthOf(value: Go): number {
  if (typeof value === "string") return Buffer.byteLength(value);
  if (Array.isArray(value)) return value.length;
  return value instanceof Map || value instanceof GoSet ? value.size : 0;
}

function withoutSpace(text: string): string {
  return trimmed(text, " ") === "" ? "" : text.replace(/[ \n\t]/g, "");
}

type JsonObject = { [name: string]: ReturnType<typeof parsed> };

/** A text of a JSON object after a change of it; any other text stays. */
function changedJson(text: string, change: (object: JsonObject) => void): string {
  const object = text === "" ? undefined : parsed(text);
  if (!isGoObject(object)) return text;
  change(object);
  return goJson(object);
}

function dropEmptyPayload(object: JsonObject): void {
  if (object["payload"] === "") delete object["payload"];
}

const SOURCES = ["sourceMNSParameters", "sourceRocketMQParameters", "sourceRabbitMQParameters"];

function dropNullParameters(object: JsonObject): void {
  const config = object["eventSourceConfig"];
  if (!isGoObject(config)) return;
  const parameters = config["eventSourceParameters"];
  if (parameters === null) delete config["eventSourceParameters"];
  if (isGoObject(parameters)) for (const name of SOURCES) if (parameters[name] === null) delete parameters[name];
}

/** An address as net.IP writes it, with its mask if it has one; what is none stays, and a bad block is empty. */
function compressedAddress(text: string): string {
  const [address = "", mask] = text.split("/", 2);
  const known = isIPv4(address) || isIPv6(address);
  if (!known) return mask === undefined ? text : "";
  if (mask !== undefined && !(/^\d{1,3}$/.test(mask) && Number(mask) <= (isIPv4(address) ? 32 : 128))) return "";
  const host = isIPv4(address) ? address : compressedIPv6(address);
  return mask === undefined ? host : `${host}/${mask}`;
}

function compressedIPv6(address: string): string {
  const host = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(host);
  if (!mapped) return host;
  const bytes = [mapped[1], mapped[2]].map((part) => Number.parseInt(part as string, 16));
  return bytes.flatMap((two) => [two >> 8, two & 255]).join(".");
}
