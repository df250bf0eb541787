import { type JsonObject, tableOf } from "../../model/json";
import { canonicalType } from "../../provider/registry";
import { GROUP_DELETION, type Retry, VSWITCH_DELETION } from "../../provider/retries";
import { INSTANCE, INTERFACE, SECURITY_GROUP, VSWITCH } from "../../provider/type-names";
import type { HazardCause } from "../change";
import type { PlannedChange } from "../planned-change";
import { apply, destroy, type HazardPair } from "./hazard-pair";

/** By type of the user: its attributes that hold ids of what it uses. */
const USES: Readonly<Record<string, readonly string[]>> = tableOf({
  [INSTANCE]: ["vswitch_id", "security_groups"],
  [INTERFACE]: ["vswitch_id", "security_group_ids", "security_groups"],
  alicloud_nat_gateway: ["vswitch_id"],
  alicloud_route_table_attachment: ["vswitch_id"],
  alicloud_security_group_rule: ["source_security_group_id"],
});

const USED: Readonly<Record<string, { readonly cause: HazardCause; readonly retry: Retry }>> = tableOf({
  [SECURITY_GROUP]: { cause: "group-in-use", retry: GROUP_DELETION },
  [VSWITCH]: { cause: "vswitch-in-use", retry: VSWITCH_DELETION },
});

/**
 * Security groups and vSwitches that go while something that is in them leaves: it has to be out first. What stays in them
 * is no matter of order. Linear.
 */
export function stillUsed(planned: readonly PlannedChange[]): HazardPair[] {
  const gone = new Map<string, PlannedChange>();
  for (const one of planned) {
    const id = one.prior?.attributes["id"];
    if (isDestroyed(one) && typeof id === "string" && canonicalType(one.change.type) in USED) gone.set(id, one);
  }
  if (gone.size === 0) return [];
  return planned.flatMap((user): HazardPair[] => {
    const attributes = USES[canonicalType(user.change.type)];
    if (!attributes || !user.prior) return [];
    const held = new Map<PlannedChange, Set<string>>();
    for (const attribute of attributes) {
      for (const id of idsIn(user.prior.attributes, attribute)) {
        const used = gone.get(id);
        if (used) held.set(used, (held.get(used) ?? new Set()).add(attribute));
      }
    }
    return [...held].flatMap(([used, through]) => {
      const leaving = leavingOf(user, through);
      const { cause, retry } = USED[canonicalType(used.change.type)] as (typeof USED)[string];
      return leaving ? [{ cause, before: leaving, after: destroy(used.change.address), retry }] : [];
    });
  });
}

/** The operation by which a user leaves what it uses; undefined: it does not. */
function leavingOf({ change }: PlannedChange, through: ReadonlySet<string>) {
  if (change.kind === "delete" || change.kind === "replace") return destroy(change.address);
  const leaves = change.kind === "update" && change.attributes.some(({ attribute }) => through.has(attribute));
  return leaves ? apply(change.address) : undefined;
}

function isDestroyed({ change: { kind } }: PlannedChange): boolean {
  return kind === "delete" || kind === "replace";
}

function idsIn(attributes: JsonObject, name: string): string[] {
  return [attributes[name] ?? []].flat().filter((id) => typeof id === "string");
}
