import type { ProblemText } from "./problems-en";

export const PROBLEMS_RULES_ZH: Readonly<Record<string, ProblemText>> = {
  "rules/unloadable": {
    what: "无法加载 {file} 中的规则：{reason}",
    expected: "可独立运行的 TypeScript 或 JavaScript 文件",
    todo: "请修正该文件；其导入的包须与其一同安装。",
  },
  "rules/none": {
    what: "{file} 未导出任何规则。",
    expected: "由 eniplan/rules 的 defineRule 创建的导出，或其列表",
    todo: "请导出规则：export default defineRule({ … })",
  },
  "rules/bad-id": {
    what: "{rule} 不是规则 ID。",
    expected: "group/name，仅含小写字母、数字和连字符",
    todo: "请使用类似 team/owner 的 ID。",
  },
  "rules/duplicate": {
    what: "规则 {rule} 重复。",
    expected: "与其他规则（包括 eniplan 自带规则）不同的 ID",
    todo: "请改用其他 ID；eniplan rules 列出已占用的 ID。",
  },
  "rules/bad-severity": {
    what: "规则 {rule} 的级别为 {found}。",
    expected: "error、warning 或 info",
    todo: "请选择其中之一；error 会使检查失败。",
  },
  "rules/no-check": {
    what: "规则 {rule} 没有检查内容。",
    expected: "函数 check(model, report)",
    todo: "请编写规则的检查内容。",
  },
  "rules/no-messages": {
    what: "规则 {rule} 没有消息。",
    expected: "至少一种语言（en 或 zh）的 messages",
    todo: "请添加 messages: { zh: { title, violation } }",
  },
  "rules/no-words": {
    what: "规则 {rule} 缺少 {key}。",
    expected: "messages 中的文本",
    todo: "请在已有的每种语言的 messages 中添加 {key}。",
  },
  "rules/threw": {
    what: "规则 {rule} 执行失败：{reason}",
    expected: "无论配置如何都不出错的检查",
    todo: "请修正该规则；可用 eniplan/testing 在小型配置上检验。",
  },
  "rules/asynchronous": {
    what: "规则 {rule} 是异步的：其后续发现会丢失。",
    expected: "返回时即已完成的检查",
    todo: "请去掉 async 和 await；规则只读取模型。",
  },
};
