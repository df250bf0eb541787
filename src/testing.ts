/** `eniplan/testing`: what the test of a rule of a team's own is written with. See docs/custom-rules.md. */
import { deepStrictEqual } from "node:assert";
import { loadCatalog } from "./catalog/catalog";
import type { Missing } from "./model/answer";
import type { Json, JsonObject } from "./model/json";
import { Model } from "./model/model";
import type { StackPart } from "./model/stack-part";
import { Network } from "./network/network";
import { makePlan } from "./plan/plan";
import type { RuleDefinition } from "./policy/custom/definition";
import { customRules } from "./policy/custom/load";
import type { CustomRule } from "./policy/custom/rule";
import { RESOURCE_TYPES } from "./provider/types";
import { parseJsonObject } from "./read/json";
import { stateFromJson } from "./read/state";
import { readConfiguration } from "./read/tf-json";
import { textsWith, Words } from "./report/words";
import { Planned } from "./rules/planned";
import { DEFAULT_OPTIONS, type Fact, type Finding, type Severity } from "./rules/rule";
import { runRules } from "./rules/run";

/**
 * Terraform JSON as an object or as text, or a function that fills a `NetworkStack` with constructs. Its type is not named,
 * so that tests of rules need no cdktf.
 */
export type Configuration = JsonObject | string | ((stack: never) => void);

export interface CheckOptions {
  /** A Terraform state of version 4, as an object or as text. Not for constructs. Default: none. */
  readonly state?: JsonObject | string;
  /** Values of variables. Not for constructs. Default: their defaults. */
  readonly variables?: Readonly<Record<string, Json>>;
  /** Name of the stack. Default: `test`. */
  readonly stack?: string;
  /** Region of the stack that constructs are put into. Default: `cn-hangzhou`. */
  readonly region?: string;
  /** Language of messages. Default: `en`. */
  readonly language?: "en" | "zh";
}

/** What a rule found, in words. */
export interface CheckedFinding {
  readonly status: "violation" | "undecided";
  readonly severity: Severity;
  readonly stack: string;
  readonly address: string;
  readonly message: string;
  readonly fix?: string;
  readonly facts: Readonly<Record<string, Fact["value"]>>;
  /** Only of an undecided finding. */
  readonly missing?: Missing;
}

/**
 * What one rule finds in a configuration, in the order of declaration.
 *
 * @throws InputError when the rule, the configuration or the state cannot be used, or the rule fails; Error when a message
 * has a placeholder that no fact fills.
 */
export async function check(
  definition: RuleDefinition,
  configuration: Configuration,
  options: CheckOptions = {},
): Promise<CheckedFinding[]> {
  const [rule] = customRules([definition]);
  if (!rule) return [];
  const catalog = loadCatalog();
  const model = new Model(await read(configuration, options), RESOURCE_TYPES);
  const network = new Network(model);
  const planned = new Planned(() => makePlan(model, network, { catalog }));
  const findings = runRules({ model, network, catalog, planned, options: DEFAULT_OPTIONS }, [rule]);
  const words = new Words(options.language ?? "en", textsWith([rule]));
  return findings.map((finding) => {
    refusePlaceholders(rule, finding);
    return inWords(finding, words);
  });
}

/**
 * Compares findings with `violation ADDRESS` and `undecided ADDRESS`, in the order of declaration.
 *
 * @throws AssertionError with the difference.
 */
export function assertFindings(findings: readonly CheckedFinding[], expected: readonly string[]): void {
  deepStrictEqual(
    findings.map(({ status, address }) => `${status} ${address}`),
    expected,
  );
}

async function read(configuration: Configuration, options: CheckOptions): Promise<StackPart[]> {
  const { stack = "test", region = "cn-hangzhou", state, variables = {} } = options;
  if (typeof configuration === "function") {
    const { partsOfStack } = await import("./constructs/parts.js");
    return partsOfStack(configuration, stack, region);
  }
  const file = `${stack}.tf.json`;
  const stateFile = `${stack}.tfstate`;
  return [
    readConfiguration([documentOf(configuration, file)], {
      name: stack,
      file,
      variables: new Map(Object.entries(variables)),
      ...(state === undefined ? {} : { prior: stateFromJson(documentOf(state, stateFile), stateFile) }),
    }),
  ];
}

function documentOf(document: JsonObject | string, file: string): JsonObject {
  return parseJsonObject(typeof document === "string" ? document : JSON.stringify(document), file);
}

function inWords(finding: Finding, words: Words): CheckedFinding {
  const { status, severity, stack, address, facts, missing } = finding;
  const fix = words.fix(finding);
  return {
    status,
    severity,
    stack,
    address,
    message: words.message(finding),
    ...(fix === undefined ? {} : { fix }),
    facts: Object.fromEntries(facts.map(({ name, value }) => [name, value])),
    ...(missing ? { missing } : {}),
  };
}

function refusePlaceholders({ id, texts }: CustomRule, { message, facts, fix }: Finding): void {
  const filled = new Set(["address", "stack", ...facts.map(({ name }) => name)]);
  for (const [language, words] of Object.entries(texts)) {
    for (const template of [words.messages[message], fix && words.fixes[fix.id]]) {
      for (const [, name = ""] of (template ?? "").matchAll(/\{(\w+)\}/g)) {
        if (!filled.has(name)) throw new Error(`${id}: no fact fills {${name}} in the words of language ${language}`);
      }
    }
  }
}
