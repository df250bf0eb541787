import type { RuleText } from "../../text";

/** Chinese words of the rules instance/*. Same keys and placeholders as the English ones. */
export const INSTANCE_ZH: Readonly<Record<string, RuleText>> = {
  "instance/type-exists": {
    title: "实例规格存在",
    messages: {
      violation: "{instance} 的实例规格 {type} 不在 {catalogDate} 的目录中",
    },
    fixes: {
      nearest: "使用存在的规格；名称最接近的是 {names}",
    },
  },
};
