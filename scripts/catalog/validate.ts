import Ajv from "ajv";
import { LineCounter, parseDocument } from "yaml";

/**
 * Parses a YAML document and checks it against a JSON Schema.
 *
 * @returns the document, or every mistake as `file:line:column: what is wrong`.
 */
export function validateYaml(
  text: string,
  file: string,
  schema: object,
): { readonly data: unknown } | { readonly mistakes: readonly string[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  if (document.errors.length > 0) {
    return { mistakes: document.errors.map((error) => `${at(error.pos[0])}: ${error.message.split("\n")[0]}`) };
  }
  const data: unknown = document.toJS();
  const validate = new Ajv({ allErrors: true, strict: false, formats: { regex: isRegex } }).compile(schema);
  if (validate(data)) return { data };
  return {
    mistakes: (validate.errors ?? []).map(({ instancePath, message, params }) => {
      const path = instancePath
        .split("/")
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
      return `${at(node?.range?.[0] ?? 0)}: ${instancePath || "the document"} ${message} ${JSON.stringify(params)}`;
    }),
  };
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
