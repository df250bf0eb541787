import type { Plan } from "../../plan/plan-type";
import type { ObjectFacts } from "../../policy/result";
import { type Described, describeOf } from "../../provider/describe";
import { shellWord } from "../encode/shell";

/** Stands for an id that nobody knows before the apply. */
const NEW_ID = "NEW_ID";

/** Objects by stack and address, or by id. */
export class Objects {
  private readonly all = new Map<string, ObjectFacts>();
  private readonly regions = new Map<string, string>();

  constructor(objects: readonly ObjectFacts[]) {
    for (const one of objects) {
      this.all.set(`${one.stack}/${one.address}`, one);
      if (one.region !== undefined && !this.regions.has(one.stack)) this.regions.set(one.stack, one.region);
    }
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

  /** What is known of an object that a plan names; of one outside of it by the form of its id. */
  of(stack: string, object: string): ObjectFacts | undefined {
    const known = this.all.get(`${stack}/${object}`);
    if (known) return known;
    const type = object.startsWith("eni-")
      ? "alicloud_ecs_network_interface"
      : object.startsWith("i-")
        ? "alicloud_instance"
        : undefined;
    const region = this.regions.get(stack);
    return type && { stack, address: object, type, id: object, ...(region === undefined ? {} : { region }) };
  }
}

/** The line that shows an object in the cloud; undefined: there is none, or it does not exist yet. */
export function showCommand({ type, id, region }: ObjectFacts): string | undefined {
  const found = id === undefined ? undefined : describeOf(type, id);
  return found && aliyun(found, region);
}

/**
 * The lines that show an object which is there only after an apply: the state tells its id. Of what has no call of its own,
 * the state shows what it knows.
 */
export function showNewCommands({ address, type, region }: ObjectFacts): string[] {
  const state = `terraform state show -no-color ${shellWord(address)}`;
  const found = describeOf(type, NEW_ID);
  // An id that is made of two others is no id of the call.
  if (!found || !found.parameters.some(([, value]) => value.includes(NEW_ID)) || LINKS.test(type)) return [state];
  const show = aliyun(found, region).replace(/'?(\["?)?NEW_ID("?\])?'?/, (_, open = "", close = "") =>
    `"${`${open}$ID${close}`.replaceAll('"', '\\"')}"`,
  );
  return [`ID=$(${state} | sed -n 's/^    id  *= "\\(.*\\)"$/\\1/p')`, show];
}

/** Types whose ids are made of those of two objects. */
const LINKS = /_(?:attachment|association|entry|rule)$/;

export function aliyun({ product, call, parameters, rows, columns }: Described, region: string | undefined): string {
  const words = [
    ...regionWords(region),
    ...parameters.flatMap(([name, value]) => [`--${name}`, shellWord(value)]),
    ...(rows === undefined ? [] : ["--output", `cols=${columns.join(",")}`, shellWord(`rows=${rows}`)]),
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
  const list = aliyun(
    {
      product: "ecs",
      call: "DescribeDisks",
      parameters: [["InstanceId", id]],
      rows: "Disks.Disk[]",
      columns: ["DiskId", "Type", "Size"],
    },
    region,
  );
  return [list, create("DISK_ID")];
}

function regionWords(region: string | undefined): string[] {
  return region === undefined ? [] : ["--RegionId", shellWord(region)];
}
