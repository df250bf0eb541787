import type { Language } from "./text";

/** What synth says beyond the report. */
interface SynthMessages {
  readonly rejected: string;
  readonly emitted: string;
}

export const SYNTH_MESSAGES: Readonly<Record<Language, SynthMessages>> = {
  en: {
    rejected: "The app was not emitted: {folder} is as it was before. Correct what was reported, then run synth again.",
    emitted: "eniplan: {summary} Written to {folder}.",
  },
  zh: {
    rejected: "应用未输出：{folder} 保持原样。请修正上述问题后重新执行 synth。",
    emitted: "eniplan：{summary}已写入 {folder}。",
  },
};
