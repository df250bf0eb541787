import type { RuleText } from "../../text";

/** Chinese words of the rules schema/*. Same keys and placeholders as the English ones. */
export const SCHEMA_ZH: Readonly<Record<string, RuleText>> = {
  "schema/attribute": {
    title: "属性符合 provider 的 schema",
    messages: {
      unknown: "{resource}：{type} 没有属性 {attribute}",
      required: "{resource}：缺少必填属性 {attribute}",
      removed: "{resource}：provider 自 {version} 版起不再接受 {attribute}",
      computed: "{resource}：{attribute} 由云端生成，不能配置",
      type: "{resource}：{attribute} 应为 {expected}，实际为 {found}",
      "max-items": "{resource}：{attribute} 有 {count} 项，最多允许 {max} 项",
      "one-of": "{resource}：{attribute} 的值为 {value}，允许的值为 {allowed}",
      range: "{resource}：{attribute} 的值为 {value}，允许范围为 {min} 到 {max}",
      bytes: "{resource}：{attribute} 的值为 {value}，长度须为 {min} 到 {max} 字节（UTF-8）",
      pattern: "{resource}：{attribute} 的值为 {value}，不匹配 {pattern}",
      "any-of": "{resource}：{attribute} 的值为 {value}，允许的值为 {allowed}",
      conflict: "{resource}：{attribute} 与 {other} 不能同时设置",
      "one-only": "{resource}：{attribute} 只能设置其中一个",
      "none-of": "{resource}：{attribute} 至少须设置一个",
      "unknown-type": "{resource}：provider 没有资源类型 {attribute}",
      "unknown-data-source": "{resource}：provider 没有数据源 {attribute}",
      gone: "{resource}：provider 不再接受 {attribute}",
      "min-items": "{resource}：{attribute} 有 {count} 项，至少需要 {min} 项",
      whole: "{resource}：{attribute} 的值为 {value}，provider 只接受整数",
      "at-least": "{resource}：{attribute} 的值为 {value}，不得小于 {min}",
      "at-most": "{resource}：{attribute} 的值为 {value}，不得大于 {max}",
      "min-bytes": "{resource}：{attribute} 的值为 {value}，长度至少 {min} 字节（UTF-8）",
      "not-pattern": "{resource}：{attribute} 的值为 {value}，不得匹配 {pattern}",
      "required-with": "{resource}：{attribute} 只能与 {other} 一起设置",
      json: "{resource}：{attribute} 的值为 {value}，不是 JSON",
      yaml: "{resource}：{attribute} 的值为 {value}，不是 YAML",
      address: "{resource}：{attribute} 的值为 {value}，不是 IP 地址",
      "network-block": "{resource}：{attribute} 的值为 {value}，应为网段，且地址须是该网段的首地址",
      time: "{resource}：{attribute} 的值为 {value}，应为 2027-01-31T12:00:00Z 形式的时间",
      date: "{resource}：{attribute} 的值为 {value}，应为 2027-01-31 形式的日期",
      empty: "{resource}：{attribute} 不能为空",
      characters: "{resource}：{attribute} 的值为 {value}，含有 provider 不接受的字符",
      form: "{resource}：{attribute} 的值为 {value}，provider 不接受",
    },
    fixes: {
      nearest: "是否应为 {nearest}？",
    },
  },
  "schema/deprecated": {
    title: "不使用 provider 已弃用的内容",
    messages: {
      type: "{resource}：provider 已弃用 {attribute}",
      attribute: "{resource}：provider 已弃用属性 {attribute}",
    },
    fixes: {
      replacement: "请改用 {replacement}。",
    },
  },
  "schema/provider-version": {
    title: "计划适用于该 stack 所用的 provider 版本",
    messages: {
      older: "该 stack 使用 provider {used} 版（{from}），此处的结论适用于 {version} 版",
      "older-lacks":
        "该 stack 使用 provider {used} 版（{from}），此处的结论适用于 {version} 版。以下内容由更高版本引入：{lacking}",
      newer: "该 stack 使用 provider {used} 版（{from}），此处的结论适用于 {version} 版，之后的版本引入的内容未知",
    },
    fixes: {},
  },
};
