import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { sizesOf, writeInputs } from "./inputs";
import { byTurns, type Measured, seconds, tableOf } from "./turns";

/*
 * Time and peak memory of `eniplan plan` as a whole process next to the least that a planner does, over generated networks of
 * which about 1 % changes: with states that name a few attributes, and with states as the provider writes them. Sizes are
 * arguments; RUNS sets the turns (default 5), WRITE=1 puts the table into docs/performance.md.
 *
 *   npm run bench -- 1000 10000 100000
 */
const turns = Number(process.env["RUNS"] ?? 5);
const cli = join(__dirname, "..", "cli", "bin.js");
const floor = join(__dirname, "floor.js");

function row({ label, cpu, wall, megabytes, noise }: Measured, least?: Measured): string[] {
  const beside = least
    ? [`${seconds(least.cpu)}, ${least.megabytes.toFixed(0)} MB`, (cpu / least.cpu).toFixed(1)]
    : ["", ""];
  const figures = [seconds(cpu), seconds(wall), `${megabytes.toFixed(0)} MB`];
  return [label, ...figures, ...beside, `${(noise * 100).toFixed(0)} %`];
}

const HEAD = ["resources", "processor", "clock", "memory", "floor", "ratio", "noise"];

function tableFor(folder: string): string {
  const rows = byTurns([{ label: "`--version`", args: [cli, "--version"] }], turns).map((one) => row(one));
  for (const { label, file } of writeInputs(folder, sizesOf(process.argv.slice(2)))) {
    const [own, least] = byTurns(
      [
        { label, args: [cli, "plan", file] },
        { label, args: [floor, file] },
      ],
      turns,
    );
    if (own) rows.push(row(own, least));
  }
  return tableOf([HEAD, ...rows]);
}

/** Between the marks in the page. */
function write(table: string): void {
  const page = join(__dirname, "..", "..", "docs", "performance.md");
  const marked = /(<!-- npm run bench -->\n)[\s\S]*?(<!-- end -->)/;
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace(marked, (_, begin, end) => `${begin}\n${table}\n${end}`),
  );
}

const folder = mkdtempSync(join(tmpdir(), "eniplan-bench-"));
try {
  const table = tableFor(folder);
  process.stdout.write(`${table}\nNode ${process.versions.node}, load of the machine ${loadavg()[0]?.toFixed(1)}\n`);
  if (process.env["WRITE"] === "1") write(table);
} finally {
  rmSync(folder, { recursive: true });
}
