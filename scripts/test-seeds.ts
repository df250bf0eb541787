import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";

/*
 * npm run test:seeds -- [--seeds 20] [--seed 7] [PATH…]: every test that draws its cases, or those below these paths, with
 * fresh seeds, one after another. `--seed` names the first one; the others follow it. What fails is told with the command that
 * makes it fail again, and belongs into the tests as a case; ends with 1 then.
 */

/** Of vitest's reporter `json`. */
interface Results {
  readonly testResults: readonly {
    readonly name: string;
    /** Why a file could not be loaded. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** Seeds are whole numbers of 31 bits, and a test may count from its own. */
const SEEDS = 1_000_000_000;
const FIRST_LINES = 12;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: "string" }, seed: { type: "string" } },
});
const count = Number(values.seeds ?? 20);
const seedAt = (i: number): number => (values.seed === undefined ? randomInt(SEEDS) : Number(values.seed) + i);
if (!(Number.isInteger(count) && Number.isInteger(seedAt(0)))) {
  process.stderr.write("expected are whole numbers, as in: npm run test:seeds -- --seeds 20 --seed 7\n");
  process.exit(3);
}
const folder = mkdtempSync(join(tmpdir(), "eniplan-seeds-"));
let failed = 0;

function resultsOf(seed: number): Results {
  const file = join(folder, `${seed}.json`);
  const options = ["run", "--config", "vitest.seeds.config.mts", "--reporter=json", `--outputFile=${file}`];
  const env = { ...process.env, SEED: String(seed) };
  const { stderr } = spawnSync("npx", ["vitest", ...options, ...positionals], { encoding: "utf8", env });
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Results;
  } catch {
    process.stderr.write(stderr);
    process.exit(3);
  }
}

function tell(seed: number, file: string, title: string, message: string): void {
  failed += 1;
  const name = title === "" ? "" : ` -t ${JSON.stringify(title)}`;
  const lines = message.split("\n").slice(0, FIRST_LINES);
  process.stdout.write(`SEED=${seed} npx vitest run ${file}${name}\n${lines.map((line) => `    ${line}\n`).join("")}`);
}

for (let i = 0; i < count; i++) {
  const seed = seedAt(i);
  let passed = 0;
  for (const { name, message, assertionResults } of resultsOf(seed).testResults) {
    const file = relative(process.cwd(), name);
    if (assertionResults.length === 0) tell(seed, file, "", message);
    for (const { fullName, status, failureMessages } of assertionResults) {
      if (status === "passed") passed += 1;
      if (status === "failed") tell(seed, file, fullName, failureMessages.join("\n"));
    }
  }
  process.stdout.write(`SEED=${seed}: ${passed} tests passed\n`);
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = failed > 0 ? 1 : 0;
