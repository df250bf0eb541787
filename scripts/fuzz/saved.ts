import { createHash } from "node:crypto";
import { mutated, mutatedJson } from "./mutate";
import type { Random } from "./random";

/** Undefined of one that was made wrong before. */
function documentOf(bytes: Buffer): Record<string, unknown> | undefined {
  try {
    const document = JSON.parse(bytes.toString("utf8")) as Record<string, unknown>;
    return "eniplanPlan" in document ? document : undefined;
  } catch {
    return undefined;
  }
}

/** A saved plan that says something else, with the checksum of that. */
export function savedPlan(bytes: Buffer, random: Random): Buffer {
  const document = documentOf(bytes);
  if (!document) return mutated(bytes, random);
  const kind = "shard" in document ? "shard" : "result";
  const content = mutatedJson(document[kind], random) ?? null;
  const checksum = createHash("sha256").update(JSON.stringify(content)).digest("hex");
  return Buffer.from(JSON.stringify({ ...document, checksum, [kind]: content }));
}
