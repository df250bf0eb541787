import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject, type Json, type JsonObject } from "../src/model/json";
import { generateNetwork } from "./network";

/*
 * `eniplan plan` of the same network in native and in JSON syntax, by turns in one run, each as a whole process. Sizes are
 * arguments; RUNS sets the pairs of each (default 5; the first one warms up and is not counted).
 *
 *   npm run bench:hcl -- 1000 10000
 */
const sizes = process.argv.slice(2).map(Number);
const runs = Number(process.env["RUNS"] ?? 5);
const cli = join(__dirname, "..", "cli", "bin.js");
const measure = join(__dirname, "measure.js");

function expression(value: Json): string {
  if (typeof value === "string") return /^\$\{(.*)\}$/.exec(value)?.[1] ?? JSON.stringify(value);
  return Array.isArray(value) ? `[${value.map(expression).join(", ")}]` : JSON.stringify(value);
}

function entries(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

/** The generated network as people write it. */
function asHcl({ resource }: JsonObject): string {
  const blocks = entries(resource).flatMap(([type, names]) =>
    entries(names).map(([name, body]) => {
      const lines = entries(body).map(([attribute, value]) => `  ${attribute} = ${expression(value)}\n`);
      return `resource "${type}" "${name}" {\n${lines.join("")}}\n`;
    }),
  );
  return blocks.join("\n");
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

interface Measured {
  readonly seconds: number;
  /** Seconds of the processor: on a shared machine they say more. */
  readonly processor: number;
  readonly megabytes: number;
}

function run(path: string): Measured {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ["--require", measure, cli, "plan", path], {
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (child.status !== 0) throw new Error(`exit ${child.status}: ${child.stderr.slice(0, 2000)}`);
  const [, kilobytes, microseconds] = /maxrss (\d+) cpu (\d+)/.exec(child.stderr) ?? [];
  return { seconds, processor: Number(microseconds) / 1e6, megabytes: Number(kilobytes) / 1024 };
}

function compare(size: number, folder: string): void {
  const { configuration, state } = generateNetwork(size);
  const native = join(folder, `native-${size}`);
  const json = join(folder, `json-${size}`);
  for (const place of [native, json]) {
    mkdirSync(place);
    writeFileSync(join(place, "terraform.tfstate"), JSON.stringify(state));
  }
  const text = asHcl(configuration);
  writeFileSync(join(native, "main.tf"), text);
  writeFileSync(join(json, "main.tf.json"), JSON.stringify(configuration));
  const pairs = Array.from({ length: runs + 1 }, () => ({ hcl: run(native), json: run(json) })).slice(1);
  const report = (which: "hcl" | "json") => {
    const all = pairs.map((pair) => pair[which]);
    const of = (what: keyof Measured) => median(all.map((one) => one[what]));
    const processor = `${of("processor").toFixed(2)} s of the processor`;
    return `${which} ${of("seconds").toFixed(2)} s, ${processor}, ${of("megabytes").toFixed(0)} MB`;
  };
  const ratio = median(pairs.map((pair) => pair.hcl.processor / pair.json.processor)).toFixed(1);
  const kilobytes = (text.length / 1024).toFixed(0);
  process.stdout.write(`${size} resources (${kilobytes} kB): ${report("hcl")}; ${report("json")}; ratio ${ratio}\n`);
}

const folder = mkdtempSync(join(tmpdir(), "eniplan-bench-"));
try {
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) compare(size, folder);
} finally {
  rmSync(folder, { recursive: true });
}
