import { describe, expect, test } from "vitest";
import { terraformFound } from "../../terraform/support";
import { withJudge } from "../judge";
import { disagreements, planOf } from "./compare";
import type { Document } from "./render";

const PROVIDER = 'provider["registry.terraform.io/aliyun/alicloud"]';
const ATTACHMENT = "alicloud_ecs_network_interface_attachment";
const ENI = "alicloud_ecs_network_interface";

function configurationOf(declared: Document): Document {
  return {
    terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
    provider: { alicloud: { region: "cn-hangzhou" } },
    ...declared,
  };
}

function stateOf(resources: readonly Document[]): Document {
  const objects = resources.map((resource) => ({ mode: "managed", provider: PROVIDER, ...resource }));
  return { version: 4, terraform_version: "1.11.4", serial: 1, lineage: "pairs", outputs: {}, resources: objects };
}

/** Pairs that eniplan once planned otherwise, each reduced to what it takes. */
const FOUND: readonly { what: string; declared: Document; state: readonly Document[] }[] = [
  {
    // The deposed object needs what its current object needs today, which is nothing any more, whatever it stores.
    what: "a deposed object of an unchanged one stores what is created and what is forgotten: no circle",
    declared: {
      resource: {
        [ATTACHMENT]: { made: { count: 2, instance_id: "i-a", network_interface_id: "eni-a" } },
        [ENI]: { left: { vswitch_id: "vsw-new", lifecycle: { ignore_changes: "all" } } },
      },
      removed: [{ from: `${ATTACHMENT}.gone`, lifecycle: { destroy: false } }],
    },
    state: [
      {
        type: ATTACHMENT,
        name: "gone",
        instances: [
          {
            schema_version: 0,
            attributes: { id: "eni-b:i-b", instance_id: "i-b", network_interface_id: "eni-b" },
            dependencies: [`${ATTACHMENT}.made`],
          },
        ],
      },
      {
        type: ENI,
        name: "left",
        instances: [{}, { deposed: "0badc0de" }].map((deposed) => ({
          schema_version: 0,
          attributes: { id: "eni-c", vswitch_id: "vsw-old" },
          dependencies: [`${ATTACHMENT}.gone`, `${ATTACHMENT}.made`],
          ...deposed,
        })),
      },
    ],
  },
];

describe.runIf(terraformFound())("pairs that once differed", () => {
  test.each(FOUND)("$what", async ({ declared, state }) => {
    const pair = { configuration: configurationOf(declared), state: stateOf(state), outside: [] };
    await withJudge(async (judge) => {
      judge.configure(pair.configuration);
      judge.seed(pair.state);
      await judge.init();
      expect(disagreements(planOf(pair), await judge.plan())).toEqual([]);
      // Circles are found by apply, and not by plan. What the cloud refuses afterwards is of no interest here.
      const { output } = await judge.apply();
      expect(output).toContain("Destroying...");
      expect(output).not.toContain("Error: Cycle");
    });
  });
});
