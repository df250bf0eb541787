import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isObject, type Json } from "../../model/json";
import { packageRoot } from "../../package-root";

/** What the build read off the types of what is saved: scripts/saved/shapes.ts. */
type Shape =
  | string
  | { readonly is: string | number | boolean }
  | { readonly list: Shape }
  | { readonly tuple: readonly Shape[] }
  | { readonly object: Readonly<Record<string, Shape>>; readonly optional: readonly string[] }
  | { readonly names: Shape }
  | { readonly either: readonly Shape[] }
  | { readonly ref: string };

interface Shapes {
  readonly roots: Readonly<Record<string, Shape>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

let kept: Shapes | undefined;

function shapes(): Shapes {
  kept ??= JSON.parse(readFileSync(join(packageRoot(), "dist", "catalog", "saved.json"), "utf8")) as Shapes;
  return kept;
}

/**
 * Where a document is something else than what is saved; undefined when it is nowhere.
 *
 * @param kind `result` or `shard`.
 */
export function misfit(content: Json, kind: string): string | undefined {
  return at(content, shapes().roots[kind] ?? "json", kind);
}

/** Linear but for alternatives, of which the types have few, none below each other. */
function at(value: Json | undefined, shape: Shape, path: string): string | undefined {
  if (typeof shape === "string") return isKind(value, shape) ? undefined : path;
  if ("ref" in shape) return at(value, shapes().shapes[shape.ref] ?? "json", path);
  if ("is" in shape) return value === shape.is ? undefined : path;
  if ("either" in shape) return atEach(value, shape.either, path);
  if ("list" in shape || "tuple" in shape) return inList(value, shape, path);
  if (!isObject(value)) return path;
  if ("names" in shape) return first(Object.keys(value), (key) => at(value[key], shape.names, `${path}.${key}`));
  const { object, optional } = shape;
  return first(Object.keys(object), (key) => {
    if (!Object.hasOwn(value, key)) return optional.includes(key) ? undefined : `${path}.${key}`;
    return at(value[key], object[key] ?? "json", `${path}.${key}`);
  });
}

/** One of them has to fit. What fits best is not looked for: where nothing does, the place is that of the whole. */
function atEach(value: Json | undefined, shapes: readonly Shape[], path: string): string | undefined {
  return shapes.some((shape) => at(value, shape, path) === undefined) ? undefined : path;
}

type Rows = Extract<Shape, { readonly list: unknown } | { readonly tuple: unknown }>;

function inList(value: Json | undefined, shape: Rows, path: string): string | undefined {
  if (!Array.isArray(value)) return path;
  if ("list" in shape) return first([...value.keys()], (i) => at(value[i], shape.list, `${path}[${i}]`));
  if (value.length !== shape.tuple.length) return path;
  return first([...value.keys()], (i) => at(value[i], shape.tuple[i] ?? "json", `${path}[${i}]`));
}

function isKind(value: Json | undefined, kind: string): boolean {
  if (kind === "json") return value !== undefined;
  if (kind === "null") return value === null;
  return typeof value === (kind === "text" ? "string" : kind);
}

function first<T>(list: readonly T[], find: (one: T) => string | undefined): string | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
