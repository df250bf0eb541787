import type { RuleText } from "../../text";

/** Chinese words of the rules expression/*. Same keys and placeholders as the English ones. */
export const EXPRESSION_ZH: Readonly<Record<string, RuleText>> = {
  "expression/invalid": {
    title: "每个表达式 Terraform 都能求值",
    messages: { violation: "{resource} 的 {place} 为 {text}，Terraform 拒绝该表达式：{mistake}" },
    fixes: {},
  },
  "expression/name": {
    title: "表达式中的每个名称都有所指",
    messages: {
      bare: "{resource} 的 {place} 写了 {name}，它不指向任何对象：名称后须跟另一个名称，文本须加引号（{text}）",
      type: "{resource} 的 {place} 写了 {name}，它是资源类型，其后须跟资源名称（{text}）",
      undefined: '{resource} 的 {place} 含有 undefined，它不是值：cdktf 会把运算符后的 ""、0 和 false 写成它（{text}）',
      each: "{resource} 的 {place} 使用了 each，但此处没有 for_each（{text}）",
      count: "{resource} 的 {place} 使用了 count，但此处没有 count（{text}）",
    },
    fixes: {
      whole: "写出资源名称和所需属性：{type}.NAME.id",
      raw: '需要空文本时，向 cdktf 的运算符传入 Fn.rawString("")',
    },
  },
  "expression/token": {
    title: "配置中没有残留 cdktf 的 token",
    messages: {
      text: "{resource} 的 {place} 含有 {token}：这是 cdktf 用来代替合成时才知道的值的文本",
      number: "{resource} 的 {place} 含有 {token}：这是 cdktf 用来代替合成时才知道的数字的数字",
    },
    fixes: {
      resolve: "原样传递该值，合成之前不要对它计算、截取，也不要用作键",
    },
  },
  "expression/repetition": {
    title: "count 和 for_each 在规划之前已知",
    messages: {
      computed: "{resource} 的 {place} 取决于 {attribute}，而它在 apply 时才知道：{text}",
      null: "{resource} 的 {place} 为 null：{text}",
      sensitive: "{resource} 的 {place} 是敏感值，会显示在地址中：{text}",
      "count-type": "{resource} 的 count 应为数字，实际为 {found}：{text}",
      "count-fraction": "{resource} 的 count 应为整数，实际为 {number}：{text}",
      "count-negative": "{resource} 的 count 不能为负数，实际为 {number}：{text}",
      "each-type": "{resource} 的 for_each 应为 map 或文本的 set，实际为 {found}：{text}",
      "each-elements": "{resource} 的 for_each 应为文本的 set，实际为 {found} 的 set：{text}",
      "each-null": "{resource} 的 for_each 是含有 null 的 set：{text}",
      "dynamic-type": "{resource} 的 {place} 应为集合，实际为 {found}：{text}",
    },
    fixes: {},
  },
  "expression/variable": {
    title: "变量得到它所接受的值",
    messages: {
      type: "{resource}：{at} 应为 {expected}，实际为 {found}",
      text: "{resource}：{at} 应为 {expected}，而 {value} 不是",
      missing: "{resource}：{at} 缺少 {names}",
      elements: "{resource}：{at} 的各元素没有共同的类型",
      null: "{resource}：{variable} 不能为 null",
      validation: "{resource}：{variable} 未通过校验：{error}（{condition}）",
      "validation-silent": "{resource}：{variable} 未通过校验：{condition}",
    },
    fixes: {},
  },
  "expression/condition": {
    title: "输出的前置条件和检查都成立",
    messages: {
      precondition: "{resource}：前置条件不成立：{error}（{condition}）",
      "precondition-silent": "{resource}：前置条件不成立：{condition}",
      assert: "{resource}：检查不成立：{error}（{condition}）",
      "assert-silent": "{resource}：检查不成立：{condition}",
    },
    fixes: {},
  },
  "expression/ephemeral": {
    title: "临时值和敏感值只出现在允许的位置",
    messages: {
      argument: "{resource} 的 {place} 是临时值，而该参数会被保存：{text}",
      repetition: "{resource} 的 {place} 是临时值，而实例会被保存：{text}",
      output: "{resource} 是临时值，而根模块的输出会被保存：{text}",
      "module-output": "{resource} 是临时值，但没有声明：{text}",
      variable: "{resource} 的 {place} 是临时值，而模块的变量不接受临时值：{text}",
      sensitive: "{resource} 含有敏感值，但没有声明",
    },
    fixes: { mark: "在该输出中写 sensitive = true" },
  },
};
