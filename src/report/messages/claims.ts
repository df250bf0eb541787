import { tableOf } from "../../model/json";

/** What may exist once, by the word that the overlays have for it. */
export const CLAIMS_EN: Readonly<Record<string, string>> = tableOf({
  address: "an address of a vSwitch",
  attachment: "the attachment of an interface",
  block: "a block of a VPC",
  disk: "the attachment of a disk",
  eip: "the target of an EIP",
  "eip-of-instance": "the EIP of an instance",
  "ipv6-block": "an IPv6 block of a VPC",
  "key-pair": "the key pair of an instance",
  "key-pair-name": "the name of a key pair",
  "public-address": "a public address",
  route: "a route of a route table",
  "route-table-of-vswitch": "the route table of a vSwitch",
  rule: "a rule of a security group",
  "secondary-block": "a secondary block of a VPC",
  snat: "a source of a SNAT table",
});

export const CLAIMS_ZH: Readonly<Record<string, string>> = tableOf({
  address: "交换机内的地址",
  attachment: "网卡的绑定",
  block: "专有网络内的网段",
  disk: "云盘的挂载",
  eip: "EIP 的绑定目标",
  "eip-of-instance": "实例的 EIP",
  "ipv6-block": "专有网络内的 IPv6 网段",
  "key-pair": "实例的密钥对",
  "key-pair-name": "密钥对的名称",
  "public-address": "公网地址",
  route: "路由表内的路由",
  "route-table-of-vswitch": "交换机的路由表",
  rule: "安全组的规则",
  "secondary-block": "专有网络的附加网段",
  snat: "SNAT 表内的源",
});
