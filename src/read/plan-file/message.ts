import { BinaryReader } from "@bufbuild/protobuf/wire";

/*
 * The fields that are read of the plan in a plan file, by the numbers of internal/plans/planproto/planfile.proto of Terraform
 * (format version 3, written since 1.1); all others are skipped.
 */

type Path = readonly (string | number | Uint8Array)[];

export interface ChangeMessage {
  action: number;
  /** In MessagePack. */
  readonly values: Uint8Array[];
  readonly beforeSensitive: Path[];
  readonly afterSensitive: Path[];
  importing: boolean;
}

export interface ResourceMessage {
  address: string;
  previousAddress: string;
  deposed: string;
  provider: string;
  change: ChangeMessage;
  readonly replacePaths: Path[];
  reason: number;
}

export interface PlanMessage {
  version: number;
  mode: number;
  errored: boolean;
  terraformVersion: string;
  readonly variables: Map<string, Uint8Array>;
  readonly changes: ResourceMessage[];
  readonly drift: ResourceMessage[];
  readonly deferred: ResourceMessage[];
  readonly targets: string[];
}

/** @throws Error for what is no such message. */
export function planMessage(bytes: Uint8Array): PlanMessage {
  const plan: PlanMessage = {
    version: 0,
    mode: 0,
    errored: false,
    terraformVersion: "",
    variables: new Map(),
    changes: [],
    drift: [],
    deferred: [],
    targets: [],
  };
  read(bytes, {
    1: (r) => {
      plan.version = Number(r.uint64());
    },
    2: (r) => entry(r.bytes(), plan.variables),
    3: (r) => plan.changes.push(resource(r.bytes())),
    5: (r) => plan.targets.push(r.string()),
    14: (r) => {
      plan.terraformVersion = r.string();
    },
    17: (r) => {
      plan.mode = r.int32();
    },
    18: (r) => plan.drift.push(resource(r.bytes())),
    20: (r) => {
      plan.errored = r.bool();
    },
    27: (r) => read(r.bytes(), { 2: (inner) => plan.deferred.push(resource(inner.bytes())) }),
  });
  return plan;
}

function resource(bytes: Uint8Array): ResourceMessage {
  const found: ResourceMessage = {
    address: "",
    previousAddress: "",
    deposed: "",
    provider: "",
    change: change(new Uint8Array()),
    replacePaths: [],
    reason: 0,
  };
  read(bytes, {
    7: (r) => {
      found.deposed = r.string();
    },
    8: (r) => {
      found.provider = r.string();
    },
    9: (r) => {
      found.change = change(r.bytes());
    },
    11: (r) => found.replacePaths.push(path(r.bytes())),
    12: (r) => {
      found.reason = r.int32();
    },
    13: (r) => {
      found.address = r.string();
    },
    14: (r) => {
      found.previousAddress = r.string();
    },
  });
  return found;
}

function change(bytes: Uint8Array): ChangeMessage {
  const found: ChangeMessage = { action: 0, values: [], beforeSensitive: [], afterSensitive: [], importing: false };
  read(bytes, {
    1: (r) => {
      found.action = r.int32();
    },
    2: (r) => found.values.push(dynamic(r.bytes())),
    3: (r) => found.beforeSensitive.push(path(r.bytes())),
    4: (r) => found.afterSensitive.push(path(r.bytes())),
    5: (r) => {
      r.bytes();
      found.importing = true;
    },
  });
  return found;
}

/** A value of no fixed type: so far there is one notation. */
function dynamic(bytes: Uint8Array): Uint8Array {
  let value: Uint8Array = new Uint8Array();
  read(bytes, {
    1: (r) => {
      value = r.bytes();
    },
  });
  return value;
}

function path(bytes: Uint8Array): Path {
  const steps: (string | Uint8Array)[] = [];
  read(bytes, {
    1: (r) => read(r.bytes(), { 1: (s) => steps.push(s.string()), 2: (s) => steps.push(dynamic(s.bytes())) }),
  });
  return steps;
}

function entry(bytes: Uint8Array, into: Map<string, Uint8Array>): void {
  let [key, value] = ["", new Uint8Array() as Uint8Array];
  read(bytes, {
    1: (r) => {
      key = r.string();
    },
    2: (r) => {
      value = dynamic(r.bytes());
    },
  });
  into.set(key, value);
}

/** Goes through the fields of a message; what has no reader is skipped. */
function read(bytes: Uint8Array, readers: Readonly<Record<number, (reader: BinaryReader) => unknown>>): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    const own = readers[field];
    if (own) own(reader);
    else reader.skip(wireType, field);
  }
}
