import { describe, expect, it } from "vitest";
import { eniName } from "../../src/rules/eni/name/rule";
import { eniSingleAttachment } from "../../src/rules/eni/single-attachment/rule";
import { eniZone } from "../../src/rules/eni/zone/rule";
import { instanceName } from "../../src/rules/instance/name/rule";
import { instanceSecurityGroups } from "../../src/rules/instance/security-groups/rule";
import { instanceVswitchZone } from "../../src/rules/instance/vswitch-zone/rule";
import { quotaTags } from "../../src/rules/quota/tags/rule";
import { vswitchCidr } from "../../src/rules/vswitch/cidr/rule";
import { vswitchFillsVpc } from "../../src/rules/vswitch/fills-vpc/rule";
import { vswitchOverlap } from "../../src/rules/vswitch/overlap/rule";
import { ATTACHMENT, check, type Resources, type Stack, summary } from "./harness";
import { FW, fw, NIC, nic, table } from "./table";

const VPC_BLOCK = "${alicloud_vpc.net.cidr_block}";

/** A VPC and its vSwitches, by their blocks. */
function network(blocks: readonly string[], vpc: Resources[string] = {}, id = "${alicloud_vpc.net.id}"): Resources {
  const vswitches = blocks.map((cidr_block, i) => [`alicloud_vswitch.v${i}`, { vpc_id: id, cidr_block }] as const);
  return { "alicloud_vpc.net": vpc, ...Object.fromEntries(vswitches) };
}

describe("an id that is passed through functions is that id", () => {
  it.each([
    '${join("", alicloud_vpc.net[*].id)}',
    '${coalesce("", join("", alicloud_vpc.net.*.id))}',
    '${coalesce(one(alicloud_vpc.net[*].id), "vpc-1")}',
    '${element(compact(concat([""], alicloud_vpc.net[*].id)), 0)}',
    '${try(alicloud_vpc.net[0].id, "")}',
    '${coalesce(try(alicloud_vpc.net[0].id, ""), "vpc-1")}',
    '${format("%s", alicloud_vpc.net[0].id)}',
    '${lookup({ a = join("", alicloud_vpc.net[*].id) }, "a", "")}',
    "${local.id}",
  ])("%s", (id) => {
    const vpc = { count: 1, cidr_block: "10.0.0.0/16" };
    const locals = { id: '${join(",", [for one in alicloud_vpc.net : one.id])}' };
    const found = summary(check(vswitchCidr, { resources: network(["10.1.0.0/24"], vpc, id), locals }));
    expect(found).toEqual(["violation alicloud_vswitch.v0 outside"]);
  });

  it("also in a list of ids", () => {
    const stack: Stack = {
      resources: {
        ...network(["10.0.0.0/24"], { cidr_block: "10.0.0.0/16" }),
        "alicloud_vpc.other": { cidr_block: "10.0.0.0/16" },
        "alicloud_security_group.g": { vpc_id: "${alicloud_vpc.other.id}" },
        [FW]: {
          instance_type: "ecs.a1.large",
          vswitch_id: "${alicloud_vswitch.v0.id}",
          security_groups: '${compact([alicloud_security_group.g.id, ""])}',
        },
      },
    };
    expect(summary(check(instanceSecurityGroups, stack))).toEqual([`violation ${FW} other-vpc`]);
  });
});

const INTEGER = { "random_integer.n": { min: 100, max: 9999 } };
const STRING = { "random_string.s": { length: 6, upper: false, special: false } };
const WILD = { "random_string.s": { length: 6 } };

