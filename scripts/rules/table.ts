import type { Language } from "../../src/report/messages/text";
import { Words } from "../../src/report/words";
import { RULES } from "../../src/rules/index";
import type { Rule } from "../../src/rules/rule";

const HEAD: Readonly<Record<Language, string>> = {
  en: `# The rules

Written by \`npm run generate\` from the rules themselves. "Decided": from the text alone (synth), with a prior state, or with
facts that only a live system has (an inventory).

| rule | severity | decided | API errors prevented | checks | source |
|---|---|---|---|---|---|
`,
  zh: `# 规则

由 \`npm run generate\` 根据规则本身生成。“判定”：仅凭文本（合成时）、需要已有状态，或需要线上信息（清单）。

| 规则 | 级别 | 判定 | 可避免的 API 错误 | 检查内容 | 来源 |
|---|---|---|---|---|---|
`,
};

const DECIDED: Readonly<Record<Language, Readonly<Record<Rule["decidedAt"], string>>>> = {
  en: { synth: "at synth", state: "with state", live: "live" },
  zh: { synth: "合成时", state: "有状态时", live: "线上" },
};

/** The page docs/rules.md, or its Chinese twin. */
export function rulesTable(language: Language): string {
  const words = new Words(language);
  const rows = RULES.map(({ id, severity, decidedAt, prevents, source }) => {
    const link = `[${id}](rules/${id}${language === "zh" ? ".zh" : ""}.md)`;
    const codes = prevents.map((code) => `\`${code}\``).join(", ");
    const decided = DECIDED[language][decidedAt];
    return `| ${link} | ${severity} | ${decided} | ${codes} | ${words.title(id) ?? ""} | ${source} |`;
  });
  return `${HEAD[language]}${rows.join("\n")}\n`;
}
