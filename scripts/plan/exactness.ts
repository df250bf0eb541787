import { type Exactness, exactnessOf, inexactIn } from "../../src/plan/objchange/exactness";
import { readRecord, typeNames } from "../../src/schema/files";

const FROM = "<!-- types: written by npm run generate -->";
const TO = "<!-- end of types -->";

const WORDS: readonly (readonly [Exactness, string])[] = [
  ["schema", "nothing"],
  ["conditions", "conditions that are data"],
  ["code", "code of the provider, which stands here as small functions"],
  ["inexact", "code of the provider that asks the cloud while it plans: not exact, and said to be so"],
];

/** docs/plan.md with its table of the types by how exact their plans are. */
export function withTypes(page: string): string {
  const [head = "", rest = ""] = page.split(FROM);
  const [, tail = ""] = rest.split(TO);
  return `${head}${FROM}\n${typesTable()}\n${TO}${tail}`;
}

function typesTable(): string {
  const byClass = new Map<Exactness, string[]>();
  for (const name of typeNames("resource")) {
    if (readRecord("resource", name)?.as !== undefined) continue;
    const exactness = exactnessOf(name);
    byClass.set(exactness, [...(byClass.get(exactness) ?? []), name]);
  }
  const rows = WORDS.map(
    ([one, words]) => `| ${words} | ${byClass.get(one)?.length ?? 0} | ${namesOf(one, byClass)} |`,
  );
  return ["| what a type needs beside its schema | types | which |", "|---|---|---|", ...rows].join("\n");
}

function namesOf(one: Exactness, byClass: ReadonlyMap<Exactness, readonly string[]>): string {
  const names = byClass.get(one) ?? [];
  if (one === "schema") return "all others";
  if (one !== "inexact") return names.map((name) => `\`${name.replace(/^alicloud_/, "")}\``).join(" ");
  return names.map((name) => `\`${name}\` (${inexactIn(name).join(", ")})`).join(", ");
}
