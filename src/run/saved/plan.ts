import { judge } from "../../policy/judge";
import { combinePieces } from "../../policy/piece";
import type { Result } from "../../policy/result";
import { readDocument, writeDocument } from "./document";
import { asShard } from "./shard";

/**
 * A result to keep: the whole of it, and from which states it was made.
 *
 * @param now for `savedAt`.
 */
export function writeSavedPlan(result: Result, now: Date): string {
  return writeDocument("result", result, now);
}

/**
 * What was saved, as it was reported; of a shard, what that shard reported.
 *
 * @throws InputError as `readDocument` does.
 */
export function readSavedPlan(text: string, file: string): Result {
  const { kind, content } = readDocument(text, file);
  // It has the shape of what writeSavedPlan was given.
  if (kind === "result") return content as unknown as Result;
  const { pieces, judge: options } = asShard(content);
  return judge(combinePieces(pieces), options);
}
