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
    },
    fixes: {
      nearest: "是否应为 {nearest}？",
    },
  },
};
