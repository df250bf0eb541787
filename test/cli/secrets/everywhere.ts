import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { runWith } from "../fake-io";
import type { Way, Written } from "./ways";

const FORMATS = ["json", "sarif", "junit", "github", "gitlab", "checkstyle", "markdown", "html"];

/** All that eniplan writes about a configuration, by what wrote it: both streams and every file of every command. */
export async function everywhere(way: Written & Pick<Way, "state">): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "secrets-"));
  try {
    for (const [name, text] of Object.entries(way.files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const state = join(folder, "given.tfstate");
    if (way.state) writeFileSync(state, stateOf(way.state));
    const given = existsSync(state) ? state : "none";
    const found = await written(folder, [...(way.vars ?? []).flatMap((one) => ["--var", one]), "--state", given]);
    return new Map(
      [...found].map(([name, text]) => [name, text.replaceAll(folder, "FOLDER").replaceAll(basename(folder), "STACK")]),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function written(folder: string, more: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const run = async (name: string, argv: readonly string[]) => {
    const { out, err, files } = await runWith([...argv], {
      cwd: folder,
      writeFile: (path, text) => writeFileSync(path, text),
    });
    found.set(name, `${out}\n${err}`);
    for (const [file, text] of files) found.set(`${name} ${file}`, text);
  };
  const formats = (prefix: string, names: readonly string[]) =>
    names.flatMap((name) => ["--format", `${name}=${join(folder, `${prefix}.${name}.out`)}`]);
  const saved = join(folder, "saved.out");
  await run("plan", ["plan", ".", ...more, "--strict", "--out", saved]);
  await run("plan files", ["plan", ".", ...more, ...formats("plan", [...FORMATS, "tfplan-json"])]);
  await run("plan zh", ["plan", ".", ...more, "--lang", "zh", "--guest-config", join(folder, "guest.out")]);
  await run("check", ["check", ".", ...more, ...formats("check", FORMATS), "--format", "human"]);
  await run("baseline", ["check", ".", ...more, "--write-baseline", join(folder, "baseline.out")]);
  await run("show", ["show", saved, "--format", "human", ...formats("show", ["json"])]);
  for (const kind of ["topology", "order"]) {
    const files = formats(`graph-${kind}`, ["text", "mermaid", "dot"]);
    await run(`graph ${kind}`, ["graph", ".", ...more, "--kind", kind, ...files]);
  }
  for (const [name, text] of filesIn(folder)) if (/\.out($|\/)/.test(name)) found.set(name, text);
  return found;
}

function filesIn(folder: string, within = ""): [string, string][] {
  return readdirSync(folder).flatMap((name): [string, string][] => {
    const path = join(folder, name);
    return statSync(path).isDirectory()
      ? filesIn(path, `${within}${name}/`)
      : [[`${within}${name}`, readFileSync(path, "utf8")]];
  });
}

function stateOf(state: NonNullable<Way["state"]>): string {
  const resources = state.map(({ address, attributes, sensitive = [] }) => ({
    mode: "managed",
    type: "alicloud_vpc",
    name: address,
    provider: 'provider["registry.terraform.io/aliyun/alicloud"]',
    instances: [{ schema_version: 0, attributes, sensitive_attributes: sensitive }],
  }));
  return JSON.stringify({ version: 4, terraform_version: "1.11.4", serial: 1, lineage: "l", outputs: {}, resources });
}