describe("names with something random in them", () => {
  const named = (instance_name: string, more: Resources): Resources => ({ ...fw({ instance_name }), ...more });
  table(instanceName, [
    ["digits behind a text", named("web-${random_integer.n.result}", INTEGER), []],
    ["through format", named('${format("web-%d", random_integer.n.result)}', INTEGER), []],
    ["through join and lower", named('${lower(join("-", ["WEB", random_string.s.result]))}', STRING), []],
    ["a pet", named("${random_pet.p.id}", { "random_pet.p": {} }), []],
    [
      "a part of a pet may be one letter",
      named("${random_pet.p.id}", { "random_pet.p": { length: 1 } }),
      [`undecided ${FW} computed random_pet.p.id`],
    ],
    ["bytes behind a text", named("web-${random_id.i.hex}", { "random_id.i": { byte_length: 4 } }), []],
    ["a prefix of its own", named("${random_id.i.hex}", { "random_id.i": { byte_length: 4, prefix: "web-" } }), []],
    ["digits first", named("${random_integer.n.result}-web", INTEGER), [`violation ${FW} start`]],
    ["a hyphen first", named("-web-${random_string.s.result}", WILD), [`violation ${FW} start`]],
    [
      "a digit or a letter first",
      named("${random_string.s.result}", STRING),
      [`undecided ${FW} computed random_string.s.result`],
    ],
    [
      "letters only",
      named("${random_string.s.result}", { "random_string.s": { length: 6, numeric: false, special: false } }),
      [],
    ],
    ["too long", named("web-${random_id.i.hex}", { "random_id.i": { byte_length: 64 } }), [`violation ${FW} length`]],
    [
      "perhaps too long",
      named(`${"w".repeat(124)}-\${random_integer.n.result}`, INTEGER),
      [`undecided ${FW} computed random_integer.n.result`],
    ],
    [
      "a host name of letters and digits",
      { ...fw({ host_name: "web-${random_id.i.hex}" }), "random_id.i": { byte_length: 4 } },
      [],
    ],
    [
      "a host name that may end with a hyphen",
      { ...fw({ host_name: "web${random_string.s.result}" }), ...WILD },
      [`undecided ${FW} computed random_string.s.result`],
    ],
    ["a web address", named("http://${random_uuid.u.result}", { "random_uuid.u": {} }), [`violation ${FW} web`]],
    ["perhaps one", named("http${random_string.s.result}", WILD), []],
    [
      "letters that nobody knows",
      {
        resources: named("${random_string.s.result}", { "random_string.s": { length: 6, special: "${var.s}" } }),
        variables: { s: {} },
      },
      [`undecided ${FW} computed random_string.s.result`],
    ],
  ]);
  table(eniName, [
    ["of an interface", { ...nic({ network_interface_name: "nic-${random_integer.n.result}" }), ...INTEGER }, []],
    ["a description may begin with a digit", { ...nic({ description: "${random_integer.n.result}" }), ...INTEGER }, []],
  ]);
});

describe("tags with something random in them", () => {
  table(quotaTags, [
    ["short ones", { ...fw({ tags: { Name: "web-${random_integer.n.result}" } }), ...INTEGER }, []],
    [
      "another one is wrong",
      { ...fw({ tags: { Name: "a-${random_integer.n.result}", "acs:x": "y" } }), ...INTEGER },
      [`violation ${FW} reserved`],
    ],
    [
      "a long one",
      { ...fw({ tags: { Name: "${random_id.i.hex}" } }), "random_id.i": { byte_length: 65 } },
      [`undecided ${FW} computed random_id.i.hex`],
    ],
  ]);
});

