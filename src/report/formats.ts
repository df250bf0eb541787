import type { REPORT_NAMES } from "../policy/report-names";
import type { Result } from "../policy/result";
import type { Encoded, Medium } from "./encode/encoded";
import type { PreparedReport } from "./items/prepare";
import type { PageOf } from "./sarif";
import type { HumanOptions } from "./screen";

export type FormatName = (typeof REPORT_NAMES)[number];

/** What the formats are made from; each takes what it needs. */
export interface Material {
  readonly result: Result;
  /** The result as code hosts are told it. Prepared once, when it is first asked for. */
  readonly report: () => Promise<PreparedReport>;
  readonly human: HumanOptions;
  readonly page: PageOf;
  readonly now: Date;
}

type Formats = { readonly human: Format<"terminal"> } & {
  readonly [name in Exclude<FormatName, "human">]: Format<Exclude<Medium, "terminal">>;
};

type Format<M extends Medium> = (material: Material) => Promise<Encoded<M>>;

/** Every format, loaded when it is asked for. Each ends with a line break. */
export const FORMATS: Formats = {
  human: async ({ result, human }) => (await import("./human.js")).renderHuman(result, human),
  json: async ({ result, human }) => (await import("./json.js")).renderJson(result, human),
  sarif: async ({ report, page }) => (await import("./sarif.js")).renderSarif(await report(), page),
  junit: async ({ report }) => (await import("./junit.js")).renderJunit(await report()),
  github: async ({ report }) => (await import("./github.js")).renderGithub(await report()),
  gitlab: async ({ report }) => (await import("./gitlab.js")).renderGitlab(await report()),
  checkstyle: async ({ report }) => (await import("./checkstyle.js")).renderCheckstyle(await report()),
  markdown: async ({ report }) => (await import("./comment.js")).renderComment(await report()),
  html: async ({ report }) => (await import("./html.js")).renderHtml(await report()),
  runbook: async ({ report }) => (await import("./runbook.js")).renderRunbook(await report()),
  "tfplan-json": async ({ result, now }) => (await import("./tfplan.js")).renderTfplan(result, now),
};
