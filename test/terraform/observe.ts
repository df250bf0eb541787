import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../../src/model/json";
import { configurationOf, deposedOf, stateOf, type World } from "./random-changes";
import { newFolder, terraform } from "./support";

/** When an operation started and when it was finished, as places in what was observed. */
export interface Interval {
  readonly start: number;
  /** Undefined: not told; see `operationsIn`. */
  end?: number;
}

/** What was seen of one apply, by the names of our graph: `ADDRESS`, or `ADDRESS (destroy)`. */
export interface Observation {
  /** By what Terraform says of each operation. */
  readonly operations: ReadonlyMap<string, Interval>;
  /** By what the provisioners wrote, where Terraform runs them: not for updates, and not for what was deposed. */
  readonly provisioners: ReadonlyMap<string, Interval>;
}

/** Seconds that a provisioner takes at most. */
const LONGEST = 0.04;

/** Applies random changes for real, again and again from the same state. */
export class Applier {
  private readonly folder = newFolder();
  private readonly log = join(this.folder, "log");

  constructor(private readonly all: readonly World[]) {
    this.write(() => 0);
    const { status, output } = terraform(this.folder, "init", "-input=false");
    if (status !== 0) throw new Error(output);
  }

  /**
   * @param random from 0 to 1; how long each provisioner takes.
   * @throws Error with terraform's words when it cannot apply.
   */
  apply(random: () => number): Observation {
    this.write(random);
    rmSync(this.log, { force: true });
    const args = ["-auto-approve", "-input=false", "-parallelism=64", "-json"];
    const { status, output } = terraform(this.folder, "apply", ...args);
    if (status !== 0) throw new Error(output.slice(-5000));
    return { operations: operationsIn(output), provisioners: provisionersIn(readFileSync(this.log, "utf8")) };
  }

  private write(random: () => number): void {
    // All instances of a declaration share its provisioners.
    const provisioners = (address: string) => this.provisioners(address.replace("[0]", "[${count.index}]"), random);
    writeFileSync(join(this.folder, "main.tf.json"), JSON.stringify(configurationOf(this.all, provisioners)));
    writeFileSync(join(this.folder, "terraform.tfstate"), JSON.stringify(stateOf(this.all)));
  }

  private provisioners(address: string, random: () => number): JsonObject {
    const command = (name: string) => {
      const seconds = (random() * LONGEST).toFixed(3);
      return `echo 'start ${name}' >> ${this.log}; sleep ${seconds}; echo 'end ${name}' >> ${this.log}`;
    };
    return {
      provisioner: [
        { "local-exec": { command: command(address) } },
        { "local-exec": { when: "destroy", command: command(`${address} (destroy)`) } },
      ],
    };
  }
}

interface Message {
  readonly type: string;
  readonly hook?: { readonly resource: { readonly addr: string }; readonly action: string; readonly id_value?: string };
}

/**
 * Terraform keeps one operation of an address in mind: of two destructions that are under way at the same time it tells
 * one end, and not of which. Neither is known then.
 */
export function operationsIn(output: string): Map<string, Interval> {
  const found = new Map<string, Interval>();
  const open = new Map<string, string[]>();
  for (const [at, line] of output.split("\n").entries()) {
    const { type, hook } = line.startsWith("{") ? (JSON.parse(line) as Message) : { type: "" };
    if (!hook || !type.startsWith("apply_")) continue;
    const key = `${hook.resource.addr} ${hook.action}`;
    const under = open.get(key) ?? [];
    if (type === "apply_start") {
      const name = nameOf(hook.resource.addr, hook.action, hook.id_value ?? "");
      found.set(name, { start: at });
      open.set(key, [...under, name]);
    } else if (type === "apply_complete" && under.length === 1) {
      const interval = found.get(under[0] ?? "");
      if (interval) interval.end = at;
      open.delete(key);
    }
  }
  return found;
}

function nameOf(address: string, action: string, id: string): string {
  if (action !== "delete") return address;
  return `${id.startsWith("deposed-") ? deposedOf(address) : address} (destroy)`;
}

function provisionersIn(log: string): Map<string, Interval> {
  const found = new Map<string, Interval>();
  for (const [at, line] of log.split("\n").entries()) {
    const [, what, name = ""] = /^(start|end) (.*)$/.exec(line) ?? [];
    if (what === "start") found.set(name, { start: at });
    const interval = found.get(name);
    if (what === "end" && interval) interval.end = at;
  }
  return found;
}

/** Orders that were not kept, as far as it was told. */
export function brokenOrders(
  order: ReadonlyMap<string, ReadonlySet<string>>,
  seen: ReadonlyMap<string, Interval>,
): string[] {
  return [...order].flatMap(([later, earlier]) => {
    const second = seen.get(later);
    if (!second) return [];
    return [...earlier].flatMap((one) => {
      const first = seen.get(one);
      return first?.end !== undefined && first.end > second.start ? [`${one} before ${later}`] : [];
    });
  });
}
