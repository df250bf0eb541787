import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type PlannedType, plannedType } from "../../../../src/plan/objchange/fields";
import { withMarksAt } from "../../../../src/plan/objchange/marks";
import { type ObjectPlan, planObject } from "../../../../src/plan/objchange/plan-object";
import { priorValue } from "../../../../src/plan/objchange/prior";
import { toDouble } from "../../../../src/value/number";
import { isMembers, SENSITIVE, UnknownContent, type Value } from "../../../../src/value/value";
import { configValue } from "./config";

/** golden/README.md describes them. */
export interface Pair {
  readonly type: string;
  readonly config: Record<string, unknown>;
  readonly state: Record<string, unknown> | null;
  readonly actions: readonly string[];
  readonly replacePaths?: readonly (readonly (string | number)[] | string)[];
  readonly after?: Record<string, unknown>;
  readonly unknown?: readonly string[];
}

export const FILES = ["covered-types", "covered-types-nulls", "other-types", "all-types"];

export function pairsOf(file: string): readonly Pair[] {
  return JSON.parse(gunzipSync(readFileSync(join(__dirname, "..", "golden", `${file}.json.gz`))).toString()) as Pair[];
}

export function typeOf({ type }: Pair): PlannedType {
  const found = plannedType(type);
  if (!found) throw new Error(`no type ${type}`);
  return found;
}

export function planOf(pair: Pair): ObjectPlan {
  const type = typeOf(pair);
  const config = configValue(pair.config, type.schema);
  return planObject({ type, config, prior: priorOf(pair, type) });
}

/** As golden/README.md has it, each attribute that the schema calls sensitive is so in the state, and nothing within blocks. */
function priorOf({ state }: Pair, { schema }: PlannedType): Value | undefined {
  if (!state) return undefined;
  const names = [...schema.attributes.values()].filter((one) => one.sensitive).map(({ name }) => name);
  return withMarksAt(
    priorValue(state, schema),
    names.map((name) => ({ path: [name], marks: SENSITIVE })),
  );
}

const ACTIONS = { create: "create", update: "update", "no-op": "no-op", replace: "delete+create" };

/** How a plan differs from Terraform's; none: not at all. */
export function mistakesOf(pair: Pair): { readonly kind: "action" | "paths" | "values"; readonly text: string }[] {
  const { action, planned, replacePaths } = planOf(pair);
  const wanted = pair.actions.join("+");
  if (ACTIONS[action] !== wanted) return [{ kind: "action", text: `${ACTIONS[action]}, terraform ${wanted}` }];
  const paths = replacePaths.map((path) => path.join(".")).sort();
  const truth = (pair.replacePaths ?? []).map((path) => (Array.isArray(path) ? path.join(".") : String(path))).sort();
  if (action === "replace" && paths.join() !== truth.join())
    return [{ kind: "paths", text: `replaced for ${paths.join(" ")}, terraform ${truth.join(" ")}` }];
  if (action === "no-op") return [];
  const after = jsonOf(planned) as Record<string, unknown>;
  const others = Object.entries(pair.after ?? {}).filter(([name, value]) => !same(after[name], value));
  const unknown = unknownPaths(planned)
    .filter((path) => path !== "id")
    .sort();
  const found = others.map(
    ([name, value]) => `${name} ${JSON.stringify(after[name])}, terraform ${JSON.stringify(value)}`,
  );
  const open = (pair.unknown ?? []).filter((path) => path !== "id").sort();
  const missed = open.filter((path) => !unknown.includes(path));
  const extra = unknown.filter((path) => !open.includes(path));
  if (missed.length > 0) found.push(`known: ${missed.join(" ")}`);
  if (extra.length > 0) found.push(`unknown: ${extra.join(" ")}`);
  return found.map((text) => ({ kind: "values", text }));
}

function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** Without unknown members, names in order. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, one) =>
    one !== null && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one as object).sort(([x], [y]) => (x < y ? -1 : 1)))
      : one,
  );
}

/** As `terraform show -json` has it: what is not known is left out. */
export function jsonOf({ type, content }: Value): unknown {
  if (content instanceof UnknownContent) return undefined;
  if (content === null) return null;
  if (Array.isArray(content)) return content.map((one) => jsonOf(one as Value));
  if (isMembers(content))
    return Object.fromEntries([...content.keys()].map((name) => [name, jsonOf(content.get(name) as Value)]));
  return type.kind === "number" ? toDouble(content as number) : content;
}

function unknownPaths(value: Value, path = ""): string[] {
  const { content } = value;
  if (content instanceof UnknownContent) return [path];
  if (Array.isArray(content)) return content.flatMap((one, i) => unknownPaths(one as Value, `${path}[${i}]`));
  if (!isMembers(content)) return [];
  return [...content.keys()].flatMap((name) =>
    unknownPaths(content.get(name) as Value, path === "" ? name : `${path}.${name}`),
  );
}
