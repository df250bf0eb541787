import { isObject } from "../../model/json";
import { fail } from "../../model/problem";
import type { StackPart } from "../../model/stack-part";
import { isConfigurationFile, moduleFilesOf } from "../folder";
import { parseJsonObject } from "../json";
import type { ModuleReader } from "../read-module";
import { sourceOf } from "../source";
import { type ConfigurationSource, readConfiguration } from "../tf-json";

/** The configuration in a plan file: the files of each module, below the names of the calls that lead to it. */
export interface Snapshot {
  /** Name of the file and its text, by module: `""` is the root, `net.inner` what that calls. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Where Terraform read each module, seen from where it ran. */
  readonly folders: ReadonlyMap<string, string>;
}

const MODULE = /^tfconfig\/m-([^/]*)\/([^/]+)$/;
const decoder = new TextDecoder();

/** @throws InputError when a part is missing or is not shaped as Terraform writes it. */
export function snapshotIn(entries: ReadonlyMap<string, Uint8Array>, file: string): Snapshot {
  const manifest = entries.get("tfconfig/modules.json");
  if (!manifest) return fail("plan/part", { part: "tfconfig/modules.json", why: "-" }, { file });
  // A list, in braces so that one reader does for both.
  const list = parseJsonObject(`{"Modules":${decoder.decode(manifest)}}`, `${file}/tfconfig/modules.json`)["Modules"];
  const folders = new Map<string, string>();
  for (const entry of Array.isArray(list) ? list : []) {
    if (!isObject(entry)) continue;
    const { Key: key, Dir: dir } = entry;
    folders.set(typeof key === "string" ? key : "", typeof dir === "string" ? dir : ".");
  }
  const files = new Map<string, Map<string, string>>();
  for (const [name, bytes] of entries) {
    const [, key, own] = MODULE.exec(name) ?? [];
    if (key === undefined || own === undefined || !isConfigurationFile(own)) continue;
    const known = files.get(key) ?? new Map<string, string>();
    files.set(key, known.set(own, decoder.decode(bytes).replace(/^\uFEFF/, "")));
  }
  if (!files.has("") && !folders.has("")) return fail("plan/part", { part: "tfconfig/m-", why: "-" }, { file });
  return { files, folders };
}

/** How the configuration is read. */
export interface SnapshotReading {
  readonly stack: string;
  readonly file: string;
  /** A file as a person finds it, by its path from where Terraform ran. */
  readonly shown: (path: string) => string;
}

/** Reads the root module, with all that it calls. @throws InputError */
export function readSnapshot(
  snapshot: Snapshot,
  reading: SnapshotReading,
  more: Pick<ConfigurationSource, "prior" | "workspace">,
): StackPart {
  return readModule(snapshot, "", reading, more);
}

function readModule(
  snapshot: Snapshot,
  key: string,
  reading: SnapshotReading,
  more: Pick<ConfigurationSource, "prior" | "workspace"> = {},
): StackPart {
  const folder = snapshot.folders.get(key) ?? ".";
  const { stack, shown } = reading;
  const own = [...(snapshot.files.get(key) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const { documents, declaration, acknowledgements } = moduleFilesOf(
    own.map(
      ([name, text]) =>
        () =>
          sourceOf(text, shown(folder === "." ? name : `${folder}/${name}`), stack),
    ),
  );
  const module: ModuleReader = (_, { name }) => {
    const inner = key === "" ? name : `${key}.${name}`;
    if (!snapshot.folders.has(inner)) return undefined;
    const { acknowledgements: all = [], ...part } = readModule(snapshot, inner, reading);
    return { part, acknowledgements: all };
  };
  const file = key === "" ? reading.file : shown(folder);
  const part = readConfiguration(documents, { name: stack, file, folder, declaration, module, ...more });
  const all = [...acknowledgements, ...(part.acknowledgements ?? [])];
  return { ...part, ...(all.length > 0 ? { acknowledgements: all } : {}) };
}
