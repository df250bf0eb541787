import { existsSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fail } from "../model/problem";
import { inPlace } from "./find";
import { configurationFiles, readModuleFiles } from "./folder";
import { display } from "./local-state";
import type { ModuleReader } from "./read-module";
import type { Reading } from "./source";
import { readConfiguration } from "./tf-json";

/**
 * Reads modules whose source is a folder, and those that they call; Terraform downloads all others.
 * https://developer.hashicorp.com/terraform/language/modules/sources#local-paths
 *
 * @param folder of the files that call
 * @param around folders of the modules that are being read
 * @throws InputError when there is no such folder, when nothing in it is a configuration, or when it calls itself; also
 * with the mistakes in the files.
 */
export function moduleReader(folder: string, reading: Reading, around: readonly string[] = [folder]): ModuleReader {
  return (source) => {
    if (!/^\.\.?(?:[/\\]|$)/.test(source)) return undefined;
    const target = join(folder, source);
    const shown = display((reading.origin ?? inPlace)(target), reading.cwd);
    if (around.includes(target)) fail("module/circular", { folder: shown });
    const at = (reading.find ?? inPlace)(target);
    if (!existsSync(at) || !statSync(at).isDirectory()) fail("module/missing", { source, folder: shown });
    if (configurationFiles(at).length === 0) fail("module/empty", { folder: shown });
    const { documents, declaration, acknowledgements } = readModuleFiles(target, reading);
    const part = readConfiguration(documents, {
      name: reading.stack,
      file: shown,
      folder: relative(around[0] ?? folder, target) || ".",
      declaration,
      module: moduleReader(target, reading, [...around, target]),
    });
    const { acknowledgements: inner = [], ...rest } = part;
    return { part: rest, acknowledgements: [...acknowledgements, ...inner] };
  };
}
