import type { Missing } from "../../model/answer";

/** Why something could not be decided, and what decides it. */
export interface MissingText {
  /** About one subject. */
  readonly what: string;
  /** About many. */
  readonly many: string;
  readonly todo: string;
}

export type MissingTexts = Readonly<Record<Missing["kind"], MissingText>>;

export const MISSING_EN: MissingTexts = {
  variable: {
    what: "the variable {subject} has no value",
    many: "variables without a value",
    todo: "give it a value: --var {subject}=VALUE, --var-file FILE, or a default in the configuration",
  },
  computed: {
    what: "{subject} is decided by the cloud at apply",
    many: "values that the cloud decides at apply",
    todo: "set the attribute, or plan against a prior state that already holds it (--state FILE)",
  },
  data: {
    what: "the data source {subject} answers only while Terraform plans",
    many: "data sources that answer only while Terraform plans",
    todo: "plan from what Terraform says, which has read it (terraform show -json plan.bin | eniplan plan -), or give its answer in an inventory (--inventory FILE), or write the value itself in place of the data source",
  },
  candidates: {
    what: "it fails for some of what a data source may answer: {subject}",
    many: "data sources of which only some answers will do",
    todo: "ask the data source for less, so that every answer will do, or write the value itself in its place",
  },
  external: {
    what: "{subject} is declared neither in the configuration nor in the prior state",
    many: "objects outside the configuration and the prior state",
    todo: "declare it in the app, give a prior state that holds it (--state FILE), or describe it in an inventory (--inventory FILE)",
  },
  expression: {
    what: "the expression {subject} is not evaluated",
    many: "expressions that are not evaluated",
    todo: "write the value, or a plain reference, in place of the expression",
  },
  planned: {
    what: "the plan alone does not tell which value comes of {subject}",
    many: "values of which the plan alone tells only what they come from",
    todo: "name the folder that the plan was made of: eniplan check plan.json --configuration DIR takes the expressions from there",
  },
  limit: {
    what: "a value is more than is evaluated here: {subject} elements, or a loop with a million rounds",
    many: "values that are more than is evaluated here",
    todo: "make less of it: loops in loops, products and what doubles grow fast; or plan from what Terraform says (terraform show -json plan.bin | eniplan plan -)",
  },
  repetition: {
    what: "the count or for_each of {subject} is not known",
    many: "a count or for_each that is not known",
    todo: "give count or for_each a value that is known before apply",
  },
  module: {
    what: "{subject} was not read: it is in no local folder, and terraform init has not fetched it",
    many: "modules that were not read: they are in no local folders, and terraform init has not fetched them",
    todo: "run terraform init where the configuration is; or plan from a plan file, which holds all modules: terraform plan -out plan.bin && eniplan plan plan.bin",
  },
  "stale-module": {
    what: "{subject} is what terraform init has fetched, which is not what the configuration asks for any more",
    many: "modules of which terraform init has fetched what the configuration does not ask for any more",
    todo: "run terraform init where the configuration is",
  },
  catalog: {
    what: "the catalog does not know {subject}",
    many: "things that the catalog does not know",
    todo: "check the spelling; describe what the catalog lacks in an inventory (--inventory FILE)",
  },
  sources: {
    what: "the sources of the catalog do not agree on {subject}",
    many: "figures on which the sources of the catalog do not agree",
    todo: "look the figure up in your account (DescribeInstanceTypes), and write it into an overlay of the catalog (--catalog FILE)",
  },
  state: {
    what: "no prior state holds {subject}",
    many: "values that no prior state holds",
    todo: "give the prior state (--state FILE)",
  },
  backend: {
    what: "the state is in the backend {subject}, and was not read",
    many: "states that were not read",
    todo: "give the state: terraform state pull | eniplan plan --state -, or let eniplan ask: --state-pull; --state none plans without",
  },
  unreadable: {
    what: "{subject} in the prior state is no value that can be read",
    many: "values of the prior state that cannot be read",
    todo: "refresh the prior state, or give the value in an inventory (--inventory FILE)",
  },
};

