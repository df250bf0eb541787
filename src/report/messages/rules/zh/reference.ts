import type { RuleText } from "../../text";

/** Chinese words of the rules reference/*. Same keys and placeholders as the English ones. */
export const REFERENCE_ZH: Readonly<Record<string, RuleText>> = {
  "reference/unresolved": {
    title: "每个引用都指向已声明的对象",
    messages: {
      undeclared: "{resource} 的 {place} 引用了 {reference}，但 {what} 未声明",
      "no-instance": "{resource} 的 {place} 引用了 {reference}，但 {declared} 没有该实例（现有：{keys}）",
      "missing-key":
        "{resource} 的 {place} 引用了 {reference}，但 {declared} 使用了 count 或 for_each，须指定键（现有：{keys}）",
    },
    fixes: {
      nearest: "是否应为 {nearest}？",
      declare: "声明 {what}，或删除该引用",
      key: "引用 {declared} 中存在的实例：{keys}",
    },
  },
};
