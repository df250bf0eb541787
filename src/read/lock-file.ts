import { existsSync } from "node:fs";
import { join } from "node:path";
import type { StackPart } from "../model/stack-part";
import { readText } from "./text";

const FILE = ".terraform.lock.hcl";
const PROVIDER = /^provider\s+"([^"]+)"\s*\{([^}]*)/gm;
const VERSION = /^\s*version\s*=\s*"([^"]+)"/m;

/**
 * The providers that `terraform init` or `tofu init` chose for a folder: names, such as `registry.opentofu.org/aliyun/alicloud`,
 * and the version of each.
 */
export function lockedProviders(folder: string): Pick<StackPart, "lockedProviders" | "lockedVersions"> {
  const file = join(folder, FILE);
  if (!existsSync(file)) return {};
  const names: string[] = [];
  const versions = new Map<string, string>();
  for (const [, name = "", body = ""] of readText(file).matchAll(PROVIDER)) {
    names.push(name);
    const version = VERSION.exec(body)?.[1];
    if (version !== undefined) versions.set(name, version);
  }
  return { lockedProviders: names, lockedVersions: versions };
}
