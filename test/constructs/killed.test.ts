import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { temporaryFolder } from "../support/folders";
import { ROOT, runApp } from "../support/run-app";

const STACKS = ["a", "b", "c", "d"];

/** An app of four stacks that say of which generation they are. `DIE` is the rename at which it is killed. */
const APP = `
const fs = require("node:fs");
const rename = fs.renameSync;
let n = 0;
fs.renameSync = (...args) => {
  n += 1;
  if (String(n) === process.env.DIE) process.kill(process.pid, "SIGKILL");
  if (String(n) === process.env.FULL) throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC", syscall: "rename", path: args[1] });
  return rename(...args);
};
const { App, NetworkStack, Vpc } = require(${JSON.stringify(join(ROOT, "dist", "src", "index.js"))});
const app = new App({ state: false, policy: false });
for (const name of ${JSON.stringify(STACKS)}) {
  const stack = new NetworkStack(app, name, { region: "cn-hangzhou" });
  new Vpc(stack, "vpc", { cidrBlock: "10.0.0.0/16", vpcName: "generation-" + process.env.GENERATION });
  if (process.env.BROKEN) new Vpc(stack, "broken", { cidrBlock: "300.0.0.0/16" });
}
app.synth();
`;

let folder: string;
let out: string;
beforeEach(() => {
  folder = temporaryFolder();
  out = join(folder, "out");
  writeFileSync(join(folder, "app.js"), APP);
  expect(synth({ GENERATION: "1" }).status).toBe(0);
});

const synth = (env: Readonly<Record<string, string>>) => runApp(join(folder, "app.js"), folder, { outdir: out, env });

/** Of all stacks, each once. */
function generations(): string[] {
  const texts = STACKS.map((name) => readFileSync(join(out, "stacks", name, "cdk.tf.json"), "utf8"));
  return [...new Set(texts.map((text) => /generation-\d+/.exec(text)?.[0] ?? "?"))];
}

const left = () => readdirSync(folder).sort();

test("a synth that is killed while it publishes is ended by the next one, even by one that is refused", () => {
  expect(synth({ GENERATION: "2", DIE: "4" }).signal).toBe("SIGKILL");
  expect(generations().length).toBe(2);
  // What the other one left takes all of its renames; then it has none of its own.
  expect(synth({ GENERATION: "3", BROKEN: "1" }).status).toBe(1);
  expect(generations()).toEqual(["generation-2"]);
  expect(left()).toEqual(["app.js", "out"]);
});

test("one that is killed before leaves nothing of itself", () => {
  expect(synth({ GENERATION: "2", DIE: "1" }).signal).toBe("SIGKILL");
  expect(synth({ GENERATION: "3" }).status).toBe(0);
  expect(generations()).toEqual(["generation-3"]);
  expect(left()).toEqual(["app.js", "out"]);
});

test("a full disk is one error, without a stack trace", () => {
  const { status, stderr } = synth({ GENERATION: "2", FULL: "1" });
  expect(status).toBe(3);
  expect(stderr).toContain("file/unwritable");
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(generations()).toEqual(["generation-1"]);
  expect(left()).toEqual(["app.js", "out"]);
});
