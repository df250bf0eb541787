import { expect } from "vitest";
import type { JsonObject } from "../../src/model/json";
import { diskCategory } from "../../src/rules/disk/category/rule";
import { eniImageAutoconfig } from "../../src/rules/eni/image-autoconfig/rule";
import { eniQuota } from "../../src/rules/eni/quota/rule";
import { eniTypeSupport } from "../../src/rules/eni/type-support/rule";
import { instanceCreditSpecification } from "../../src/rules/instance/credit-specification/rule";
import { instanceImage } from "../../src/rules/instance/image/rule";
import { instanceTypeExists } from "../../src/rules/instance/type-exists/rule";
import { instanceTypeZone } from "../../src/rules/instance/type-zone/rule";
import { instanceVswitchZone } from "../../src/rules/instance/vswitch-zone/rule";
import { ATTACHMENT, attach, BASE, type Stack } from "./harness";
import { ATTACHED, FW, fw, NIC, table } from "./table";

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
      `undecided ${FW} candidates data.alicloud_instance_types.t: 8/17 (ecs.a1.large, ecs.past.large, ecs.cold.large, …)`,
    ],
  ],
  ["an argument is not known", carrying(2, { eni_amount: "${var.n}" }), [`undecided ${FW} variable n`]],
  ["an argument is not known, and any answer holds them", carrying(0, { eni_amount: "${var.n}" }), []],
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

/** The instance of the base with an image and a type that data sources answer. */
const IMAGE = "${data.alicloud_images.i.images[0].id}";
const TYPE = "${data.alicloud_instance_types.t.ids[0]}";
const asked = (images: JsonObject, types: JsonObject | string, more: JsonObject = {}): Stack => ({
  resources: fw({ image_id: IMAGE, instance_type: typeof types === "string" ? types : TYPE, ...more }),
  data: {
    "data.alicloud_images.i": { owners: "system", ...images },
    ...(typeof types === "string" ? {} : { "data.alicloud_instance_types.t": types }),
  },
  variables: { n: {}, own: { default: "self" } },
});

const ARM = "ecs.arm.large";
const I = "data.alicloud_images.i";

table(instanceImage, [
  ["all images are for the type", asked({ architecture: "arm64" }, ARM), []],
  ["none is", asked({ architecture: "x86_64", name_regex: "^mixed_" }, ARM), [`violation ${FW} violation`]],
  ["by its name", asked({ name_regex: "_x64_" }, ARM), [`violation ${FW} violation`]],
  [
    "some are not",
    asked({ name_regex: "^mixed_" }, ARM),
    [
      `undecided ${FW} candidates ${I}: 2/3 (mixed_1_x64_20G_alibase_20240101.vhd, mixed_1_x64_20G_alibase_20250101.vhd)`,
    ],
  ],
  [
    "some are not, of the newest of each",
    asked({ name_regex: "^mixed_", most_recent: true }, ARM),
    [`undecided ${FW} candidates ${I}: 1/2 (mixed_1_x64_20G_alibase_20250101.vhd)`],
  ],
  ["which of them is left to a variable", asked({ name_regex: "${var.n}" }, ARM), [`undecided ${FW} variable n`]],
  ["images of others may be among them", asked({ owners: "self" }, ARM), [`undecided ${FW} data ${I}`]],
  ["nobody said whose", asked({ owners: "" }, ARM), [`undecided ${FW} data ${I}`]],
  ["their architecture was asked for", asked({ owners: "self", architecture: "arm64" }, ARM), []],
  ["another one was", asked({ owners: "self", architecture: "x86_64" }, ARM), [`violation ${FW} violation`]],
  ["a system for arm64 of which no single image is listed", asked({ name_regex: "^arch_2_" }, ARM), []],
  ["by its id", asked({ image_id: "mixed_1_x64_20G_alibase_20240101.vhd" }, ARM), [`violation ${FW} violation`]],
  ["by its family", asked({ image_family: "acs:mixed_1_x64" }, ARM), [`violation ${FW} violation`]],
  [
    "by the system",
    asked({ os_type: "windows" }, ARM),
    [`undecided ${FW} candidates ${I}: 1/2 (win_2_x64_40G_alibase_20240101.vhd)`],
  ],
  ["the type was asked for", asked({ instance_type: ARM, name_regex: "^mixed_" }, ARM), []],
  ["the same type was asked for", asked({ instance_type: TYPE, name_regex: "^mixed_" }, {}), []],
  [
    "another type was",
    asked({ instance_type: "ecs.x86.large", name_regex: "_x64_" }, ARM),
    [`violation ${FW} violation`],
  ],
  ["the image was asked for", asked({ name_regex: "^mixed_" }, { image_id: IMAGE }), []],
  [
    "types and images of which some go together",
    asked({ name_regex: "^mixed_1_x64_.*2025" }, { instance_type_family: "ecs.arm" }),
    [`violation ${FW} violation`],
  ],
  [
    "two data sources",
    asked({ name_regex: "_arm64_" }, { eni_amount: 4 }),
    [
      `undecided ${FW} candidates ${I}: 2/2 (mixed_1_arm64_20G_alibase_20240101.vhd, arch_2_arm64_20G_alibase); data.alicloud_instance_types.t: 1/7 (ecs.x86.large)`,
    ],
  ],
]);

