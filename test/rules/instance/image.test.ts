import { instanceImage } from "../../../src/rules/instance/image/rule";
import { FW, fw, table } from "../table";

table(instanceImage, [
  ["the same", fw({ instance_type: "ecs.arm.large", image_id: "ubuntu_22_04_arm64_20G_alibase_20240101.vhd" }), []],
  [
    "another",
    fw({ instance_type: "ecs.arm.large", image_id: "ubuntu_22_04_x64_20G_alibase_20240101.vhd" }),
    [`violation ${FW} violation`],
  ],
  ["a custom image", fw({ instance_type: "ecs.arm.large", image_id: "m-x64_1" }), []],
  ["an id without architecture", fw({ instance_type: "ecs.arm.large" }), []],
  [
    "a type without architecture",
    fw({ image_id: "ubuntu_22_04_x64_20G_alibase_20240101.vhd" }),
    [`undecided ${FW} catalog ecs.a1.xlarge arch`],
  ],
  [
    "of a machine that is replaced",
    {
      resources: fw({
        instance_type: "ecs.arm.large",
        image_id: "ubuntu_22_04_x64_20G_alibase_20240101.vhd",
        availability_zone: "cn-hangzhou-a",
      }),
      state: { [FW]: { id: "i-1", availability_zone: "cn-hangzhou-b" } },
    },
    [`violation ${FW} violation`],
  ],
  ["not known", { resources: fw({ image_id: "${var.i}" }), variables: { i: {} } }, [`undecided ${FW} variable i`]],
  [
    "an old one on a family that does not boot it",
    fw({ instance_type: "ecs.g7a.large", image_id: "ubuntu_16_04_x64_20G_alibase_20200101.vhd" }),
    [`violation ${FW} family`],
  ],
  ["the next one", fw({ instance_type: "ecs.g7a.large", image_id: "ubuntu_18_04_x64_20G_alibase_20200101.vhd" }), []],
  [
    "the old one on another family",
    fw({ instance_type: "ecs.x86.large", image_id: "ubuntu_16_04_x64_20G_alibase_20200101.vhd" }),
    [],
  ],
]);
