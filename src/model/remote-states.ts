import { crossStackName } from "./cross-stack";
import { isObject, type Json, type JsonObject } from "./json";
import type { StackPart } from "./stack-part";

/** What of a backend says which state it is; the rest is how one gets there. Local paths are compared apart. */
const PLACES: readonly string[] = [
  "bucket",
  "prefix",
  "key",
  "container_name",
  "storage_account_name",
  "address",
  "secret_suffix",
  "namespace",
  "schema_name",
  "conn_str",
];

/**
 * Which stack reads the outputs of which, by their numbers: through a data source that carries the other's name, as cdktf
 * writes it, or one whose place is that of the other's backend. Linear.
 */
export function remoteStates(parts: readonly StackPart[]): { readonly reader: number; readonly owner: number }[] {
  const byName = new Map(parts.map(({ name, nameInApp = name }, i) => [nameInApp, i]));
  const byPlace = new Map(parts.flatMap((part, i) => ownPlaces(part).map((place) => [place, i] as const)));
  return parts.flatMap((part, reader) =>
    part.blocks.flatMap(({ mode, type, name, body }) => {
      if (mode !== "data" || type !== "terraform_remote_state") return [];
      const crossed = crossStackName(type, name);
      const place = crossed === undefined ? placeOf(part, body["backend"], body["config"]) : undefined;
      const owner = crossed === undefined ? byPlace.get(place ?? "") : byName.get(crossed);
      return owner === undefined || owner === reader ? [] : [{ reader, owner }];
    }),
  );
}

function ownPlaces(part: StackPart): string[] {
  const { backend } = part.declared?.terraform ?? {};
  const place = backend && placeOf(part, backend.type, backend.body);
  return place === undefined ? [] : [place];
}

/** Undefined: it is not written down. */
function placeOf({ file }: StackPart, backend: Json | undefined, written: Json | undefined): string | undefined {
  const config = firstOf(written);
  if (typeof backend !== "string" || !config) return undefined;
  if (backend === "local") {
    const { path } = config;
    return isPlain(path) ? `local ${joined(folderOf(file), path)}` : undefined;
  }
  const places = PLACES.map((name) => config[name] ?? null);
  if (!places.some(isPlain) || places.some((place) => place !== null && !isPlain(place))) return undefined;
  return JSON.stringify([backend, ...places]);
}

function firstOf(written: Json | undefined): JsonObject | undefined {
  const first = Array.isArray(written) ? written[0] : written;
  return isObject(first) ? first : undefined;
}

function isPlain(value: Json | undefined): value is string {
  return typeof value === "string" && value !== "" && !value.includes("${");
}

/** The folder in which a stack runs: what was read is the folder, or a file in it. */
function folderOf(file: string): string {
  return file.endsWith(".json") ? file.replace(/[^/]*$/, "") : `${file}/`;
}

function joined(folder: string, path: string): string {
  const steps: string[] = [];
  for (const step of `${path.startsWith("/") ? "" : folder}${path}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && (step !== "" || steps.length === 0)) steps.push(step);
  }
  return steps.join("/");
}