/** However an answer is taken out of the list, it is one of the answers. */
const TAKEN = [
  "${data.alicloud_instance_types.t.ids[0]}",
  "${data.alicloud_instance_types.t.ids.0}",
  "${data.alicloud_instance_types.t.instance_types.0.id}",
  "${one(data.alicloud_instance_types.t.ids)}",
  "${element(data.alicloud_instance_types.t.ids, 3)}",
  "${data.alicloud_instance_types.t.instance_types.*.id[0]}",
  "${element(data.alicloud_instance_types.t.instance_types[*].id, count.index)}",
  "${local.type}",
  "${sort(data.alicloud_instance_types.t.ids)[0]}",
  "${reverse(sort(data.alicloud_instance_types.t.ids))[0]}",
  "${slice(data.alicloud_instance_types.t.ids, 0, 1)[0]}",
  "${one(slice(data.alicloud_instance_types.t.ids, 0, 1))}",
  "${tolist(toset(data.alicloud_instance_types.t.ids))[0]}",
  '${data.alicloud_instance_types.t.ids[0] != "" ? data.alicloud_instance_types.t.ids[0] : data.alicloud_instance_types.t.ids[0]}',
];

for (const type of TAKEN) {
  const stack = carrying(2, { cpu_core_count: 2, eni_amount: 2 }, type);
  const counted = type.includes("count.index");
  const resources = counted ? { ...stack.resources, [FW]: { ...stack.resources[FW], count: 1 } } : stack.resources;
  const address = counted ? `${FW}[0]` : FW;
  const attached = counted
    ? Object.fromEntries(
        Object.entries(resources).map(([name, body]) => [
          name,
          name.startsWith(ATTACHMENT) ? { ...body, instance_id: `\${${FW}[0].id}` } : body,
        ]),
      )
    : resources;
  table(eniQuota, [
    [
      type,
      { ...stack, resources: attached, locals: { type: "${data.alicloud_instance_types.t.ids[0]}" } },
      [`violation ${address} violation`],
    ],
  ]);
}

/** Two figures of one type, each with its source. */
const DISPUTED = "ecs.torn.large";
const BOTH = `${DISPUTED} eniQuantity: 3 (test, 2026-01-31) / 2 (another, 2020-01-07)`;

table(eniQuota, [
  ["by both sources", carrying(1, {}, DISPUTED), []],
  ["by one of two", carrying(2, {}, DISPUTED), [`undecided ${FW} sources ${BOTH}`]],
  ["by neither", carrying(3, {}, DISPUTED), [`violation ${FW} violation`]],
  [
    "one says that it takes none",
    carrying(1, {}, "ecs.torn.small"),
    [expect.stringContaining(`undecided ${FW} sources`)],
  ],
  ["too many by either", carrying(2, {}, "ecs.torn.small"), [`violation ${FW} violation`]],
]);

table(eniTypeSupport, [
  ["how many it takes is eni/quota's to say", carrying(1, {}, "ecs.torn.small"), []],
  ["by all sources it takes none", carrying(1, {}, "ecs.old.small"), [`violation ${FW} primary-only`]],
]);

const OLD_DISK = { system_disk_category: "cloud_efficiency" };

table(diskCategory, [
  ["no answer is of a family that takes it no more", asked({}, { instance_type_family: "ecs.a1" }, OLD_DISK), []],
  ["every one is", asked({}, { instance_type_family: "ecs.g8x" }, OLD_DISK), [`violation ${FW} violation`]],
  ["types were asked for that take it", asked({}, { system_disk_category: "cloud_efficiency" }, OLD_DISK), []],
  [
    "the same category was asked for",
    asked({}, { system_disk_category: "${var.n}" }, { system_disk_category: "${var.n}" }),
    [],
  ],
  [
    "another one was",
    asked({}, { system_disk_category: "cloud_essd", instance_type_family: "ecs.g8x" }, OLD_DISK),
    [`violation ${FW} violation`],
  ],
]);

