import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readInventory } from "../../src/read/inventory";
import { stateFromJson } from "../../src/read/state";
import { callingPart, type ModuleDocuments } from "../support/modules";
import { emit } from "../terraform/emit";
import { readJson, removeFolders, terraformFound } from "../terraform/support";
import { withJudge } from "./judge";

afterAll(removeFolders);

/** What eniplan plans on a state that terraform wrote. */
function changesOf(
  configuration: JsonObject,
  state: JsonObject,
  inventory?: string,
  modules: ModuleDocuments = {},
): string[] {
  const prior = stateFromJson(state, "terraform.tfstate");
  const part = callingPart(configuration, modules, prior, "judged");
  const seen = inventory === undefined ? {} : { inventory: readInventory(inventory, "inventory.yaml") };
  const model = new Model([{ ...part, ...seen }], RESOURCE_TYPES);
  const { changes, undecided } = makePlan(model, new Network(model));
  const changed = changes.filter(({ kind }) => kind !== "no-op").map(({ kind, address }) => `${kind} ${address}`);
  return [...changed, ...undecided.map(({ address }) => `undecided ${address}`)];
}

describe.runIf(terraformFound())("terraform applies what is emitted", () => {
  test.each(["quickstart", "firewall-pair"])(
    "%s: from nothing, and then there is nothing left to do",
    async (stack) => {
      await withJudge(async (judge) => {
        const configuration = readJson(join(emit(stack), "cdk.tf.json"));
        judge.configure(configuration);
        await judge.init();
        const applied = await judge.apply();
        expect(applied.output).toContain("Apply complete!");
        const again = await judge.terraform("plan", "-input=false", "-no-color", "-detailed-exitcode");
        expect(again.output).toContain("No changes.");
        expect(again.status).toBe(0);
        expect(changesOf(configuration, judge.state())).toEqual([]);
      });
    },
  );

  test("modules: from nothing, and then there is nothing left to do", async () => {
    const terraform = { required_providers: { alicloud: { source: "aliyun/alicloud" } } };
    const modules: ModuleDocuments = {
      zone: {
        terraform,
        variable: { vpc_id: {}, zone: {}, block: {} },
        module: { groups: { source: "./groups", count: 2, vpc_id: "${var.vpc_id}" } },
        resource: {
          alicloud_vswitch: {
            main: { vpc_id: "${var.vpc_id}", zone_id: "${var.zone}", cidr_block: "${var.block}" },
          },
        },
        output: { vswitch: { value: "${alicloud_vswitch.main.id}" }, groups: { value: "${module.groups[*].id}" } },
      },
      "zone/groups": {
        terraform,
        variable: { vpc_id: {} },
        resource: { alicloud_security_group: { main: { vpc_id: "${var.vpc_id}" } } },
        output: { id: { value: "${alicloud_security_group.main.id}" } },
      },
    };
    const configuration: JsonObject = {
      terraform,
      provider: { alicloud: { region: "cn-hangzhou" } },
      module: {
        zone: {
          source: "./zone",
          for_each: { "cn-hangzhou-h": "10.0.1.0/24", "cn-hangzhou-i": "10.0.2.0/24" },
          vpc_id: "${alicloud_vpc.main.id}",
          zone: "${each.key}",
          block: "${each.value}",
        },
      },
      resource: {
        alicloud_vpc: { main: { cidr_block: "10.0.0.0/16" } },
        alicloud_ecs_network_interface: {
          eni: {
            vswitch_id: '${module.zone["cn-hangzhou-i"].vswitch}',
            security_group_ids: '${module.zone["cn-hangzhou-i"].groups}',
          },
        },
      },
    };
    await withJudge(async (judge) => {
      judge.configure(configuration, modules);
      await judge.init();
      expect((await judge.apply()).output).toContain("Apply complete! Resources: 8 added");
      const again = await judge.terraform("plan", "-input=false", "-no-color", "-detailed-exitcode");
      expect(again.output).toContain("No changes.");
      expect(changesOf(configuration, judge.state(), undefined, modules)).toEqual([]);
    });
  });

  test("what changed outside of terraform is planned from an inventory as after a refresh", async () => {
    const configuration = readJson(join(emit("quickstart"), "cdk.tf.json"));
    await withJudge(async (judge) => {
      judge.configure(configuration);
      await judge.init();
      await judge.apply();
      const { cloud } = judge;
      const [vpc] = cloud.all("alicloud_vpc");
      const [attachment] = cloud.all("alicloud_ecs_network_interface_attachment");
      if (!vpc || !attachment) throw new Error("nothing was applied");
      cloud.put(vpc.type, vpc.id, { vpc_name: "renamed", name: "renamed" });
      cloud.delete(attachment);
      const inventory = [
        "objects:",
        `  ${vpc.id}: { attributes: { vpc_name: renamed, name: renamed } }`,
        `  "${attachment.id}": { exists: false }`,
      ].join("\n");
      const { resource_changes: changes } = (await judge.plan()) as unknown as {
        resource_changes: { address: string; change: { actions: string[] } }[];
      };
      const theirs = changes
        .filter(({ change }) => change.actions.join() !== "no-op")
        .map(({ address, change }) => `${change.actions.join()} ${address}`);
      expect(theirs).toHaveLength(2);
      expect(changesOf(configuration, judge.state(), inventory).sort()).toEqual(theirs.sort());
    });
  });
});
