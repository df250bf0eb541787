import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCatalog } from "../../src/catalog/catalog";
import type { JsonObject } from "../../src/model/json";
import { readInventory } from "../../src/read/inventory";
import { stateFromJson } from "../../src/read/state";
import { readConfiguration } from "../../src/read/tf-json";
import { RULES } from "../../src/rules/index";
import { runRules } from "../../src/rules/run";
import { contextOf, modelOf } from "./harness";

interface Snippet {
  readonly kind: "failing" | "passing";
  readonly configuration: JsonObject;
  /** The last state that the page shows before the snippet. */
  readonly state?: JsonObject;
  /** The last inventory that the page shows before the snippet. */
  readonly inventory?: string;
}

const CATALOG = loadCatalog();

function page(rule: string, language: "en" | "zh"): string {
  const file = `${rule}${language === "zh" ? ".zh" : ""}.md`;
  return readFileSync(join(__dirname, "../../docs/rules", file), "utf8");
}

function snippetsOf(text: string): Snippet[] {
  const snippets: Snippet[] = [];
  let state: JsonObject | undefined;
  let inventory: string | undefined;
  for (const [, language, kind, code = ""] of text.matchAll(/^```(json|yaml) (\w+)\n(.*?)^```$/gms)) {
    if (language === "yaml" && kind === "inventory") {
      inventory = code;
      continue;
    }
    const value = JSON.parse(code) as JsonObject;
    const before = { ...(state ? { state } : {}), ...(inventory === undefined ? {} : { inventory }) };
    if (kind === "state") state = value;
    else if (kind === "failing" || kind === "passing") snippets.push({ kind, configuration: value, ...before });
    else throw new Error(`a snippet is failing, passing or state, not ${kind}`);
  }
  return snippets;
}

function find({ configuration, state, inventory }: Snippet): string[] {
  const prior = state ? { prior: stateFromJson(state, "docs.tfstate") } : {};
  const part = readConfiguration([configuration], { name: "docs", file: "docs.tf.json", ...prior });
  const seen = inventory === undefined ? {} : { inventory: readInventory(inventory, "inventory.yaml") };
  const model = modelOf({ ...part, ...seen });
  const findings = runRules(contextOf(model, CATALOG));
  return findings.map(({ rule, status }) => `${status} ${rule}`);
}

describe.each(RULES.map(({ id }) => id))("%s", (id) => {
  it.each(["en", "zh"] as const)("every snippet of the %s page does what it says", (language) => {
    const snippets = snippetsOf(page(id, language));
    expect(new Set(snippets.map(({ kind }) => kind))).toEqual(new Set(["failing", "passing"]));
    for (const snippet of snippets) {
      expect(find(snippet)).toEqual(snippet.kind === "failing" ? [`violation ${id}`] : []);
    }
  });

  it("has the same snippets in both languages", () => {
    expect(snippetsOf(page(id, "zh"))).toEqual(snippetsOf(page(id, "en")));
  });

  it("names the severity and every API error code of the rule", () => {
    const rule = RULES.find((one) => one.id === id);
    for (const language of ["en", "zh"] as const) {
      const text = page(id, language);
      for (const code of [rule?.severity, ...(rule?.prevents ?? [])]) expect(text).toContain(`\`${code}\``);
    }
  });
});
