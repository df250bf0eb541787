import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isObject, type Json, type JsonObject } from "../src/model/json";
import { generateNetwork } from "./network";

/*
 * `eniplan plan` next to `terraform plan -refresh=false`, in one run and by turns, each as a whole process. No provider can be
 * had here, so terraform plans the same graph made of its own terraform_data: the same resources, references and state,
 * and the same 1 % of changes, without the time that a provider would take. Then the same for the plan file that terraform
 * made of it: `eniplan plan plan.bin` next to `terraform show -json plan.bin`. Sizes are arguments, RUNS the runs of each.
 *
 *   npm run bench:terraform -- 1000 10000
 */
const sizes = process.argv.slice(2).map(Number);
const runs = Number(process.env["RUNS"] ?? 3);
const cli = join(__dirname, "..", "cli", "bin.js");

interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Milliseconds between two looks at the memory of a running process. */
const LOOK = 10;

/** Peak memory as the kernel counts it, looked at until the process ends: Linux only, elsewhere it is not a number. */
function peak(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024;
  } catch {
    return Number.NaN;
  }
}

function run(folder: string, command: string, args: readonly string[]): Promise<Measured> {
  const start = process.hrtime.bigint();
  const env = { ...process.env, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: folder, env, stdio: ["ignore", "ignore", "pipe"] });
    let megabytes = Number.NaN;
    let errors = "";
    const timer = setInterval(() => {
      const now = peak(child.pid);
      if (!Number.isNaN(now)) megabytes = now;
    }, LOOK);
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    child.on("close", (status) => {
      clearInterval(timer);
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (status === 0) resolve({ seconds, megabytes });
      else reject(new Error(`${command} ${args.join(" ")}: exit ${status}: ${errors.slice(-2000)}`));
    });
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const PROVIDER = 'provider["terraform.io/builtin/terraform"]';

/** `alicloud_vpc.main` under the name that it has as terraform_data. */
function renamed(type: string, name: string): string {
  return `${type.replace("alicloud_", "")}-${name}`;
}

function translated(value: Json): Json {
  if (typeof value === "string") {
    return value.replace(/(alicloud_\w+)\.(\w+)\.(\w+)/g, (_, type: string, name: string) => {
      return `terraform_data.${renamed(type, name)}.id`;
    });
  }
  if (Array.isArray(value)) return value.map(translated);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, translated(entry)]));
}

function typeOf(value: Json): Json {
  if (Array.isArray(value)) return ["tuple", value.map(typeOf)];
  if (isObject(value)) return ["object", Object.fromEntries(Object.entries(value).map(([k, v]) => [k, typeOf(v)]))];
  return typeof value === "boolean" ? "bool" : typeof value;
}

/** The same network as terraform_data. */
function asData({ configuration, state }: ReturnType<typeof generateNetwork>): [JsonObject, JsonObject] {
  const bodies: { [name: string]: Json } = {};
  const written = new Map<string, readonly string[]>();
  for (const [type, names] of Object.entries(configuration["resource"] as Record<string, Record<string, JsonObject>>)) {
    for (const [name, body] of Object.entries(names)) {
      bodies[renamed(type, name)] = { input: translated(body) };
      written.set(`${type}.${name}`, Object.keys(body));
    }
  }
  const resources = (state["resources"] as JsonObject[]).map((resource) => {
    const [type, name] = [String(resource["type"]), String(resource["name"])];
    const [instance] = resource["instances"] as JsonObject[];
    const attributes = (instance?.["attributes"] ?? {}) as JsonObject;
    const keys = written.get(`${type}.${name}`) ?? [];
    const value = Object.fromEntries(keys.map((key) => [key, attributes[key] ?? ""]));
    const input = { value, type: typeOf(value) };
    const needed = ((instance?.["dependencies"] ?? []) as string[]).map((address) => {
      const [other = "", label = ""] = address.split(".");
      return `terraform_data.${renamed(other, label)}`;
    });
    return {
      mode: "managed",
      type: "terraform_data",
      name: renamed(type, name),
      provider: PROVIDER,
      instances: [
        {
          schema_version: 0,
          attributes: { id: attributes["id"] ?? "", input, output: input, triggers_replace: null },
          sensitive_attributes: [],
          dependencies: needed,
        },
      ],
    };
  });
  return [{ resource: { terraform_data: bodies } }, { ...state, resources }];
}

async function compare(size: number): Promise<void> {
  const network = generateNetwork(size);
  const [ours, theirs] = ["eniplan", "terraform"].map((who) => mkdtempSync(join(tmpdir(), `${who}-bench-`))) as [
    string,
    string,
  ];
  try {
    writeFileSync(join(ours, "cdk.tf.json"), JSON.stringify(network.configuration));
    writeFileSync(join(ours, "terraform.tfstate"), JSON.stringify(network.state));
    const [configuration, state] = asData(network);
    writeFileSync(join(theirs, "main.tf.json"), JSON.stringify(configuration));
    writeFileSync(join(theirs, "terraform.tfstate"), JSON.stringify(state));
    await run(theirs, "terraform", ["init", "-input=false"]);
    const [mine, other]: [Measured[], Measured[]] = [[], []];
    for (let i = 0; i < runs; i++) {
      mine.push(await run(ours, process.execPath, [cli, "plan", "cdk.tf.json"]));
      other.push(await run(theirs, "terraform", ["plan", "-refresh=false", "-input=false", "-lock=false"]));
    }
    report(`${size} resources`, mine, other);
    await compareFile(theirs, size);
  } finally {
    for (const folder of [ours, theirs]) rmSync(folder, { recursive: true });
  }
}

async function compareFile(folder: string, size: number): Promise<void> {
  await run(folder, "terraform", ["plan", "-refresh=false", "-input=false", "-lock=false", "-out=plan.bin"]);
  const [mine, other]: [Measured[], Measured[]] = [[], []];
  for (let i = 0; i < runs; i++) {
    mine.push(await run(folder, process.execPath, [cli, "plan", "plan.bin"]));
    other.push(await run(folder, "terraform", ["show", "-json", "plan.bin"]));
  }
  report(`a plan file of ${size}`, mine, other);
}

function report(what: string, mine: readonly Measured[], other: readonly Measured[]): void {
  const [a, b] = [mine, other].map((all) => median(all.map(({ seconds }) => seconds))) as [number, number];
  const [m, n] = [mine, other].map((all) => median(all.map(({ megabytes }) => megabytes))) as [number, number];
  process.stdout.write(
    `${what}: eniplan ${a.toFixed(2)} s, ${m.toFixed(0)} MB; terraform ${b.toFixed(2)} s, ${n.toFixed(0)} MB; ${(b / a).toFixed(1)} times\n`,
  );
}

async function main(): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : [1000, 10_000]) await compare(size);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
