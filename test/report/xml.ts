import { readFileSync } from "node:fs";
import { join } from "node:path";
import { XmlDocument, type XmlElement, XsdValidator } from "libxml2-wasm";

/** Parsed by libxml2, which takes nothing that is not well-formed. */
export function parseXml(text: string): XmlElement {
  return XmlDocument.fromString(text).root;
}

/** Throws with what is wrong. */
export function validateXml(text: string, schema: string): void {
  const xsd = XmlDocument.fromString(readFileSync(join(__dirname, "schemas", schema), "utf8"));
  XsdValidator.fromDoc(xsd).validate(XmlDocument.fromString(text));
}

export function all(root: XmlElement, path: string): XmlElement[] {
  return root.find(path) as XmlElement[];
}

export function attribute(node: XmlElement, name: string): string | undefined {
  return node.attr(name)?.value;
}
