import { fail } from "../model/problem";
import type { Result } from "../policy/result";
import type { ReportOptions } from "../report/options";
import type { Context } from "./context";
import type { FormatName, FormatRequest } from "./formats";
import { readPage } from "./pages";
import { repositoryRoot } from "./repository";

/** Columns of a report in a file. */
const FILE_WIDTH = 100;

type Human = ReturnType<Context["human"]>;

/** Writes a result in each format that was asked for, to the screen or into a file. */
export async function writeReports(
  result: Result,
  formats: readonly FormatRequest[],
  human: Human,
  context: Context,
): Promise<void> {
  const annotates = formats.some(({ name, file }) => name === "github" && file === undefined);
  for (const format of formats) {
    const report = await render(result, format, human, context);
    const sharesLog = annotates && format.name === "human" && format.file === undefined;
    const text = sharesLog ? (await import("../report/github-log.js")).withoutCommands(report) : report;
    if (format.file === undefined) context.io.stdout(text);
    else context.write(format.file, text);
    if (format.name === "github") await writeSummary(result, human, context);
  }
}

async function render(result: Result, { name, file }: FormatRequest, human: Human, context: Context): Promise<string> {
  switch (name) {
    case "human": {
      const { renderHuman } = await import("../report/human.js");
      return renderHuman(result, file === undefined ? human : { ...human, color: false, width: FILE_WIDTH });
    }
    case "json": {
      const { renderJson } = await import("../report/json.js");
      return renderJson(result, human);
    }
    case "tfplan-json": {
      const { renderTfplan } = await import("../report/tfplan.js");
      return renderTfplan(oneStack(result), context.io.now());
    }
    default:
      return renderForMachine(result, name, await optionsOf(result, human, context));
  }
}

async function renderForMachine(
  result: Result,
  name: Exclude<FormatName, "human" | "json" | "tfplan-json">,
  options: ReportOptions,
): Promise<string> {
  switch (name) {
    case "sarif": {
      const { renderSarif } = await import("../report/sarif.js");
      const own = new Map(result.customRules?.map(({ id, explanation }) => [id, explanation]));
      const page = (rule: string) => own.get(rule)?.[options.language] ?? readPage(rule, options.language);
      return renderSarif(result, { ...options, page });
    }
    case "junit":
      return (await import("../report/junit.js")).renderJunit(result, options);
    case "github":
      return (await import("../report/github.js")).renderGithub(result, options);
    case "gitlab":
      return (await import("../report/gitlab.js")).renderGitlab(result, options);
    case "checkstyle":
      return (await import("../report/checkstyle.js")).renderCheckstyle(result, options);
    case "markdown":
      return (await import("../report/comment.js")).renderComment(result, options);
  }
}

/** What reads these reports knows the repository, not the folder that we run in. */
async function optionsOf({ customRules = [] }: Result, { language }: Human, { io }: Context): Promise<ReportOptions> {
  const { RULES } = await import("../rules/index.js");
  return { language, cwd: io.cwd, root: repositoryRoot(io), facts: [...RULES, ...customRules] };
}

/** GitHub's limit for the summaries of one step is 1 MiB; a character takes three bytes at most. */
const SUMMARY_CHARACTERS = 340_000;

/** The job summary, where there is a job: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
async function writeSummary(result: Result, human: Human, context: Context): Promise<void> {
  const { io } = context;
  const file = io.env["GITHUB_STEP_SUMMARY"];
  if (!file) return;
  const { renderComment } = await import("../report/comment.js");
  context.append(file, renderComment(result, await optionsOf(result, human, context), SUMMARY_CHARACTERS));
}

/**
 * Terraform plans one root module at a time, so its format holds one stack.
 *
 * @throws InputError `plan/several-stacks`
 */
function oneStack(result: Result): Result {
  const names = result.stacks.map(({ name }) => name);
  if (names.length !== 1) fail("plan/several-stacks", { count: names.length, names: names.join(", ") });
  return result;
}
