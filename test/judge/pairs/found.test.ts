import { describe, expect, test } from "vitest";
import { terraformFound } from "../../terraform/support";
import { withJudge } from "../judge";
import { disagreements, planOf } from "./compare";
import type { Pair } from "./render";
import type { Document } from "./sheet";

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

interface Found {
  readonly what: string;
  readonly declared: Document;
  readonly state: readonly Document[];
  readonly outside?: Pair["outside"];
  /** Circles are found by apply, and not by plan. */
  readonly applied?: true;
}

/** Pairs that eniplan once planned otherwise, each reduced to what it takes. */
const FOUND: readonly Found[] = [
  {
    // The deposed object needs what its current object needs today, which is nothing any more, whatever it stores.
    applied: true,
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
  {
    what: "a replacement is planned from nothing: what it ignores is then as it is written",
    declared: {
      resource: {
        alicloud_route_entry: {
          replaced: {
            route_table_id: "vtb-new",
            nexthop_id: "i-new",
            lifecycle: { ignore_changes: ["route_table_id"] },
          },
          needs: { route_table_id: `\${alicloud_route_entry.replaced.route_table_id}`, nexthop_id: "i-a" },
        },
      },
    },
    state: [
      routeEntry("replaced", { route_table_id: "vtb-old", nexthop_id: "i-old" }),
      routeEntry("needs", { route_table_id: "vtb-old", nexthop_id: "i-a" }),
    ],
  },
  {
    what: "what a block moves is not moved again by itself where a count was added",
    declared: {
      resource: {
        alicloud_route_table_attachment: { now: { count: 1, route_table_id: "vtb-a", vswitch_id: "vsw-a" } },
      },
      moved: [{ from: "alicloud_route_table_attachment.former", to: "alicloud_route_table_attachment.now" }],
    },
    state: [
      {
        type: "alicloud_route_table_attachment",
        name: "former",
        instances: [
          {
            schema_version: 0,
            attributes: { id: "vtb-a:vsw-a", route_table_id: "vtb-a", vswitch_id: "vsw-a", status: "Available" },
          },
        ],
      },
    ],
  },
  {
    what: "whether something imported changes, and so triggers a replacement, is not known: undecided",
    declared: {
      resource: {
        alicloud_eip_association: { imported: { allocation_id: "eip-a", instance_id: "i-new" } },
        alicloud_route_table_attachment: {
          triggered: {
            route_table_id: "vtb-a",
            vswitch_id: "vsw-a",
            lifecycle: { replace_triggered_by: ["alicloud_eip_association.imported"] },
          },
        },
      },
      import: [{ to: "alicloud_eip_association.imported", id: "eip-a:i-old" }],
    },
    outside: [
      {
        type: "alicloud_eip_association",
        attributes: {
          id: "eip-a:i-old",
          allocation_id: "eip-a",
          instance_id: "i-old",
          instance_type: "EcsInstance",
          mode: "NAT",
          force: null,
          private_ip_address: null,
          vpc_id: null,
        },
      },
    ],
    state: [
      {
        type: "alicloud_route_table_attachment",
        name: "triggered",
        instances: [
          {
            schema_version: 0,
            attributes: { id: "vtb-a:vsw-a", route_table_id: "vtb-a", vswitch_id: "vsw-a", status: "Available" },
          },
        ],
      },
    ],
  },
  {
    what: "an empty text on something that is imported and computed is no value",
    declared: {
      resource: {
        alicloud_eip_association: { imported: { allocation_id: "eip-new", instance_id: "i-a", instance_type: "" } },
        alicloud_route_table_attachment: {
          needs: {
            route_table_id: `\${alicloud_eip_association.imported.instance_id}`,
            vswitch_id: `\${alicloud_eip_association.imported.instance_type}`,
          },
        },
      },
      import: [{ to: "alicloud_eip_association.imported", id: "eip-old:i-old" }],
    },
    outside: [
      {
        type: "alicloud_eip_association",
        attributes: {
          id: "eip-old:i-old",
          allocation_id: "eip-old",
          instance_id: "i-old",
          instance_type: "EcsInstance",
          mode: "NAT",
          force: null,
          private_ip_address: null,
          vpc_id: null,
        },
      },
    ],
    state: [
      {
        type: "alicloud_route_table_attachment",
        name: "needs",
        instances: [
          {
            schema_version: 0,
            attributes: { id: "vtb-a:vsw-a", route_table_id: "vtb-a", vswitch_id: "", status: "Available" },
          },
        ],
      },
    ],
  },
];

/** A route entry as the state holds it. */
function routeEntry(name: string, attributes: Document): Document {
  const unset = { description: null, destination_cidrblock: null, name: null, nexthop_type: null, router_id: "vrt-a" };
  return {
    type: "alicloud_route_entry",
    name,
    instances: [{ schema_version: 0, attributes: { ...unset, id: name, ...attributes } }],
  };
}

describe.runIf(terraformFound())("pairs that once differed", () => {
  test.each(FOUND)("$what", async ({ declared, state, outside = [], applied }) => {
    const pair = { configuration: configurationOf(declared), state: stateOf(state), outside };
    await withJudge(async (judge) => {
      judge.configure(pair.configuration);
      judge.seed(pair.state);
      for (const { type, attributes } of outside) judge.cloud.put(type, String(attributes["id"]), { ...attributes });
      await judge.init();
      expect(disagreements(planOf(pair), await judge.plan())).toEqual([]);
      if (!applied) return;
      // What the cloud refuses is of no interest here.
      const { output } = await judge.apply();
      expect(output).toContain("Destroying...");
      expect(output).not.toContain("Error: Cycle");
    });
  });
});
