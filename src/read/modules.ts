import { existsSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fail } from "../model/problem";
import { dataFolder } from "./backend";
import { inPlace } from "./find";
import { configurationFiles, readModuleFiles } from "./folder";
import { display } from "./local-state";
import { isLocalSource } from "./module-address";
import { isInside, ModuleManifest, staleness } from "./module-manifest";
import type { ModuleReader, ReadModule } from "./read-module";
import type { SourceReading } from "./source";
import { readConfiguration } from "./tf-json";

/** One module on the way from the root to those that it calls. */
interface Place {
  readonly folder: string;
  /** Names of the calls that lead to it. */
  readonly names: readonly string[];
  /** Folders of the modules that are being read, the root first. */
  readonly around: readonly string[];
  /** What was fetched together with it, which its local sources may not leave. Default: it was not fetched. */
  readonly fetched?: string;
}

/**
 * Reads modules whose source is a folder, those that `terraform init` has fetched from elsewhere, and those that they call.
 * https://developer.hashicorp.com/terraform/language/modules/sources
 *
 * @param folder of the files that call; Terraform runs in it
 * @throws InputError when there is no such folder, when nothing in it is a configuration, when it calls itself, or when
 * what init has noted is out of place; also with the mistakes in the files.
 */
export function moduleReader(folder: string, reading: SourceReading): ModuleReader {
  const manifest = new ModuleManifest(dataFolder(folder, reading.env ?? {}), folder, reading.cwd);
  return readerAt({ folder, names: [], around: [folder] }, { reading, manifest, calls: 0 });
}

interface Modules {
  readonly reading: SourceReading;
  readonly manifest: ModuleManifest;
  /** How many calls were read: modules that call two others each are soon a million. */
  calls: number;
}

const MOST_CALLS = 10_000;

function readerAt(place: Place, modules: Modules): ModuleReader {
  return (source, { name, version }) => {
    const names = [...place.names, name];
    if (source !== undefined && isLocalSource(source)) {
      return readAt({ ...place, folder: join(place.folder, source), names }, source, modules);
    }
    const call = { key: names.join("."), source, version };
    const found = modules.manifest.find(call);
    if (!found) return undefined;
    const stale = staleness(call, found);
    if (stale !== undefined) return { stale };
    const { folder, around: fetched, source: noted } = found;
    const own = isLocalSource(noted) ? {} : { fetched };
    return readAt({ ...place, ...own, folder, names }, noted, modules);
  };
}

function readAt(place: Place, source: string, modules: Modules): ReadModule | undefined {
  const { folder, around, fetched } = place;
  const { reading } = modules;
  const shown = display((reading.origin ?? inPlace)(folder), reading.cwd);
  if (fetched !== undefined && !isInside(fetched, folder)) {
    fail("module/leaves-package", { source, folder: shown, package: display(fetched, reading.cwd) });
  }
  modules.calls += 1;
  if (modules.calls === MOST_CALLS + 1) fail("module/too-many", { most: MOST_CALLS });
  // It was said once, and nothing comes of what is read.
  if (modules.calls > MOST_CALLS) return undefined;
  if (around.includes(folder)) fail("module/circular", { folder: shown });
  const at = (reading.find ?? inPlace)(folder);
  if (!existsSync(at) || !statSync(at).isDirectory()) fail("module/missing", { source, folder: shown });
  if (configurationFiles(at).length === 0) fail("module/empty", { folder: shown });
  const { documents, declaration, acknowledgements } = readModuleFiles(folder, reading);
  const part = readConfiguration(documents, {
    name: reading.stack,
    file: shown,
    folder: relative(around[0] ?? folder, folder) || ".",
    declaration,
    module: readerAt({ ...place, around: [...around, folder] }, modules),
  });
  const { acknowledgements: inner = [], ...rest } = part;
  return { part: rest, acknowledgements: [...acknowledgements, ...inner] };
}
