import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { packageRoot } from "../../package-root";
import type { Encoded } from "../../report/encode/encoded";
import { jsonDocument } from "../../report/encode/json";
import { fileOfPackage } from "../../report/encode/source";
import { VERSION } from "../../version";
import type { Kit, Pipeline } from "./choices";
import type { FolderKind } from "./kind";

export interface NewFile {
  /** From the folder. */
  readonly name: string;
  readonly text: Encoded;
}

/* cdktn 0.24 takes constructs 10.6 and 10.7 alone. */
const KIT_PACKAGES: Readonly<Record<Kit, Readonly<Record<string, string>>>> = {
  cdktf: { cdktf: "^0.21.0", constructs: "^10.7.2" },
  cdktn: { cdktf: "npm:cdktn@^0.24.0", constructs: "~10.7.2" },
};

const PIPELINE_FILES: Readonly<Record<Pipeline, { readonly name: string; readonly template: string }>> = {
  github: { name: ".github/workflows/eniplan.yml", template: "github.yml" },
  gitlab: { name: ".gitlab-ci.yml", template: "gitlab.yml" },
  "pre-commit": { name: ".pre-commit-config.yaml", template: "pre-commit.yaml" },
};

/** The files that a folder of this kind begins with, whether they are there or not. */
export function filesOf(
  folder: string,
  kind: FolderKind,
  { kit, pipelines }: { readonly kit: Kit; readonly pipelines: readonly Pipeline[] },
): readonly NewFile[] {
  const project = kind === "empty" ? projectFiles(folder, kit) : [];
  const policy = { name: "eniplan.yaml", text: template("policy", "eniplan.yaml") };
  return [...project, policy, ...pipelines.map((pipeline) => pipelineFile(pipeline, kind))];
}

function projectFiles(folder: string, kit: Kit): readonly NewFile[] {
  return [
    { name: "package.json", text: packageJson(folder, kit) },
    ...["cdktf.json", "tsconfig.json", "main.ts"].map((name) => ({ name, text: template("project", name) })),
    // npm leaves a file of the real name out of a package.
    { name: ".gitignore", text: template("project", "gitignore") },
  ];
}

function packageJson(folder: string, kit: Kit): Encoded {
  return jsonDocument({
    name: packageName(basename(folder)),
    version: "0.1.0",
    private: true,
    scripts: { types: "tsc", synth: "tsx main.ts", check: "eniplan check", plan: "eniplan plan" },
    dependencies: { ...KIT_PACKAGES[kit], eniplan: `^${VERSION}` },
    devDependencies: { "@types/node": "^20.19.0", tsx: "^4.20.0", typescript: "~5.9.3" },
  });
}

/** What npm takes for a name. */
function packageName(folder: string): string {
  const name = folder
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name || "network";
}

/** An app has eniplan among its packages, and its code is run: `--allow-code`. A configuration has neither. */
function pipelineFile(pipeline: Pipeline, kind: FolderKind): NewFile {
  const { name, template: file } = PIPELINE_FILES[pipeline];
  const reports: Readonly<Record<Pipeline, string>> = {
    github: " --format human --format github",
    gitlab: " --format human --format gitlab=gl-code-quality-report.json",
    "pre-commit": "",
  };
  const check = `check${kind === "configuration" ? "" : " --allow-code"}${reports[pipeline]}`;
  const installed = kind === "configuration" ? `npx --yes eniplan@${VERSION}` : "npx eniplan";
  const install = kind !== "configuration" && pipeline !== "pre-commit" ? "npm ci && " : "";
  return { name, text: template("ci", file, `${install}${installed} ${check}`) };
}

function template(folder: string, name: string, run = ""): Encoded {
  const text = readFileSync(join(packageRoot(), "templates", "init", folder, name), "utf8");
  return fileOfPackage(text.replace("{{run}}", run));
}
