import type { RuleText } from "../../text";

/** Chinese words of the rules vpc/*. Same keys and placeholders as the English ones. */
export const VPC_ZH: Readonly<Record<string, RuleText>> = {
  "vpc/cidr": {
    title: "VPC 网段可用，且覆盖其交换机",
    messages: {
      malformed: "{vpc}：{attribute} {block} 不是 IPv4 网段",
      reserved: "{vpc}：{attribute} {block} 与系统保留的 {reserved} 重叠",
      mask: "{vpc}：{attribute} {block} 的掩码为 /{mask}，允许 /{min} 至 /{max}",
      "host-bits": "{vpc}：{attribute} {block} 含有主机位，网段应为 {aligned}",
      uncovers: "{vpc} 的新网段 {block} 不再覆盖仍然存在的 {vswitch} 的 {vswitchBlock}",
    },
    fixes: {
      aligned: "写成 {block}",
      cover: "让网段继续包含 {vswitchBlock}，或为其添加附加网段",
    },
  },
};
