import { resolve } from "node:path";
import type { Command } from "commander";
import { InputError, type Problem } from "../model/problem";
import { encodedJson } from "../report/encode/json";
import type { SavedShard } from "../run/saved/shard";
import { nameOf } from "../run/shard";
import { addCommonOptions, addExamples, repeated } from "./common";
import type { CommonOptions, Context } from "./context";
import { exitOf } from "./exit";
import { PLAN_REPORTS, parseFormats, REPORTS } from "./formats";
import { exitCodes } from "./help-text";
import { writeReports } from "./render";

interface MergeOptions extends CommonOptions {
  readonly format?: readonly string[];
  readonly out?: string;
  readonly detailedExitcode?: boolean;
}

/** `eniplan merge <file...>` */
export function addMerge(program: Command, context: Context): void {
  const { words } = context;
  const command = program
    .command("merge")
    .description(words.phrase("help.merge"))
    .argument("<file...>", words.phrase("help.merge-files"))
    .option("--format <name>", words.phrase("help.format", { names: PLAN_REPORTS.join(", ") }), repeated)
    .option("--out <file>", words.phrase("help.out"))
    .option("--detailed-exitcode", words.phrase("help.detailed-exitcode"));
  addCommonOptions(command, context);
  addExamples(command, context, [
    ["eniplan merge shard-*.eniplan", "example.merge"],
    ["eniplan merge shard-*.eniplan --format human --format json=result.json", "example.merge-formats"],
  ]).addHelpText("after", exitCodes(context));
  command.action((files: string[], options: MergeOptions) => merge(files, options, context));
}

/**
 * Reports what the shards of a run found as that run would have.
 *
 * @throws InputError when they are not all the shards of one run, each once.
 */
async function merge(files: readonly string[], options: MergeOptions, context: Context): Promise<void> {
  const { io, words } = context;
  const human = context.human(options);
  const [{ readSavedShard }, { readText }, { judge }, { combinePieces }] = await Promise.all([
    import("../run/saved/shard.js"),
    import("../read/text.js"),
    import("../policy/judge.js"),
    import("../policy/piece.js"),
  ]);
  const saved = files.map((file) => ({ file, ...readSavedShard(readText(resolve(io.cwd, file)), file) }));
  const [first] = saved;
  if (!first) return;
  const problems = incomplete(saved, first);
  if (problems.length > 0) throw new InputError(problems);
  const result = judge(combinePieces(saved.flatMap(({ pieces }) => pieces)), first.judge);
  const formats = parseFormats(options.format ?? [], words, result.command === "plan" ? PLAN_REPORTS : REPORTS);
  await writeReports(result, formats, human, context);
  if (options.out !== undefined) {
    const { writeSavedPlan } = await import("../run/saved/plan.js");
    context.write(options.out, encodedJson(writeSavedPlan(result, io.now())));
    context.say(words.phrase("plan.saved", { file: options.out }));
  }
  await context.finish(exitOf(result, words, options.detailedExitcode === true));
}

type ShardFile = SavedShard & { readonly file: string };

/** What keeps the files from being one run. */
function incomplete(saved: readonly ShardFile[], { file: firstFile, shard: first }: ShardFile): Problem[] {
  const others = saved.filter(({ shard }) => shard.run !== first.run || shard.count !== first.count);
  if (others.length > 0) {
    return others.map(({ file, shard }) => ({
      id: "merge/other-run",
      params: { file, shard: nameOf(shard), first: firstFile, expected: nameOf(first) },
    }));
  }
  const files = new Map<number, string[]>();
  for (const { file, shard } of saved) files.set(shard.index, [...(files.get(shard.index) ?? []), file]);
  const duplicates: Problem[] = [...files].flatMap(([index, twice]) =>
    twice.length < 2
      ? []
      : [{ id: "merge/duplicate", params: { shard: nameOf({ ...first, index }), files: twice.join(", ") } }],
  );
  const missing = Array.from({ length: first.count }, (_, i) => i + 1).filter((index) => !files.has(index));
  const names = missing.map((index) => nameOf({ ...first, index })).join(", ");
  return [
    ...duplicates,
    ...(missing.length > 0 ? [{ id: "merge/missing", params: { n: missing.length, shards: names } }] : []),
  ];
}
