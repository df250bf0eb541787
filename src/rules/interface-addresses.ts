import { memo } from "../memo";
import { ABSENT, type Answer, firstPresent, known } from "../model/answer";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { numberAttribute, sizeOf } from "./attributes";
import type { RuleContext } from "./rule";

/** Today's names of the attributes first, then the deprecated ones; those of an instance are of its primary interface. */
const LISTS = ["private_ip_addresses", "private_ips", "secondary_private_ips"];
const COUNTS = ["secondary_private_ip_address_count", "private_ips_count"];

type Asking = Pick<RuleContext, "model" | "planned">;

/** Several rules ask the same. */
const moreOf = memo((_planned: RuleContext["planned"], context: Asking) =>
  memo((holder: Resource) => findMore(context, holder)),
);

/**
 * How many private IPv4 addresses an interface, or the primary one of an instance, has beyond its primary address. Left
 * out, an object that stays keeps what it has.
 */
export function moreAddresses(context: Asking, holder: Resource): Answer<number> {
  return moreOf(context.planned, context)(holder);
}

function findMore({ model, planned }: Asking, holder: Resource): Answer<number> {
  const configured = firstPresent(sizeOf(model, holder, ...LISTS), numberAttribute(model, holder, ...COUNTS));
  if (configured.kind !== "absent" || !model.prior(holder) || !planned.keeps(holder)) return configured;
  return keptOf(model, holder, LISTS, COUNTS);
}

/** How many IPv6 addresses; the same. */
export function ipv6Addresses({ model, planned }: Asking, holder: Resource): Answer<number> {
  const [list, count] = ["ipv6_addresses", "ipv6_address_count"];
  const configured = firstPresent(sizeOf(model, holder, list), numberAttribute(model, holder, count));
  if (configured.kind !== "absent" || !model.prior(holder) || !planned.keeps(holder)) return configured;
  return keptOf(model, holder, [list], [count]);
}

/** The figure of the state or the inventory; absent where neither has one. */
function keptOf(model: Model, holder: Resource, lists: readonly string[], counts: readonly string[]): Answer<number> {
  for (const name of [...lists, ...counts]) {
    const value = model.priorValue(holder, name);
    if (value.kind !== "known") continue;
    const count = Array.isArray(value.value) ? value.value.length : Number(value.value);
    if (count > 0) return known(count, value.source);
  }
  return ABSENT;
}
