import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { cleanEnvironment, ROOT } from "../support/run-app";

const BIN = join(ROOT, "dist", "cli", "bin.js");

/** Bytes, of one write: more than a pipe holds, so that the writer waits for the reader and the reader for the writer. */
const PIECE = 1_000_003;

/** A state of more than 20 MB, as one of some thousand instances is. */
function bigState(): string {
  const instances = Array.from({ length: 4_000 }, (_, i) => ({
    index_key: i,
    schema_version: 0,
    attributes: { id: `vpc-${i}`, cidr_block: "10.0.0.0/8", description: "交".repeat(1_700), vpc_name: "main" },
  }));
  const provider = 'provider["registry.terraform.io/aliyun/alicloud"]';
  const resource = { mode: "managed", type: "alicloud_vpc", name: "main", provider, instances };
  return JSON.stringify({
    version: 4,
    terraform_version: "1.11.4",
    serial: 7,
    lineage: "a",
    outputs: {},
    resources: [resource],
  });
}

async function planOf(cwd: string, state: Buffer): Promise<{ code: number | null; out: string }> {
  const run = spawn(process.execPath, [BIN, "plan", "--state", "-", "--format", "json", "main.tf.json"], {
    cwd,
    env: cleanEnvironment(),
    stdio: ["pipe", "pipe", "inherit"],
  });
  const out: Buffer[] = [];
  run.stdout.on("data", (piece: Buffer) => out.push(piece));
  const ended = new Promise<number | null>((resolve) => run.on("close", resolve));
  for (let at = 0; at < state.length; at += PIECE) {
    const piece = state.subarray(at, at + PIECE);
    if (!run.stdin.write(piece)) await new Promise((resolve) => run.stdin.once("drain", resolve));
  }
  run.stdin.end();
  return { code: await ended, out: Buffer.concat(out).toString("utf8") };
}

test("a state of 20 MB comes through a pipe whole, characters across its pieces too", {
  timeout: 120_000,
}, async () => {
  const cwd = temporaryFolder();
  const vpc = { count: 4_000, cidr_block: "10.0.0.0/8", description: "交".repeat(1_700), vpc_name: "main" };
  const changed = { ...vpc, vpc_name: '${count.index == 3999 ? "other" : "main"}' };
  writeFileSync(join(cwd, "main.tf.json"), JSON.stringify({ resource: { alicloud_vpc: { main: changed } } }));
  const state = Buffer.from(bigState());
  expect(state.length).toBeGreaterThan(20_000_000);
  const { code, out } = await planOf(cwd, state);
  const { changes } = JSON.parse(out) as { changes: { address: string; actions: string[] }[] };
  const real = changes.filter(({ actions }) => actions.join() !== "no-op").map(({ address }) => address);
  expect([code, real]).toEqual([0, ["alicloud_vpc.main[3999]"]]);
});
