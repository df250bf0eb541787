import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CLEAN, runWith, STATE } from "./fake-io";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "eniplan-pull-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

const run = (...argv: string[]) => runWith(argv, { cwd: folder });
const hasTerraform = (() => {
  try {
    execFileSync("terraform", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();

describe.skipIf(!hasTerraform)("with the real terraform", () => {
  let server: Server;
  let url: string;
  const states = new Map<string, string>();

  beforeAll(async () => {
    // The http backend asks for a state by GET; 404 is none.
    server = createServer((request, response) => {
      const state = states.get(request.url ?? "");
      const denied = request.url === "/denied";
      response.writeHead(denied ? 403 : state === undefined ? 404 : 200).end(state ?? "");
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  /** Neither resources nor a state while init runs, so that it asks for no provider. */
  async function initialised(backend: object, place: string, file = "main.tf.json"): Promise<void> {
    const settings = { terraform: { backend } };
    write({ [join(place, file)]: JSON.stringify(settings) });
    // Not in step: the server is in this process.
    const { spawn } = await import("node:child_process");
    const status = await new Promise((done) => {
      const child = spawn("terraform", ["init", "-input=false"], { cwd: join(folder, place), stdio: "ignore" });
      child.on("close", done);
    });
    expect(status).toBe(0);
    write({ [join(place, file)]: JSON.stringify({ ...settings, ...JSON.parse(CLEAN) }) });
  }

  test("the http backend: what it holds is the prior state", { timeout: 60_000 }, async () => {
    await initialised({ http: { address: `${url}/net` } }, "net");
    states.set("/net", STATE);
    expect((await run("plan", "net")).last).toContain("state/elsewhere");
    const pulled = await run("plan", "net", "--state-pull");
    expect(pulled.out).toContain("prior state terraform state pull (serial 7)");
    expect(pulled.last).toContain("no changes");
  });

  test("a state that is not there yet is none", { timeout: 60_000 }, async () => {
    await initialised({ http: { address: `${url}/nothing` } }, "net");
    expect((await run("plan", "net", "--state-pull")).last).toContain("1 change");
  });

  test("the stack folders of a cdktf app, each by its own backend", { timeout: 60_000 }, async () => {
    write({
      "cdktf.out/manifest.json": JSON.stringify({
        version: "0.21.0",
        stacks: Object.fromEntries(
          ["a", "b"].map((name) => [name, { name, synthesizedStackPath: `stacks/${name}/cdk.tf.json` }]),
        ),
      }),
    });
    await initialised({ http: { address: `${url}/a` } }, "cdktf.out/stacks/a", "cdk.tf.json");
    await initialised({ local: { path: "own.tfstate" } }, "cdktf.out/stacks/b", "cdk.tf.json");
    states.set("/a", STATE);
    write({ "cdktf.out/stacks/b/own.tfstate": STATE });
    expect((await run("plan", "cdktf.out", "--state-pull")).last).toContain("no changes");
  });

  test("the local backend, with the path that init was given", { timeout: 60_000 }, async () => {
    write({ "main.tf": 'terraform {\n  backend "local" {}\n}\n' });
    execFileSync("terraform", ["init", "-input=false", "-backend-config=path=kept/net.tfstate"], { cwd: folder });
    write({ "net.tf.json": CLEAN, "kept/net.tfstate": STATE });
    expect((await run("plan")).last).toContain("no changes");
  });

  test("its errors are told as they are", { timeout: 60_000 }, async () => {
    write({ "main.tf.json": JSON.stringify({ terraform: { backend: { http: { address: url } } } }) });
    const { code, err } = await run("plan", "--state-pull");
    expect(code).toBe(3);
    expect(err.replace(/[\s|]+/g, " ")).toContain("Backend initialization required");
    const settings = { required_version: "< 1.0", backend: { http: { address: url } } };
    write({ "old/main.tf.json": JSON.stringify({ terraform: settings }) });
    const old = await run("plan", "old", "--state-pull");
    expect([old.code, old.err]).toEqual([
      3,
      expect.stringMatching(/Terraform version|Backend initialization required/),
    ]);
    await initialised({ http: { address: `${url}/denied` } }, "denied").catch(() => {});
    expect((await run("plan", "denied", "--state-pull")).err).toContain("invalid auth");
  });
});

describe("what is run", () => {
  const remote = JSON.stringify({ ...JSON.parse(CLEAN), terraform: { backend: { oss: {} } } });

  function program(script: string): string {
    const file = join(folder, "fake");
    writeFileSync(file, `#!/bin/sh\n${script}\n`);
    chmodSync(file, 0o755);
    return file;
  }

  test("--terraform names it, and it runs in the folder of the stack", async () => {
    write({ "net/main.tf.json": remote, "net/state.json": STATE });
    const fake = program('[ "$1 $2" = "state pull" ] && cat state.json');
    expect((await run("plan", "net", "--state-pull", "--terraform", fake)).last).toContain("no changes");
  });

  test.each([
    ["fails", "echo out of luck >&2; exit 7", "exit code 7"],
    ["hangs", "sleep 60", "1 s"],
    [
      "is locked out",
      "echo 'Error acquiring the state lock: ID 4f1c' >&2; exit 1",
      "Error acquiring the state lock: ID 4f1c",
    ],
    ["is of another version", "echo 'state snapshot was created by Terraform v9.9.9' >&2; exit 1", "Terraform v9.9.9"],
    ["has no credentials", "echo 'no valid credential sources found' >&2; exit 1", "no valid credential sources"],
    [
      "prints an encrypted state",
      'echo \'{"serial":1,"lineage":"a","meta":{},"encrypted_data":"x","encryption_version":"v0"}\'',
      "state/encrypted",
    ],
    ["prints no state", "echo hello", "json/malformed"],
    ["prints an old state", 'echo \'{"version":3,"serial":1,"modules":[]}\'', "state/version"],
  ])("%s", async (_, script, told) => {
    write({ "main.tf.json": remote });
    const { code, err } = await run(
      "plan",
      "--state-pull",
      "--state-pull-timeout",
      "1",
      "--terraform",
      program(script),
    );
    expect([code, err]).toEqual([3, expect.stringContaining(told)]);
  });

  test("is not there", async () => {
    write({ "main.tf.json": remote });
    const { code, err } = await run("plan", "--state-pull", "--terraform", "/nowhere/terraform");
    expect([code, err]).toEqual([3, expect.stringContaining("ENOENT")]);
  });
});
