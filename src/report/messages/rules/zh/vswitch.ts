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
      "free-block": "将 {vswitch} 的网段改为 {free}，它在该 VPC 中空闲",
      inside: "使用 {vpcBlocks} 内的网段，或为 {vpc} 添加附加网段",
    },
  },
  "vswitch/overlap": {
    title: "同一 VPC 内交换机网段不重叠",
    messages: {
      violation: "{vswitch} 的网段 {block} 与 VPC {vpc} 中 {other} 的网段 {otherBlock} 重叠",
    },
    fixes: {
      "free-block": "将 {vswitch} 的网段改为 {free}，它在该 VPC 中空闲",
      "other-block": "为 {vswitch} 选用 VPC 中不与 {otherBlock} 重叠的网段",
    },
  },
  "vswitch/capacity": {
    title: "交换机内规划的地址不超过其网段",
    messages: {
      violation: "{vswitch} 内规划了 {planned} 个地址，但 {block} 只有 {usable} 个可用",
    },
    fixes: {
      bigger: "为 {vswitch} 使用 /{mask} 或更大的网段",
      spread: "将其中 {over} 个地址放入同可用区的其他交换机",
    },
  },
  "vswitch/zone-exists": {
    title: "交换机、实例或云盘的可用区存在，且属于 provider 的地域",
    messages: {
      violation: "{resource} 指定的可用区 {zone} 不存在",
      "other-region": "{resource} 指定的可用区是 {zone}，但其 provider 的地域是 {region}",
    },
    fixes: {
      zones: "{region} 的可用区有：{zones}",
      nearest: "是否想写 {nearest}？",
    },
  },
  "vswitch/fills-vpc": {
    title: "交换机为 VPC 内的第二个交换机留出空间",
    messages: {
      violation: "{vswitch} 占用了 {vpc} 的整个网段 {block}，无法再创建第二个交换机（本可用区或其他可用区）",
    },
    fixes: {
      smaller: "只为 {vswitch} 使用网段的一部分，例如 /{mask}；网段以后不能修改",
    },
  },
  "vswitch/required": {
    title: "交换机有 VPC 和网段，尽管 schema 将其视为可选",
    messages: {
      violation: "{vswitch} 缺少 {attributes}；只有默认交换机可以不写",
    },
    fixes: {
      set: "为 {vswitch} 设置 {attributes}",
    },
  },
  "vswitch/ipv6": {
    title: "使用 IPv6 地址的资源，其 VPC 和交换机已开启 IPv6",
    messages: {
      "no-mask": "{vswitch} 开启了 IPv6，但没有 ipv6_cidr_block_mask",
      "vpc-without": "{vswitch} 开启了 IPv6，但 {vpc} 没有",
      "vswitch-without": "{resource} 设置了 {attribute}，但 {vswitch} 未开启 IPv6",
    },
    fixes: {
      mask: "为 {vswitch} 设置 ipv6_cidr_block_mask（0 至 255）",
      "enable-vpc": "为 {vpc} 设置 enable_ipv6",
      "enable-vswitch": "为 {vswitch} 设置 enable_ipv6 和 ipv6_cidr_block_mask",
    },
  },
  "vswitch/block-edge": {
    title: "附加网段中的交换机要等网段先添加",
    messages: {
      violation: "{vswitch}（{block}）在 {secondary} 的 {secondaryBlock} 内，但没有任何依赖使其等待该网段",
    },
    fixes: {
      depend: "将 {secondary} 加入 {vswitch} 的 depends_on",
    },
  },
  "vswitch/route": {
    title: "VPC 中没有路由的目标网段与交换机网段完全相同",
    messages: {
      violation: "{vswitch} 的网段 {block} 与同一 VPC（{vpc}）中 {route} 的目标网段相同：该路由由交换机自带",
    },
    fixes: {
      "other-block": "为 {vswitch} 换一个网段或只用其中一部分，或去掉 {route}",
    },
  },
};
