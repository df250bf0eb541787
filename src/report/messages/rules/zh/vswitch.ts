import type { RuleText } from "../../text";

/** Chinese words of the rules vswitch/*. Same keys and placeholders as the English ones. */
export const VSWITCH_ZH: Readonly<Record<string, RuleText>> = {
  "vswitch/cidr": {
    title: "交换机网段合法且属于 VPC",
    messages: {
      malformed: "{vswitch} 的网段 {block} 不是合法的 IPv4 网段；正确形式如 10.0.1.0/24",
      mask: "{vswitch} 的网段 {block} 掩码为 /{mask}；交换机支持 /{min} 到 /{max}",
      "host-bits": "{vswitch} 的网段 {block} 主机位不为零；按其掩码应为 {aligned}",
      reserved: "{vswitch} 的网段 {block} 位于系统保留网段 {reserved} 内",
      outside: "{vswitch} 的网段 {block} 不在 {vpc} 的网段内，该 VPC 的网段为 {vpcBlocks}",
    },
    fixes: {
      aligned: "写成 {block}",
      inside: "使用 {vpcBlocks} 内的网段，或为 {vpc} 添加附加网段",
    },
  },
  "vswitch/overlap": {
    title: "同一 VPC 内交换机网段不重叠",
    messages: {
      violation: "{vswitch} 的网段 {block} 与 VPC {vpc} 中 {other} 的网段 {otherBlock} 重叠",
    },
    fixes: {
      "other-block": "为 {vswitch} 选用 VPC 中不与 {otherBlock} 重叠的网段",
    },
  },
};
