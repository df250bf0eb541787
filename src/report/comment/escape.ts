/** Keeps a code host from making something of two characters that belong together, and is not seen. */
const APART = "&#8203;";

/**
 * Text that Markdown and the code hosts' additions to it show as it is: no emphasis, link, HTML, formula, mention of a
 * person, issue number or emoji comes of it. In one line.
 */
export function plainText(text: string): string {
  return text.replace(/\s+/g, " ").trim().replace(SPECIAL, escaped);
}

/** In one pass, so that what is put in is not escaped again. The last begin a list or a heading at the start of a line. */
const SPECIAL = /[&<>$\\`*_[\]|~]|@(?=\w)|#(?=\d)|:(?=\/\/|[\w+-]+:)|\bwww(?=\.)|^[-+#]|^\d+(?=[.)])/g;

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", $: "&#36;" };

function escaped(mark: string, at: number): string {
  if (mark === "@" || mark === ":" || mark === "www") return `${mark}${APART}`;
  if (mark === "#") return `${at === 0 ? APART : ""}#${APART}`;
  if (/^[-+\d]/.test(mark)) return `${APART}${mark}`;
  return ENTITIES[mark] ?? `\\${mark}`;
}

/** Code in a line: what is in it is shown as it is, backticks too. */
export function code(text: string): string {
  const shown = text.replace(/\s+/g, " ").trim();
  const fence = "`".repeat(longestRun(shown) + 1);
  const space = shown.startsWith("`") || shown.endsWith("`") ? " " : "";
  return `${fence}${space}${shown}${space}${fence}`;
}

/** A block of code, fenced so that nothing in it ends it. */
export function codeBlock(language: string, text: string): string {
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** An entry of a list below another entry. Text of several lines is a piece of a file, so its lines stay. */
export function subEntry(label: string, text: string, colon: string): string {
  const [first = "", ...rest] = text.trimEnd().split("\n");
  if (rest.length === 0) return `  - ${label}${colon}${plainText(first)}`;
  const block = codeBlock("", rest.join("\n")).split("\n");
  return [`  - ${label}${colon}${plainText(first)}`, "", ...block.map((line) => `    ${line}`.trimEnd()), ""].join(
    "\n",
  );
}

/** Text of a `<summary>`, which is HTML. */
export function htmlText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0);
}
