import { instanceTypeZone } from "../../../src/rules/instance/type-zone/rule";
import { FW, fw, table } from "../table";

const offers = (types: string) => ({
  resources: {},
  inventory: `zones: { cn-hangzhou-a: { instanceTypes: [${types}] } }`,
});

table(instanceTypeZone, [
  ["no inventory", {}, []],
  ["offered", offers("ecs.a1.xlarge"), []],
  ["not offered", offers("ecs.a1.large"), [`violation ${FW} violation`]],
  ["another zone", { resources: {}, inventory: "zones: { cn-hangzhou-b: { instanceTypes: [] } }" }, []],
  [
    "not known",
    { ...offers("ecs.a1.large"), resources: fw({ instance_type: "${var.t}" }), variables: { t: {} } },
    [`undecided ${FW} variable t`],
  ],
  ["one that the mainland does not sell", fw({ instance_type: "ecs.e-c4m1.large" }), [`violation ${FW} not-in-china`]],
  [
    "the same, in Hong Kong and abroad",
    fw({ instance_type: "ecs.e-c4m1.large", vswitch_id: "vsw-9", availability_zone: "cn-hongkong-b" }),
    [],
  ],
  [
    "the same, abroad",
    fw({ instance_type: "ecs.e-c4m1.large", vswitch_id: "vsw-9", availability_zone: "ap-southeast-1a" }),
    [],
  ],
  [
    "the same, in a zone that is not known",
    {
      resources: fw({ instance_type: "ecs.e-c4m1.large", vswitch_id: "vsw-9", availability_zone: "${var.z}" }),
      variables: { z: {} },
    },
    [`undecided ${FW} external vsw-9 (zone)`],
  ],
  ["one for dedicated hosts", fw({ instance_type: "ecs.v5-c1m1.large" }), [`violation ${FW} dedicated-host`]],
  ["on one", fw({ instance_type: "ecs.v5-c1m1.large", dedicated_host_id: "dh-1" }), []],
]);
