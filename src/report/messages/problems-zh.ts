import { POLICY_PROBLEMS_ZH } from "./problems-policy-zh";
import { YAML_PROBLEMS_ZH } from "./problems-yaml-zh";
import type { ProblemText } from "./text";

export const PROBLEMS_ZH: Readonly<Record<string, ProblemText>> = {
  "file/no-file": {
    what: "{file} 不是文件：{found}。",
    expected: "磁盘上的文件，或标准输入",
    todo: "请将内容写入文件，或通过管道传入：COMMAND | eniplan check -",
  },
  "input/too-deep": {
    what: "输入的嵌套过深，无法读取。",
    expected: "列表和块的嵌套不超过正常书写的深度，几百层已足够",
    todo: "请查找嵌套过深的值、块或引用链，并将其简化。",
  },
  "file/missing": {
    what: "文件或文件夹 {file} 不存在。",
    expected: "存在的文件或文件夹",
    todo: "请检查路径，以及它所相对的文件夹。",
  },
  "file/empty": {
    what: "{file} 中没有内容：它是空的。",
    expected: "配置、状态或计划；命令失败时，terraform show 不输出任何内容",
    todo: "请查看管道前一个命令（或写入该文件的命令）的报错。",
  },
  "file/no-match": {
    what: "没有与 {pattern} 匹配的内容。",
    expected: "至少匹配一个文件或文件夹的通配符；不查找 node_modules 和 .terraform",
    todo: "请检查通配符及其所在的文件夹。",
  },
  "merge/not-shard": {
    what: "{file} 不是由分片保存的。",
    expected: "eniplan check 或 plan 用 --shard I/N --out FILE 写出的文件",
    todo: "要再次查看完整结果：eniplan show {file}",
  },
  "merge/missing": {
    what: "分片不全，缺少 {shards}。",
    expected: "该次运行全部分片的文件",
    todo: "请补上缺少的文件，或重新运行这些分片。",
  },
  "merge/duplicate": {
    what: "分片 {shard} 出现了多次：{files}。",
    expected: "每个分片一个文件",
    todo: "请只保留其中一个。",
  },
  "merge/other-run": {
    what: "{file} 是另一次运行的分片 {shard}，与 {first} 不属于同一次运行。",
    expected: "同一次运行的分片：版本、命令、路径和选项相同，份数与 {expected} 一致",
    todo: "请只合并同一次运行的文件，或用相同的参数重新运行全部分片。",
  },
  "file/unreadable": {
    what: "无法读取 {file}：{reason}。",
    expected: "当前用户可读的文件",
    todo: "请检查权限，并确认该路径是文件。",
  },
  "file/unrecognised": {
    what: "eniplan 无法识别 {file}：{found}。",
    expected: "cdktf.json、cdktf 输出文件夹、*.tf 或 *.tf.json、Terraform 状态，或 terraform show -json 的输出",
    todo: "请指定上述文件之一，或用 npx cdktf synth 生成应用的输出。",
  },
  "variable/undeclared": {
    what: "--var 指定的 {name} 没有任何 stack 声明。",
    expected: "以下之一：{declared}",
    todo: "更正名称，或声明该变量。",
  },
  "variable/type": {
    what: "{name} 的值不是 {type} 类型。",
    expected: '{type} 类型的字面量：数字、true 或 false、["a"] 或 {a = "b"}',
    todo: "更正该值；注意 shell 引号。",
  },
  "catalog/unknown": {
    what: "目录中没有 {what} {name}。",
    expected: "目录中的名称，例如 {nearest}",
    todo: "更正名称，或查看列表：eniplan catalog --help",
  },
  "json/malformed": {
    what: "不是有效的 JSON：{reason}。",
    expected: "没有注释和多余逗号的 JSON",
    todo: "请更正此处的文本。由工具生成的文件，最好用该工具重新生成。",
  },
  "inventory/answer": {
    what: "清单为 {address} 给出的 {attribute} 类型不符：{reason}。",
    expected: "在 objects 下按 provider 的形式给出数据源的属性",
    todo: "请更正 {attribute} 的值。",
  },
  "yaml/malformed": {
    what: "不是有效的 YAML：{reason}。",
    expected: "YAML 1.2 格式",
    todo: "请更正此处的文本；注意缩进只能使用空格。",
  },
  "state/version": {
    what: "状态的版本是 {found}。",
    expected: "版本 {expected}，即 Terraform 0.12 以来的版本",
    todo: "请用新版 Terraform 重写：terraform state pull > state.json",
  },
  "state/empty": {
    what: "{file} 中没有状态：内容为空。",
    expected: "Terraform 状态；没有状态或命令失败时，terraform state pull 不输出任何内容",
    todo: "请查看管道前一个命令的报错。若要在没有先前状态时规划：--state none",
  },
  "state/elsewhere": {
    what: "{stack} 的状态在后端 {backend} 中，未被读取；没有它就无法说明会有哪些变更。",
    expected: "该状态，或说明没有状态",
    todo: "{command}；或在执行过 terraform init 的文件夹中由 eniplan 获取：{plan} --state-pull；或指定文件：--state {stack}=FILE；或按没有任何资源来规划：--state none",
  },
  "state/pull-failed": {
    what: "堆栈 {stack}：在 {folder} 中运行 {command} 失败（{status}）。",
    expected:
      "terraform init 已准备好的文件夹及其后端凭证；其他程序：--terraform PATH；更长时间：--state-pull-timeout SECONDS",
    todo: "修正所报告的问题，或直接提供状态：--state {stack}=FILE",
  },
  "state/no-stack": {
    what: "为 {name} 提供了状态，但本次运行没有这个堆栈。",
    expected: "其中之一：{stacks}",
    todo: "更正名称；--state STACK=FILE 或策略中的 inputs.state 使用报告中的堆栈名。",
  },
  "file/too-large": {
    what: "{file} 太大，无法作为一个文本读取。",
    expected: "最多 512 MB",
    todo: "请拆分该状态或计划所属的配置；这样的规模 Terraform 自身每次计划也需要数分钟。",
  },
  "state/several": {
    what: "为 {name} 提供了状态 {state}，但有 {n} 个堆栈使用这个名称：{stacks}。",
    expected: "一个状态只属于一个堆栈",
    todo: "请按报告中的写法（带路径）逐一命名：--state PATH/{name}=FILE",
  },
  "state/encrypted": {
    what: "{file} 已由 OpenTofu 加密，无法读取其内容。",
    expected: "未加密的状态或计划",
    todo: "在有密钥的环境中由 OpenTofu 解密：tofu state pull | eniplan plan --state -，或：tofu show -json plan.bin | eniplan plan -",
  },
  "file/compressed": {
    what: "{file} 经过 {method} 压缩。",
    expected: "文本；从标准输入读入的内容会自动解压",
    todo: "先解压，或从标准输入传入：eniplan plan --state - < FILE",
  },
  "stdin/compressed": {
    what: "标准输入是压缩数据，无法解压：{reason}。",
    expected: "文本，或用 gzip、zstd 完整压缩的文本，解压后不超过 512 MB",
    todo: "检查管道前一命令的报告，或先解压：gunzip -c FILE | eniplan plan -",
  },
  "state/shape": {
    what: "状态的结构与 Terraform 写出的不同，位置：{where}。",
    expected: "完整且未经改动的版本 4 状态文件",
    todo: "请重新获取：terraform state pull > state.json",
  },
  "configuration/shape": {
    what: "配置的结构不符合 Terraform 的 JSON 语法，位置：{where}。",
    expected: "对象或对象列表，即 resource → 类型 → 名称 → 属性",
    todo: "请更正该块，或用 npx cdktf synth 重新生成文件。",
  },
  "configuration/count": {
    what: "count 为 {count}，超过任何账号所能容纳的数量。",
    expected: "一个块最多 {most} 个实例",
    todo: "请更正 count，或它所引用的变量。",
  },
  "configuration/instances": {
    what: "配置产生的实例多于任何账号所能拥有的数量。",
    expected: "资源和模块的实例总数不超过 {most}",
    todo: "请更正 count，或拆分配置：嵌套模块的数量会相乘。",
  },
  "module/too-many": {
    what: "配置调用的模块过多，无法全部读取。",
    expected: "调用总数不超过 {most}，包括模块内的调用",
    todo: "请使用 for_each 调用模块，而不是逐个调用，或拆分配置。",
  },
  "module/missing": {
    what: "模块的 source {source} 不是文件夹：{folder} 不存在。",
    expected: "相对于调用模块的文件所在目录的一个文件夹",
    todo: "改正 source，或取得该文件夹。",
  },
  "module/empty": {
    what: "模块文件夹 {folder} 中没有配置。",
    expected: "至少一个名为 *.tf 或 *.tf.json 的文件",
    todo: "改正模块的 source。",
  },
  "module/circular": {
    what: "{folder} 中的模块调用了自身。",
    expected: "模块不会直接或间接调用正在调用它的文件夹",
    todo: "改正其中一个模块的 source。",
  },
  "module/manifest": {
    what: "terraform init 记录的模块清单格式不对，位置：{where}。",
    expected: "Modules 列表，每项含 Key、Source 和 Dir",
    todo: "重新生成：terraform init",
  },
  "module/outside": {
    what: "模块 {key} 记录在 {folder}，那不是 terraform init 存放下载内容的位置。",
    expected: "{expected} 之下的文件夹",
    todo: "删除 .terraform/modules 文件夹后重新执行 terraform init",
  },
  "module/leaves-package": {
    what: "来源 {source} 超出了其所在的模块：{folder} 不在 {package} 中。",
    expected: "位于同一下载内容之内的本地来源",
    todo: "使用该模块的其他版本；Terraform 同样会拒绝。",
  },
  "module/argument": {
    what: "调用 module.{module} 时给出了 {name}，该模块没有声明它。",
    expected: "其中之一：{declared}",
    todo: "改正名称，或在模块中声明该变量。",
  },
  "module/required": {
    what: "调用 module.{module} 时没有给出 {name}，而它没有默认值。",
    expected: "每个没有默认值的变量都有一个参数",
    todo: "在调用中给出值，或在模块中设置默认值。",
  },
  "reference/circular": {
    what: "资源之间循环依赖：{cycle}。",
    expected: "没有循环的引用，这样才有创建顺序",
    todo: "请去掉其中一个引用或 depends_on。",
  },
  "order/cycle": {
    what: "计划中的步骤循环等待：{cycle}。",
    expected: "每个步骤都能开始的顺序",
    todo: "请去掉其中一个依赖，或分两次 apply 完成变更。",
  },
  "app/not-run": {
    what: "没有运行应用：{command}。读取时不会运行所读内容中的代码。",
    expected: "由人在终端上运行，或有人允许运行",
    todo: "如果代码可信：使用 --allow-code，或在流水线的设置中加入 ENIPLAN_ALLOW_CODE=1。否则请读取已合成的内容：eniplan check {folder}，或 --no-app。",
  },
  "app/no-output": {
    what: "不应运行应用，而 {folder} 中没有它之前写出的内容。",
    expected: "合成的输出文件夹，其中有 manifest.json",
    todo: "请先运行 cdktf synth，或去掉 --no-app。",
  },
  "app/failed": {
    what: "应用运行失败：{command} 的结束状态为 {status}。",
    expected: "能够无错误合成的应用",
    todo: "请单独运行该命令，按其提示更正，然后重新规划。",
  },
  "app/no-stacks": {
    what: "应用没有向 {folder} 写入任何堆栈。",
    expected: "输出文件夹中至少有一个堆栈",
    todo: "请在应用中声明堆栈，并在结尾调用 app.synth()。",
  },
  "app/same-stack": {
    what: "{file} 中的堆栈 {stack} 与 {other} 相同：其中一个会丢失。",
    expected: "每个堆栈都有自己的名称和文件",
    todo: "请为应用中的每个堆栈取不同的名称，并重新合成。",
  },
  "cdktf-json/shape": {
    what: "cdktf.json 的结构不符合 cdktf 的要求，位置：{where}。",
    expected: '含有 "app" 的对象，其值是运行应用的命令文本',
    todo: '请更正，例如：{ "language": "typescript", "app": "npx ts-node main.ts" }',
  },
  "cli/unknown-command": {
    what: "没有命令 {name}。",
    expected: "{commands} 之一",
    todo: "您是想用 {nearest} 吗？全部命令：eniplan --help",
  },
  "cli/no-such-option": {
    what: "没有选项 {name}。",
    expected: "该命令的选项",
    todo: "在命令后加 --help 查看全部选项。",
  },
  "cli/option-of-another": {
    what: "{command} 没有选项 {name}。",
    expected: "该命令的选项",
    todo: "该选项属于：{commands}。在命令后加 --help 查看该命令的全部选项。",
  },
  "cli/unknown-option": {
    what: "没有选项 {name}。",
    expected: "该命令的选项",
    todo: "您是想用 {nearest} 吗？在命令后加 --help 查看全部选项。",
  },
  "cli/bad-value": {
    what: "选项 {option} 不能取值 {value}。",
    expected: "{expected}",
    todo: "请更正该值；在命令后加 --help 查看示例。",
  },
  "cli/missing-argument": {
    what: "缺少参数 {name}。",
    expected: "{name} 的值",
    todo: "请补上；在命令后加 --help 查看示例。",
  },
  "cli/too-many-arguments": {
    what: "{name} 得到 {count} 个参数。",
    expected: "最多 {limit} 个",
    todo: "请去掉多余的参数；含空格的路径要加引号。",
  },
  "graph/no-plan": {
    what: "没有执行顺序：配置中的引用构成了环。",
    expected: "没有环的配置",
    todo: "eniplan check 会指出该环。网络仍可绘制：eniplan graph --kind topology",
  },
  "graph/not-drawn": {
    what: "{address} 不在图中。",
    expected: "图中的地址，例如 {nearest}",
    todo: "请更正地址。执行顺序图只包含有变更的资源；绘制网络请用 eniplan graph --kind topology",
  },
  "rule/unknown": {
    what: "没有规则 {name}。",
    expected: "形如 group/name 的规则标识",
    todo: "您是想用 {nearest} 吗？全部规则：eniplan rules",
  },
  "plan/several-stacks": {
    what: "Terraform 的计划格式只能容纳一个堆栈，而读取了 {count} 个：{names}。",
    expected: "一个堆栈",
    todo: "请指定其中一个的文件：eniplan plan cdktf.out/stacks/NAME/cdk.tf.json --format tfplan-json",
  },
  "plan/not-saved": {
    what: "{file} 不是此版本 eniplan 能显示的计划（格式 {found}）。",
    expected: "eniplan plan --out 写出的文件，格式 {expected}",
    todo: "请用此版本重新规划：eniplan plan --out FILE",
  },
  "plan/misshapen": {
    what: "{file} 在 {where} 处的内容与 eniplan 保存的格式不符。",
    expected: "由此版本的 eniplan plan --out 或 eniplan check --out 写出的文件",
    todo: "请重新保存。",
  },
  "plan/edited": {
    what: "已保存的计划 {file} 与写出时不同：校验和不符。",
    expected: "完整且未经编辑的文件",
    todo: "请重新获取该文件，或重新规划：eniplan plan --out FILE",
  },
  "plan/stale": {
    what: "{stack} 的已保存计划已过期：其状态 {file} 的序列号已从 {planned} 变为 {found}。",
    expected: "序列号为 {planned} 的状态，即制定计划时的状态",
    todo: "此后已有变更被应用。请重新规划：eniplan plan --out FILE",
  },
  "plan/archive": {
    what: "无法使用该压缩包（{why}）：{name}。",
    expected: "terraform plan -out 写出的完整计划文件",
    todo: "重新生成：terraform plan -out plan.bin",
  },
  "plan/no-plan": {
    what: "这是 ZIP 压缩包，但不是计划文件；其中有 {names}。",
    expected: "terraform plan -out 写出的文件",
    todo: "指定计划文件，或解压后指定其中的文件。",
  },
  "plan/format": {
    what: "计划文件的格式版本是 {found}（由 {by} 写出）。",
    expected: "格式版本 {expected}，Terraform 和 OpenTofu 自 1.1 起使用",
    todo: "用这样的版本重新规划；或：terraform show -json plan.bin | eniplan plan -",
  },
  "plan/part": {
    what: "无法读取计划文件的 {part} 部分：{why}。",
    expected: "terraform plan -out 写出的完整计划文件",
    todo: "重新生成：terraform plan -out plan.bin；或：terraform show -json plan.bin | eniplan plan -",
  },
  "plan/errored": {
    what: "Terraform 在制定该计划时因错误中止，计划不完整。",
    expected: "Terraform 完整制定的计划",
    todo: "修正 Terraform 报告的问题后重新规划。",
  },
  "plan/by-pipe": {
    what: "{file} 是 ZIP 压缩包，例如计划文件。",
    expected: "管道中的文本",
    todo: "直接指定文件：eniplan plan plan.bin",
  },
  "plan/not-json": {
    what: "--configuration 只用于 JSON 格式的计划，而 {file} 是{found}。",
    expected: "terraform show -json 对计划的输出",
    todo: "运行 terraform show -json plan.bin > plan.json && eniplan plan plan.json --configuration DIR",
  },
  "plan/decided": {
    what: "{file} 是 Terraform 已制定的计划；{option} 要求另一个计划。",
    expected: "不使用 --target、--exclude、--replace、--destroy、--refresh-only、--minimal-refresh 和 --state",
    todo: "把该选项交给 Terraform：terraform plan -out plan.bin {option}；或根据配置规划。",
  },
  "plan/other-lineage": {
    what: "{stack} 的已保存计划属于另一个状态：{file} 的 lineage 是 {found}，而计划时是 {planned}。",
    expected: "制定计划时的状态，或同一 lineage 的后续状态",
    todo: "请用 --state 指定正确的状态，或重新规划：eniplan plan --out FILE",
  },
  "plan/state-appeared": {
    what: "{stack} 的已保存计划已过期：当时没有状态，现在有 {file}（序列号 {found}）。",
    expected: "与制定计划时一样没有状态",
    todo: "此后已有变更被应用。请重新规划：eniplan plan --out FILE",
  },
  "plan/state-missing": {
    what: "无法判断 {stack} 的已保存计划是否过期：其状态 {file} 不存在。",
    expected: "用来核对计划的当前状态",
    todo: "请提供状态：terraform state pull | eniplan show FILE --state -。若仍要显示计划：--state none",
  },
  "plan/state-unmarked": {
    what: "无法判断 {stack} 的已保存计划是否过期：{file} 没有 lineage 和序列号。",
    expected: "根据状态文件制定的计划，而不是 terraform show -json 的输出",
    todo: "请按状态文件规划：eniplan plan --state FILE --out FILE。若仍要显示此计划：--state none",
  },
  "catalog/missing": {
    what: "安装中缺少目录文件 {file}。",
    expected: "完整安装的 eniplan",
    todo: "请重新安装该软件包；若是仓库克隆，请运行：npm run build",
  },
  ...YAML_PROBLEMS_ZH,
  ...POLICY_PROBLEMS_ZH,
};

export const UNKNOWN_PROBLEM_ZH: ProblemText = {
  what: "输入无法使用：{id} {params}。",
  expected: "符合文档说明的输入",
  todo: "请更正此处的输入。",
};
