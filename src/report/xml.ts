export type Attributes = Readonly<Record<string, string | number | undefined>>;

export interface Element {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: Attributes;
  readonly children: readonly (Element | string)[];
}

export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (Element | string)[] = [],
): Element {
  return { name, attributes, children };
}

/** An XML 1.0 document in UTF-8, one element a line. Whatever the texts hold, it is well-formed. Ends with a line break. */
export function writeXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, "")}\n`;
}

function write({ name, attributes, children }: Element, indent: string): string {
  const list = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${quoted(String(value))}"`],
  );
  const head = `${indent}<${name}${list.join("")}`;
  if (children.length === 0) return `${head}/>`;
  // Space inside an element that holds text would be part of the text.
  if (children.some((child) => typeof child === "string")) {
    const content = children.map((child) => (typeof child === "string" ? escaped(child) : write(child, "")));
    return `${head}>${content.join("")}</${name}>`;
  }
  const lines = children.map((child) => write(child as Element, `${indent}  `));
  return `${head}>\n${lines.join("\n")}\n${indent}</${name}>`;
}

/** What XML 1.0 has no way to write, not even as a reference: https://www.w3.org/TR/xml/#charsets */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Surrogate}]/gu;
const REPLACEMENT = "\ufffd";

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, REPLACEMENT)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/\r/g, "&#13;");
}

/** A reader turns a bare line break or tab of an attribute into a space. */
function quoted(text: string): string {
  return escaped(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}
