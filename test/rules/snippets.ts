import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readExamples } from "../../scripts/rules/examples";
import { loadCatalog } from "../../src/catalog/catalog";
import type { JsonObject } from "../../src/model/json";
import { readInventory } from "../../src/read/inventory";
import { stateFromJson } from "../../src/read/state";
import { readConfiguration } from "../../src/read/tf-json";
import type { Finding } from "../../src/rules/rule";
import { checkParts } from "./harness";

const CATALOG = loadCatalog();

/** An example of a rule. */
export interface Snippet {
  readonly kind: "failing" | "passing";
  readonly configuration: JsonObject;
  /** The last state before it. */
  readonly state?: JsonObject;
  /** The last inventory before it. */
  readonly inventory?: string;
  /** The last policy before it. */
  readonly policy?: string;
}

/** The page of a rule. */
export function page(rule: string, language: "en" | "zh"): string {
  const file = `${rule}${language === "zh" ? ".zh" : ""}.md`;
  return readFileSync(join(__dirname, "../../docs/rules", file), "utf8");
}

/** The examples of a rule, as its folder has them. */
export function examplesOf(rule: string): Snippet[] {
  return readExamples(rule).list.map(({ kind, document, state, inventory, policy }) => ({
    kind,
    configuration: document,
    ...(state ? { state: state.document } : {}),
    ...(inventory === undefined ? {} : { inventory }),
    ...(policy === undefined ? {} : { policy }),
  }));
}

/** The same as its page shows them in JSON. */
export function snippetsOf(text: string): Snippet[] {
  const snippets: Snippet[] = [];
  let state: JsonObject | undefined;
  let inventory: string | undefined;
  let policy: string | undefined;
  for (const [, language, kind, code = ""] of text.matchAll(/^```(json|yaml) (\w+)\n(.*?)^```$/gms)) {
    if (language === "yaml" && kind === "inventory") {
      inventory = code;
      continue;
    }
    if (language === "yaml" && kind === "policy") {
      policy = code;
      continue;
    }
    const value = JSON.parse(code) as JsonObject;
    const before = {
      ...(state ? { state } : {}),
      ...(inventory === undefined ? {} : { inventory }),
      ...(policy === undefined ? {} : { policy }),
    };
    if (kind === "state") state = value;
    else if (kind === "failing" || kind === "passing") snippets.push({ kind, configuration: value, ...before });
    else throw new Error(`a snippet is failing, passing or state, not ${kind}`);
  }
  return snippets;
}

/** What all rules find in a snippet, with the real catalog. */
export function findingsOf({ configuration, state, inventory, policy }: Snippet): Finding[] {
  const prior = state ? { prior: stateFromJson(state, "docs.tfstate") } : {};
  const part = readConfiguration([configuration], { name: "docs", file: "docs.tf.json", ...prior });
  const seen = inventory === undefined ? {} : { inventory: readInventory(inventory, "inventory.yaml") };
  return checkParts([{ ...part, ...seen }], undefined, CATALOG, undefined, policy);
}
