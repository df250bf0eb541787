import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { Language, RuleText } from "../../src/report/messages/text";
import { RULES_FOLDER } from "./folders";

/** What stands in `en.md` or `zh.md` of a rule: its words above, the text of its page below. */
export interface Prose {
  readonly words: RuleText;
  /** The first sentence of the page; the title when it says enough. */
  readonly lead: string;
  /** What the page says over an example, by the name behind its kind. */
  readonly captions: Readonly<Record<string, string>>;
  readonly intro: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly heading: string;
  readonly text: string;
}

const KEYS = ["title", "lead", "messages", "fixes", "examples"];

/** The file of a rule's words in a language, below the package root. */
export function proseFile(id: string, language: Language): string {
  return join(RULES_FOLDER, id, `${language}.md`);
}

/** @throws Error that names the file, and what it lacks */
export function readProse(id: string, language: Language, root = "."): Prose {
  const file = proseFile(id, language);
  const text = readFileSync(join(root, file), "utf8");
  const [, head = "", body = ""] =
    /^---\n(.*?)^---\n(.*)$/ms.exec(text) ?? fail(file, "starts with --- and words in YAML");
  const front = wordsIn(head, file);
  const title = typeof front["title"] === "string" ? front["title"] : fail(file, "title: is one line of text");
  const [intro = "", ...sections] = body.trim().split(/^## /m);
  return {
    words: { title, messages: texts(front["messages"], file), fixes: texts(front["fixes"], file) },
    lead: typeof front["lead"] === "string" ? front["lead"] : title,
    captions: texts(front["examples"], file),
    intro: intro.trim(),
    sections: sections.map((section) => {
      const [heading = ""] = section.split("\n", 1);
      return { heading, text: section.slice(heading.length).trim() };
    }),
  };
}

function wordsIn(yaml: string, file: string): Record<string, unknown> {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error) fail(file, `holds YAML above the second ---: ${error.message}`);
  const front = document.toJS() as Record<string, unknown>;
  const stray = Object.keys(front).find((key) => !KEYS.includes(key));
  return stray === undefined ? front : fail(file, `has no key but ${KEYS.join(", ")}; found ${stray}`);
}

function texts(value: unknown, file: string): Readonly<Record<string, string>> {
  const entries = Object.entries(value ?? {});
  const odd = entries.find(([, text]) => typeof text !== "string");
  if (odd)
    fail(file, `has a text behind each key; ${odd[0]} is none. Text that starts with { or holds ": " needs quotes`);
  return Object.fromEntries(entries) as Record<string, string>;
}

function fail(file: string, expected: string): never {
  throw new Error(`${file}: expected is a file that ${expected}`);
}
