import { type Kind, readSince } from "./files";

/** Since which version of the provider there is a type, and since which its attributes, where its pages say so. */
export interface SinceOfType {
  readonly type?: string;
  readonly a?: Readonly<Record<string, string>>;
}

export interface Since {
  readonly resource: Readonly<Record<string, SinceOfType>>;
  readonly data: Readonly<Record<string, SinceOfType>>;
}

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
