import { visible } from "./characters";
import type { Encoded } from "./encoded";
import { asNumber, withoutCommands } from "./log";

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

export interface Element {
  readonly name: string;
  /** Those that are undefined are left out. */
  readonly attributes: XmlAttributes;
  readonly children: readonly (Element | string)[];
}

export function element(
  name: string,
  attributes: XmlAttributes = {},
  children: readonly (Element | string)[] = [],
): Element {
  return { name, attributes, children };
}

/**
 * An XML 1.0 document in UTF-8, one element a line. Whatever the texts hold, it is well-formed, shows what
 * cannot be seen, and no line of it is a command of a log. Ends with a line break.
 */
export function writeXml(root: Element): Encoded<"xml"> {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, "")}\n` as Encoded<"xml">;
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

function escaped(text: string): string {
  const shown = visible(text).replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  return withoutCommands(shown, asNumber);
}

/** A reader turns a bare line break or tab of an attribute into a space. */
function quoted(text: string): string {
  return escaped(text).replace(/"/g, "&quot;").replace(/\n/g, "&#10;").replace(/\t/g, "&#9;");
}
