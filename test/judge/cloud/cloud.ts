import type { Wire } from "../wire";

/** Attributes of an object, under the provider's names. */
export type Facts = Record<string, Wire>;

export interface CloudObject {
  readonly type: string;
  readonly id: string;
  readonly facts: Facts;
}

/** An error as the API answers it, which the provider shows as it is. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    readonly action: string,
    message = "",
  ) {
    super(`[ERROR] terraform-provider-alicloud: ${action} failed. ErrorCode: ${code}. ${message}`.trim());
  }
}

/** Milliseconds that stand for what takes seconds and minutes in the cloud. */
export interface Pace {
  /** Until an asynchronous change is done. */
  readonly change: number;
  /** Between two tries of a call that the provider repeats. */
  readonly retry: number;
  /** After which the provider gives up. */
  readonly patience: number;
  /** Milliseconds until a call arrives, and on top of an asynchronous change; asked each time. Default: none. */
  readonly delay?: (call?: "create" | "update" | "delete", id?: Wire) => number;
  /** What a minute of the provider is worth; where it is set, each call has the patience that the provider has. */
  readonly minute?: number;
}

export const QUICK: Pace = { change: 3, retry: 2, patience: 120 };

/** What an account may have, and what a zone has today. */
export interface Account {
  /** By the ids of the catalog: `vswitch.per_vpc`. */
  readonly quotas: ReadonlyMap<string, number>;
  /** Instance types that a zone offers; a zone that is not named offers all. */
  readonly offered: ReadonlyMap<string, ReadonlySet<string>>;
  /** Whether new instances are locked. */
  readonly locked: boolean;
}

const NO_LIMITS: Account = { quotas: new Map(), offered: new Map(), locked: false };

/** What one kind of object does. All of them read and write the same store. */
export interface Kind {
  /** @returns the id, and what the API adds to the wanted attributes. @throws ApiError */
  create(cloud: Cloud, wanted: Facts): Promise<{ id: string; facts: Facts }>;
  /** @throws ApiError */
  update?(cloud: Cloud, object: CloudObject, wanted: Facts): Promise<Facts>;
  /** @throws ApiError */
  remove?(cloud: Cloud, object: CloudObject): Promise<void>;
}

/** The cloud in memory: objects by type and id, and the calls in the order in which they were answered. */
export class Cloud {
  readonly log: string[] = [];
  /** What may exist once and is asked for by a call that runs. */
  readonly asked = new Set<string>();
  private readonly objects = new Map<string, CloudObject>();
  private count = 0;
  account: Account = NO_LIMITS;

  constructor(readonly pace: Pace = QUICK) {}

  newId(prefix: string): string {
    this.count++;
    return `${prefix}-${String(this.count).padStart(6, "0")}`;
  }

  /** Adds an object, or facts to one that is there. */
  put(type: string, id: string, facts: Facts): CloudObject {
    const there = this.get(type, id);
    if (there) Object.assign(there.facts, facts);
    const object = there ?? { type, id, facts: { ...facts } };
    this.objects.set(`${type} ${id}`, object);
    return object;
  }

  get(type: string, id: Wire | undefined): CloudObject | undefined {
    return this.objects.get(`${type} ${String(id)}`);
  }

  /** @throws ApiError with `code` when there is none. */
  need(type: string, id: Wire | undefined, code: string, action: string): CloudObject {
    const found = this.get(type, id);
    if (!found) throw new ApiError(code, action, `${type} ${String(id)} does not exist`);
    return found;
  }

  delete({ type, id }: CloudObject): void {
    this.objects.delete(`${type} ${id}`);
  }

  clear(): void {
    this.objects.clear();
    this.log.length = 0;
    this.account = NO_LIMITS;
  }

  /** @throws ApiError with `code` when one more of `used` is more than the account may have. */
  quota(id: string, used: number, code: string, action: string): void {
    const limit = this.account.quotas.get(id);
    if (limit !== undefined && used + 1 > limit) throw new ApiError(code, action, `${id}: ${limit}`);
  }

  all(type: string): CloudObject[] {
    return [...this.objects.values()].filter((object) => object.type === type);
  }

  /** Lets the time of an asynchronous change go by. */
  async settle(): Promise<void> {
    await wait(this.pace.change + (this.pace.delay?.() ?? 0));
  }

  /** Lets the time go by until a call arrives. */
  async arrive(call: "create" | "update" | "delete", id?: Wire): Promise<void> {
    if (this.pace.delay) await wait(this.pace.delay(call, id));
  }

  /** Repeats a call as the provider does, for so many minutes, while the API answers one of these codes. */
  async retrying<T>(codes: readonly string[], call: () => T | Promise<T>, minutes = 5): Promise<T> {
    const { minute, patience } = this.pace;
    const end = Date.now() + (minute === undefined ? patience : minutes * minute);
    for (;;) {
      try {
        return await call();
      } catch (error) {
        const again = error instanceof ApiError && codes.some((code) => error.code.startsWith(code));
        if (!again || Date.now() >= end) throw error;
        await wait(this.pace.retry);
      }
    }
  }
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
