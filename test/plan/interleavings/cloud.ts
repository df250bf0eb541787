import type { Moment, Refusal } from "./search";

/**
 * The cloud as a state machine, as far as interfaces are concerned: which interface is where, how many an instance
 * carries, what is going on at the moment. Written from the documentation of the API, and knowing nothing of the planner.
 */
export interface Start {
  /** Instance of each interface that is attached. */
  readonly attached: ReadonlyMap<string, string>;
  readonly interfaces: ReadonlySet<string>;
  readonly instances: ReadonlySet<string>;
  /** Interfaces that an instance takes, the primary one included. */
  readonly limits: ReadonlyMap<string, number>;
}

export type Call =
  | { readonly kind: "attach" | "detach"; readonly interface: string; readonly instance: string }
  | { readonly kind: "create-interface" | "delete-interface"; readonly interface: string }
  /** `restart` stops an instance, changes it and starts it again. */
  | { readonly kind: "create-instance" | "delete-instance" | "restart"; readonly instance: string }
  /** Attaches a key pair, which reboots these instances. */
  | { readonly kind: "reboot"; readonly instances: readonly string[] }
  | { readonly kind: "other" };

/** What has been done, and what is running. A refusal is about an attachment's interface, or about an instance. */
export class Cloud implements Moment<Call> {
  private readonly attached: Map<string, string>;
  private readonly interfaces: Set<string>;
  private readonly instances: Set<string>;

  constructor(
    private readonly start: Start,
    done: readonly Call[],
    private readonly running: readonly Call[],
  ) {
    this.attached = new Map(start.attached);
    this.interfaces = new Set(start.interfaces);
    this.instances = new Set(start.instances);
    // Of one interface or instance the old object goes first; which call was finished first is not told.
    for (const call of done) if (leaves(call)) this.apply(call);
    for (const call of done) if (!leaves(call)) this.apply(call);
  }

  /** Undefined: the call is taken. */
  refuses(call: Call): Refusal | undefined {
    switch (call.kind) {
      case "attach":
        return this.refusesAttach(call.interface, call.instance);
      case "detach":
        if (this.restarting(call.instance)) return { cause: "detach-before-stop", subject: call.interface };
        return this.deleting(call.interface, call.instance)
          ? { cause: "detach-before-delete", subject: call.interface }
          : undefined;
      case "delete-interface":
        return this.attached.has(call.interface)
          ? { cause: "detach-before-delete", subject: call.interface }
          : undefined;
      case "delete-instance":
        return this.refusesWhileAttached(call.instance, "detach-before-delete");
      case "restart":
        return this.refusesRestart(call.instance);
      case "reboot":
        return call.instances.map((instance) => this.refusesRestart(instance)).find((refusal) => refusal);
      default:
        return undefined;
    }
  }

  private refusesAttach(eni: string, instance: string): Refusal | undefined {
    if (!this.interfaces.has(eni)) return { cause: "attach-after-interface", subject: eni };
    if (!this.instances.has(instance) || this.restarting(instance))
      return { cause: "attach-after-instance", subject: eni };
    if (this.attached.has(eni)) return { cause: "moved-interface", subject: eni };
    if (this.attachesOn(instance) > 0) return { cause: "parallel-attach", subject: instance };
    const carried = [...this.attached.values()].filter((one) => one === instance).length;
    const limit = this.start.limits.get(instance) ?? Number.POSITIVE_INFINITY;
    return 1 + carried + 1 > limit ? { cause: "full-instance", subject: instance } : undefined;
  }

  private refusesRestart(instance: string): Refusal | undefined {
    const busy = this.running.find((call) => call.kind === "detach" && call.instance === instance);
    if (busy?.kind === "detach") return { cause: "detach-before-stop", subject: busy.interface };
    const arriving = this.running.find((call) => call.kind === "attach" && call.instance === instance);
    return arriving?.kind === "attach" ? { cause: "attach-after-instance", subject: arriving.interface } : undefined;
  }

  private refusesWhileAttached(instance: string, cause: string): Refusal | undefined {
    const [eni] = [...this.attached].find(([, at]) => at === instance) ?? [];
    return eni === undefined ? undefined : { cause, subject: eni };
  }

  private restarting(instance: string): boolean {
    return this.running.some(
      (call) =>
        (call.kind === "restart" && call.instance === instance) ||
        (call.kind === "reboot" && call.instances.includes(instance)),
    );
  }

  private deleting(eni: string, instance: string): boolean {
    return this.running.some(
      (call) =>
        (call.kind === "delete-interface" && call.interface === eni) ||
        (call.kind === "delete-instance" && call.instance === instance),
    );
  }

  private attachesOn(instance: string): number {
    return this.running.filter((call) => call.kind === "attach" && call.instance === instance).length;
  }

  private apply(call: Call): void {
    if (call.kind === "attach") this.attached.set(call.interface, call.instance);
    if (call.kind === "detach") this.attached.delete(call.interface);
    if (call.kind === "create-interface") this.interfaces.add(call.interface);
    if (call.kind === "delete-interface") this.interfaces.delete(call.interface);
    if (call.kind === "create-instance") this.instances.add(call.instance);
    if (call.kind === "delete-instance") this.instances.delete(call.instance);
  }
}

function leaves({ kind }: Call): boolean {
  return kind === "detach" || kind.startsWith("delete");
}
