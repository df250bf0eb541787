import type { RuleText } from "../../text";

/** Chinese words of the rules security-group/*. Same keys and placeholders as the English ones. */
export const SECURITY_GROUP_ZH: Readonly<Record<string, RuleText>> = {
  "security-group/rule-ports": {
    title: "tcp、udp 规则有端口范围，其他协议没有",
    messages: {
      none: "{rule}：{protocol} 需要端口范围；未设置时 provider 使用 {ports}，API 会拒绝",
      malformed: "{rule}：端口范围 {ports} 不符合 FROM/TO（1 <= FROM <= TO <= 65535）",
      dropped: "{rule}：{protocol} 没有端口，provider 会悄悄丢弃 {ports}",
    },
    fixes: {
      set: "为 {rule} 设置 port_range，例如全部端口为 1/65535",
      "leave-out": "省略 {rule} 的 port_range",
    },
  },
  "security-group/rule-nic-type": {
    title: "VPC 中的规则网卡类型为内网",
    messages: {
      "in-vpc": "{rule}：nic_type 为 internet，但其安全组在 VPC 中",
      "source-group": "{rule}：nic_type 为 internet，但授权对象是安全组",
    },
    fixes: {
      intranet: "将 {rule} 的 nic_type 设为 intranet，或省略",
    },
  },
  "security-group/rule-source": {
    title: "规则的授权对象是类型正确的网段或同一 VPC 的安全组",
    messages: {
      none: "{rule} 没有指定网段、安全组或前缀列表",
      malformed: "{rule}：{attribute} 为 {block}，不是该类型的网段",
      protocol: "{rule}：{protocol} 与 {attribute} {block} 不匹配",
      advanced: "{rule} 以安全组为授权对象，但 {group} 是企业安全组，只支持网段和前缀列表",
      "other-vpc": "{rule}：{group} 在 {vpc} 中，但授权的安全组 {source} 在 {sourceVpc} 中",
    },
    fixes: {
      set: "为 {rule} 设置 cidr_ip、ipv6_cidr_ip、source_security_group_id 或 prefix_list_id",
      protocol: "在 {rule} 中使用 {other}",
      block: "在 {rule} 中用 cidr_ip 指定地址",
    },
  },
  "security-group/inner-access": {
    title: "企业安全组没有组内连通策略",
    messages: {
      refused: "{group} 是企业安全组却设置了 {attribute}；其成员默认互不连通",
      hidden: "{group} 是企业安全组却设置了 {attribute}，provider 会悄悄忽略它；其成员默认互不连通",
    },
    fixes: {
      remove: "从 {group} 去掉 {attribute}",
    },
  },
  "security-group/duplicate-rule": {
    title: "规则只声明一次",
    messages: {
      violation: "{rule} 与 {other} 是同一条规则：两者 id 相同，销毁其一会使两者都失去该规则",
    },
    fixes: {
      remove: "去掉 {rule}",
    },
  },
};