describe("parts of a block that the cloud chooses", () => {
  it.each<readonly [readonly string[], readonly string[]]>([
    [["${cidrsubnet(alicloud_vpc.net.cidr_block, 8, 1)}"], []],
    [["${cidrsubnet(cidrsubnet(alicloud_vpc.net.cidr_block, 4, 1), 4, 15)}"], []],
    [["${cidrsubnets(alicloud_vpc.net.cidr_block, 4, 8, 8)[2]}"], []],
    [["${cidrsubnet(alicloud_vpc.net.cidr_block, 2, 1)}"], ["violation alicloud_vswitch.v0 mask"]],
    [["${cidrsubnet(alicloud_vpc.net.cidr_block, 18, 1)}"], ["violation alicloud_vswitch.v0 mask"]],
  ])("inside: %j", (blocks, found) => {
    expect(summary(check(vswitchCidr, { resources: network(blocks) }))).toEqual(found);
  });

  it("not inside of another VPC", () => {
    const resources = { ...network(["${cidrsubnet(alicloud_vpc.other.cidr_block, 8, 1)}"]), "alicloud_vpc.other": {} };
    expect(summary(check(vswitchCidr, { resources }))).toEqual([
      "undecided alicloud_vswitch.v0 computed alicloud_vpc.other.cidr_block",
    ]);
  });

  it("of a mask that is not certain where a pool gives the block", () => {
    const resources = network(["${cidrsubnet(alicloud_vpc.net.cidr_block, 8, 1)}"], {
      ipv4_ipam_pool_id: "ipam-pool-1",
    });
    expect(summary(check(vswitchCidr, { resources }))).toEqual([
      "undecided alicloud_vswitch.v0 computed alicloud_vpc.net.cidr_block",
    ]);
  });

  const part = (bits: number, number: number) => `\${cidrsubnet(alicloud_vpc.net.cidr_block, ${bits}, ${number})}`;
  it.each<readonly [readonly string[], readonly string[]]>([
    [[part(8, 1), part(8, 2)], []],
    [[part(8, 1), part(8, 1)], ["violation alicloud_vswitch.v1 violation"]],
    [[part(4, 1), part(8, 31)], ["violation alicloud_vswitch.v1 violation"]],
    [[part(8, 31), part(4, 1)], ["violation alicloud_vswitch.v1 violation"]],
    [[part(4, 1), part(8, 32)], []],
    [
      ["${cidrsubnets(alicloud_vpc.net.cidr_block, 8, 4)[1]}", part(8, 16)],
      ["violation alicloud_vswitch.v1 violation"],
    ],
    [["${cidrsubnets(alicloud_vpc.net.cidr_block, 8, 4)[1]}", part(8, 1)], []],
    [[part(8, 1), "10.0.0.0/24"], ["undecided alicloud_vswitch.v0 computed alicloud_vpc.net.cidr_block"]],
  ])("overlap: %j", (blocks, found) => {
    expect(summary(check(vswitchOverlap, { resources: network(blocks) }))).toEqual(found);
  });

  it("for each of a map", () => {
    const resources: Resources = {
      "alicloud_vpc.net": {},
      "alicloud_vswitch.v": {
        for_each: { a: 1, b: 2 },
        vpc_id: "${alicloud_vpc.net.id}",
        cidr_block: "${cidrsubnet(alicloud_vpc.net.cidr_block, 8, each.value)}",
      },
    };
    for (const rule of [vswitchCidr, vswitchOverlap, vswitchFillsVpc]) expect(check(rule, { resources })).toEqual([]);
  });

  it("do not fill it, unless they are all of it", () => {
    expect(check(vswitchFillsVpc, { resources: network([part(8, 1)]) })).toEqual([]);
    expect(summary(check(vswitchFillsVpc, { resources: network([VPC_BLOCK]) }))).not.toEqual([]);
  });
});

