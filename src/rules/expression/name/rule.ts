import { isTemplate, parsedOf, type Reference } from "../../../model/expression";
import type { Model } from "../../../model/model";
import { isLookedAt } from "../../expressions/made";
import { shownText } from "../../expressions/shown";
import { tokenIn } from "../../expressions/tokens";
import { type WrittenExpressions, writtenIn } from "../../expressions/written";
import { fact } from "../../facts";
import { iteratorsOf } from "../../references";
import type { Fix, Rule } from "../../rule";

/** A name that stands alone refers to nothing. */
export const expressionName: Rule = {
  id: "expression/name",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  ofText: true,
  source: "Terraform 1.11, internal/addrs/parse_ref.go and internal/terraform/evaluate_data.go",
  check({ model }, report) {
    for (const written of writtenIn(model)) {
      for (const { path, text, name, message, fix } of mistakesIn(model, written)) {
        if (!isLookedAt(model, written, path)) continue;
        const about = written.subject();
        const where = [fact("resource", about.address), fact("place", path)];
        const facts = [...where, fact("name", name), fact("text", shownText(text))];
        report.violation(about, { message, facts, ...(fix ? { fix } : {}) });
      }
    }
  },
};

function* mistakesIn(model: Model, written: WrittenExpressions): Generator<Wrong & { path: string; text: string }> {
  const { block, texts } = written;
  const iterators = block?.body["dynamic"] === undefined ? NONE : iteratorsOf(block.body);
  for (const { path, text } of texts) {
    if (typeof text !== "string" || !isTemplate(text) || tokenIn(text) !== undefined) continue;
    const { bare, references } = parsedOf(text);
    for (const name of new Set(bare)) {
      if (!iterators.has(name) && !isType(name, text)) yield { name, path, text, ...kindOf(model, written, name) };
    }
    for (const wrong of misplaced(written, references)) if (!iterators.has(wrong.name)) yield { ...wrong, path, text };
  }
}

const TYPES: ReadonlySet<string> = new Set(["string", "number", "bool", "any"]);

/** `convert(value, number)`: a type is no name (since Terraform 1.15). */
function isType(name: string, text: string): boolean {
  return TYPES.has(name) && /\bconvert\s*\(/.test(text);
}

interface Wrong {
  readonly name: string;
  readonly message: string;
  readonly fix?: Fix;
}

const NONE: ReadonlySet<string> = new Set();

/** `undefined` is what cdktf writes for an empty text behind an operator. */
function kindOf(model: Model, { modules }: WrittenExpressions, name: string): Pick<Wrong, "message" | "fix"> {
  if (name === "undefined") return { message: "undefined", fix: { id: "raw", params: {} } };
  const declared = modules[0]?.part.blocks.some(({ type }) => type === name) ?? false;
  const namesType = declared || model.types.typeOf("managed", name) !== undefined;
  return namesType ? { message: "type", fix: { id: "whole", params: { type: name } } } : { message: "bare" };
}

/** `each` and `count` where there is no for_each, or no count. */
function misplaced({ kind, repeats }: WrittenExpressions, references: readonly Reference[]): Wrong[] {
  if (kind === "check") return [];
  const wrong: Wrong[] = [];
  for (const { root, type } of references) {
    if (root !== "other" || (type !== "each" && type !== "count") || wrong.some(({ name }) => name === type)) continue;
    if (repeats?.[type === "each" ? "for_each" : "count"] === undefined) wrong.push({ name: type, message: type });
  }
  return wrong;
}
