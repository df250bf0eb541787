import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { type DecidedChange, decidedOf } from "../../model/decided";
import type { Json } from "../../model/json";
import { fail } from "../../model/problem";
import type { StackPart } from "../../model/stack-part";
import type { PriorState } from "../../model/state";
import { display } from "../local-state";
import { readState } from "../state";
import { entriesOf } from "./archive";
import { decidedChange } from "./changes";
import { type PlanMessage, planMessage } from "./message";
import { readSnapshot, snapshotIn } from "./snapshot";
import { planValue } from "./values";

/** The only format that Terraform has written since 1.1, and OpenTofu ever. */
const FORMAT = 3;

/**
 * Reads what `terraform plan -out` writes: its configuration with all modules, the prior state as it was refreshed, variables,
 * and what Terraform has decided.
 *
 * @param full path of the file
 * @throws InputError when it is another format, broken, or lacks a part.
 */
export function readPlanFile(bytes: Uint8Array, full: string, name: string, cwd: string): StackPart {
  const file = display(full, cwd);
  const entries = entriesOf(bytes, file);
  const message = messageIn(entries, file);
  const prior = priorIn(entries, file, message.terraformVersion);
  const changes = decided(
    message.changes.map((one) => () => decidedChange(one)),
    file,
  );
  const drift = decided(
    message.drift.map((one) => () => decidedChange(one)),
    file,
  );
  // Where the plan lies among its files, they are named as a person finds them.
  const shown = (path: string) => {
    const beside = join(dirname(full), path);
    return existsSync(beside) ? display(beside, cwd) : path;
  };
  const part = readSnapshot(snapshotIn(entries, file), { stack: name, file, shown }, { prior });
  const read = prior.objects.filter(({ mode }) => mode === "data").map(({ address }) => address);
  return {
    ...part,
    prior: withFormerAddresses(prior, changes),
    variables: new Map([...part.variables, ...variablesIn(message, file)]),
    isPlanned: true,
    decided: decidedOf(changes, drift, read),
  };
}

function messageIn(entries: ReadonlyMap<string, Uint8Array>, file: string): PlanMessage {
  const bytes = entries.get("tfplan");
  if (!bytes) return fail("plan/no-plan", { names: [...entries.keys()].slice(0, 5).join(", ") || "-" }, { file });
  const message = readable("tfplan", file, () => planMessage(bytes));
  if (message.version !== FORMAT) {
    fail("plan/format", { found: message.version, expected: FORMAT, by: message.terraformVersion || "-" }, { file });
  }
  if (message.errored) fail("plan/errored", {}, { file });
  return message;
}

/** The state in the archive is whole; what it is called is the plan. */
function priorIn(entries: ReadonlyMap<string, Uint8Array>, file: string, terraformVersion: string): PriorState {
  const bytes = entries.get("tfstate");
  if (!bytes) return fail("plan/part", { part: "tfstate", why: "-" }, { file });
  return { ...readState(new TextDecoder().decode(bytes), file), terraformVersion };
}

/** The state of a plan has its objects where they belong now; the plan tells where they were. */
function withFormerAddresses(prior: PriorState, changes: readonly DecidedChange[]): PriorState {
  const moved = new Map(changes.flatMap(({ address, movedFrom }) => (movedFrom ? [[address, movedFrom]] : [])));
  if (moved.size === 0) return prior;
  const objects = prior.objects.map((object) => {
    const movedFrom = object.deposed === undefined ? moved.get(object.address) : undefined;
    return movedFrom === undefined ? object : { ...object, movedFrom };
  });
  return { ...prior, objects };
}

function decided(changes: readonly (() => DecidedChange)[], file: string): DecidedChange[] {
  return readable("tfplan", file, () => changes.map((read) => read()));
}

function variablesIn({ variables }: PlanMessage, file: string): [string, Json][] {
  return readable("tfplan", file, () => [...variables].map(([name, bytes]) => [name, planValue(bytes).value]));
}

/** What a library cannot read is broken. */
function readable<T>(part: string, file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    return fail("plan/part", { part, why: (error as Error).message }, { file });
  }
}
