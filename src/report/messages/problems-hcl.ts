import type { ProblemText } from "./problems-en";

const ACKNOWLEDGE = '# eniplan:acknowledge GROUP/RULE reason="…" expires=2027-01-31 owner=NAME';

/** Problems of configurations in native syntax and of folders. */
export const PROBLEMS_HCL_EN: Readonly<Record<string, ProblemText>> = {
  "hcl/malformed": {
    what: "This is not valid HCL: {reason}.",
    expected: "Terraform's language",
    todo: "Correct the text at this place; terraform fmt and terraform validate say the same of it.",
  },
  "hcl/unread": {
    what: "This is valid HCL, but eniplan cannot read it here.",
    expected: "Terraform's language, all of which eniplan should read",
    todo: "Write it another way, and report the text that stands here.",
  },
  "hcl/argument": {
    what: "The argument {name} stands outside of any block.",
    expected: "blocks: resource, data, variable, locals, output, module, provider, terraform and so on",
    todo: "Move it into the block it belongs to; values of variables go into a .tfvars file.",
  },
  "hcl/block": {
    what: "A configuration has no block {name}.",
    expected:
      "resource, data, ephemeral, action, variable, locals, output, module, provider, terraform, moved, removed, import or check",
    todo: "Correct the name of the block.",
  },
  "hcl/labels": {
    what: "The block {name} has {found} label(s).",
    expected: '{count} of them, as in: resource "alicloud_vpc" "main" { … }',
    todo: "Add or remove labels between the name of the block and its brace.",
  },
  "hcl/not-constant": {
    what: "The value of {name} names something, and it must not.",
    expected: "a value that says itself what it is: no variables, resources or functions",
    todo: "Write the value out, or use locals for what has to be put together.",
  },
  "hcl/block-in-values": {
    what: "A file of values has a block.",
    expected: "NAME = VALUE, one after the other",
    todo: "Move the block into a .tf file.",
  },
  "tfvars/not-constant": {
    what: "The value of {name} names something, and a file of values must not.",
    expected: "a value that says itself what it is: no variables, resources or functions",
    todo: "Write the value out.",
  },
  "configuration/duplicate": {
    what: "{name} is declared a second time; the first time was at {first}.",
    expected: "one declaration of each name in a module",
    todo: "Rename one of them, or remove it; to change some arguments of the other, use an override file.",
  },
  "configuration/overrides-nothing": {
    what: "{name} in an override file overrides nothing.",
    expected: "a declaration of the same name in another file of the folder",
    todo: "Correct the name, or move the block to a file that is no override file.",
  },
  "folder/nothing": {
    what: "There is nothing to read in the folder {folder}",
    expected:
      "*.tf, *.tf.json, the cdktf.json of an app, or the manifest.json of a cdktf output folder; or a plan or a state by its name",
    todo: "Name what to read: {command}. What lies nearby: {found}",
  },
  "folder/empty": {
    what: "There is nothing to read in the folder {folder}, nor below it",
    expected:
      "*.tf, *.tf.json, the cdktf.json of an app, or the manifest.json of a cdktf output folder; or a plan or a state by its name",
    todo: "Begin here: eniplan init makes a project that works. Or name what to read: eniplan plan PATH",
  },
  "comment/unknown": {
    what: "eniplan knows no comment eniplan:{word}.",
    expected: ACKNOWLEDGE,
    todo: "Correct the word behind eniplan:",
  },
  "comment/rule": {
    what: "This acknowledgement names no rule, but {found}.",
    expected: ACKNOWLEDGE,
    todo: "Put the id of the rule first. All rules: eniplan rules",
  },
  "comment/word": {
    what: "This acknowledgement cannot be read at {word}.",
    expected: ACKNOWLEDGE,
    todo: "Keep to reason, expires and owner, and put text with blanks in quotes.",
  },
  "comment/reason": {
    what: "The acknowledgement of {rule} gives no reason.",
    expected: ACKNOWLEDGE,
    todo: 'Add reason="…": who reads the report wants to know why.',
  },
  "comment/date": {
    what: "The acknowledgement expires at {found}, which is no day.",
    expected: "a day, as in: expires=2027-01-31",
    todo: "Correct the date.",
  },
  "comment/nowhere": {
    what: "This acknowledgement stands at nothing that a finding can be about.",
    expected: "a comment inside of a resource, data or module block, or directly above it",
    todo: "Move it there, without an empty line between.",
  },
};

