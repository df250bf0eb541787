import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { FAMILIES, type Family } from "./growth/families";

/**
 * npm run bench:growth -- [NAME…]: what each family of inputs costs at 1x, 2x, 4x and 8x, in seconds of the processor and in
 * megabytes, and by which power it grows in the last doubling. A start costs about 0.4 s, which is taken off.
 */
const BIN = join(__dirname, "../cli/bin.js");
const MEASURE = join(__dirname, "measure.js");
const PATIENCE = 60_000;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
  readonly last: string;
}

function costOf({ make }: Family, n: number): Cost {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-growth-"));
  try {
    const { files, argv = ["plan", ".", "--state", "none"] } = make(n);
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const ran = spawnSync(process.execPath, ["--require", MEASURE, BIN, ...argv], {
      cwd: folder,
      encoding: "utf8",
      timeout: PATIENCE,
      maxBuffer: 512 * 1024 * 1024,
    });
    const [, rss = "NaN", cpu = "NaN"] = /maxrss (\d+) cpu (\d+)\s*$/.exec(ran.stderr) ?? [];
    const last = /eniplan: exit [^\n]*/.exec(ran.stderr)?.[0].slice("eniplan: ".length) ?? `no end, ${ran.signal}`;
    return { seconds: Number(cpu) / 1e6, megabytes: Number(rss) / 1024, last };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const asked = process.argv.slice(2);
const start = costOf({ name: "", size: 0, make: () => ({ files: { "main.tf.json": "{}" } }) }, 0).seconds;
process.stdout.write(
  `a start: ${start.toFixed(2)} s\n\n| family | 1x | 1x | 2x | 4x | 8x | power | MB at 8x | 8x ends with |\n|---|---|---|---|---|---|---|---|---|\n`,
);
for (const family of FAMILIES.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const costs = [1, 2, 4, 8].map((times) => costOf(family, family.size * times));
  const seconds = costs.map((cost) => Math.max(cost.seconds - start, 0.01));
  const [, , before = Number.NaN, most = Number.NaN] = seconds;
  const power = most < 0.2 ? "-" : Math.log2(most / before).toFixed(1);
  const { megabytes, last } = costs[3] ?? { megabytes: Number.NaN, last: "" };
  const cells = [
    family.name,
    family.size,
    ...seconds.map((one) => one.toFixed(2)),
    power,
    megabytes.toFixed(0),
    last.slice(0, 60),
  ];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}
