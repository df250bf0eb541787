import { parseArgs } from "node:util";
import { Random } from "./fuzz/random";
import { KINDS } from "./kills/kinds";
import { killOften } from "./kills/round";

/**
 * npm run test:kills -- [300] [--kind NAME]… [--seed 1]: kills programs with SIGKILL while they write, so often for each kind of
 * file, and looks at what is there then, and after the next run. Ends with 1 when a file is of no run, or a mixture stays.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string" }, kind: { type: "string", multiple: true } },
});
const kills = Number(positionals[0] ?? 20);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

async function main(): Promise<void> {
  process.stdout.write(`seed ${seed}\n`);
  const chosen = KINDS.filter(({ name }) => values.kind?.includes(name) ?? true);
  for (const [i, kind] of chosen.entries()) {
    const { before, after, mixed, left, wrong } = await killOften(kind, kills, new Random(seed, i));
    process.stdout.write(
      `${kind.name}: ${kills} kills; as before ${before}, as after ${after}, some of each until the next run ${mixed}; ${left} left something; ${wrong.length} wrong\n`,
    );
    for (const what of wrong.slice(0, 5)) process.stdout.write(`    ${what}\n`);
    if (wrong.length > 0) process.exitCode = 1;
  }
}

void main();
