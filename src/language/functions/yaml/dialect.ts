import type { Node, ParsedNode, Scalar, YAMLParseError } from "yaml";

/*
 * Terraform reads YAML with a port of libyaml, which is of YAML 1.1; the library here is of 1.2, where some texts are right, or
 * mean something, that are wrong there, or mean something else. Few write them; where they do, nothing is said.
 */

/** A text that the two may read differently. */
export class OtherYaml extends Error {}

/** Whether it is wrong for one of them only. */
export function isWrongHereOnly({ code, message }: YAMLParseError): boolean {
  if (code === "BLOCK_IN_FLOW") return true;
  if (code === "BAD_DQ_ESCAPE") return message.includes("\\'");
  return code === "MISSING_CHAR" && /^(?:Comments must|Missing newline after block sequence)/.test(message);
}

/** A name that libyaml takes for an anchor. */
export function isAnchorName(name: string): boolean {
  return /^[0-9A-Za-z_-]+$/.test(name);
}

/** The library takes a text in single quotes that ends with an escaped one for a closed one. */
export function isClosed({ type, range }: Scalar, text: string): boolean {
  if (type !== "QUOTE_SINGLE") return true;
  const [start = 0, end = 0] = range ?? [];
  return !text
    .slice(start + 1, end - 1)
    .replaceAll("''", "")
    .includes("'");
}

/** Within brackets, `?` and `:` are signs of their own wherever they stand. @throws OtherYaml */
export function checkFlowScalar(node: Scalar): void {
  if (node.type === "PLAIN" && /^[?:]/.test(node.source ?? "")) throw new OtherYaml("a sign");
}

/** Within brackets, `a:,` is a text with a colon unless `a` is in quotes, and a key stands on one line. @throws OtherYaml */
export function checkFlowKey(key: Node | null, text: string): void {
  const [start = 0, end = 0] = (key as ParsedNode | null)?.range ?? [];
  const isPlain = (key as Scalar | null)?.type === "PLAIN";
  if (isPlain && text[end] === ":" && /[,[\]{}]/.test(text[end + 1] ?? "")) throw new OtherYaml("a colon");
  if (text.slice(start, end).includes("\n")) throw new OtherYaml("a key of several lines");
}

/** The library loses a sequence right below a key with `?`. @throws OtherYaml */
export function checkExplicitKey(key: Node | null, text: string): void {
  const end = (key as ParsedNode | null)?.range?.[1] ?? text.length;
  if (/^(?:\s|#[^\n]*\n)*-(?:\s|$)/.test(text.slice(end))) throw new OtherYaml("a sequence");
}
