import { createHash } from "node:crypto";
import { isObject, type Json, type JsonObject } from "../model/json";
import { fail } from "../model/problem";
import type { Result } from "../policy/result";
import { parseJsonObject } from "../read/json";
import { VERSION } from "../version";

/** Raised in the first figure when an older eniplan could not read it. */
const FORMAT = "1.0";

/**
 * A plan to keep: the whole result, and from which states it was made. It holds no secrets. Ends with a line break.
 *
 * @param now for `savedAt`.
 */
export function writeSavedPlan(result: Result, now: Date): string {
  const plain = JSON.parse(JSON.stringify(result)) as JsonObject;
  const document = {
    eniplanPlan: FORMAT,
    version: VERSION,
    savedAt: now.toISOString(),
    checksum: checksum(plain),
    result: plain,
  };
  return `${JSON.stringify(document)}\n`;
}

/**
 * @throws InputError `plan/not-saved` when the text is no saved plan, or one of another format; `plan/edited` when it is
 * not as it was written.
 */
export function readSavedPlan(text: string, file: string): Result {
  const { eniplanPlan: format, checksum: noted, result } = parseJsonObject(text, file);
  const [major] = FORMAT.split(".");
  if (typeof format !== "string" || format.split(".")[0] !== major || !isObject(result)) {
    fail("plan/not-saved", { file, found: typeof format === "string" ? format : "-", expected: FORMAT });
  }
  if (noted !== checksum(result)) fail("plan/edited", { file });
  // The checksum says that this is what writeSavedPlan was given.
  return result as unknown as Result;
}

function checksum(result: Json): string {
  return createHash("sha256").update(JSON.stringify(result)).digest("hex");
}
