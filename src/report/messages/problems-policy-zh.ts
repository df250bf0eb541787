import type { ProblemText } from "./text";

/** 策略文件、基线和代码中的确认可能出现的问题。 */
export const POLICY_PROBLEMS_ZH: Readonly<Record<string, ProblemText>> = {
  "policy/unknown-rule": {
    what: "没有规则 {name}。",
    expected: "规则编号，或形如 quota/* 的编号模式",
    todo: "全部规则：eniplan rules",
  },
  "policy/misspelt-rule": {
    what: "没有规则 {name}。",
    expected: "规则编号，或形如 quota/* 的编号模式",
    todo: "您是否想写 {nearest}？全部规则：eniplan rules",
  },
  "policy/not-off": {
    what: "规则 {name} 不能关闭：它有发现时就没有计划，其他规则也不会运行。",
    expected: "一个级别，或不包含它的模式",
    todo: "请保持启用，并更正它发现的问题。",
  },
  "policy/no-options": {
    what: "规则 {name} 没有选项。",
    expected: "有选项的规则：{rules}",
    todo: "请删除。规则接受什么，见其页面：eniplan explain {name}",
  },
  "policy/scope-of-nothing": {
    what: "范围 {where} 没有说明适用于何处。",
    expected: "{keys} 中至少一个",
    todo: "请补充，或把其中的级别移到文件顶层。",
  },
  "policy/group-members": {
    what: "组 {where} 须以一种方式说明其成员。",
    expected: "{keys} 中恰好一个",
    todo: "请只保留一个；其余的请另写一个组。",
  },
  "policy/group-twice": {
    what: "有两个组同名：{name}。",
    expected: "每个组各有名称",
    todo: "请为 {where} 另取名称。",
  },
  "policy/window-ends-first": {
    what: "窗口 {where} 在 {expires} 结束，早于其开始日期 {begins}。",
    expected: "不早于开始日期的结束日期",
    todo: "请更正其中一个日期。",
  },
  "policy/expression": {
    what: "表达式 {key} 在第 {at} 个字符处有误：{reason}。",
    expected: "结果为 true 或 false 的 CEL 表达式；facts 可为任意值",
    todo: "请更正；表达式可用的内容见 docs/policy.md。",
  },
  "policy/expression-failed": {
    what: "规则 {rule} 在 {address} 处失败：其 {key} 没有结果：{reason}。",
    expected: "对所检查的每个资源结果都为 true 或 false 的表达式",
    todo: "属性可能缺失时请先判断：!has(self.x) || self.x == ...",
  },
  "baseline/shape": {
    what: "基线不符合 eniplan 所写的结构，位置：{where}。",
    expected: "eniplan check --write-baseline 写入的文件",
    todo: "请从版本历史中恢复，或重新写入：eniplan check --write-baseline {file}",
  },
  "baseline/format": {
    what: "{file} 不是此版本 eniplan 能读取的基线（格式 {found}）。",
    expected: "格式为 {expected} 的基线",
    todo: "请重新写入：eniplan check --write-baseline {file}",
  },
  "policy/unfilled": {
    what: "{where} 中的占位符 {name} 没有对应的值。",
    expected: "address，或该规则 facts 中的名称",
    todo: "请更正名称，或在 facts 中添加该项。",
  },
  "policy/writes-outside": {
    what: "{policy} 要写入 {target}，而它不在该策略所在的仓库内，或者属于 git。",
    expected: "策略文件所在仓库内的文件",
    todo: "请改为仓库内的文件，或说明应遵循该策略：--policy {policy}，或 --allow-code。",
  },
  "policy/no-file": {
    what: "{key} 指定的文件 {file} 不存在。",
    expected: "存在的文件；路径相对于策略文件所在的文件夹",
    todo: "请更正路径，或删除该项。",
  },
  "policy/no-baseline": {
    what: "baseline 指定的文件 {file} 不存在。",
    expected: "基线文件；路径相对于策略文件所在的文件夹",
    todo: "请更正路径，或写入一份：eniplan check --write-baseline",
  },
};
