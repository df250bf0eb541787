import { LanguageError } from "../language/error";
import { parseTemplate } from "../language/parser";
import { nativeText } from "../language/print";
import { traversalsOf } from "../language/references";
import type { TraversalNode } from "../language/syntax";
import { elementsOf, keysOf } from "../value/collection";
import { isWhollyKnown } from "../value/inspect";
import { DYNAMIC } from "../value/type";
import { isMembers, unknownValue, type Value } from "../value/value";
import type { Missing } from "./answer";
import type { Evaluation } from "./evaluation";
import { isTemplate } from "./expression";
import { isObject, type Json, type JsonObject, memberOf, setMember } from "./json";
import type { Module } from "./module";
import type { Resource } from "./resource";

/** How an entry of a for_each is named in an expression. */
interface Entry {
  readonly key: string;
  readonly value: string;
}

/**
 * The body of a block with its `dynamic` blocks written out: each entry becomes a block in which `rule.value.port` is the same
 * part of the for_each, `(var.rules)[0].port`. What makes an unknown number of blocks stays under `dynamic`. Linear in what
 * it makes, times what the for_each says.
 */
export function dynamicBody(evaluation: Evaluation, resource: Resource): JsonObject {
  return unrolled(resource.block.body, (raw) => evaluation.valueOrUnknown(raw, { module: resource.module, resource }));
}

/**
 * The places where the content of a `dynamic` block stands that makes blocks in a resource: `dynamic[0].ingress[0].content[0]`.
 * What stands in any other content is never evaluated.
 */
export function contentsMade(evaluation: Evaluation, resource: Resource): ReadonlySet<string> {
  return madeIn(resource.block.body, (raw) => evaluation.valueOrUnknown(raw, { module: resource.module, resource }));
}

/** The same where there is no resource: what its text alone decides. */
export function contentsMadeByText(evaluation: Evaluation, module: Module, body: JsonObject): ReadonlySet<string> {
  return madeIn(body, (raw) =>
    isConstant(raw) ? evaluation.valueOrUnknown(raw, { module }) : unknownValue(DYNAMIC, NOT_BY_TEXT),
  );
}

const NOT_BY_TEXT: Missing = { kind: "expression", subject: "for_each" };

function isConstant(raw: Json | undefined): boolean {
  if (typeof raw === "string") return !isTemplate(raw) || traversalsIn(raw).length === 0;
  if (Array.isArray(raw)) return raw.every(isConstant);
  return !isObject(raw) || Object.values(raw).every(isConstant);
}

function madeIn(body: JsonObject, evaluate: Evaluate): ReadonlySet<string> {
  const places = new Set<string>();
  addMade(body, "", evaluate, places);
  return places;
}

function addMade(body: JsonObject, around: string, evaluate: Evaluate, places: Set<string>): void {
  for (const [labels, atLabels] of placed(body["dynamic"], `${around}dynamic`)) {
    for (const [label, blocks] of Object.entries(labels)) {
      for (const [block, atBlock] of placed(blocks, `${atLabels}.${label}`)) {
        for (const [content, place] of placed(block["content"], `${atBlock}.content`)) {
          for (const entry of entriesOf(block["for_each"], evaluate) ?? []) {
            places.add(place);
            addMade(withEntry(content, iteratorOf(label, block), entry) as JsonObject, `${place}.`, evaluate, places);
          }
        }
      }
    }
  }
}

/** JSON syntax writes one block as an object or as a list. */
function placed(raw: Json | undefined, place: string): (readonly [JsonObject, string])[] {
  if (!Array.isArray(raw)) return isObject(raw) ? [[raw, place]] : [];
  return raw.flatMap((one, i) => (isObject(one) ? [[one, `${place}[${i}]`] as const] : []));
}

type Evaluate = (raw: Json | undefined) => Value;

function unrolled(body: JsonObject, evaluate: Evaluate): JsonObject {
  const { dynamic, ...rest } = body;
  if (dynamic === undefined) return body;
  const made: JsonObject = { ...rest };
  const left: JsonObject = {};
  for (const labels of objects(dynamic)) {
    for (const [label, blocks] of Object.entries(labels)) {
      for (const block of objects(blocks)) {
        const bodies = bodiesOf(label, block, evaluate);
        if (bodies && bodies.length > 0) setMember(made, label, [...listed(memberOf(made, label)), ...bodies]);
        if (!bodies) setMember(left, label, [...listed(memberOf(left, label)), block]);
      }
    }
  }
  return Object.keys(left).length > 0 ? { ...made, dynamic: left } : made;
}

/** Undefined where it is not known how many there are. */
function bodiesOf(label: string, block: JsonObject, evaluate: Evaluate): JsonObject[] | undefined {
  const entries = entriesOf(block["for_each"], evaluate);
  if (!entries) return undefined;
  const name = iteratorOf(label, block);
  const [inner = {}] = objects(block["content"]);
  return entries.map((entry) => unrolled(withEntry(inner, name, entry) as JsonObject, evaluate));
}

