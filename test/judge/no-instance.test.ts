import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { schemaAttribute } from "../../src/rules/schema/attribute/rule";
import { check, factsOf } from "../rules/harness";
import { terraformFound } from "../terraform/support";
import { withJudge } from "./judge";

/*
 * What Terraform refuses of a block that has no instance, or may have none. The provider that answers here refuses nothing:
 * what the SDK refuses is in test/rules/schema.
 */

const FINE = { image_id: "m-1", instance_type: "ecs.a1.large" };
const disks = (forEach: unknown, content: JsonObject): JsonObject => ({
  ...FINE,
  dynamic: { data_disks: { for_each: forEach as string, content } },
});

const BODIES: readonly JsonObject[] = [
  { ...FINE, count: 0 },
  { ...FINE, count: 0, nonsense: 1 },
  { ...FINE, count: 0, nonsense: "${var.nothing}" },
  { ...FINE, count: 0, image_id: "${var.nothing}" },
  { ...FINE, count: 0, security_groups: "sg-1" },
  { ...FINE, count: 0, security_groups: "${var.nothing}" },
  { ...FINE, count: 0, security_groups: ["${var.nothing}", "sg-1"] },
  { ...FINE, count: 0, system_disk_size: "large" },
  { ...FINE, count: 0, system_disk_size: "${var.word}" },
  { ...FINE, count: 0, data_disks: [{ size: "large", category: "${var.word}" }] },
  { ...FINE, count: 0, data_disks: [{ size: 20, category: "${var.word}" }] },
  { ...FINE, count: 0, data_disks: [{ category: "${var.word}" }] },
  { ...FINE, count: 0, data_disks: [{ size: 20, sise: 1 }] },
  { ...FINE, for_each: {}, image_id: "${each.value.image}" },
  { ...disks([], { size: "large" }), count: 0 },
  { ...disks("${var.none}", { size: "large" }), count: 0 },
  { ...disks("${var.none}", { size: 20, sise: 1 }), count: 0 },
  disks("${var.none}", { size: "large" }),
  disks("${var.none}", { sise: 1 }),
  disks("${var.none}", {}),
  disks([], {}),
  disks("${local.none}", {}),
  disks("${concat(local.none, var.none)}", {}),
  disks("${[for one in var.none : one]}", {}),
];

const VARIABLES = { nothing: { default: null }, word: { default: "many" }, none: { default: [] } };
const LOCALS = { none: [] };

it.skipIf(!terraformFound)(
  "refuses what Terraform refuses of a block without an instance",
  { timeout: 60_000 },
  async () => {
    const refused = await withJudge(async (judge) => {
      judge.configure({
        terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
        provider: { alicloud: { region: "cn-hangzhou" } },
        variable: VARIABLES,
        locals: LOCALS,
      });
      for (const [i, body] of BODIES.entries()) {
        const document = { resource: { alicloud_instance: { [`x${i}`]: body } } };
        writeFileSync(join(judge.folder, `x${i}.tf.json`), JSON.stringify(document, null, 2));
      }
      await judge.init();
      const { answer } = await judge.terraform("validate", "-json");
      const { diagnostics } = JSON.parse(answer) as {
        diagnostics: { severity: string; range: { filename: string } }[];
      };
      return new Set(diagnostics.filter(({ severity }) => severity === "error").map(({ range }) => range.filename));
    });
    const findings = check(schemaAttribute, {
      resources: Object.fromEntries(BODIES.map((body, i) => [`alicloud_instance.x${i}`, body])),
      variables: VARIABLES,
      locals: LOCALS,
    });
    const ours = new Set(findings.map((one) => /x\d+/.exec(String(factsOf(one)["resource"]))?.[0]));
    const sheet = (isRefused: (name: string) => boolean) =>
      BODIES.map((body, i) => `${isRefused(`x${i}`) ? "refused" : "taken"} ${JSON.stringify(body)}`);
    expect(sheet((name) => ours.has(name))).toEqual(sheet((name) => refused.has(`${name}.tf.json`)));
  },
);
