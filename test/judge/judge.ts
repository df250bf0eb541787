import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { JsonObject } from "../../src/model/json";
import { Cloud, type Pace } from "./cloud/cloud";
import { provider } from "./provider";
import { TYPES } from "./schema";
import { serve } from "./server";
import type { WireObject } from "./wire";

export interface Ran {
  readonly status: number;
  /** Standard output and standard error together. */
  readonly output: string;
  /** Standard output alone. */
  readonly answer: string;
}

/** One folder, one cloud, and the real terraform over both. */
export interface Judge {
  readonly folder: string;
  readonly cloud: Cloud;
  /**
   * Writes main.tf.json, with the state in this folder whatever backend it names, and the modules that it calls by their
   * folders. What `terraform init` would note of those is noted.
   */
  configure(configuration: JsonObject, modules?: Readonly<Record<string, JsonObject>>): void;
  /** Writes terraform.tfstate, and puts its objects into the cloud. */
  seed(state: JsonObject): void;
  /** Takes the state and all objects of the cloud away. */
  reset(): void;
  /** The state that terraform wrote. */
  state(): JsonObject;
  terraform(...args: string[]): Promise<Ran>;
  init(): Promise<void>;
  /** Terraform's plan JSON. @throws Error with terraform's words when it cannot plan. */
  plan(...args: string[]): Promise<JsonObject>;
  apply(...args: string[]): Promise<Ran>;
}

/** Runs `use` with a provider that ends with it. The folder is taken away again. */
export async function withJudge<T>(use: (judge: Judge) => Promise<T>, pace?: Pace): Promise<T> {
  const cloud = new Cloud(pace);
  const running = await serve(provider(cloud));
  const folder = mkdtempSync(join(tmpdir(), "eniplan-judge-"));
  try {
    return await use(judgeOf(folder, cloud, running.environment));
  } finally {
    running.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const QUIET = ["-input=false", "-no-color"];

function judgeOf(folder: string, cloud: Cloud, environment: Readonly<Record<string, string>>): Judge {
  const stateFile = join(folder, "terraform.tfstate");
  const terraform = (...args: string[]) => run(folder, environment, args);
  const must = async (...args: string[]) => {
    const ran = await terraform(...args);
    if (ran.status !== 0) throw new Error(`terraform ${args.join(" ")}\n${ran.output}`);
    return ran;
  };
  return {
    folder,
    cloud,
    configure: (configuration, modules = {}) => {
      writeModules(folder, modules);
      const { backend: _, ...settings } = (configuration["terraform"] ?? {}) as JsonObject;
      writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ ...configuration, terraform: settings }));
    },
    seed: (state) => {
      writeFileSync(stateFile, JSON.stringify(state));
      fill(cloud, state);
    },
    reset: () => {
      rmSync(stateFile, { force: true });
      cloud.clear();
    },
    state: () => (existsSync(stateFile) ? (JSON.parse(readFileSync(stateFile, "utf8")) as JsonObject) : {}),
    terraform,
    init: async () => void (await must("init", ...QUIET)),
    plan: async (...args) => {
      await must("plan", "-out=plan.bin", ...QUIET, ...args);
      return JSON.parse((await must("show", "-json", "plan.bin")).answer) as JsonObject;
    },
    apply: (...args) => terraform("apply", "-auto-approve", ...QUIET, ...args),
  };
}

function writeModules(folder: string, modules: Readonly<Record<string, JsonObject>>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== ".terraform") rmSync(join(folder, entry.name), { recursive: true });
  }
  const noted = Object.entries(modules).map(([path, document]) => {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, "main.tf.json"), JSON.stringify(document));
    return { Key: path.replaceAll("/", "."), Source: `./${path.split("/").at(-1)}`, Dir: path };
  });
  mkdirSync(join(folder, ".terraform", "modules"), { recursive: true });
  const root = { Key: "", Source: "", Dir: "." };
  writeFileSync(join(folder, ".terraform", "modules", "modules.json"), JSON.stringify({ Modules: [root, ...noted] }));
}

function run(folder: string, environment: Readonly<Record<string, string>>, args: readonly string[]): Promise<Ran> {
  const env = { ...process.env, ...environment, CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1" };
  return new Promise((resolve, reject) => {
    const child = spawn("terraform", args, { cwd: folder, env });
    let output = "";
    let answer = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
      output += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status: status ?? -1, output, answer }));
  });
}

interface StateResource {
  readonly mode: string;
  readonly type: string;
  readonly instances: readonly { readonly attributes: WireObject }[];
}

/** The cloud then holds what the state holds, attached interfaces attached. */
function fill(cloud: Cloud, state: JsonObject): void {
  const resources = (state["resources"] ?? []) as unknown as readonly StateResource[];
  for (const { mode, type, instances } of resources) {
    if (mode !== "managed") continue;
    for (const { attributes } of instances) {
      cloud.put(TYPES.get(type) ?? type, String(attributes["id"]), { ...attributes });
    }
  }
  for (const { facts } of cloud.all("alicloud_ecs_network_interface_attachment")) {
    const eni = cloud.get("alicloud_ecs_network_interface", facts["network_interface_id"]);
    if (eni) Object.assign(eni.facts, { status: "InUse", "//instance": facts["instance_id"] ?? null });
  }
}
