import { existsSync } from "node:fs";
import { join } from "node:path";
import type { StackPart } from "../model/stack-part";
import { readText } from "./text";

const FILE = ".terraform.lock.hcl";
const PROVIDER = /^provider\s+"([^"]+)"/gm;

/** The providers that `terraform init` or `tofu init` chose for a folder: names, such as `registry.opentofu.org/aliyun/alicloud`. */
export function lockedProviders(folder: string): Pick<StackPart, "lockedProviders"> {
  const file = join(folder, FILE);
  if (!existsSync(file)) return {};
  return { lockedProviders: [...readText(file).matchAll(PROVIDER)].map(([, name = ""]) => name) };
}
