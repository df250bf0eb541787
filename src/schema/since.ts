import { type Kind, readSince } from "./files";
import type { Since, SinceOfType } from "./record";

let all: ReadonlyMap<string, SinceOfType> | undefined;

/** Undefined where nothing is known. Read on the first question: who has the version of the schemas never asks. */
export function sinceOf(kind: Kind, name: string): SinceOfType | undefined {
  all ??= readAll();
  return all.get(`${kind} ${name}`);
}

function readAll(): ReadonlyMap<string, SinceOfType> {
  const { resource, data } = readSince();
  const entries = (kind: Kind, types: Since["resource"]): [string, SinceOfType][] =>
    Object.entries(types).map(([name, one]) => [`${kind} ${name}`, one]);
  return new Map([...entries("resource", resource), ...entries("data", data)]);
}
