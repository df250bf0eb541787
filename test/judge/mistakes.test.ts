import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { readInventory } from "../../src/read/inventory";
import { RULES } from "../../src/rules/index";
import { examplesOf, findingsOf, type Snippet } from "../rules/snippets";
import { terraformFound } from "../terraform/support";
import { complete } from "./complete";
import { type Judge, withJudge } from "./judge";

const PROVIDER = 'provider["registry.terraform.io/aliyun/alicloud"]';
const SETTINGS: JsonObject = {
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
  provider: { alicloud: { region: "cn-hangzhou" } },
};

async function applied(judge: Judge, { configuration, state, inventory }: Snippet): Promise<string> {
  judge.reset();
  judge.configure({ ...SETTINGS, ...configuration });
  if (state) judge.seed(completed(state));
  if (inventory !== undefined) judge.cloud.account = accountOf(inventory);
  const { output } = await judge.apply("-parallelism=1");
  return output;
}

/** The pages leave out of a state what says nothing. */
function completed(state: JsonObject): JsonObject {
  const resources = (state["resources"] as JsonObject[]).map((resource) => ({
    provider: PROVIDER,
    ...resource,
    instances: (resource["instances"] as JsonObject[]).map((instance) => ({
      schema_version: 0,
      ...instance,
      attributes: complete(String(resource["type"]), instance["attributes"]),
    })),
  }));
  return { ...state, outputs: {}, resources };
}

function accountOf(text: string): Judge["cloud"]["account"] {
  const { quotas, offered, attributes } = readInventory(text, "inventory.yaml");
  return {
    quotas: new Map([...quotas].flatMap(([id, { limit }]) => (limit === undefined ? [] : [[id, limit] as const]))),
    offered,
    locked: [...attributes.values()].some(({ locked }) => locked === true),
  };
}

/** What the simulated cloud does not answer, although the finding names a code, and why. */
const NOT_ANSWERED: Readonly<Record<string, string>> = {
  "instance/advanced-network": "about a call that the simulated cloud only stores",
  "order/missing-edge": "about a call that the simulated cloud only stores",
  "vswitch/route": "about a call that the simulated cloud only stores",
  "order/hazard": "fails in some orders only",
  "plan/refused": "a refusal of the provider, which does not get as far as the cloud",
};

interface Row {
  readonly rule: string;
  readonly severity: string;
  readonly named: readonly string[];
  /** The code among those that the finding names. */
  readonly answered: string | undefined;
}

/** What a finding is silent about is no row: it says that the apply succeeds, or that terraform itself refuses. */
async function judgeAll(judge: Judge): Promise<Row[]> {
  const rows: Row[] = [];
  judge.configure(SETTINGS);
  await judge.init();
  for (const { id: rule } of RULES) {
    for (const snippet of examplesOf(rule).filter(({ kind }) => kind === "failing")) {
      const [finding] = findingsOf(snippet);
      if (!finding || finding.prevents.length === 0) continue;
      const output = await applied(judge, snippet);
      const answered = finding.prevents.find((code) => output.includes(code));
      rows.push({ rule, severity: finding.severity, named: finding.prevents, answered });
    }
  }
  return rows;
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ rule, severity, named, answered }) => {
    const codes = named.map((code) => `\`${code}\``).join(", ");
    const met = answered === undefined ? (NOT_ANSWERED[rule] ?? "") : `\`${answered}\``;
    return `| [${rule}](rules/${rule}.md) | ${severity} | ${codes} | ${met} |`;
  });
  return `${INTRO}\n| rule | severity | codes that the finding names | what the apply fails with |\n|---|---|---|---|\n${lines.join("\n")}\n`;
}

const INTRO = `# What a mistake fails with

The failing example of each rule, applied by terraform 1.11 against a simulated cloud (\`test/judge\`), which knows the
limits and the refusals of the API and nothing of the rules. A finding that names no code is not here: the apply then
succeeds with a result that nobody wants, or terraform itself refuses the configuration.
\`npx vitest run test/judge/mistakes.test.ts\` does it again.
`;

const PAGE = join(__dirname, "../../docs/apply-errors.md");

describe.runIf(terraformFound())("the mistakes that the pages of the rules show", () => {
  test("fail at apply with the code that the finding names", { timeout: 300_000 }, async () => {
    const rows = await withJudge(judgeAll);
    const silent = [...new Set(rows.filter(({ answered }) => answered === undefined).map(({ rule }) => rule))];
    expect(silent.sort()).toEqual(Object.keys(NOT_ANSWERED).sort());
    if (process.env["UPDATE_GOLDEN"]) writeFileSync(PAGE, table(rows));
    expect(readFileSync(PAGE, "utf8")).toBe(table(rows));
  });
});
