import type { ProblemText } from "./text";

/** 有结构要求的 YAML 文档可能出现的问题；`src/text/yaml/`. */
export const YAML_PROBLEMS_ZH: Readonly<Record<string, ProblemText>> = {
  "yaml/unknown-key": {
    what: "没有键 {where}。",
    expected: "以下键之一：{keys}",
    todo: "请删除该键，或更正其名称。",
  },
  "yaml/misspelt-key": {
    what: "没有键 {where}。",
    expected: "以下键之一：{keys}",
    todo: "您是否想写 {nearest}？",
  },
  "yaml/missing-key": {
    what: "{where} 处缺少键 {key}。",
    expected: "带值的 {key}",
    todo: "请补充。",
  },
  "yaml/not-one-of": {
    what: "{where} 的值不在允许的范围内。",
    expected: "以下之一：{words}",
    todo: "请更正该值。",
  },
  "yaml/misspelt-word": {
    what: "{where} 的值不在允许的范围内。",
    expected: "以下之一：{words}",
    todo: "您是否想写 {nearest}？",
  },
  "yaml/not-text": {
    what: "{where} 不是文本。",
    expected: "非空文本",
    todo: "请更正该值；加引号可使任何内容成为文本。",
  },
  "yaml/not-a-number": {
    what: "{where} 不是数字。",
    expected: "不小于零的数字",
    todo: "请更正该值。",
  },
  "yaml/not-a-whole-number": {
    what: "{where} 不是整数。",
    expected: "不小于零的整数",
    todo: "请更正该值。",
  },
  "yaml/not-a-boolean": {
    what: "{where} 既不是 true 也不是 false。",
    expected: "true 或 false",
    todo: "请更正该值。",
  },
  "yaml/not-a-report": {
    what: "{where} 不是报告：{value}。",
    expected:
      "human、json、sarif、junit、github、gitlab、checkstyle、markdown、html、runbook、tfplan-json 之一，或 NAME=FILE",
    todo: "请更正该值。",
  },
  "yaml/not-a-date": {
    what: "{where} 不是日历中的日期：{value}。",
    expected: "形如 2027-01-31 的日期",
    todo: "请更正该值。",
  },
  "yaml/not-a-time": {
    what: "{where} 不是 UTC 时间：{value}。",
    expected: "形如 2018-03-14T02:11Z 的 UTC 时间",
    todo: "请更正该值。",
  },
  "yaml/not-a-list": {
    what: "{where} 不是列表。",
    expected: "列表，每项单独一行并以短横线开头",
    todo: "请更正该值。",
  },
  "yaml/not-a-mapping": {
    what: "{where} 不是映射。",
    expected: "在其下缩进书写的键和值",
    todo: "请更正该值。",
  },
  "yaml/not-a-severity": {
    what: "{where} 不是级别。",
    expected: "error、warning、info 或 off，或带有 level 和 reason 的映射",
    todo: "请更正该值。",
  },
  "yaml/not-a-rule": {
    what: "{where} 不是规则。",
    expected: "规则文件，或带有 id、severity、assert 和 message 的规则",
    todo: "请更正该值。",
  },
  "yaml/not-a-state": {
    what: "{where} 没有指明状态。",
    expected: "状态文件、none，或从堆栈到其状态文件的映射",
    todo: "请更正该值。",
  },
};
