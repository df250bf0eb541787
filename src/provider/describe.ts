/**
 * The call of the cloud's API that shows an object, and what to look at in its answer. Read from the provider, which makes
 * the same calls: aliyun/alicloud 1.289.0, commit 81c43b67 of 2026-08-21, service_alicloud_ecs*.go, service_alicloud_vpc*.go;
 * columns from the pages of the calls, ECS API 2014-05-26 and VPC API 2016-04-28 (2026-07-16).
 */
export interface Described {
  readonly product: "ecs" | "vpc";
  readonly call: string;
  /** Parameters by name; `{id}` stands for the id, `{id.0}` and `{id.1}` for its parts where it is made of several. */
  readonly parameters: readonly (readonly [name: string, value: string])[];
  /** Where the objects stand in the answer, and their members that tell. */
  readonly rows: string;
  readonly columns: readonly string[];
}

const INSTANCE: Described = {
  product: "ecs",
  call: "DescribeInstances",
  parameters: [["InstanceIds", '["{id}"]']],
  rows: "Instances.Instance[]",
  columns: ["InstanceId", "Status", "InstanceType", "StartTime"],
};

const INTERFACE: Described = {
  product: "ecs",
  call: "DescribeNetworkInterfaces",
  parameters: [["NetworkInterfaceId.1", "{id}"]],
  rows: "NetworkInterfaceSets.NetworkInterfaceSet[]",
  columns: ["NetworkInterfaceId", "Status", "InstanceId", "PrivateIpAddress", "MacAddress"],
};

const DISK: Described = {
  product: "ecs",
  call: "DescribeDisks",
  parameters: [["DiskIds", '["{id}"]']],
  rows: "Disks.Disk[]",
  columns: ["DiskId", "Status", "InstanceId", "Size"],
};

const EIP: Described = {
  product: "vpc",
  call: "DescribeEipAddresses",
  parameters: [["AllocationId", "{id}"]],
  rows: "EipAddresses.EipAddress[]",
  columns: ["AllocationId", "Status", "IpAddress", "InstanceId"],
};

const GROUP: Described = {
  product: "ecs",
  call: "DescribeSecurityGroupAttribute",
  parameters: [["SecurityGroupId", "{id}"]],
  rows: "Permissions.Permission[]",
  columns: ["Direction", "IpProtocol", "PortRange", "SourceCidrIp", "Policy", "Priority"],
};

const ROUTES: Described = {
  product: "vpc",
  call: "DescribeRouteEntryList",
  parameters: [["RouteTableId", "{id}"]],
  rows: "RouteEntrys.RouteEntry[]",
  columns: ["DestinationCidrBlock", "Status", "Type"],
};

const BY_TYPE: ReadonlyMap<string, Described> = new Map<string, Described>([
  ["alicloud_instance", INSTANCE],
  ["alicloud_ecs_network_interface", INTERFACE],
  ["alicloud_ecs_network_interface_attachment", firstOf(INTERFACE)],
  ["alicloud_ecs_disk", DISK],
  ["alicloud_ecs_disk_attachment", firstOf(DISK)],
  ["alicloud_eip_address", EIP],
  ["alicloud_eip_association", firstOf(EIP)],
  ["alicloud_security_group", GROUP],
  ["alicloud_security_group_rule", firstOf(GROUP)],
  ["alicloud_route_table", ROUTES],
  ["alicloud_route_entry", firstOf(ROUTES)],
  [
    "alicloud_nat_gateway",
    {
      product: "vpc",
      call: "DescribeNatGateways",
      parameters: [["NatGatewayId", "{id}"]],
      rows: "NatGateways.NatGateway[]",
      columns: ["NatGatewayId", "Status", "VpcId"],
    },
  ],
  [
    "alicloud_vpc",
    {
      product: "vpc",
      call: "DescribeVpcs",
      parameters: [["VpcId", "{id}"]],
      rows: "Vpcs.Vpc[]",
      columns: ["VpcId", "Status", "CidrBlock"],
    },
  ],
  [
    "alicloud_vswitch",
    {
      product: "vpc",
      call: "DescribeVSwitches",
      parameters: [["VSwitchId", "{id}"]],
      rows: "VSwitches.VSwitch[]",
      columns: ["VSwitchId", "Status", "CidrBlock", "AvailableIpAddressCount"],
    },
  ],
  [
    "alicloud_snat_entry",
    {
      product: "vpc",
      call: "DescribeSnatTableEntries",
      parameters: [
        ["SnatTableId", "{id.0}"],
        ["SnatEntryId", "{id.1}"],
      ],
      rows: "SnatTableEntries.SnatTableEntry[]",
      columns: ["SnatEntryId", "Status", "SnatIp", "SourceCIDR"],
    },
  ],
  [
    "alicloud_forward_entry",
    {
      product: "vpc",
      call: "DescribeForwardTableEntries",
      parameters: [
        ["ForwardTableId", "{id.0}"],
        ["ForwardEntryId", "{id.1}"],
      ],
      rows: "ForwardTableEntries.ForwardTableEntry[]",
      columns: ["ForwardEntryId", "Status", "ExternalIp", "InternalIp"],
    },
  ],
  [
    "alicloud_ecs_key_pair",
    {
      product: "ecs",
      call: "DescribeKeyPairs",
      parameters: [["KeyPairName", "{id}"]],
      rows: "KeyPairs.KeyPair[]",
      columns: ["KeyPairName", "KeyPairFingerPrint"],
    },
  ],
]);

/** Undefined for a type of which no call is known here. */
export function describeOf(type: string): Described | undefined {
  return BY_TYPE.get(type);
}

/** What lies between two objects has an id of both; the first is looked at. */
function firstOf(described: Described): Described {
  const parameters = described.parameters.map(([name, value]) => [name, value.replace("{id}", "{id.0}")] as const);
  return { ...described, parameters };
}
