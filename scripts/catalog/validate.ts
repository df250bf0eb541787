import Ajv, { type ValidateFunction } from "ajv";
import { LineCounter, parseDocument } from "yaml";
import { type Misfit, misfits } from "./references";

const validators = new WeakMap<object, ValidateFunction>();

/** Compiling a schema takes longer than anything that is done with it. */
function validatorOf(schema: object): ValidateFunction {
  let validate = validators.get(schema);
  if (!validate) {
    validate = new Ajv({ allErrors: true, strict: false, formats: { regex: isRegex } }).compile(schema);
    validators.set(schema, validate);
  }
  return validate;
}

/**
 * Parses a file of the catalog and checks it: against its JSON Schema, then for what a schema cannot say.
 *
 * @param further finds the latter
 * @returns the document, or every mistake as `file:line:column: what is wrong`.
 */
export function validateYaml(
  text: string,
  file: string,
  schema: object,
  further: (data: unknown) => readonly Misfit[] = misfits,
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
  const place = (path: readonly (string | number)[]) => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
    return `${at(node?.range?.[0] ?? 0)}: ${path.length === 0 ? "the document" : `/${path.join("/")}`}`;
  };
  const data: unknown = document.toJS();
  const validate = validatorOf(schema);
  if (!validate(data)) {
    return {
      mistakes: (validate.errors ?? []).map(
        ({ instancePath, message, params }) => `${place(stepsOf(instancePath))} ${message} ${JSON.stringify(params)}`,
      ),
    };
  }
  const mistakes = further(data).map(({ path, message }) => `${place(path)} ${message}`);
  return mistakes.length > 0 ? { mistakes } : { data };
}

function stepsOf(pointer: string): (string | number)[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
