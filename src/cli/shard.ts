import { createHash } from "node:crypto";
import { fail } from "../model/problem";
import type { Shard } from "../policy/shard";
import type { InputPath } from "../read/paths";
import type { Words } from "../report/words";
import { VERSION } from "../version";

/** A shard, and what it is a shard of. */
export interface RunShard extends Shard {
  /** The same for all shards of a run: version, command, paths, and every option that the result depends on. */
  readonly run: string;
}

/** More jobs than any pipeline starts: a slip of the keyboard. */
const MOST_SHARDS = 10_000;

/**
 * Reads the value of --shard, `I/N`.
 *
 * @throws InputError `cli/bad-value`
 */
export function parseShard(value: string, words: Words): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,5})\/(\d{1,5})$/.exec(value) ?? []).map(Number);
  if (index < 1 || index > count || count > MOST_SHARDS) {
    fail("cli/bad-value", { option: "--shard", value, expected: words.phrase("expected.shard") });
  }
  return { index, count };
}

/** `2/4` */
export function nameOf({ index, count }: Shard): string {
  return `${index}/${count}`;
}

/** Options that change nothing in what is found: where it goes, and in which words. */
const OUTWARD = [
  "shard",
  "out",
  "format",
  "lang",
  "color",
  "guestConfig",
  "cloudInit",
  "detailedExitcode",
  "withTerraformPlan",
  "withWaits",
  "withTopology",
  "watch",
];

export function runDigest(command: string, apps: readonly InputPath[], options: object): string {
  const counted = Object.entries(options).filter(([name]) => !OUTWARD.includes(name));
  const document = JSON.stringify([VERSION, command, apps, counted.sort()]);
  return createHash("sha256").update(document).digest("hex").slice(0, 16);
}
