import type { RuleText } from "../../text";

/** Chinese words of the rules quota/*. Same keys and placeholders as the English ones. */
export const QUOTA_ZH: Readonly<Record<string, RuleText>> = {
  "quota/vpcs": {
    title: "地域内的 VPC 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个地域内的 VPC ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/vswitches": {
    title: "VPC 内的交换机 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个VPC 内的交换机 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/security-groups": {
    title: "地域内的安全组 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个地域内的安全组 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/security-group-rules": {
    title: "安全组内的规则 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个安全组内的规则 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/route-tables": {
    title: "VPC 内的自定义路由表 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个VPC 内的自定义路由表 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/route-entries": {
    title: "路由表内的自定义条目 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个路由表内的自定义条目 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/secondary-blocks": {
    title: "VPC 的附加 IPv4 网段 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个VPC 的附加 IPv4 网段 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/instances": {
    title: "地域内的实例 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个地域内的实例 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/security-group-members": {
    title: "安全组内的私网地址 不超过配额",
    messages: {
      violation: "{within} 内规划了 {planned} 个安全组内的私网地址 ，另有 {used} 个，而配额 {quota} 为 {limit}",
    },
    fixes: {
      raise: "申请将 {quota} 提升 {over}，并写入清单",
    },
  },
  "quota/tags": {
    title: "标签数量和内容符合 API 的要求",
    messages: {
      "too-many": "{resource} 有 {tags} 个标签，允许 {limit} 个",
      reserved: "{resource}：标签键 {key} 以 aliyun 或 acs: 开头，这是系统保留的",
      key: "{resource}：标签键 {key} 为空、超过 128 个字符或含有网址",
      value: "{resource}：标签 {key} 的值超过 128 个字符或含有网址",
    },
    fixes: {},
  },
};