export const PROBLEMS_HCL_ZH: Readonly<Record<string, ProblemText>> = {
  "hcl/malformed": {
    what: "不是有效的 HCL：{reason}。",
    expected: "Terraform 的语言",
    todo: "请更正此处的文本；terraform fmt 和 terraform validate 会给出同样的错误。",
  },
  "hcl/unread": {
    what: "这是有效的 HCL，但 eniplan 无法解析此处。",
    expected: "Terraform 的语言，eniplan 应能读取其全部",
    todo: "请换一种写法，并报告此处的文本。",
  },
  "hcl/argument": {
    what: "参数 {name} 不在任何块内。",
    expected: "块：resource、data、variable、locals、output、module、provider、terraform 等",
    todo: "请移入它所属的块；变量的值请写入 .tfvars 文件。",
  },
  "hcl/block": {
    what: "配置中没有 {name} 这种块。",
    expected:
      "resource、data、ephemeral、action、variable、locals、output、module、provider、terraform、moved、removed、import 或 check",
    todo: "请更正块的名称。",
  },
  "hcl/labels": {
    what: "块 {name} 有 {found} 个标签。",
    expected: '{count} 个，例如：resource "alicloud_vpc" "main" { … }',
    todo: "请在块名与花括号之间增减标签。",
  },
  "hcl/not-constant": {
    what: "{name} 的值引用了别处，这是不允许的。",
    expected: "本身即为值：不含变量、资源或函数",
    todo: "请直接写出该值，需要拼接的内容请用 locals。",
  },
  "hcl/block-in-values": {
    what: "变量文件中有块。",
    expected: "依次书写 NAME = VALUE",
    todo: "请将该块移入 .tf 文件。",
  },
  "tfvars/not-constant": {
    what: "{name} 的值引用了别处，变量文件中不允许。",
    expected: "本身即为值：不含变量、资源或函数",
    todo: "请直接写出该值。",
  },
  "configuration/duplicate": {
    what: "{name} 被重复声明；第一次在 {first}。",
    expected: "一个模块中每个名称只声明一次",
    todo: "请改名或删除其一；若只想修改另一处的部分参数，请使用 override 文件。",
  },
  "configuration/overrides-nothing": {
    what: "override 文件中的 {name} 没有覆盖任何声明。",
    expected: "同一文件夹的其他文件中有同名声明",
    todo: "请更正名称，或将该块移到非 override 文件中。",
  },
  "folder/nothing": {
    what: "文件夹 {folder} 中没有可读取的内容",
    expected: "*.tf、*.tf.json、应用的 cdktf.json，或 cdktf 输出文件夹的 manifest.json",
    todo: "请指明要读取的内容：{command}。附近有：{found}",
  },
  "folder/empty": {
    what: "文件夹 {folder} 及其下级中没有可读取的内容",
    expected: "*.tf、*.tf.json、应用的 cdktf.json，或 cdktf 输出文件夹的 manifest.json",
    todo: "从这里开始：eniplan init 会创建可用的项目。或者指明要读取的内容：eniplan plan PATH",
  },
  "comment/unknown": {
    what: "eniplan 不认识注释 eniplan:{word}。",
    expected: ACKNOWLEDGE,
    todo: "请更正 eniplan: 之后的词。",
  },
  "comment/rule": {
    what: "此确认没有指明规则，而是 {found}。",
    expected: ACKNOWLEDGE,
    todo: "请先写规则的 id。全部规则：eniplan rules",
  },
  "comment/word": {
    what: "此确认在 {word} 处无法解析。",
    expected: ACKNOWLEDGE,
    todo: "只可使用 reason、expires 和 owner，含空格的文本请加引号。",
  },
  "comment/reason": {
    what: "对 {rule} 的确认没有给出理由。",
    expected: ACKNOWLEDGE,
    todo: '请添加 reason="…"：阅读报告的人需要知道原因。',
  },
  "comment/date": {
    what: "确认的到期日 {found} 不是有效日期。",
    expected: "日期，例如：expires=2027-01-31",
    todo: "请更正日期。",
  },
  "comment/nowhere": {
    what: "此确认所在之处不会有任何发现。",
    expected: "注释位于 resource、data 或 module 块之内，或紧接其上",
    todo: "请移到该处，中间不留空行。",
  },
};
