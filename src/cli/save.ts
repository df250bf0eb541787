import { encodedJson } from "../report/encode/json";
import type { Run } from "../run/request";
import { nameOf } from "../run/shard";
import type { Context } from "./context";

/** Keeps a result, or what a shard found, in a file. */
export async function save({ result, pieces, judge, shard }: Run, file: string, context: Context): Promise<void> {
  const { io, words } = context;
  if (shard) {
    const { writeSavedShard } = await import("../run/saved/shard.js");
    context.write(file, encodedJson(writeSavedShard({ shard, judge, pieces }, io.now())));
    context.say(words.phrase("shard.saved", { file, shard: nameOf(shard) }));
  } else {
    const { writeSavedPlan } = await import("../run/saved/plan.js");
    context.write(file, encodedJson(writeSavedPlan(result, io.now())));
    context.say(words.phrase("plan.saved", { file }));
  }
}
