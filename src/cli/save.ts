import type { Run } from "../run/request";
import { nameOf } from "../run/shard";
import type { Context } from "./context";

/** Keeps a result, or what a shard found, in a file. */
export async function save({ result, pieces, judge, shard }: Run, file: string, context: Context): Promise<void> {
  const { io, words } = context;
  if (shard) {
    const { writeSavedShard } = await import("../run/saved/shard.js");
    context.write(file, writeSavedShard({ shard, judge, pieces }, io.now()));
    io.stderr(`${words.phrase("shard.saved", { file, shard: nameOf(shard) })}\n`);
  } else {
    const { writeSavedPlan } = await import("../run/saved/plan.js");
    context.write(file, writeSavedPlan(result, io.now()));
    io.stderr(`${words.phrase("plan.saved", { file })}\n`);
  }
}
