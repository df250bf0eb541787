import type { JsonObject } from "../../src/model/json";
import { eniQuota } from "../../src/rules/eni/quota/rule";
import { instanceTypeExists } from "../../src/rules/instance/type-exists/rule";
import { instanceVswitchZone } from "../../src/rules/instance/vswitch-zone/rule";
import { ATTACHMENT, attach, BASE, type Stack } from "./harness";
import { FW, fw, NIC, table } from "./table";

/** The instance of the base with so many interfaces attached, its type answered by a data source. */
function carrying(interfaces: number, question: JsonObject, type = "${data.alicloud_instance_types.t.ids[0]}"): Stack {
  const names = Array.from({ length: interfaces }, (_, i) => `n${i}`);
  const nics = names.map((name) => [`alicloud_ecs_network_interface.${name}`, BASE[NIC] as JsonObject] as const);
  const attachments = names.map(
    (name) =>
      [
        `${ATTACHMENT}.${name}`,
        { ...attach(), network_interface_id: `\${alicloud_ecs_network_interface.${name}.id}` },
      ] as const,
  );
  return {
    resources: { ...Object.fromEntries(nics), ...Object.fromEntries(attachments), ...fw({ instance_type: type }) },
    data: { "data.alicloud_instance_types.t": question },
    variables: { n: {} },
  };
}

table(eniQuota, [
  ["so many are asked for", carrying(2, { eni_amount: 3 }), []],
  [
    "by the list of types",
    carrying(2, { eni_amount: 3 }, "${data.alicloud_instance_types.t.instance_types[0].id}"),
    [],
  ],
  ["no answer holds them", carrying(2, { cpu_core_count: 2, eni_amount: 2 }), [`violation ${FW} violation`]],
  [
    "some do not",
    carrying(2, { eni_amount: 2 }),
    [
      `undecided ${FW} candidates data.alicloud_instance_types.t: 6/15 (ecs.a1.large, ecs.past.large, ecs.cold.large, …)`,
    ],
  ],
  [
    "an argument is not known",
    carrying(2, { eni_amount: "${var.n}" }),
    [`undecided ${FW} data data.alicloud_instance_types.t`],
  ],
]);

table(instanceTypeExists, [["what is answered is there", carrying(0, {}), []]]);

const ASKED = "${data.alicloud_vswitches.s.ids[0]}";
const answered = (zone: string, question: JsonObject): Stack => ({
  resources: fw({ vswitch_id: ASKED, availability_zone: zone }),
  data: { "data.alicloud_vswitches.s": question },
});

table(instanceVswitchZone, [
  ["the zone that was asked for", answered("cn-hangzhou-a", { zone_id: "cn-hangzhou-a" }), []],
]);
