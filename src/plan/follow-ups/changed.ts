import type { FollowUpFacts } from "../../provider/overlay";
import { overlayOf } from "../../provider/overlays";
import type { AttributeChange } from "../change";
import type { Host } from "../disruptions/host";
import type { FollowUp } from "../follow-up";
import type { PlannedChange } from "../planned-change";

/** What a change of attributes leaves to do in the guest, or until the next start, as the overlay of the type says. */
export function changeFollowUps(stack: string, planned: readonly PlannedChange[], hosts: readonly Host[]): FollowUp[] {
  const byAddress = new Map(hosts.map((host) => [host.planned.change.address, host]));
  return planned.flatMap((one) => {
    const { address, type } = one.change;
    const { followUps = [] } = overlayOf(type) ?? {};
    return followUps.flatMap((line): FollowUp[] => {
      const changed = changedBy(line, one);
      if (!changed || !holds(line, one, byAddress.get(address))) return [];
      return [{ stack, address, kind: line.kind, params: paramsOf(line.kind, changed), source: line.source }];
    });
  });
}

/** The attributes of a line that change, in the order of the change; undefined where the line does not apply. */
function changedBy({ kind, on, changed }: FollowUpFacts, { change }: PlannedChange): readonly string[] | undefined {
  if (!on.some((operation) => operation === change.kind)) return undefined;
  if (!changed) return [];
  const found = change.attributes.filter(({ attribute }) => changed.includes(attribute));
  // An address that goes away leaves nothing to configure.
  const names = (kind === "guest-addresses" ? found.filter(hasValue) : found).map(({ attribute }) => attribute);
  return names.length === 0 ? undefined : changed.filter((name) => names.includes(name));
}

function holds({ where = new Map() }: FollowUpFacts, planned: PlannedChange, host: Host | undefined): boolean {
  return [...where].every(([name, value]) =>
    // The provider starts what it stops: only what it finds stopped and leaves so is meant.
    name === "status" ? host?.status === value && planned.around === undefined : wanted(planned, name) === value,
  );
}

/** What an attribute becomes; of an update also what it stays. */
function wanted({ change, resource }: PlannedChange, name: string): unknown {
  const own = change.attributes.find(({ attribute }) => attribute === name);
  if (own) return own.after;
  return change.kind === "update" ? resource?.raw(name) : undefined;
}

function paramsOf(kind: FollowUp["kind"], changed: readonly string[]): FollowUp["params"] {
  const names = changed.join(", ");
  if (kind === "guest-addresses") return { attributes: names };
  if (kind === "grow-filesystem") return { attribute: names };
  return kind === "restart" ? { because: names } : {};
}

function hasValue({ after }: AttributeChange): boolean {
  return after !== undefined && after !== null && after !== 0 && !(Array.isArray(after) && after.length === 0);
}
