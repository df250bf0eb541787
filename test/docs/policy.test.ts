import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isObject, type Json } from "../../src/model/json";
import { readPolicy } from "../../src/policy/policy-file";
import { ACKNOWLEDGEMENT_RULES } from "../../src/rules/index";

const POLICY = readFileSync("docs/policy.md", "utf8");
const ACKNOWLEDGEMENTS = readFileSync("docs/acknowledgements.md", "utf8");

function snippet(page: string): string {
  return /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
}

/** Every name under any `properties` of a schema. */
function keys(schema: Json | undefined): string[] {
  if (Array.isArray(schema)) return schema.flatMap(keys);
  if (!isObject(schema)) return [];
  const properties = isObject(schema["properties"]) ? schema["properties"] : {};
  const below = [...Object.values(properties), schema["additionalProperties"], schema["items"], schema["anyOf"]];
  return [...Object.keys(properties), ...below.flatMap(keys)];
}

describe("the page of the policy", () => {
  const known = keys(JSON.parse(readFileSync("schemas/policy.schema.json", "utf8")) as Json);

  it("shows a policy that is read without a mistake, and that has every key of the schema", () => {
    expect(readPolicy(snippet(POLICY), "/repo/eniplan.yaml", "eniplan.yaml").severities).toHaveLength(2);
    expect(known).toContain("varFiles");
    expect([...new Set(known)].filter((key) => !new RegExp(`\\b${key}:`).test(snippet(POLICY)))).toEqual([]);
  });

  it("explains every key, there or on the page of acknowledgements", () => {
    const explained = (key: string) =>
      new RegExp(`\`[\\w.]*\\b${key}[.\`]`).test(POLICY) || new RegExp(`\\b${key}\\b`).test(ACKNOWLEDGEMENTS);
    expect([...new Set(known)].filter((key) => !explained(key))).toEqual([]);
  });

  it("has the header line by which editors find the schema", () => {
    expect(snippet(POLICY)).toMatch(/^# yaml-language-server: \$schema=\S*schemas\/policy\.schema\.json\n/);
  });
});

describe("the page of acknowledgements", () => {
  it("shows one for the policy that is read without a mistake", () => {
    expect(readPolicy(snippet(ACKNOWLEDGEMENTS), "/repo/eniplan.yaml", "eniplan.yaml").acknowledgements).toHaveLength(
      1,
    );
  });

  it("links to every rule about acknowledgements", () => {
    const missing = ACKNOWLEDGEMENT_RULES.filter(({ id }) => !ACKNOWLEDGEMENTS.includes(`(rules/${id}.md)`));
    expect(missing).toEqual([]);
  });
});
