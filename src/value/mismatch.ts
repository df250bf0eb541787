import { ConversionError, type ConversionProblem, type ValuePath } from "./conversion-error";
import type { Rules } from "./conversion-rules";
import { type CollectionType, isCollection, type ObjectType, type Type } from "./type";

/** Why there is no conversion from one type to another: as deep within as it can be said (go-cty convert/mismatch_msg). */
export function mismatch(rules: Rules, actual: Type, expected: Type, path: ValuePath): ConversionError {
  const within = [...path];
  return new ConversionError(problemOf(rules, actual, expected, within), within);
}

function problemOf(rules: Rules, actual: Type, expected: Type, path: ValuePath): ConversionProblem {
  if (expected.kind === "object" && actual.kind === "object") return ofAttributes(rules, actual, expected, path);
  if (isCollection(expected)) return ofElements(rules, actual, expected, path);
  return { kind: "type", expected, actual };
}

function ofAttributes(rules: Rules, actual: ObjectType, expected: ObjectType, path: ValuePath): ConversionProblem {
  const missing: string[] = [];
  for (const name of expected.attributes.keys()) {
    if (!actual.attributes.has(name) && !expected.optional?.has(name)) missing.push(name);
  }
  if (missing.length > 0) return { kind: "missing", names: missing.sort() };
  for (const [name, wanted] of expected.attributes) {
    const given = actual.attributes.get(name);
    if (!given || rules.between(given, wanted)) continue;
    path.push(name);
    return problemOf(rules, given, wanted, path);
  }
  return { kind: "type", expected, actual };
}

function ofElements(rules: Rules, actual: Type, expected: CollectionType, path: ValuePath): ConversionProblem {
  const { kind: of, element } = expected;
  if (isCollection(actual)) {
    if ((of === "map") !== (actual.kind === "map")) return { kind: "type", expected, actual };
    return { kind: "element", of, problem: problemOf(rules, actual.element, element, path) };
  }
  const parts = partsOf(actual, of);
  if (!parts) return { kind: "type", expected, actual };
  if (element.kind === "dynamic") return { kind: "elements", of };
  for (const [key, part] of parts) {
    if (rules.between(part, element)) continue;
    path.push(key);
    return problemOf(rules, part, element, path);
  }
  return { kind: "elements", of };
}

function partsOf(type: Type, of: CollectionType["kind"]): Iterable<[string | number, Type]> | undefined {
  if (type.kind === "object") return of === "map" ? type.attributes : undefined;
  return type.kind === "tuple" && of !== "map" ? type.elements.entries() : undefined;
}
