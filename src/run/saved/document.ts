import { createHash } from "node:crypto";
import { isObject, type Json, type JsonObject } from "../../model/json";
import { fail } from "../../model/problem";
import { parseJsonObject } from "../../read/json";
import { VERSION } from "../../version";
import { misfit } from "./shape";

/** Raised in the first figure when an older eniplan could not read it. */
const FORMAT = "1.1";

/** What a file holds: a whole result, or what one shard found. */
export type SavedKind = "result" | "shard";

const KINDS: readonly SavedKind[] = ["result", "shard"];

/** A file that says whether it is as it was written. It holds no secrets. Ends with a line break. */
export function writeDocument(kind: SavedKind, content: object, now: Date): string {
  const plain = JSON.parse(JSON.stringify(content)) as JsonObject;
  const document = {
    eniplanPlan: FORMAT,
    version: VERSION,
    savedAt: now.toISOString(),
    checksum: checksum(plain),
    [kind]: plain,
  };
  return `${JSON.stringify(document)}\n`;
}

/**
 * @throws InputError `plan/not-saved` when the text was not saved by eniplan, or is of another format; `plan/edited` when it
 * is not as it was written; `plan/misshapen` when it is something else than eniplan writes.
 */
export function readDocument(text: string, file: string): { readonly kind: SavedKind; readonly content: JsonObject } {
  const document = parseJsonObject(text, file);
  const { eniplanPlan: format, checksum: noted } = document;
  const [major] = FORMAT.split(".");
  const kind = KINDS.find((name) => isObject(document[name]));
  const content = kind && document[kind];
  if (typeof format !== "string" || format.split(".")[0] !== major || !kind || !isObject(content)) {
    return fail("plan/not-saved", { file, found: typeof format === "string" ? format : "-", expected: FORMAT });
  }
  if (noted !== checksum(content)) fail("plan/edited", { file });
  // Whoever can write the file can write its checksum too.
  const where = misfit(content, kind);
  if (where !== undefined) fail("plan/misshapen", { file, where });
  return { kind, content };
}

function checksum(content: Json): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
