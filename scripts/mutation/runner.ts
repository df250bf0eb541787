import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TestModule, TestSpecification, Vitest } from "vitest/node";
import { instrument } from "./instrument";
import type { Mutant } from "./mutants";

/** A test file, how long it takes in milliseconds, and which mutants it reaches. */
export interface Reach {
  readonly file: string;
  readonly takes: number;
  readonly ids: readonly number[];
}

/** Runs tests with one mutant on, or with none; the sources are read once. */
export class Runner {
  private constructor(
    private readonly vitest: Vitest,
    private readonly specifications: ReadonlyMap<string, TestSpecification>,
  ) {}

  /** @param folders below test/ whose tests take part; those of all when there is none. */
  static async start(mutants: readonly Mutant[], folders: readonly string[]): Promise<Runner> {
    const { createVitest, BaseSequencer } = await import("vitest/node");
    class AsGiven extends BaseSequencer {
      override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
        return files;
      }
    }
    const byFile = new Map<string, Mutant[]>();
    for (const one of mutants) byFile.set(resolve(one.file), [...(byFile.get(resolve(one.file)) ?? []), one]);
    const load = (id: string): string | undefined => {
      const inside = byFile.get(id);
      return inside && instrument(readFileSync(id, "utf8"), inside);
    };
    const vitest = await createVitest(
      "test",
      {
        config: "vitest.mutation.config.mts",
        watch: false,
        bail: 1,
        reporters: [{}],
        sequence: { sequencer: AsGiven },
      },
      { plugins: [{ name: "mutants", enforce: "pre", load }] },
    );
    const all = await vitest.globTestSpecifications(folders.map((folder) => `test/${folder}/`));
    return new Runner(vitest, new Map(all.map((one) => [one.moduleId, one])));
  }

  /** Each test file without any mutant; one that fails then, as under a load that is too high for it, is left out. */
  async reach(): Promise<readonly Reach[]> {
    const file = resolve(join("dist", `mutants-reached.${process.pid}`));
    process.env["MUTANTS_REACHED"] = file;
    const modules = await this.run([...this.specifications.keys()], -1, 0);
    delete process.env["MUTANTS_REACHED"];
    const failed = new Set(modules.filter(isFailed).map(({ moduleId }) => moduleId));
    for (const one of failed) process.stderr.write(`without a mutant fails ${one}\n`);
    const takes = new Map(modules.map((one) => [one.moduleId, one.diagnostic().duration]));
    const lines = readFileSync(file, "utf8").trim().split("\n");
    rmSync(file);
    return lines.flatMap((line) => {
      const { test, ids } = JSON.parse(line) as { test: string; ids: number[] };
      return failed.has(test) ? [] : [{ file: test, takes: takes.get(test) ?? 0, ids }];
    });
  }

  /** The test file that notices the mutant; undefined when none does. */
  async killerOf(mutant: number, files: readonly string[]): Promise<string | undefined> {
    return files.length === 0 ? undefined : (await this.run(files, mutant, 1)).find(isFailed)?.moduleId;
  }

  private async run(files: readonly string[], mutant: number, bail: number): Promise<readonly TestModule[]> {
    for (const { config } of [this.vitest, ...this.vitest.projects]) config.bail = bail;
    process.env["MUTANT"] = String(mutant);
    // Else what earlier runs came to is told again.
    this.vitest.state.filesMap.clear();
    const chosen = files.flatMap((file) => this.specifications.get(file) ?? []);
    return (await this.vitest.runTestSpecifications(chosen, false)).testModules;
  }
}

function isFailed(module: TestModule): boolean {
  return module.state() === "failed" || module.errors().length > 0;
}
