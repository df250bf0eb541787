import { visible } from "./characters";
import type { Encoded } from "./encoded";
import { asNumber, withoutCommands } from "./log";

export type Markdown = Encoded<"markdown">;

/** Keeps a code host from making something of two characters that belong together, and is not seen. */
const APART = "&#8203;";

/** Markdown of our own, with what is encoded in its gaps. */
export function md(own: TemplateStringsArray, ...gaps: readonly (Markdown | number)[]): Markdown {
  return own.map((text, i) => text + String(gaps[i] ?? "")).join("") as Markdown;
}

export function mdJoined(parts: readonly Markdown[], separator: "" | "\n" | ", " | "; " | "<br>" | "<br>\n"): Markdown {
  return parts.join(separator) as Markdown;
}

/**
 * Text that Markdown and the code hosts' additions to it show as it is: no emphasis, link, HTML, formula, mention of a
 * person, issue number or emoji comes of it. In one line.
 */
export function plainText(text: string): Markdown {
  return visible(text).replace(/\s+/g, " ").trim().replace(SPECIAL, escaped) as Markdown;
}

/** In one pass, so that what is put in is not escaped again. The last begin a list or a heading at the start of a line. */
const SPECIAL = /[&<>$\\`*_[\]|~]|@(?=\w)|#(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|^[-+#:=]|^\d+(?=[.)])/g;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;" };

function escaped(mark: string, at: number): string {
  if (mark === "@" || mark === "www") return `${mark}${APART}`;
  if (mark === ":") return `${at === 0 ? APART : ""}:${APART}`;
  if (mark === "#") return `${at === 0 ? APART : ""}#${APART}`;
  if (/^[-+=\d]/.test(mark)) return `${APART}${mark}`;
  return ENTITIES[mark] ?? `\\${mark}`;
}

/** Code in a line: what is in it is shown as it is, backticks too. */
export function code(text: string): Markdown {
  const shown = withoutCommands(visible(text).replace(/\s+/g, " ").trim());
  const fence = "`".repeat(longestRun(shown) + 1);
  const space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return `${fence}${space}${shown}${space}${fence}` as Markdown;
}

/** A block of code, fenced so that nothing in it ends it. */
export function codeBlock(language: "" | "diff" | "mermaid" | "sh" | "hcl" | "powershell", text: string): Markdown {
  const shown = withoutCommands(visible(text).trimEnd());
  const fence = "`".repeat(Math.max(3, longestRun(shown) + 1));
  return `${fence}${language}\n${shown}\n${fence}` as Markdown;
}

/** An entry of a list below another entry. Text of several lines is a piece of a file, so its lines stay. */
export function subEntry(label: string, text: string, { language }: { readonly language: "en" | "zh" }): Markdown {
  const [first = "", ...rest] = text.trimEnd().split("\n");
  const head = md`  - ${labelled(label, first, language)}`;
  if (rest.length === 0) return head;
  const block = codeBlock("", rest.join("\n")).split("\n");
  return [head, "", ...block.map((line) => `    ${line}`.trimEnd()), ""].join("\n") as Markdown;
}

/** A block inside of an entry of a list. */
export function mdIndented(block: Markdown): Markdown {
  return block.replace(/^(?=.)/gm, "  ") as Markdown;
}

/** `Label: text` in one line. */
export function labelled(label: string, text: string, language: "en" | "zh"): Markdown {
  return md`${plainText(label)}${language === "zh" ? md`：` : md`: `}${plainText(text)}`;
}

/** Text of a `<summary>`, which is HTML. */
export function htmlText(text: string): Markdown {
  const line = visible(text).replace(/\s+/g, " ");
  const escapedText = line.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return withoutCommands(escapedText, asNumber) as Markdown;
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
