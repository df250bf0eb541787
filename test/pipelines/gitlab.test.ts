import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { pathWithNpx, project, run } from "./packed";

interface Job {
  readonly stage: string;
  readonly image: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly script: readonly string[];
  readonly artifacts: { readonly when: string; readonly reports: Readonly<Record<string, string>> };
}

const TEXT = readFileSync("templates/eniplan.yml", "utf8");
const [header, body] = parseAllDocuments(TEXT).map((document) => document.toJS() as never);
const INPUTS = (header as unknown as { spec: { inputs: Record<string, { default: string }> } }).spec.inputs;

/** The job with its inputs filled in, as GitLab does it before it reads the YAML. */
function jobOf(given: Readonly<Record<string, string>>): Job {
  const text = JSON.stringify(body).replace(/\$\[\[ inputs\.(\w+) \]\]/g, (whole, name: string) => {
    return given[name] ?? INPUTS[name]?.default ?? whole;
  });
  const [job] = Object.values(JSON.parse(text) as Record<string, Job>);
  if (!job) throw new Error("no job");
  return job;
}

describe("templates/eniplan.yml", () => {
  test("every input has a default and is used, and none else", () => {
    const used = new Set([...TEXT.matchAll(/\$\[\[ inputs\.(\w+) \]\]/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(INPUTS).sort());
    expect(JSON.stringify(jobOf({}))).not.toContain("$[[");
  });

  test("the version is that of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect(INPUTS["version"]?.default).toBe(version);
  });

  test("its script writes the reports that the job keeps, and fails as eniplan does", () => {
    const cwd = project();
    const job = jobOf({ path: "ok/* wrong", args: "--strict" });
    // The runner puts the lines of a script into one shell that stops at the first failure.
    const ran = run("sh", ["-e", "-c", job.script.join("\n")], {
      cwd,
      env: { ...job.variables, PATH: pathWithNpx(INPUTS["version"]?.default ?? "") },
    });
    expect(ran.err).toContain("eniplan: exit 1: ");
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("Stack ok/b");
    for (const file of Object.values(job.artifacts.reports)) expect(existsSync(join(cwd, file))).toBe(true);
    expect(job.artifacts.when).toBe("always");
    const [report] = Object.values(job.artifacts.reports);
    const issues = JSON.parse(readFileSync(join(cwd, report ?? ""), "utf8")) as { check_name: string }[];
    expect(issues.map(({ check_name }) => check_name)).toContain("reference/unresolved");
  }, 120_000);
});
