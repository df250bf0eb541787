import { isObject, type Json, type JsonObject } from "../../src/model/json";
import type { Language } from "../../src/report/messages/text";
import type { Rule } from "../../src/rules/rule";
import { type Example, type Examples, readExamples } from "./examples";
import { findingsIn } from "./findings";
import { RULES_FOLDER } from "./folders";
import { PAGE_WORDS, type PageWords } from "./page-words";
import { type Prose, readProse } from "./prose";
import { toTypeScript } from "./typescript";

const WIDTH = 100;

/** A page of docs/rules: what the rule's folder says, put together. */
export function rulePage(rule: Rule, language: Language, root = "."): string {
  const { id, severity } = rule;
  const words = PAGE_WORDS[language];
  const prose = readProse(id, language, root);
  const examples = readExamples(id, root);
  const [fix, ...further] = prose.sections;
  const parts = [
    `# ${id}`,
    words.lead(prose.lead, severity),
    prose.intro,
    `## ${words.fails}`,
    ...(examples.given === "" ? [] : [words.given, fenced("hcl", examples.given)]),
    ...shown(examples, "failing", prose, words),
    `## ${words.passes}`,
    ...shown(examples, "passing", prose, words),
    ...(fix ? [`## ${fix.heading}`, fix.text] : []),
    ...acknowledgement(rule, examples, words),
    ...further.flatMap(({ heading, text }) => [`## ${heading}`, text]),
    ...inTypeScript(examples, words, root),
    `## ${words.json}`,
    ...inJson(examples, words),
    `<!-- ${words.written(`${RULES_FOLDER}/${id}`)} -->`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The examples of a kind, each below what it needs to be seen with and the example before had not. */
function shown({ list }: Examples, kind: Example["kind"], { captions }: Prose, words: PageWords): string[] {
  return list.flatMap((example, i) => {
    if (example.kind !== kind) return [];
    const before = list[i - 1];
    const { state, inventory, policy, caption, own, syntax } = example;
    return [
      ...(policy === undefined || policy === before?.policy ? [] : [words.policy, fenced("yaml", policy)]),
      ...(inventory === undefined || inventory === before?.inventory
        ? []
        : [words.inventory, fenced("yaml", inventory)]),
      ...(!state || state === before?.state ? [] : [words.state, fenced("hcl", state.hcl)]),
      ...(caption === undefined ? [] : [`${captions[caption]}${words.colon}`]),
      fenced(syntax, own),
    ];
  });
}

/** Each example whole, as far as there are constructs for it. */
function inTypeScript({ list }: Examples, words: PageWords, root: string): string[] {
  const shown = list.flatMap(({ kind, document }) => {
    const code = toTypeScript(document, root);
    return code === undefined ? [] : [words[kind], fenced("typescript", code)];
  });
  return shown.length === 0 ? [] : [`## ${words.typescript}`, ...shown];
}

/** For programs, and for tests: each example whole. */
function inJson({ list }: Examples, words: PageWords): string[] {
  return list.flatMap((example, i) => {
    const { kind, document, state, inventory, policy } = example;
    const before = list[i - 1];
    return [
      ...(policy === undefined || policy === before?.policy ? [] : [fenced("yaml policy", policy)]),
      ...(inventory === undefined || inventory === before?.inventory ? [] : [fenced("yaml inventory", inventory)]),
      ...(!state || state === before?.state ? [] : [words.state, json("state", state.document)]),
      kind === "failing" ? words.failing : words.passing,
      json(kind, document),
    ];
  });
}

/** How to leave the first finding as it is. An error that fails at apply all the same needs an end. */
function acknowledgement({ id }: Rule, { list }: Examples, words: PageWords): string[] {
  if (id.startsWith("acknowledgement/")) return [];
  const failing = list.find(({ kind }) => kind === "failing");
  const finding = failing && findingsIn(failing).find(({ rule }) => rule === id);
  if (!finding) return [];
  const fails = finding.severity === "error" && finding.prevents.length > 0;
  const yaml = [
    "acknowledgements:",
    `  - rule: ${id}`,
    `    scope: ${finding.address.includes("[") ? `'${finding.address}'` : finding.address}`,
    `    reason: ${words.reason}`,
    ...(fails ? ["    expires: 2027-01-31"] : []),
  ];
  return [
    `## ${words.acknowledge}`,
    words.where,
    fenced("yaml", `${yaml.join("\n")}\n`),
    ...(fails ? [words.end] : []),
  ];
}

function fenced(info: string, code: string): string {
  return `\`\`\`${info}\n${code}\`\`\``;
}

function json(kind: string, value: JsonObject): string {
  return fenced(`json ${kind}`, `${compact(value, "")}\n`);
}

/** JSON in which each array and each object stands on one line if it fits there. */
function compact(value: Json, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value))
    return wrapped(
      "[",
      value.map((entry) => compact(entry, inner)),
      "]",
      indent,
    );
  if (!isObject(value)) return JSON.stringify(value);
  const entries = Object.entries(value).map(([name, entry]) => `${JSON.stringify(name)}: ${compact(entry, inner)}`);
  return wrapped("{", entries, "}", indent);
}

function wrapped(open: string, entries: readonly string[], close: string, indent: string): string {
  const blank = open === "{" && entries.length > 0 ? " " : "";
  const line = `${open}${blank}${entries.join(", ")}${blank}${close}`;
  if (indent.length + line.length <= WIDTH && !line.includes("\n")) return line;
  return `${open}\n${entries.map((entry) => `${indent}  ${entry}`).join(",\n")}\n${indent}${close}`;
}