describe("two uses of one unknown are equal", () => {
  const zones = { "data.alicloud_zones.z": { available_resource_creation: "VSwitch" } };
  const placed = (vswitch: string, instance: string): Stack => ({
    resources: {
      "alicloud_vpc.net": { cidr_block: "10.0.0.0/16" },
      "alicloud_vswitch.v": { vpc_id: "${alicloud_vpc.net.id}", cidr_block: "10.0.0.0/24", zone_id: vswitch },
      [FW]: { instance_type: "ecs.a1.large", vswitch_id: "${alicloud_vswitch.v.id}", availability_zone: instance },
    },
    data: zones,
    locals: { zone: "${data.alicloud_zones.z.zones[0].id}" },
    variables: { zones: { type: "list(string)" } },
  });
  const OPEN = "undecided alicloud_instance.fw";

  it.each([
    ["${data.alicloud_zones.z.zones.0.id}", "${data.alicloud_zones.z.zones[0].id}"],
    ["${local.zone}", '${data.alicloud_zones.z.zones[0]["id"]}'],
    ["${data.alicloud_zones.z.ids[1]}", "${element(data.alicloud_zones.z.ids[*], 1)}"],
    // The provider lists both in one order.
    ["${data.alicloud_zones.z.ids[0]}", "${data.alicloud_zones.z.zones[0].id}"],
    ["${var.zones[0]}", "${var.zones[0]}"],
    ["${sort(var.zones)[0]}", "${sort(var.zones)[0]}"],
    ["${data.alicloud_zones.z.ids[0]}", "${alicloud_vswitch.v.zone_id}"],
  ])("%s and %s", (a, b) => {
    expect(summary(check(instanceVswitchZone, placed(a, b)))).toEqual([]);
  });

  it.each([
    ["${data.alicloud_zones.z.ids[0]}", "${data.alicloud_zones.z.ids[1]}"],
    ["${data.alicloud_zones.z.ids[0]}", "${data.alicloud_zones.z.zones[1].id}"],
    ["${var.zones[0]}", "${var.zones[1]}"],
  ])("not %s and %s", (a, b) => {
    expect(summary(check(instanceVswitchZone, placed(a, b))).map((line) => line.slice(0, OPEN.length))).toEqual([OPEN]);
  });

  it("nor two instances of a data source whose number nobody knows", () => {
    const stack = placed("${data.alicloud_zones.z[0].ids[0]}", "${data.alicloud_zones.z[1].ids[0]}");
    const data = { "data.alicloud_zones.z": { count: "${var.n}" } };
    expect(check(instanceVswitchZone, { ...stack, data, variables: { n: {} } })).toHaveLength(1);
  });

  it("in the two vSwitches of an interface and its instance", () => {
    const vswitch = (block: string, zone: string) => ({
      vpc_id: "${alicloud_vpc.net.id}",
      cidr_block: block,
      zone_id: zone,
    });
    const stack = (zone: string): Stack => ({
      resources: {
        "alicloud_vpc.net": { cidr_block: "10.0.0.0/16" },
        "alicloud_vswitch.a": vswitch("10.0.0.0/24", "${data.alicloud_zones.z.zones[0].id}"),
        "alicloud_vswitch.b": vswitch("10.0.1.0/24", zone),
        [FW]: { vswitch_id: "${alicloud_vswitch.a.id}" },
        [NIC]: { vswitch_id: "${alicloud_vswitch.b.id}" },
        [`${ATTACHMENT}.nic`]: { instance_id: `\${${FW}.id}`, network_interface_id: `\${${NIC}.id}` },
      },
      data: zones,
    });
    expect(check(eniZone, stack("${data.alicloud_zones.z.zones.0.id}"))).toEqual([]);
    expect(check(eniZone, stack("${data.alicloud_zones.z.zones.1.id}"))).toHaveLength(1);
  });

  it("an interface that nobody knows is taken twice", () => {
    const attachment = (id: string) => ({ instance_id: "i-1", network_interface_id: id });
    const twice = (a: string, b: string): Stack => ({
      resources: { [`${ATTACHMENT}.a`]: attachment(a), [`${ATTACHMENT}.b`]: attachment(b) },
      variables: { nics: { type: "list(string)" } },
    });
    const found = (a: string, b: string) => check(eniSingleAttachment, twice(a, b)).map(({ status }) => status);
    expect(found("${var.nics[0]}", "${element([var.nics[0]], 0)}")).toEqual(["violation"]);
    expect(found("${var.nics[0]}", "${var.nics[1]}")).toEqual([]);
  });
});
