import type { Acknowledgement } from "../model/acknowledgement";
import { isObject, type Json, type JsonObject, readableText } from "../model/json";
import type { Location } from "../model/location";
import type { Problem } from "../model/problem";

/** The comment of a document in JSON that holds its acknowledgements. Terraform skips comments. */
export const NOTED = ["//", "eniplan", "acknowledgements"] as const;

const TEXTS = ["expires", "owner", "path"] as const;

/**
 * The acknowledgements that a configuration in JSON carries: what `acknowledge` writes.
 *
 * @param stack the stack that they are for.
 * @param locate where each was written, by its number. Default: the file.
 */
export function readNoted(
  document: JsonObject,
  { stack, file, locate }: { stack: string; file: string; locate?: (index: number) => Location | undefined },
): { readonly acknowledgements: Acknowledgement[]; readonly problems: Problem[] } {
  const list = NOTED.reduce<Json | undefined>((value, key) => (isObject(value) ? value[key] : undefined), document);
  const entries = Array.isArray(list) ? list : list === undefined ? [] : [list];
  const acknowledgements: Acknowledgement[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of entries.entries()) {
    const location = locate?.(index) ?? { file };
    if (isNoted(entry)) acknowledgements.push(toAcknowledgement(entry, stack, location));
    else problems.push({ id: "configuration/shape", location, params: { where: `${NOTED.join(".")}[${index}]` } });
  }
  return { acknowledgements, problems };
}

function isNoted(entry: Json): entry is JsonObject {
  if (!isObject(entry) || typeof entry["rule"] !== "string" || typeof entry["reason"] !== "string") return false;
  return TEXTS.every((key) => entry[key] === undefined || typeof entry[key] === "string");
}

function toAcknowledgement(
  { rule, reason, expires, owner, path }: JsonObject,
  stack: string,
  location: Location,
): Acknowledgement {
  return {
    rule: readableText(rule),
    reason: readableText(reason),
    ...(expires === undefined ? {} : { expires: readableText(expires) }),
    ...(owner === undefined ? {} : { owner: readableText(owner) }),
    stack,
    ...(path === undefined ? {} : { scope: readableText(path) }),
    location,
  };
}
