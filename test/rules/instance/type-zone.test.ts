import { instanceTypeZone } from "../../../src/rules/instance/type-zone";
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
]);
