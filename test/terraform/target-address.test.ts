import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { meansInstance, parseTarget } from "../../src/model/target-address";
import { newFolder, removeFolders, terraform, terraformFound } from "./support";

afterAll(removeFolders);

// terraform_data needs no provider.
const ROOT = `
module "many" {
  source = "./m"
  count  = 2
}

module "one" {
  source = "./m"
}
`;

const MIDDLE = `
module "inner" {
  source = "./inner"
  count  = 2
}

module "single" {
  source = "./inner"
}

resource "terraform_data" "x" {
  count = 2
}
`;

const INNER = `
resource "terraform_data" "y" {
}
`;

const TARGETS = [
  "module.many",
  "module.many[0]",
  "module.many.module.inner",
  "module.many[0].module.inner",
  "module.many[0].module.inner[1]",
  "module.many.module.inner[0]",
  "module.many.module.single",
  "module.one.module.inner",
  "module.one.module.single",
  "module.one[0]",
  "module.many.terraform_data.x",
  "module.many.terraform_data.x[0]",
  "module.many[1].terraform_data.x",
  "module.many[1].terraform_data.x[0]",
  "module.one.terraform_data.x",
  "module.one[0].terraform_data.x",
  "module.many[0].module.inner.terraform_data.y",
  "module.many[0].module.inner[0].terraform_data.y",
  "module.many.module.single.terraform_data.y",
  "module.one.module.single.terraform_data.y",
];

function written(): string {
  const folder = newFolder();
  mkdirSync(join(folder, "m", "inner"), { recursive: true });
  writeFileSync(join(folder, "main.tf"), ROOT);
  writeFileSync(join(folder, "m", "main.tf"), MIDDLE);
  writeFileSync(join(folder, "m", "inner", "main.tf"), INNER);
  return folder;
}

function created(folder: string, ...args: string[]): string[] {
  const { status, output } = terraform(folder, "plan", "-no-color", "-lock=false", ...args);
  if (status !== 0) throw new Error(output);
  return [...output.matchAll(/^ {2}# (\S+) will be created$/gm)].map(([, address = ""]) => address).sort();
}

describe.runIf(terraformFound())("what -target means, judged by the real terraform", () => {
  test("keys of modules count exactly, but for a module that is itself targeted", { timeout: 300_000 }, () => {
    const folder = written();
    terraform(folder, "init", "-no-color");
    const all = created(folder);
    expect(all).toHaveLength(15);
    const theirs = TARGETS.map((target) => [target, created(folder, `-target=${target}`)]);
    const ours = TARGETS.map((text) => {
      const target = parseTarget(text);
      return [text, all.filter((address) => target !== undefined && meansInstance(target, address))];
    });
    expect(ours).toEqual(theirs);
    const isEmpty = theirs.map(([, addresses]) => addresses?.length === 0);
    expect(new Set(isEmpty)).toEqual(new Set([true, false]));
  });
});
