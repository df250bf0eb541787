import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { expressionName } from "../../src/rules/expression/name/rule";
import { referenceUnresolved } from "../../src/rules/reference/unresolved/rule";
import { checkParts, factsOf, partOf } from "../rules/harness";
import { terraformFound } from "../terraform/support";
import { type Judge, withJudge } from "./judge";

/*
 * Of the content of a `dynamic` block Terraform looks at no word where it makes no block, or nobody knows how many; a name that
 * is declared nowhere is no mistake there.
 */

const FINE = { image_id: "m-1", instance_type: "ecs.a1.large" };
const NAMES = ["${each.value}", "${count.index}", "${web}", "${var.nope}", "${local.nope}", "${alicloud_vpc.nope.id}"];

function disks(forEach: string | readonly string[], name: string, more: JsonObject = {}): JsonObject {
  const content = { size: 20, name };
  return { ...FINE, ...more, dynamic: { data_disks: { for_each: forEach as string, content } } };
}

const BODIES: readonly JsonObject[] = [
  ...NAMES.flatMap((name) => [
    disks([], name),
    disks(["a"], name),
    disks("${var.none}", name),
    disks("${var.some}", name),
    disks("${toset(alicloud_vpc.x.user_cidrs)}", name),
    disks(["a"], name, { count: 0 }),
    disks("${var.some}", name, { count: 0 }),
  ]),
  disks("${each.value}", "a"),
  disks("${var.nope}", "a"),
  disks("${each.value}", "${each.key}", { for_each: { a: [], b: [] } }),
  disks("${each.value}", "${web}", { for_each: { a: [], b: [] } }),
  disks("${each.value}", "${web}", { for_each: { a: [], b: ["c"] } }),
];

const SHARED: JsonObject = {
  variable: { none: { default: [] }, some: { default: ["a"] } },
  resource: { alicloud_vpc: { x: { cidr_block: "10.0.0.0/8" } } },
};

async function refusedIn(judge: Judge, command: string): Promise<string[]> {
  const { answer } = await judge.terraform(command, "-json");
  const said = command === "validate" ? (JSON.parse(answer) as Said).diagnostics : diagnosticsOf(answer);
  return said.flatMap(({ severity, range }) => (severity === "error" && range ? [range.filename] : []));
}

interface Said {
  readonly diagnostics: readonly { readonly severity: string; readonly range?: { readonly filename: string } }[];
}

function diagnosticsOf(answer: string): Said["diagnostics"] {
  return answer.split("\n").flatMap((line) => {
    const { diagnostic } = (line ? JSON.parse(line) : {}) as { diagnostic?: Said["diagnostics"][number] };
    return diagnostic ? [diagnostic] : [];
  });
}

it.skipIf(!terraformFound())("refuses the names that Terraform looks at", { timeout: 120_000 }, async () => {
  const refused = await withJudge(async (judge) => {
    judge.configure({
      terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
      provider: { alicloud: { region: "cn-hangzhou" } },
      ...SHARED,
    });
    for (const [i, body] of BODIES.entries()) {
      const document = { resource: { alicloud_instance: { [`x${i}`]: body } } };
      writeFileSync(join(judge.folder, `x${i}.tf.json`), JSON.stringify(document, null, 2));
    }
    await judge.init();
    const written = await refusedIn(judge, "validate");
    // A plan stops at what it refuses without the values of variables.
    for (const file of new Set(written)) rmSync(join(judge.folder, file));
    return new Set([...written, ...(await refusedIn(judge, "plan"))]);
  });
  const part = partOf({
    resources: {
      "alicloud_vpc.x": { cidr_block: "10.0.0.0/8" },
      ...Object.fromEntries(BODIES.map((body, i) => [`alicloud_instance.x${i}`, body])),
    },
    variables: { none: { default: [] }, some: { default: ["a"] } },
  });
  const findings = checkParts([part], [expressionName, referenceUnresolved]);
  const violations = findings.filter(({ status }) => status === "violation");
  const ours = new Set(violations.map((one) => /x\d+/.exec(String(factsOf(one)["resource"]))?.[0]));
  const sheet = (isRefused: (name: string) => boolean) =>
    BODIES.map((body, i) => `${isRefused(`x${i}`) ? "refused" : "taken"} ${JSON.stringify(body)}`);
  expect(sheet((name) => ours.has(name))).toEqual(sheet((name) => refused.has(`${name}.tf.json`)));
});