function iteratorOf(label: string, { iterator }: JsonObject): string {
  return typeof iterator === "string" ? iterator.replace(/^\$\{(.*)\}$/, "$1") : label;
}

function entriesOf(forEach: Json | undefined, evaluate: Evaluate): Entry[] | undefined {
  const value = evaluate(forEach);
  const { content, type } = value;
  const code = content === null ? undefined : jsonAsNative(forEach);
  if (code === undefined) return undefined;
  if (type.kind === "set") {
    if (!isWhollyKnown(value)) return undefined;
    return elementsOf(value).map((_, i) => ({ key: `tolist(${code})[${i}]`, value: `tolist(${code})[${i}]` }));
  }
  if (Array.isArray(content)) return elementsOf(value).map((_, i) => ({ key: String(i), value: `(${code})[${i}]` }));
  if (!isMembers(content)) return undefined;
  return keysOf(value).map((key) => ({ key: quoted(key), value: `(${code})[${quoted(key)}]` }));
}

function withEntry(raw: Json, name: string, entry: Entry): Json {
  if (typeof raw === "string") return isTemplate(raw) ? rewritten(raw, name, entry) : raw;
  if (Array.isArray(raw)) return raw.map((one) => withEntry(one, name, entry));
  if (!isObject(raw)) return raw;
  const { dynamic, ...rest } = raw;
  const members = Object.entries(rest).map(([key, one]) => [
    withEntry(key, name, entry) as string,
    withEntry(one, name, entry),
  ]);
  if (dynamic !== undefined) members.push(["dynamic", withInner(dynamic, name, entry)]);
  return Object.fromEntries(members) as JsonObject;
}

/** A block inside that gives the same name to its own entries hides it in its content. */
function withInner(dynamic: Json, name: string, entry: Entry): Json {
  return objects(dynamic).map((labels) =>
    Object.fromEntries(
      Object.entries(labels).map(([label, blocks]) => [
        label,
        objects(blocks).map((block) => {
          const own = typeof block["iterator"] === "string" ? block["iterator"] : label;
          const { content = null, ...rest } = block;
          const inner = own === name ? content : withEntry(content, name, entry);
          return { ...(withEntry(rest, name, entry) as JsonObject), content: inner };
        }),
      ]),
    ),
  );
}

/** Linear in the text. */
function rewritten(text: string, name: string, entry: Entry): string {
  const own = traversalsIn(text).filter(({ root }) => root === name);
  let result = "";
  let at = 0;
  for (const node of own) {
    const by = replacement(node, entry);
    if (by === undefined) continue;
    result += text.slice(at, node.start) + by;
    at = node.end;
  }
  return result + text.slice(at);
}

function replacement({ steps, brackets }: TraversalNode, { key, value }: Entry): string | undefined {
  const [first, ...more] = steps;
  if (first === undefined) return `{ key = ${key}, value = ${value} }`;
  if (first !== "key" && first !== "value") return undefined;
  const path = more.map((step, i) =>
    brackets[i + 1] || typeof step === "number" ? `[${typeof step === "number" ? step : quoted(step)}]` : `.${step}`,
  );
  return `${first === "key" ? key : value}${path.join("")}`;
}

function traversalsIn(text: string): readonly TraversalNode[] {
  try {
    return traversalsOf(parseTemplate(text));
  } catch (error) {
    if (error instanceof LanguageError) return [];
    throw error;
  }
}

/** A value of JSON notation in native syntax; undefined where it is no template of the language. */
function jsonAsNative(raw: Json | undefined): string | undefined {
  if (raw === undefined || raw === null) return undefined;
  if (typeof raw === "string") return templateText(raw);
  if (Array.isArray(raw)) {
    const entries = raw.map((one) => (one === null ? "null" : jsonAsNative(one)));
    return entries.includes(undefined) ? undefined : `[${entries.join(", ")}]`;
  }
  if (!isObject(raw)) return JSON.stringify(raw);
  const entries = Object.entries(raw).map(([key, one]) => {
    const [name, value] = [templateText(key), one === null ? "null" : jsonAsNative(one)];
    return name === undefined || value === undefined ? undefined : `(${name}) = ${value}`;
  });
  return entries.includes(undefined) ? undefined : `{ ${entries.join(", ")} }`;
}

function templateText(text: string): string | undefined {
  try {
    return nativeText(parseTemplate(text));
  } catch (error) {
    if (error instanceof LanguageError) return undefined;
    throw error;
  }
}

/** A text as a string of the language. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/([$%])\{/g, "$1$1{");
}

function objects(raw: Json | undefined): JsonObject[] {
  return (Array.isArray(raw) ? raw : [raw]).filter(isObject);
}

function listed(raw: Json | undefined): Json[] {
  return raw === undefined || raw === null ? [] : Array.isArray(raw) ? raw : [raw];
}