table(instanceCreditSpecification, [
  [
    "no answer is burstable",
    asked({}, { instance_type_family: "ecs.a1" }, { credit_specification: "Standard" }),
    [`violation ${FW} violation`],
  ],
  ["every one is", asked({}, { instance_type_family: "ecs.t6" }, { credit_specification: "Standard" }), []],
]);

table(eniImageAutoconfig, [
  [
    "one does not, and of the other nobody knows",
    { ...asked({ name_regex: "_arm64_" }, ARM), resources: { ...asked({}, ARM).resources, ...ATTACHED } },
    [`undecided ${FW} candidates ${I}: 1/2 (mixed_1_arm64_20G_alibase_20240101.vhd)`],
  ],
  [
    "none of those that are left",
    { ...asked({ name_regex: "mixed_1_arm64_" }, ARM), resources: { ...asked({}, ARM).resources, ...ATTACHED } },
    [`violation ${FW} violation`],
  ],
  [
    "some",
    { ...asked({ name_regex: "^mixed_" }, ARM), resources: { ...asked({}, ARM).resources, ...ATTACHED } },
    [
      `undecided ${FW} candidates ${I}: 2/3 (mixed_1_x64_20G_alibase_20250101.vhd, mixed_1_arm64_20G_alibase_20240101.vhd)`,
    ],
  ],
]);

/** The vSwitch of the base in the zone that a data source answers. */
const zoned = (zone: string, region: string, more: JsonObject = {}): Stack => ({
  resources: {
    "alicloud_vswitch.z": {
      vpc_id: "${alicloud_vpc.main.id}",
      cidr_block: "10.0.9.0/24",
      zone_id: "${data.alicloud_zones.z.zones[0].id}",
    },
    ...fw({ vswitch_id: "${alicloud_vswitch.z.id}", availability_zone: zone }),
  },
  data: { "data.alicloud_zones.z": more },
  providers: [{ region }],
});
const Z = "data.alicloud_zones.z";

table(instanceVswitchZone, [
  [
    "one of those that are answered",
    zoned("cn-hangzhou-a", "cn-hangzhou"),
    [`undecided ${FW} candidates ${Z}: 1/2 (cn-hangzhou-b)`],
  ],
  ["a zone that the catalog does not have", zoned("cn-hangzhou-x", "cn-hangzhou"), [`undecided ${FW} data ${Z}`]],
  ["in a region whose zones are not known", zoned("cn-hangzhou-a", "cn-secret"), [`undecided ${FW} data ${Z}`]],
  [
    "groups of zones are asked for",
    zoned("cn-hangzhou-a", "cn-hangzhou", { multi: true }),
    [`undecided ${FW} data ${Z}`],
  ],
  ["none of those that are answered", zoned("cn-far-a", "cn-hangzhou"), [`violation ${FW} violation`]],
]);

const OFFERS = `
zones:
  cn-hangzhou-a: { instanceTypes: [ecs.a1.large, ecs.a1.xlarge] }
  cn-hangzhou-b: { instanceTypes: [ecs.a1.xlarge] }
`;
const offered = (type: JsonObject | string, zones: JsonObject = {}): Stack => ({
  resources: {
    ...zoned("", "").resources,
    ...fw({ vswitch_id: "${alicloud_vswitch.z.id}", instance_type: typeof type === "string" ? type : TYPE }),
  },
  data: {
    "data.alicloud_zones.z": zones,
    ...(typeof type === "string" ? {} : { "data.alicloud_instance_types.t": type }),
  },
  providers: [{ region: "cn-hangzhou" }],
  inventory: OFFERS,
});

table(instanceTypeZone, [
  ["every zone offers it", offered("ecs.a1.xlarge"), []],
  ["one does not", offered("ecs.a1.large"), [`undecided ${FW} candidates ${Z}: 1/2 (cn-hangzhou-b)`]],
  ["none does", offered("ecs.arm.large"), [`violation ${FW} violation`]],
  ["a zone that does was asked for", offered("ecs.a1.large", { available_instance_type: "ecs.a1.large" }), []],
  ["a type of that zone was asked for", offered({ availability_zone: `\${${Z}.zones[0].id}` }), []],
]);

table(eniQuota, [
  [
    "the least of all that a zone offers",
    {
      ...carrying(2, { availability_zone: "cn-hangzhou-a", sorted_by: "CPU" }),
      inventory: OFFERS,
    },
    [`violation ${FW} violation`],
  ],
  [
    "the next one",
    {
      ...carrying(
        2,
        { availability_zone: "cn-hangzhou-a", sorted_by: "CPU" },
        "${data.alicloud_instance_types.t.ids[1]}",
      ),
      inventory: OFFERS,
    },
    [],
  ],
]);
