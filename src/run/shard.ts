import { createHash } from "node:crypto";
import type { Shard } from "../policy/shard";
import type { InputPath } from "../read/paths";
import { VERSION } from "../version";
import type { RunOptions } from "./request";

/** `2/4` */
export function nameOf({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** @param judged how everything is judged, as far as it is the same on every machine. */
export function runDigest(apps: readonly InputPath[], options: RunOptions, judged: object): string {
  const document = JSON.stringify([VERSION, apps, Object.entries(options).sort(), judged]);
  return createHash("sha256").update(document).digest("hex").slice(0, 16);
}
