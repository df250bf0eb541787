import { ConversionError, convert } from "../../value/convert";
import { marksWithin, unmarkedDeep } from "../../value/marks";
import { DYNAMIC, STRING } from "../../value/type";
import { typeName } from "../../value/type-name";
import { isKnown, isNull, unmarked, type Value, withMarks } from "../../value/value";
import type { CallEnvironment } from "../environment";
import { LanguageError } from "../error";
import type { Node } from "../syntax";
import { badType } from "./bad-argument";
import { requiredBytes, shownPath } from "./file-access";
import { checkNotWithin, renderTemplate } from "./render-template";
import type { FunctionTable, Render } from "./specification";
import { utf8Text } from "./unicode/bytes";
import { notNull, stringOf, unknownResult } from "./values";

function templateFile(path: Value, vars: Value, environment: CallEnvironment, render: Render): Value {
  checkNotWithin("templatefile", environment);
  const marks = path.marks | marksWithin(vars);
  const text = isKnown(path) && isKnown(vars) ? fileText(path, environment) : undefined;
  if (text === undefined) return withMarks(unknownResult("templatefile", [path, vars], DYNAMIC, {}), marks);
  const result = renderTemplate({ fn: "templatefile", text, variables: unmarkedDeep(vars), render });
  return withMarks(result, marks);
}

function fileText(path: Value, environment: CallEnvironment): string | undefined {
  const bytes = requiredBytes("templatefile", path, environment);
  if (!bytes) return undefined;
  const text = utf8Text(bytes);
  if (text !== undefined) return text.normalize("NFC");
  throw new LanguageError("language/file-text", { function: "templatefile", path: shownPath(path) });
}

/** The template itself is no text for which one is made: it comes from elsewhere, as it is. */
function templateString(template: Value, vars: Value, environment: CallEnvironment, render: Render): Value {
  checkNotWithin("templatestring", environment);
  if (!isKnown(template)) return unknownResult("templatestring", [template]);
  if (template.type.kind !== "string" || isNull(template)) {
    throw badType("templatestring", "template", "string", isNull(template) ? "null" : typeName(template.type));
  }
  const text = stringOf(unmarked(template));
  const result = renderTemplate({ fn: "templatestring", text, variables: vars, render });
  return withMarks(asText(result), template.marks);
}

function asText(result: Value): Value {
  try {
    return convert(result, STRING);
  } catch (error) {
    if (!(error instanceof ConversionError)) throw error;
    throw badType("templatestring", "template", "string", typeName(result.type));
  }
}

/** Terraform takes only a reference: what is written in place, or put together there, is refused. @throws LanguageError */
function checkTemplateArgument([template]: readonly Node[]): void {
  if (!template) return;
  let source = template;
  while (source.kind === "index" || source.kind === "attribute" || source.kind === "splat") source = source.of;
  if (source.kind !== "traversal")
    throw new LanguageError("language/template-argument", { function: "templatestring" });
}

export const TEMPLATES: FunctionTable = {
  templatefile: {
    parameters: [
      { name: "path", type: STRING, allowMarked: true, allowUnknown: true },
      { name: "vars", type: DYNAMIC, allowMarked: true, allowUnknown: true },
    ],
    type: DYNAMIC,
    call: ([path, vars], _type, environment, render) => templateFile(path as Value, vars as Value, environment, render),
  },
  templatestring: {
    parameters: [
      { name: "template", type: DYNAMIC, allowMarked: true, allowUnknown: true, allowDynamic: true, allowNull: true },
      { name: "vars", type: DYNAMIC },
    ],
    type: STRING,
    written: checkTemplateArgument,
    refine: notNull,
    call: ([template, vars], _type, environment, render) =>
      templateString(template as Value, vars as Value, environment, render),
  },
};
