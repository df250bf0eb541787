import { fail } from "../model/problem";
import type { Result } from "../policy/result";
import { FORMATS, type Material } from "../report/formats";
import type { PreparedReport } from "../report/items/prepare";
import type { Context } from "./context";
import type { FormatRequest } from "./formats";
import { outputDocument, outputText } from "./output";
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
  const material = materialOf(result, human, context);
  for (const { name, file } of formats) {
    if (name === "tfplan-json") refuseSeveral(result);
    const shown = file === undefined ? human : { ...human, color: false, width: FILE_WIDTH };
    if (name === "human") outputText(await FORMATS.human({ ...material, human: shown }), file, context);
    else outputDocument(await FORMATS[name]({ ...material, human: shown }), file, context);
    if (name === "github") await writeSummary(material, context);
  }
}

function materialOf(result: Result, human: Human, { io }: Context): Material {
  const own = new Map(result.customRules?.map(({ id, explanation }) => [id, explanation]));
  const { language } = human;
  let report: Promise<PreparedReport> | undefined;
  return {
    result,
    human,
    now: io.now(),
    page: (rule) => own.get(rule)?.[language] ?? readPage(rule, language),
    report: () => {
      report ??= prepared(result, human, io);
      return report;
    },
  };
}

/** What reads these reports knows the repository, not the folder that we run in. */
async function prepared(result: Result, { language }: Human, io: Context["io"]): Promise<PreparedReport> {
  const [{ RULES }, { prepare }] = await Promise.all([
    import("../rules/index.js"),
    import("../report/items/prepare.js"),
  ]);
  const facts = [...RULES, ...(result.customRules ?? [])];
  return prepare(result, { language, cwd: io.cwd, root: repositoryRoot(io), facts });
}

/** GitHub's limit for the summaries of one step is 1 MiB; a character takes three bytes at most. */
const SUMMARY_CHARACTERS = 340_000;

/** The job summary, where there is a job: https://docs.github.com/actions/reference/workflow-commands-for-github-actions */
async function writeSummary({ report }: Material, context: Context): Promise<void> {
  const file = context.io.env["GITHUB_STEP_SUMMARY"];
  if (!file) return;
  const { renderComment } = await import("../report/comment.js");
  context.append(file, renderComment(await report(), SUMMARY_CHARACTERS));
}

/**
 * Terraform plans one root module at a time, so its format holds one stack.
 *
 * @throws InputError `plan/several-stacks`
 */
function refuseSeveral({ stacks }: Result): void {
  const names = stacks.map(({ name }) => name);
  if (names.length !== 1) fail("plan/several-stacks", { count: names.length, names: names.join(", ") });
}
