import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { evaluateApp } from "../../src/policy/evaluate";
import { readInput } from "../../src/read/input";
import type { Finding } from "../../src/rules/rule";
import { toHcl } from "../judge/hcl-text";
import { withJudge } from "../judge/judge";
import { temporaryFolder } from "../support/folders";
import { terraformFound } from "../terraform/support";
import { findingsOfApp } from "./repeated/app";
import { NETWORK_DOCUMENTS } from "./repeated/network";

const SETTINGS: JsonObject = {
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
  provider: { alicloud: { region: "cn-hangzhou" } },
};

type Writer = (folder: string, document: JsonObject) => void;

const asHcl: Writer = (folder, { terraform, provider, resource, ...rest }) => {
  writeFileSync(join(folder, "network.tf"), toHcl({ ...(resource ? { resource } : {}) }, 5));
  writeFileSync(join(folder, "main.tf"), toHcl({ terraform, provider: provider ?? {}, ...rest } as JsonObject, 5));
};

const asJson: Writer = (folder, document) => {
  writeFileSync(join(folder, "cdk.tf.json"), JSON.stringify(document, undefined, 2));
};

function written(write: Writer): string {
  const folder = temporaryFolder();
  write(folder, { ...SETTINGS, ...NETWORK_DOCUMENTS.root });
  for (const [path, module] of Object.entries(NETWORK_DOCUMENTS.modules)) {
    mkdirSync(join(folder, path), { recursive: true });
    write(join(folder, path), module);
  }
  return folder;
}

async function found(path: string, configuration?: string): Promise<readonly Finding[]> {
  const given = configuration === undefined ? {} : { configuration };
  const parts = await readInput(path, { cwd: join(path, ".."), stdin: () => "", ...given });
  return evaluateApp(parts, { command: "check" }).findings;
}

/** Rule, verdict, address, what is wrong there, and every fact. */
function told(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, severity, status, address, message, missing, facts }) => {
    const seen = facts.map(({ name, value }) => `${name}=${value}`).join(" ");
    return `${severity} ${status} ${rule} ${address} ${message} ${missing ? `${missing.kind} ${missing.subject}` : seen}`;
  });
}

/** Where a finding stands. */
function placed(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, address, location }) => {
    return `${rule} ${address} ${location?.file.split("/").at(-1)}:${location?.line}`;
  });
}

async function planOf(folder: string): Promise<string> {
  const plan = await withJudge(async (judge) => {
    cpSync(folder, judge.folder, { recursive: true });
    await judge.init();
    return judge.plan();
  });
  const file = join(temporaryFolder(), "plan.json");
  writeFileSync(file, JSON.stringify(plan));
  return file;
}

/** What the network is made to show. */
const SHOWN = [
  "disk/size",
  "disk/zone",
  "eni/quota",
  "eni/vpc",
  "eni/zone",
  "instance/credit-specification",
  "instance/type-exists",
  "nat-gateway/type",
  "schema/deprecated",
  "security-group/duplicate-rule",
  "security-group/rule-ports",
  "vpc/secondary-blocks-twice",
  "vswitch/cidr",
  "vswitch/overlap",
  "vswitch/single-route-table",
];

/** Those that leave alone what they do not know the object of: a note on the whole says what the plan does not tell. */
const NEVER_UNDECIDED = ["disk/zone", "vpc/secondary-blocks-twice"];

describe("a network with for_each, count, modules in modules and data sources", () => {
  test("has the same findings as HCL, as cdk.tf.json and from constructs", async () => {
    const hcl = await found(written(asHcl));
    expect([...new Set(hcl.map(({ rule }) => rule))].sort()).toEqual(SHOWN);
    const json = await found(written(asJson));
    expect(told(json).sort()).toEqual(told(hcl).sort());
    const folder = written(asJson);
    const app = findingsOfApp(NETWORK_DOCUMENTS, join(folder, "out"));
    expect(told(app).sort()).toEqual(told(hcl).sort());
  });

  test.runIf(terraformFound())("and the plan of it, with its lines", { timeout: 60_000 }, async () => {
    const folder = written(asHcl);
    const hcl = await found(folder);
    const plan = await planOf(folder);
    const both = await found(plan, folder);
    expect(told(both).sort()).toEqual(told(hcl).sort());
    expect(placed(both).sort()).toEqual(placed(hcl).sort());
  });

  test.runIf(terraformFound())(
    "and of the plan alone what it does not tell is undecided",
    { timeout: 60_000 },
    async () => {
      const folder = written(asHcl);
      const hcl = await found(folder);
      const alone = await found(await planOf(folder));
      const violations = alone.filter(({ status }) => status === "violation");
      expect(told(hcl)).toEqual(expect.arrayContaining(told(violations)));
      const open = alone.filter(({ status }) => status === "undecided");
      expect(new Set(open.map(({ missing }) => missing?.kind))).toEqual(new Set(["planned"]));
      const silent = SHOWN.filter((rule) => !alone.some((finding) => finding.rule === rule));
      expect(silent).toEqual(NEVER_UNDECIDED);
    },
  );
});
