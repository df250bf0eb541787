import { LanguageError } from "../language/error";
import { parseTemplate as parse } from "../language/parser";
import { traversalsOf } from "../language/references";
import type { Node, TraversalNode, TraversalStep } from "../language/syntax";
import type { Json } from "./json";
import { isObject } from "./json";

/** `alicloud_vpc.main[0].id`: what is named, and the path inside it. */
export interface Reference {
  readonly root: "resource" | "data" | "ephemeral" | "var" | "local" | "module" | "other";
  /** Resource type; `each`, `count`, `path` and so on for `other`; empty for variables, locals and modules. */
  readonly type: string;
  readonly name: string;
  readonly key?: string | number;
  readonly path: readonly TraversalStep[];
  readonly text: string;
}

/** Whether Terraform would evaluate anything in `text`. */
export function isTemplate(text: string): boolean {
  return text.includes("${") || text.includes("%{");
}

const OTHER = new Set(["each", "count", "path", "terraform", "self"]);

type Traversal = Pick<TraversalNode, "root" | "steps" | "brackets">;

/**
 * What stands behind `resource.`, which a reference to a resource may begin with. Undefined: it begins with something else.
 *
 * Source: terraform 1.11 internal/addrs/parse_ref.go, parseRef
 */
export function withoutKeyword<T extends Traversal>(traversal: T): T | undefined {
  const { root, steps, brackets } = traversal;
  const [type] = steps;
  if (root !== "resource" || typeof type !== "string" || steps.length < 2) return undefined;
  return { ...traversal, root: type, steps: steps.slice(1), brackets: brackets.slice(1) };
}

/** What a traversal refers to; undefined for a bare word. */
export function referenceOf(traversal: Traversal): Reference | undefined {
  const { root, steps, brackets } = withoutKeyword(traversal) ?? traversal;
  const text = textOf(root, steps, brackets);
  const [first, second] = steps;
  if (typeof first !== "string") return undefined;
  if (root === "var" || root === "local") return { root, type: "", name: first, path: steps.slice(1), text };
  if (OTHER.has(root)) return { root: "other", type: root, name: first, path: steps.slice(1), text };
  if (root === "module") return { root, type: "", name: first, ...keyed(steps, brackets, 1), text };
  if (root === "data" || root === "ephemeral") {
    return typeof second === "string"
      ? { root, type: first, name: second, ...keyed(steps, brackets, 2), text }
      : undefined;
  }
  return { root: "resource", type: root, name: first, ...keyed(steps, brackets, 1), text };
}

/** `x.y.0` is an older way to write `x.y[0]`. */
function keyed(
  steps: readonly TraversalStep[],
  brackets: readonly boolean[],
  at: number,
): Pick<Reference, "key" | "path"> {
  const key = steps[at];
  if (key === undefined || !(brackets[at] || typeof key === "number")) return { path: steps.slice(at) };
  return { key, path: steps.slice(at + 1) };
}

function textOf(root: string, steps: readonly TraversalStep[], brackets: readonly boolean[]): string {
  let text = root;
  for (const [i, step] of steps.entries()) {
    text += brackets[i] || typeof step === "number" ? `[${JSON.stringify(step)}]` : `.${step}`;
  }
  return text;
}

/** What a string of the configuration says, read once. */
export interface ParsedText {
  /** Undefined where the text is no template of the language. */
  readonly tree?: Node;
  /** Why it is none. */
  readonly error?: LanguageError;
  /** In the order of the text. */
  readonly references: readonly Reference[];
  /** Names that stand alone and so refer to nothing, in the order of the text. */
  readonly bare: readonly string[];
  /** Whether it may be worth something else in each instance of a repeated resource. */
  readonly perInstance: boolean;
}

/** The same few texts stand in a configuration thousands of times. */
const parsed = new Map<string, ParsedText>();
const PARSED_LIMIT = 500_000;

/** Parses a string of the configuration, where every string is a template. Linear in its length. */
export function parsedOf(text: string): ParsedText {
  let known = parsed.get(text);
  if (!known) {
    if (parsed.size >= PARSED_LIMIT) parsed.clear();
    known = parseText(text);
    parsed.set(text, known);
  }
  return known;
}

const PER_INSTANCE = new Set(["each", "count", "self"]);

/** `${alicloud_vpc.main.id}`: most of all texts. */
const SIMPLE = /^\$\{([A-Za-z_]\w*)\.([A-Za-z_][\w-]*)\.([A-Za-z_]\w*)\}$/;
const NO_BRACKETS = [false, false];
const WORDS = new Set([
  "resource",
  "var",
  "local",
  "module",
  "data",
  "ephemeral",
  "each",
  "count",
  "self",
  "path",
  "terraform",
]);

/** The same as the parser says, without it. */
function simple(text: string): ParsedText | undefined {
  const [, root, name, attribute] = SIMPLE.exec(text) ?? [];
  if (root === undefined || name === undefined || attribute === undefined || WORDS.has(root)) return undefined;
  const tree: TraversalNode = {
    kind: "traversal",
    start: 2,
    end: text.length - 1,
    root,
    steps: [name, attribute],
    brackets: NO_BRACKETS,
  };
  const path = [attribute];
  return {
    tree,
    references: [{ root: "resource", type: root, name, path, text: text.slice(2, -1) }],
    bare: NO_NAMES,
    perInstance: false,
  };
}

function parseText(text: string): ParsedText {
  const known = simple(text);
  if (known) return known;
  try {
    const tree = parse(text);
    const traversals = traversalsOf(tree);
    const references = traversals.flatMap((traversal) => referenceOf(traversal) ?? []);
    const bare = references.length === traversals.length ? NO_NAMES : bareIn(traversals);
    return { tree, references, bare, perInstance: traversals.some(({ root }) => PER_INSTANCE.has(root)) };
  } catch (error) {
    if (error instanceof LanguageError) return { error, references: NONE, bare: NO_NAMES, perInstance: false };
    throw error;
  }
}

function bareIn(traversals: readonly TraversalNode[]): readonly string[] {
  return traversals.filter((traversal) => !referenceOf(traversal)).map(({ root }) => root);
}

const NONE: readonly Reference[] = [];
const NO_NAMES: readonly string[] = [];

/** Every reference in a string of the configuration, in the order of the text. Linear in its length. */
export function referencesOf(text: string): readonly Reference[] {
  return isTemplate(text) ? parsedOf(text).references : NONE;
}

/** Every reference in a value, keys of objects among them, in the order of the text. Linear in its size. */
export function referencesIn(raw: Json | undefined): readonly Reference[] {
  const references: Reference[] = [];
  collect(raw, references);
  return references;
}

function collect(raw: Json | undefined, references: Reference[]): void {
  if (typeof raw === "string") {
    if (isTemplate(raw)) for (const reference of referencesOf(raw)) references.push(reference);
  } else if (Array.isArray(raw)) {
    for (const entry of raw) collect(entry, references);
  } else if (isObject(raw)) {
    for (const key in raw) {
      if (key.includes("{")) collect(key, references);
      collect(raw[key], references);
    }
  }
}

/** The reference that a bare address is, `alicloud_vpc.main`, or one written as a template; undefined where it is none. */
export function parseReference(address: string): Reference | undefined {
  const [reference, ...more] = referencesOf(address.startsWith("${") ? address : `\${${address}}`);
  return more.length === 0 ? reference : undefined;
}