export const MISSING_ZH: MissingTexts = {
  variable: {
    what: "变量 {subject} 没有值",
    many: "没有值的变量",
    todo: "给出其值：--var {subject}=VALUE、--var-file FILE，或在配置中设置默认值",
  },
  computed: {
    what: "{subject} 在 apply 时由云端决定",
    many: "apply 时才由云端决定的值",
    todo: "直接设置该属性，或基于已含该值的先前状态规划（--state FILE）",
  },
  data: {
    what: "数据源 {subject} 要到 Terraform 规划时才有结果",
    many: "Terraform 规划时才有结果的数据源",
    todo: "基于已读取它的 Terraform 计划规划（terraform show -json plan.bin | eniplan plan -），或在清单中给出其结果（--inventory FILE），或直接写出该值，代替数据源",
  },
  candidates: {
    what: "数据源可能的部分结果不满足要求：{subject}",
    many: "仅部分结果满足要求的数据源",
    todo: "缩小数据源的查询范围，使任何结果都满足要求，或直接写出该值",
  },
  external: {
    what: "{subject} 既不在配置中，也不在先前状态中",
    many: "配置和先前状态之外的对象",
    todo: "在应用中声明它，提供含有它的先前状态（--state FILE），或在清单中描述它（--inventory FILE）",
  },
  expression: {
    what: "表达式 {subject} 不会被求值",
    many: "不会被求值的表达式",
    todo: "直接写出该值，或使用简单引用代替表达式",
  },
  planned: {
    what: "仅凭计划无法得知 {subject} 的结果是什么值",
    many: "仅凭计划只能得知其来源的值",
    todo: "指定生成该计划的文件夹：eniplan check plan.json --configuration DIR 从中读取表达式",
  },
  limit: {
    what: "值超出此处求值的上限：{subject} 个元素，或一百万次循环",
    many: "超出求值上限的值",
    todo: "请减少其规模：嵌套循环、乘积和成倍增长的内容增长很快；或根据 Terraform 的结果规划（terraform show -json plan.bin | eniplan plan -）",
  },
  repetition: {
    what: "{subject} 的 count 或 for_each 未知",
    many: "未知的 count 或 for_each",
    todo: "为 count 或 for_each 提供 apply 之前已知的值",
  },
  module: {
    what: "{subject} 没有被读取：它不在本地文件夹中，terraform init 也没有下载它",
    many: "没有被读取的模块：不在本地文件夹中，terraform init 也没有下载",
    todo: "在配置所在文件夹执行 terraform init；或根据计划文件规划，其中含有所有模块：terraform plan -out plan.bin && eniplan plan plan.bin",
  },
  "stale-module": {
    what: "{subject} 是 terraform init 所下载的内容，与配置的要求不再相符",
    many: "terraform init 所下载的内容与配置要求不再相符的模块",
    todo: "在配置所在文件夹执行 terraform init",
  },
  catalog: {
    what: "目录中没有 {subject}",
    many: "目录中没有的内容",
    todo: "检查拼写；在清单中补充目录缺少的内容（--inventory FILE）",
  },
  sources: {
    what: "目录的各个来源对 {subject} 说法不一",
    many: "目录的各个来源说法不一的数据",
    todo: "在您的账号中查询该数据（DescribeInstanceTypes），并写入目录的覆盖文件（--catalog FILE）",
  },
  backend: {
    what: "状态在后端 {subject} 中，未被读取",
    many: "未被读取的状态",
    todo: "提供状态：terraform state pull | eniplan plan --state -，或由 eniplan 获取：--state-pull；--state none 表示不使用状态",
  },
  unreadable: {
    what: "先前状态中的 {subject} 无法解读",
    many: "先前状态中无法解读的值",
    todo: "刷新先前状态，或在清单中给出该值（--inventory FILE）",
  },
  state: { what: "没有先前状态含有 {subject}", many: "先前状态中没有的值", todo: "提供先前状态（--state FILE）" },
};
