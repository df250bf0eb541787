import type { Json } from "./json";
import { parse } from "./language/parser";
import { parseQuoted } from "./language/quoted";
import type { Node } from "./language/syntax";
import { closingBrace } from "./language/tokens";

/** `alicloud_vpc.main[0].id`: what is named, and the path inside it. */
export interface Reference {
  readonly root: "resource" | "data" | "var" | "local" | "module" | "other";
  /** Resource type; empty for variables, locals and modules. */
  readonly type: string;
  readonly name: string;
  readonly key?: string | number;
  /** The key is that of the resource that refers: `e[count.index]`, `e[each.key]`, `e[each.value]`. */
  readonly keyOf?: "count.index" | "each.key" | "each.value";
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** What a string of the configuration stands for. */
export type Expression =
  | { readonly kind: "literal"; readonly value: Json }
  | { readonly kind: "reference"; readonly reference: Reference }
  | { readonly kind: "template"; readonly parts: readonly Expression[] }
  /** Anything else: functions, operators, `for`. Its tree is made when it is evaluated; see `treeOf`. */
  | { readonly kind: "code"; readonly text: string; readonly references: readonly Reference[] };

const TRAVERSAL =
  /^[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\.\d+|\[\d+\]|\["(?:[^"\\$%]|\\["\\])*"\]|\[(?:count\.index|each\.key|each\.value)\])*$/;
const STEP = /\.([A-Za-z_][\w-]*)|\.(\d+)|\[(\d+)\]|\["((?:[^"\\$%]|\\["\\])*)"\]/g;
const OWN_KEY = /\[(count\.index|each\.key|each\.value)\]/;
const NAMED = /(?<![\w."-])[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*|\.\d+|\[\d+\]|\["(?:[^"\\$%]|\\["\\])*"\])+(?![\w(])/g;
/** Only what JSON and HCL write alike: `007` and `"\\U0001F600"` are not the same in both. */
const CONSTANT = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|true|false|null|"(?:[^"\\$%]|\\["\\nrt])*")$/;

/** Whether Terraform would evaluate anything in `text`. */
export function isTemplate(text: string): boolean {
  return text.includes("${") || text.includes("%{");
}

/** Parsed templates. The same few references stand in a configuration thousands of times. */
const parsed = new Map<string, Expression>();
const PARSED_LIMIT = 500_000;

/** Parses a string of a JSON configuration, where every string is a template. Linear in its length. */
export function parseTemplate(text: string): Expression {
  if (!isTemplate(text)) return { kind: "literal", value: text };
  let expression = parsed.get(text);
  if (!expression) {
    if (parsed.size >= PARSED_LIMIT) parsed.clear();
    expression = parseInterpolations(text);
    parsed.set(text, expression);
  }
  return expression;
}

function parseInterpolations(text: string): Expression {
  if (/(?<!%)%\{/.test(text)) return code(text);
  const parts: Expression[] = [];
  let rest = 0;
  let literal = "";
  for (let start = text.indexOf("${"); start >= 0; start = text.indexOf("${", rest)) {
    if (text[start - 1] === "$") {
      literal += `${text.slice(rest, start - 1)}\${`;
      rest = start + 2;
      continue;
    }
    const end = closingBrace(text, start + 2);
    if (end < 0) return code(text);
    literal += text.slice(rest, start);
    if (literal !== "") parts.push({ kind: "literal", value: literal });
    literal = "";
    parts.push(parseExpression(text.slice(start + 2, end).trim()));
    rest = end + 1;
  }
  literal += text.slice(rest);
  if (literal !== "") parts.push({ kind: "literal", value: literal.replaceAll("%%{", "%{") });
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: "template", parts };
}

/** Parses what stands between `${` and `}`. Anything but a constant or a plain traversal is code. */
export function parseExpression(text: string): Expression {
  if (CONSTANT.test(text)) return { kind: "literal", value: JSON.parse(text) as Json };
  if (TRAVERSAL.test(text)) {
    const reference = parseReference(text);
    if (reference) return { kind: "reference", reference };
  }
  return code(text);
}

/** Every reference in an expression, in the order of the text. */
export function referencesOf(expression: Expression): readonly Reference[] {
  switch (expression.kind) {
    case "literal":
      return [];
    case "reference":
      return [expression.reference];
    case "template":
      return expression.parts.flatMap(referencesOf);
    case "code":
      return expression.references;
  }
}

/** `alicloud_vpc.main`, `data.alicloud_zones.all.zones[0].id`, `var.region`; undefined for a bare word. */
export function parseReference(text: string): Reference | undefined {
  const own = OWN_KEY.exec(text)?.[1] as Reference["keyOf"];
  if (own !== undefined) return ownKeyReference(text, own);
  const head = /^[A-Za-z_][\w-]*/.exec(text)?.[0] ?? "";
  const steps: (string | number)[] = [];
  for (const match of text.slice(head.length).matchAll(STEP)) {
    const index = match[2] ?? match[3];
    steps.push(index !== undefined ? Number(index) : (match[1] ?? (JSON.parse(`"${match[4] ?? ""}"`) as string)));
  }
  const [first, second] = steps;
  if (typeof first !== "string") return undefined;
  if (head === "module") return instanceReference("module", "", first, steps.slice(1), text, `module.${first}`);
  if (head === "var" || head === "local") {
    return { root: head, type: "", name: first, path: steps.slice(1), text };
  }
  if (head === "data") {
    if (typeof second !== "string") return undefined;
    return instanceReference("data", first, second, steps.slice(2), text, `data.${first}.${second}`);
  }
  if (["each", "count", "path", "terraform", "self"].includes(head)) {
    return { root: "other", type: head, name: first, path: steps.slice(1), text };
  }
  return instanceReference("resource", head, first, steps.slice(1), text, `${head}.${first}`);
}

/** `e[count.index].id`; undefined when the key stands elsewhere than behind a resource or a module. */
function ownKeyReference(text: string, keyOf: NonNullable<Reference["keyOf"]>): Reference | undefined {
  const [before = "", after = "", ...more] = text.split(`[${keyOf}]`);
  const instance = more.length === 0 && !OWN_KEY.test(after) ? parseReference(before) : undefined;
  if (!instance || instance.path.length > 0 || !["resource", "data", "module"].includes(instance.root))
    return undefined;
  const path = parseReference(`x.y${after}`)?.path ?? [];
  return { ...instance, path, keyOf, text };
}

function instanceReference(
  root: "resource" | "data" | "module",
  type: string,
  name: string,
  steps: readonly (string | number)[],
  text: string,
  prefix: string,
): Reference {
  const [key] = steps;
  // `x.y.0` is an older way to write `x.y[0]`.
  const indexed = key !== undefined && (text[prefix.length] === "[" || typeof key === "number");
  return { root, type, name, ...(indexed ? { key } : {}), path: indexed ? steps.slice(1) : steps, text };
}

function code(text: string): Expression {
  const references = [...text.matchAll(NAMED)].flatMap((match) => parseReference(match[0]) ?? []);
  return { kind: "code", text, references };
}

/** The reference that a traversal is; the same object for the same text. Undefined when it is none. */
export function referenceOf(text: string): Reference | undefined {
  const expression = parseTemplate(`\${${text}}`);
  return expression.kind === "reference" ? expression.reference : undefined;
}

/** A traversal that goes on from `text`: `[0]` for numbers, `["key"]` for keys of a block, `.name` for attributes. */
export function extended(text: string, key: string | number | undefined, path: readonly (string | number)[]): string {
  const at = key === undefined ? "" : `[${JSON.stringify(key)}]`;
  return `${text}${at}${path.map((step) => (typeof step === "number" ? `[${step}]` : `.${step}`)).join("")}`;
}

const trees = new Map<string, Node | undefined>();

/** The tree of code; undefined where it is not code that is read. */
export function treeOf(text: string): Node | undefined {
  if (!trees.has(text)) {
    if (trees.size >= PARSED_LIMIT) trees.clear();
    trees.set(text, parse(text, parseQuoted));
  }
  return trees.get(text);
}
