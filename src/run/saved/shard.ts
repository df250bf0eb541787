import type { JsonObject } from "../../model/json";
import { fail } from "../../model/problem";
import type { JudgeOptions } from "../../policy/judge";
import type { RunPiece } from "../../policy/piece";
import type { RunShard } from "../request";
import { readDocument, writeDocument } from "./document";

/** What one shard of a run found, unjudged, since only the whole can be judged. */
export interface SavedShard {
  readonly shard: RunShard;
  readonly judge: JudgeOptions;
  readonly pieces: readonly RunPiece[];
}

/** @param now for `savedAt`. */
export function writeSavedShard(saved: SavedShard, now: Date): string {
  return writeDocument("shard", saved, now);
}

/**
 * @throws InputError `merge/not-shard` when the text is not what a shard saved; `plan/edited` when it is not as it was
 * written.
 */
export function readSavedShard(text: string, file: string): SavedShard {
  const { kind, content } = readDocument(text, file);
  if (kind !== "shard") fail("merge/not-shard", { file });
  return asShard(content);
}

/** It has the shape of what `writeSavedShard` was given. */
export function asShard(content: JsonObject): SavedShard {
  return content as unknown as SavedShard;
}
