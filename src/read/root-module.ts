import { basename, join, resolve } from "node:path";
import type { StackPart } from "../model/stack-part";
import { filesAround } from "./files";
import { CONFIGURATION, configurationFiles, readModuleFiles } from "./folder";
import { display, localState, type WorkingEnvironment } from "./local-state";
import { lockedProviders } from "./lock-file";
import { moduleReader } from "./modules";
import { readConfiguration } from "./tf-json";

/** A folder, or some files of it, as a root module with its local state. @throws as `readModuleFiles`. */
export function readFolder(folder: string, around: WorkingEnvironment, files?: readonly string[]): StackPart {
  const name = files?.[0]?.replace(CONFIGURATION, "") ?? basename(resolve(folder));
  const reading = { cwd: around.cwd, env: around.env, stack: name };
  const { documents, declaration, acknowledgements } = readModuleFiles(folder, reading, files);
  const file = display(files?.[0] === undefined ? folder : join(folder, files[0]), around.cwd);
  const part = readConfiguration(documents, {
    name,
    file,
    folder: ".",
    files: filesAround(folder),
    declaration,
    module: moduleReader(folder, reading),
    ...localState(documents, folder, around),
  });
  const all = [...acknowledgements, ...(part.acknowledgements ?? [])];
  const tofu = (files ?? configurationFiles(folder)).some((one) => /\.tofu(?:\.json)?$/.test(one));
  return {
    ...part,
    ...lockedProviders(folder),
    ...(tofu ? { hasTofuFiles: true } : {}),
    ...(all.length > 0 ? { acknowledgements: all } : {}),
  };
}
