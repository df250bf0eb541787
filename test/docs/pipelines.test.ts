import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { validateWorkflow } from "@action-validator/core";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { Context } from "../../src/cli/context";
import { createProgram } from "../../src/cli/program";
import { CLEAN, runWith, SILENT, WRONG } from "../cli/fake-io";
import { temporaryFolder } from "../support/folders";

const PAGE = readFileSync("docs/pipelines.md", "utf8");

function blocks(language: string): string[] {
  return [...PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map(([, text]) => text ?? "");
}

/** The section under a heading. */
function section(heading: string): string {
  return PAGE.split(/^## /m).find((part) => part.startsWith(heading)) ?? "";
}

/** First column of the tables of a section. */
function rows(heading: string): string[] {
  return [...section(heading).matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name ?? "");
}

describe("docs/pipelines.md", () => {
  test("names every file of the pipelines, and they are there", () => {
    for (const file of ["action.yml", "templates/eniplan.yml", ".pre-commit-hooks.yaml", "Dockerfile"]) {
      expect(PAGE).toContain(`\`${file}\``);
      expect(existsSync(file)).toBe(true);
    }
  });

  test("has every input and output of the action, and no other", () => {
    const { inputs, outputs } = parse(readFileSync("action.yml", "utf8")) as Record<string, object>;
    expect(rows("GitHub Actions").sort()).toEqual([...Object.keys(inputs ?? {}), ...Object.keys(outputs ?? {})].sort());
  });

  test("has every input of the template, and no other", () => {
    const [header] = parseAllDocuments(readFileSync("templates/eniplan.yml", "utf8"));
    const inputs = header?.toJS().spec.inputs as object;
    expect(rows("GitLab").sort()).toEqual(Object.keys(inputs).sort());
  });

  test("has the hooks by their ids", () => {
    for (const { id } of parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as { id: string }[]) {
      expect(section("pre-commit")).toContain(`id: ${id}`);
    }
  });

  test("its workflows are shaped as GitHub wants them", () => {
    const workflows = blocks("yaml").filter((text) => text.includes("runs-on:"));
    expect(workflows).toHaveLength(3);
    for (const text of workflows) expect(validateWorkflow(text).errors).toEqual([]);
  });

  test("gives the action only inputs that it has", () => {
    const { inputs } = parse(readFileSync("action.yml", "utf8")) as { inputs: object };
    const [workflow] = blocks("yaml");
    const { jobs } = parse(workflow ?? "") as { jobs: { eniplan: { steps: { uses?: string; with?: object }[] } } };
    const step = jobs.eniplan.steps.find(({ uses }) => uses?.startsWith("eniplan/"));
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? { none: "" })));
  });

  test("every command line that it shows is one", () => {
    const program = createProgram(Context.of([], SILENT));
    const lines = [...PAGE.matchAll(/eniplan(?:@[\d.]+)? (check|plan|merge) ([^\n`'|]*)/g)];
    expect(lines.length).toBeGreaterThan(5);
    for (const [line, name = "", rest = ""] of lines) {
      const command = program.commands.find((one: Command) => one.name() === name);
      const known = command?.options.map(({ long }) => long) ?? [];
      for (const flag of rest.match(/--[a-z][\w-]*/g) ?? []) expect(known, line).toContain(flag);
    }
  });

  test("its versions are that of the package", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    const written = [...PAGE.matchAll(/eniplan@v?(\d[\d.]*\d)|rev: v(\S+)/g)].map(([, npm, tag]) => npm ?? tag);
    expect(new Set(written)).toEqual(new Set([version]));
  });

  test("the fields that its policy reads are in the JSON", () => {
    const schema = JSON.parse(readFileSync("schemas/result.schema.json", "utf8")) as {
      properties: Record<string, { items?: { $ref?: string } }>;
      definitions: Record<string, { properties: object }>;
    };
    const [policy = ""] = blocks("rego");
    const used = [...policy.matchAll(/some (\w+) in input\.(\w+)/g)];
    expect(used).toHaveLength(2);
    for (const [, variable = "", list = ""] of used) {
      const name = schema.properties[list]?.items?.$ref?.split("/").at(-1) ?? "";
      const fields = Object.keys(schema.definitions[name]?.properties ?? {});
      const read = [...policy.matchAll(new RegExp(`\\b${variable}\\.(\\w+)`, "g"))].map(([, field]) => field);
      expect(fields).toEqual(expect.arrayContaining(read));
    }
  });

  test("the jobs with shards let 1 pass and fail on 3, and the merge judges", async () => {
    const [, , sharded = ""] = blocks("yaml").filter((text) => text.includes("runs-on:"));
    expect(sharded).toContain("|| test $? -eq 1");
    const cwd = temporaryFolder();
    for (const [i, text] of [CLEAN, WRONG, CLEAN].entries()) {
      mkdirSync(join(cwd, "stacks", `s${i}`), { recursive: true });
      writeFileSync(join(cwd, "stacks", `s${i}`, "main.tf.json"), text);
    }
    const world = { cwd, writeFile: writeFileSync };
    const files = [1, 2, 3, 4].map((i) => `shard-${i}.eniplan`);
    for (const [i, file] of files.entries()) {
      expect((await runWith(["check", "stacks/*", "--shard", `${i + 1}/4`, "--out", file], world)).code).toBeLessThan(
        2,
      );
    }
    const { code, out } = await runWith(["merge", ...files, "--format", "github"], world);
    expect(code).toBe(1);
    expect(out).toContain("::error file=stacks/s1/main.tf.json");
  });
});
