import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, type XmlElement, XsdValidator } from "libxml2-wasm";

/** An element does not keep its document from being freed. */
const ALIVE: XmlDocument[] = [];

/** Parsed by libxml2, which takes nothing that is not well-formed. */
export function parseXml(text: string): XmlElement {
  const document = XmlDocument.fromString(text);
  ALIVE.push(document);
  return document.root;
}

/** Throws with what is wrong. */
export function validateXml(text: string, schema: string): void {
  const xsd = XmlDocument.fromString(readFileSync(join(__dirname, "schemas", schema), "utf8"));
  const document = XmlDocument.fromString(text);
  ALIVE.push(xsd, document);
  XsdValidator.fromDoc(xsd).validate(document);
}

export function all(root: XmlElement, path: string): XmlElement[] {
  return root.find(path) as XmlElement[];
}

export function attribute(node: XmlElement, name: string): string | undefined {
  return node.attr(name)?.value;
}
