import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../pipelines/packed";

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly publishConfig: Readonly<Record<string, unknown>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: true; readonly hasInstallScript?: true }>>;
}

interface Packed {
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

const ROOT = join(__dirname, "../..");
const json = (file: string): unknown => JSON.parse(readFileSync(join(ROOT, file), "utf8"));
const MANIFEST = json("package.json") as Manifest;
const LOCK = json("package-lock.json") as Lock;

describe("what is installed with the package", () => {
  test("is of exact versions, each with its reason", () => {
    const reasons = readFileSync(join(ROOT, "docs/dependencies.md"), "utf8");
    for (const [name, version] of Object.entries(MANIFEST.dependencies)) {
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
      expect(reasons, name).toContain(`| \`${name}\` ${version} |`);
    }
  });

  test("runs nothing while it is installed", () => {
    const hooks = ["preinstall", "install", "postinstall", "prepare", "preprepare", "postprepare"];
    expect(Object.keys(MANIFEST.scripts).filter((name) => hooks.includes(name))).toEqual([]);
    const scripted = Object.entries(LOCK.packages).filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript);
    expect(scripted.map(([place]) => place)).toEqual([]);
  });

  test("is published with a statement of where it was built", () => {
    expect(MANIFEST.publishConfig).toEqual({ access: "public", provenance: true });
  });
});

describe("the package", () => {
  const { out } = run("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: ROOT });
  const [{ files } = { files: [] }] = JSON.parse(out) as Packed[];
  const paths = files.map(({ path }) => path);

  test("holds what is needed, and no source, test or map", () => {
    expect(paths.filter((path) => /\.map$|(?:^|\/)(?:src|test|scripts|bench)\//.test(path))).toEqual([]);
    expect(
      paths.filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts") && !path.startsWith("templates/")),
    ).toEqual([]);
    // 326 files of bindings, 112 rules in two languages, and the program.
    expect(paths.length).toBeLessThan(900);
    expect(files.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(12_000_000);
  });

  test("names no map that is not there", () => {
    const scripts = paths.filter((path) => /\.[cm]?js$/.test(path));
    const named = scripts.filter((path) => /^\/\/# sourceMappingURL=/m.test(readFileSync(join(ROOT, path), "utf8")));
    expect(named).toEqual([]);
  });
});

test("what it is made of is told in CycloneDX", () => {
  expect(run("npm", ["run", "--silent", "sbom"], { cwd: ROOT }).code).toBe(0);
  const { bomFormat, components, metadata } = json("dist/sbom.cdx.json") as {
    readonly bomFormat: string;
    readonly metadata: { readonly component: { readonly name: string } };
    readonly components: readonly { readonly name: string; readonly version: string; readonly hashes: unknown[] }[];
  };
  expect([bomFormat, metadata.component.name]).toEqual(["CycloneDX", "eniplan"]);
  const versions = new Map(components.map(({ name, version }) => [name, version]));
  for (const [name, version] of Object.entries(MANIFEST.dependencies)) expect(versions.get(name)).toBe(version);
  // And what those need.
  expect([...versions.keys()]).toContain("readdirp");
  expect([...versions.keys()].filter((name) => /vitest|cdktf|typescript/.test(name))).toEqual([]);
});

describe("what is handed out for pipelines", () => {
  const files = [
    ...[
      "action.yml",
      "Dockerfile",
      "templates/eniplan.yml",
      "docs/pipelines.md",
      "docs/security.md",
      "docs/reports.md",
    ],
    ...readdirSync(join(ROOT, "templates/init/ci")).map((name) => `templates/init/ci/${name}`),
  ].filter((file) => existsSync(join(ROOT, file)));
  const text = (file: string) => readFileSync(join(ROOT, file), "utf8");

  test.each(files)("%s names actions by commit, and images by digest", (file) => {
    const actions = [...text(file).matchAll(/uses: (?!eniplan\/)(\S+)(.*)/g)];
    for (const [, action = "", comment = ""] of actions) {
      expect(action).toMatch(/@[0-9a-f]{40}$/);
      expect(comment).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
    for (const [image] of text(file).matchAll(/\bnode:\d[\w.@:-]*/g)) expect(image).toMatch(/@sha256:[0-9a-f]{64}$/);
  });

  test.each(files.filter((file) => /^name: .*\non: /m.test(text(file))))(
    "%s: each workflow says what it may",
    (file) => {
      for (const [workflow] of text(file).matchAll(/^name: .*\non: [\s\S]*?(?=^```|(?![\s\S]))/gm)) {
        expect(workflow).toMatch(/^permissions:\n {2}contents: read$/m);
      }
    },
  );
});
