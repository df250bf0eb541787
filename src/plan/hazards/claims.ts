import { type Held, heldBy, type ReadAttribute } from "../../network/claims/held";
import { type Holding, meetings } from "../../network/claims/meet";
import type { Claim } from "../../provider/overlay";
import { overlayOf } from "../../provider/overlays";
import type { Retry } from "../../provider/retries";
import type { HazardCause } from "../change";
import { createsFirst, type PlannedChange } from "../planned-change";
import { apply, destroy, type HazardPair, type OperationOf } from "./hazard-pair";

/** What an attribute of a declared resource is worth after the apply. */
export type After = (planned: PlannedChange) => ReadAttribute;

/** An operation that takes something, or lets it go. */
export interface Hand extends OperationOf {
  readonly planned: PlannedChange;
}

/** Shorter than this the provider does not wait for somebody else: a stop alone may take longer. */
const LONG_ENOUGH = 5;

/**
 * What is unique and changes hands: the old holder has to let go of it before the new one takes it. Near linear.
 *
 * @param attributesOf what the state says of an object, by its id
 */
export function changingHands(
  planned: readonly PlannedChange[],
  after: After,
  attributesOf: (id: string) => ReadAttribute | undefined,
): HazardPair[] {
  const leaving = planned.flatMap((one) => lettingGo(one, after, attributesOf));
  if (leaving.length === 0) return [];
  const arriving = planned.flatMap((one) => taking(one, after, attributesOf));
  const pairs = new Map<string, HazardPair>();
  for (const [from, to] of meetings(leaving, arriving)) {
    const pair = pairOf(from, to);
    if (pair) pairs.set(JSON.stringify([pair.before, pair.after]), pair);
  }
  return [...pairs.values()];
}

function pairOf(from: Holding<Hand>, to: Holding<Hand>): HazardPair | undefined {
  const { claim } = to.held;
  const isSame = from.holder.address === to.holder.address;
  // Of attachments at one address tells order/deadlock. Of others Terraform destroys first, unless it is told not to.
  if (isSame && (claim.what === "attachment" || !createsFirst(to.holder.planned))) return undefined;
  const retry = retryOf(to.holder.planned.change.type, claim);
  return { ...claimed(from, to), ...(retry ? { retry } : {}) };
}

/** What changes hands, and between which operations. */
export function claimed(
  from: Holding<Hand>,
  to: Holding<Hand>,
): Required<Pick<HazardPair, "cause" | "before" | "after" | "claim">> {
  const { claim } = to.held;
  return {
    cause: causeOf(claim),
    before: operationOf(from.holder),
    after: operationOf(to.holder),
    claim: {
      what: claim.what,
      attributes: [...claim.within, ...claim.by.map(([name = ""]) => name)],
      ...(claim.code === undefined ? {} : { code: claim.code }),
    },
  };
}

function operationOf({ address, operation }: Hand): OperationOf {
  return operation === "apply" ? apply(address) : destroy(address);
}

function causeOf({ what, isLost }: Claim): HazardCause {
  if (what === "attachment") return "moved-interface";
  return isLost ? "silent-loss" : "claim";
}

function retryOf(type: string, { code = "" }: Claim): Retry | undefined {
  const found = overlayOf(type)?.retries?.find(
    ({ on, codes, minutes }) => on === "create" && minutes >= LONG_ENOUGH && codes.includes(code),
  );
  return found && { codes: found.codes, minutes: found.minutes, source: found.source };
}

/** What an operation lets go of. */
export function lettingGo(
  one: PlannedChange,
  after: After,
  attributesOf: (id: string) => ReadAttribute | undefined,
): Holding<Hand>[] {
  const { change, prior } = one;
  const { address, type, kind } = change;
  if (!prior || !overlayOf(type)?.claims) return [];
  const held = () => heldBy(type, (name) => prior.attributes[name] ?? null, attributesOf);
  if (kind === "delete" || kind === "replace") return handsOf({ ...destroy(address), planned: one }, held());
  if (kind !== "update" || !isTouched(one)) return [];
  return handsOf(
    { ...apply(address), planned: one },
    without(held(), heldBy(type, after(one), attributesOf), after(one)),
  );
}

/** What an operation takes. */
export function taking(
  one: PlannedChange,
  after: After,
  attributesOf: (id: string) => ReadAttribute | undefined,
): Holding<Hand>[] {
  const { change, prior } = one;
  const { address, type, kind } = change;
  if (!overlayOf(type)?.claims || !one.resource) return [];
  const wanted = () => heldBy(type, after(one), attributesOf);
  if (kind === "create" || kind === "replace") return handsOf({ ...apply(address), planned: one }, wanted());
  if (kind !== "update" || !prior || !isTouched(one)) return [];
  const read = (name: string) => prior.attributes[name] ?? null;
  return handsOf({ ...apply(address), planned: one }, without(wanted(), heldBy(type, read, attributesOf)));
}

function handsOf(holder: Hand, held: readonly Held[]): Holding<Hand>[] {
  return held.map((one) => ({ holder, held: one }));
}

/** Whether an update changes something of what is unique. */
function isTouched({ change }: PlannedChange): boolean {
  const names = new Set((overlayOf(change.type)?.claims ?? []).flatMap(({ by, within }) => [...by.flat(), ...within]));
  return change.attributes.some(({ attribute }) => names.has(attribute.split(/[.[]/)[0] ?? ""));
}

/** Those of `held` that are not in `others`; with `read` only those of which it is known. */
function without(held: readonly Held[], others: readonly Held[], read?: ReadAttribute): Held[] {
  const keys = new Set(others.map(claimKey));
  const isKnown = ({ claim }: Held) => !read || claim.by.flat().some((name) => read(name) !== undefined);
  return held.filter((one) => !keys.has(claimKey(one)) && isKnown(one));
}

function claimKey({ space, value }: Held): string {
  return `${space} ${value}`;
}
