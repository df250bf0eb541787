import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Acknowledgement } from "../model/acknowledgement";
import type { JsonObject } from "../model/json";
import { InputError, type Problem } from "../model/problem";
import { declarationsIn } from "./declarations";
import { inPlace } from "./find";
import { applyOverride } from "./override";
import { deepest, pathSteps } from "./place";
import { readSource, type SourceDocument, type SourceReading } from "./source";
import type { ConfigurationSource } from "./tf-json";

/** What the files of one module say together, overrides applied. */
export interface ModuleFiles {
  readonly documents: readonly JsonObject[];
  /** Finds declarations: for `readConfiguration`. */
  readonly declaration: NonNullable<ConfigurationSource["declaration"]>;
  /** Those in comments; their scopes are addresses inside of the module. */
  readonly acknowledgements: readonly Acknowledgement[];
}

export const CONFIGURATION = /\.(?:tf|tofu)(?:\.json)?$/;
const OVERRIDE = /(?:^|_)override\.(?:tf|tofu)(?:\.json)?$/;

/** Whether a file is named as Terraform, or OpenTofu, names those of a configuration. */
export function isConfigurationFile(name: string): boolean {
  return CONFIGURATION.test(name) && !name.startsWith(".") && !name.startsWith("#");
}

/**
 * The files of a configuration in a folder, in the order in which they are read. OpenTofu's own stand in for the others of
 * their name, as they do there.
 */
export function configurationFiles(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && isConfigurationFile(entry.name))
    .map(({ name }) => name);
  const all = new Set(names);
  return names.filter((name) => !all.has(name.replace(/\.tf(\.json)?$/, ".tofu$1")) || /\.tofu/.test(name)).sort();
}

/**
 * Reads the configuration files of a folder: native syntax, JSON syntax, or both. Linear in their size.
 *
 * @param files names in the folder; default: all of `configurationFiles`
 * @throws InputError with the mistakes of all files.
 */
export function readModuleFiles(
  folder: string,
  reading: SourceReading,
  files: readonly string[] = configurationFiles((reading.find ?? inPlace)(folder)),
): ModuleFiles {
  return moduleFilesOf(files.map((name) => () => readSource(join(folder, name), reading)));
}

/** The same of files wherever they are. @throws InputError with the mistakes of all files. */
export function moduleFilesOf(files: readonly (() => SourceDocument)[]): ModuleFiles {
  const problems: Problem[] = [];
  const sources: SourceDocument[] = [];
  for (const read of files) {
    try {
      sources.push(read());
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  // What could not be read would be missed by what follows.
  if (problems.length > 0) throw new InputError(problems);
  const read = combine(sources);
  if (read.problems.length > 0) throw new InputError(read.problems);
  return read;
}

function combine(sources: readonly SourceDocument[]): ModuleFiles & { readonly problems: readonly Problem[] } {
  const bases = sources.filter(({ file }) => !OVERRIDE.test(basename(file)));
  const overrides = sources.filter((source) => !bases.includes(source));
  const problems = [...sources.flatMap((source) => source.problems), ...duplicates(bases)];
  const order = [...bases, ...overrides];
  const documents = bases.map(({ document }) => document);
  for (const { document, file, locate } of overrides) {
    for (const { key } of applyOverride(documents, document)) {
      problems.push({
        id: "configuration/overrides-nothing",
        location: locate(key) ?? { file },
        params: { name: key },
      });
    }
  }
  return {
    documents,
    problems,
    declaration: (address) => ({
      locate: (path) => deepest(order.map(({ within }) => within(address, pathSteps(path))))?.location,
    }),
    acknowledgements: sources.flatMap(({ acknowledgements }) => acknowledgements),
  };
}

/** What is declared a second time. */
function duplicates(sources: readonly SourceDocument[]): Problem[] {
  const first = new Map<string, SourceDocument>();
  const problems: Problem[] = [];
  for (const source of sources) {
    const here = new Map<string, number>();
    for (const { key } of declarationsIn(source.document)) {
      const before = first.get(key);
      const count = here.get(key) ?? 0;
      here.set(key, count + 1);
      first.set(key, before ?? source);
      if (!before) continue;
      const place = before.locate(key) ?? { file: before.file };
      const location = source.locate(key, count) ?? { file: source.file };
      const params = { name: key, first: place.line === undefined ? place.file : `${place.file}:${place.line}` };
      problems.push({ id: "configuration/duplicate", location, params });
    }
  }
  return problems;
}
