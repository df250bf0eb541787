import type { Plan } from "../../plan/plan-type";
import type { Described, ObjectFacts } from "../../policy/result";
import { shellWord } from "../encode/shell";

/** Objects by stack and address, or by id. */
export class Objects {
  private readonly all: ReadonlyMap<string, ObjectFacts>;

  constructor(objects: readonly ObjectFacts[]) {
    this.all = new Map(objects.map((one) => [`${one.stack}/${one.address}`, one]));
  }

  /** The same once a plan is applied: what it makes has an id of which nobody knows yet. */
  after({ changes }: Plan): Objects {
    const made = new Set(
      changes.flatMap(({ stack, address, actions }) => (actions.includes("create") ? [`${stack}/${address}`] : [])),
    );
    const later = [...this.all].map(([key, { id, ...facts }]) => {
      return id === undefined || made.has(key) ? facts : { ...facts, id };
    });
    return new Objects(later);
  }

  /** What is known of an object that a plan names. */
  of(stack: string, object: string): ObjectFacts | undefined {
    return this.all.get(`${stack}/${object}`);
  }
}

/** The line that shows an object in the cloud; undefined: there is none, or it does not exist yet. */
export function showCommand({ show, id, region }: ObjectFacts): string | undefined {
  if (!show || id === undefined) return undefined;
  const parts = id.split(":");
  return aliyun(show, region, (value) =>
    shellWord(
      value.replace(/\{id(?:\.(\d))?\}/, (_, part: string | undefined) =>
        part === undefined ? id : (parts[Number(part)] ?? ""),
      ),
    ),
  );
}

/**
 * The lines that show an object which is there only after an apply: the state tells its id. Of what has no call of its own,
 * or an id that is made of others, the state shows what it knows.
 */
export function showNewCommands({ address, show, region }: ObjectFacts): string[] {
  const state = `terraform state show -no-color ${shellWord(address)}`;
  if (!show?.parameters.some(([, value]) => value.includes("{id}"))) return [state];
  const line = aliyun(show, region, (value) => `"${value.replaceAll('"', '\\"').replace("{id}", "$ID")}"`);
  return [`ID=$(${state} | sed -n 's/^    id  *= "\\(.*\\)"$/\\1/p')`, line];
}

function aliyun(
  { product, call, parameters, rows, columns }: Described,
  region: string | undefined,
  word: (value: string) => string,
): string {
  const words = [
    ...regionWords(region),
    ...parameters.flatMap(([name, value]) => [`--${name}`, word(value)]),
    "--output",
    `cols=${columns.join(",")}`,
    shellWord(`rows=${rows}`),
  ];
  return `aliyun ${product} ${call} ${words.join(" ")}`;
}

/** A call that does something to one instance. */
export function instanceCommand(call: "RebootInstance" | "StopInstance" | "StartInstance", one: ObjectFacts): string {
  const words = [...regionWords(one.region), "--InstanceId", shellWord(one.id ?? "INSTANCE_ID")];
  const kept = call === "StopInstance" ? " --StoppedMode KeepCharging" : "";
  return `aliyun ecs ${call} ${words.join(" ")}${kept}`;
}

/** What stores a disk, or all disks of an instance: first which they are, then a snapshot of each. */
export function snapshotCommands({ type, id, region }: ObjectFacts): string[] {
  if (id === undefined) return [];
  const create = (disk: string) =>
    `aliyun ecs CreateSnapshot ${[...regionWords(region), "--DiskId", disk, "--SnapshotName", "before-change"].join(" ")}`;
  if (type === "alicloud_ecs_disk") return [create(shellWord(id))];
  const disks: Described = {
    product: "ecs",
    call: "DescribeDisks",
    parameters: [["InstanceId", id]],
    rows: "Disks.Disk[]",
    columns: ["DiskId", "Type", "Size"],
  };
  const list = aliyun(disks, region, shellWord);
  return [list, create("DISK_ID")];
}

function regionWords(region: string | undefined): string[] {
  return region === undefined ? [] : ["--RegionId", shellWord(region)];
}
