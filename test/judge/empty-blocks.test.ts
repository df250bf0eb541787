import { expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "../../src/model/json";
import { expressionInvalid } from "../../src/rules/expression/invalid/rule";
import { checkParts } from "../rules/harness";
import { model } from "../support/model";
import { callingPart } from "../support/modules";
import { terraformFound } from "../terraform/support";
import { withJudge } from "./judge";

/* What references to nested blocks are worth that are not there, and to attributes that are not set. */

const VALUES: JsonObject = {
  none: "${length(alicloud_instance.a.data_disks)}",
  splat: "${alicloud_instance.a.data_disks[*].size}",
  loop: "${[for disk in alicloud_instance.a.data_disks : disk.size]}",
  emptied: "${length(alicloud_instance.b.data_disks)}",
  one: "${length(alicloud_instance.c.data_disks)}",
  member: "${alicloud_instance.c.data_disks[0].category == null}",
  members: "${[for disk in alicloud_instance.c.data_disks : disk.size]}",
  text: "${alicloud_instance.a.user_data == null}",
  list: "${alicloud_instance.a.security_groups == null}",
};

const disks = (forEach: Json): JsonObject => ({
  dynamic: { data_disks: { for_each: forEach, content: { size: 20 } } },
});
const FINE = { image_id: "m-1", instance_type: "ecs.g7.large" };
const CONFIGURATION: JsonObject = {
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
  provider: { alicloud: { region: "cn-hangzhou" } },
  variable: { none: { default: [] } },
  resource: {
    alicloud_instance: { a: FINE, b: { ...FINE, ...disks("${var.none}") }, c: { ...FINE, ...disks([1]) } },
  },
  output: Object.fromEntries(Object.entries(VALUES).map(([name, value]) => [name, { value }])),
};

it.skipIf(!terraformFound())("are what Terraform plans", { timeout: 60_000 }, async () => {
  const plan = await withJudge(async (judge) => {
    judge.configure(CONFIGURATION);
    await judge.init();
    return await judge.plan("-refresh=false");
  });
  const { outputs } = plan["planned_values"] as { outputs: Record<string, JsonObject> };
  const theirs = Object.entries(outputs).map(([name, one]) => [name, isObject(one) ? one["value"] : undefined]);
  const ours = model(CONFIGURATION);
  const worth = (name: string) => {
    const value = ours.evaluateIn(ours.root("test"), VALUES[name] as Json);
    return value.kind === "known" ? value.value : undefined;
  };
  expect(theirs.map(([name]) => [name, worth(String(name))])).toEqual(theirs);
  expect(checkParts([callingPart(CONFIGURATION, {})], [expressionInvalid])).toEqual([]);
});
