import type { Language } from "../../src/report/messages/text";
import type { Severity } from "../../src/rules/rule";

/** What every page of a rule says. */
export interface PageWords {
  lead(lead: string, severity: Severity): string;
  readonly fails: string;
  readonly passes: string;
  readonly given: string;
  readonly state: string;
  readonly inventory: string;
  readonly policy: string;
  readonly colon: string;
  readonly acknowledge: string;
  readonly where: string;
  readonly reason: string;
  readonly end: string;
  readonly typescript: string;
  readonly json: string;
  readonly failing: string;
  readonly passing: string;
  written(folder: string): string;
}

export const PAGE_WORDS: Readonly<Record<Language, PageWords>> = {
  en: {
    lead: (lead, severity) => `${lead}. Severity: \`${severity}\`.`,
    fails: "Fails",
    passes: "Passes",
    given: "In all examples there is:",
    state: "With this state:",
    inventory: "With this inventory:",
    policy: "With this policy, eniplan.yaml:",
    colon: ":",
    acknowledge: "How to acknowledge it",
    where:
      "In the policy file, where it is left as it is for a reason; in code and in HCL it goes as well: [acknowledgements](../../acknowledgements.md).",
    reason: "why it is left as it is",
    end: "It fails at apply all the same, so the acknowledgement needs an end.",
    typescript: "The examples in TypeScript",
    json: "The examples in JSON",
    failing: "Fails:",
    passing: "Passes:",
    written: (folder) => `Written by npm run generate from ${folder}; edit there.`,
  },
  zh: {
    lead: (lead, severity) => `${lead}。 级别：\`${severity}\`。`,
    fails: "不通过",
    passes: "通过",
    given: "所有示例中都有：",
    state: "已有状态：",
    inventory: "清单：",
    policy: "策略文件 eniplan.yaml：",
    colon: "：",
    acknowledge: "如何确认",
    where: "有理由保持原样时，写入策略文件；也可以写在代码或 HCL 中，见[确认](../../acknowledgements.md)。",
    reason: "保持原样的理由",
    end: "apply 仍会失败，因此确认必须有截止日期。",
    typescript: "TypeScript 写法",
    json: "JSON 写法",
    failing: "不通过：",
    passing: "通过：",
    written: (folder) => `由 npm run generate 根据 ${folder} 生成，请在那里修改。`,
  },
};
