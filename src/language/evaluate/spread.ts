import { elementsOf } from "../../value/collection";
import { DYNAMIC, type Type } from "../../value/type";
import { typeName } from "../../value/type-name";
import { UnknownContent, withMarks } from "../../value/value";
import { LanguageError } from "../error";
import type { CallNode } from "../syntax";
import { unknownBecause } from "../unknowns";
import { Failure, type Outcome, placed } from "./outcome";

/** The arguments of a call, or its outcome where there is nothing to call it with. */
export type Arguments = { readonly args: readonly Outcome[] } | { readonly outcome: Outcome };

/** The arguments with the elements of the last one in its place, where three dots stand behind it. */
export function spread(node: CallNode, args: readonly Outcome[]): Arguments {
  const last = args.at(-1);
  if (!node.spread || !last) return { args };
  if (last instanceof Failure) return { outcome: new Failure(last.error) };
  const { content, marks, type } = last;
  const params = { function: node.name, found: typeName(type) };
  const place = node.args.at(-1) ?? node;
  if (!isSpreadable(type)) return { outcome: new Failure(placed(new LanguageError("language/spread", params), place)) };
  if (content === null)
    return { outcome: new Failure(placed(new LanguageError("language/spread-null", params), place)) };
  if (content instanceof UnknownContent) return { outcome: unknownBecause([last], DYNAMIC) };
  return { args: [...args.slice(0, -1), ...elementsOf(last).map((element) => withMarks(element, marks))] };
}

function isSpreadable({ kind }: Type): boolean {
  return kind === "tuple" || kind === "list" || kind === "set" || kind === "dynamic";
}
