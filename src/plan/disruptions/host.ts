import type { Catalog } from "../../catalog/catalog";
import type { Json } from "../../model/json";
import type { Model } from "../../model/model";
import type { Network } from "../../network/network";
import { canonicalType } from "../../provider/overlays";
import { INSTANCE } from "../../provider/type-names";
import { type InterfaceMove, type InterfaceMoves, interfaceMovesOf } from "../hazards/moves";
import { isActing, type PlannedChange } from "../planned-change";

/** An instance of the plan with the interfaces that come and go. */
export interface Host {
  readonly planned: PlannedChange;
  readonly attaches: readonly InterfaceMove[];
  readonly detaches: readonly InterfaceMove[];
  /** Type and status of today. A state without a status holds a running instance. */
  readonly typeBefore: string | undefined;
  readonly status: string;
  /** Type after the plan; undefined where it is not known, or the instance goes. */
  readonly typeAfter: string | undefined;
  /** The status that the configuration asks for. */
  readonly wanted: string | undefined;
}

export interface HostContext {
  readonly model: Model;
  readonly network: Network;
  readonly catalog: Catalog;
  /** Whether an attachment, by address, only names the primary interface: that is there from the start. */
  readonly isPrimary: (address: string) => boolean;
}

const NONE: readonly InterfaceMove[] = [];

/** The instances of one stack that change themselves, or at which interfaces come and go. Linear. */
export function hostsOf(context: HostContext, planned: readonly PlannedChange[]): Host[] {
  const moves = interfaceMovesOf(planned.filter(isActing).map(({ change }) => change));
  const attaches = byInstance(moves.attaches.filter(({ attachment }) => !context.isPrimary(attachment)));
  const detaches = byInstance(moves.detaches);
  return planned.flatMap((one) => {
    const { address, type } = one.change;
    const [arriving = NONE, leaving = NONE] = [attaches.get(address), detaches.get(address)];
    if (!isActing(one) && arriving.length === 0 && leaving.length === 0) return [];
    return canonicalType(type) === INSTANCE ? [{ ...hostOf(context, one), attaches: arriving, detaches: leaving }] : [];
  });
}

/** Whether a type takes and gives interfaces only while it is stopped; undefined: the catalog does not say. */
export function onlyStopped(catalog: Catalog, type: string | undefined): boolean | undefined {
  const facts = type === undefined ? undefined : catalog.instanceType(type);
  // A type that takes no further interface, or that is not known, is another rule's matter.
  if (!facts || facts.eniQuantity === 1 || facts.ioOptimized === false) return false;
  return facts.eniHotPlug === undefined ? undefined : !facts.eniHotPlug;
}

function hostOf({ model, network }: HostContext, planned: PlannedChange): Omit<Host, keyof InterfaceMoves> {
  const { resource, prior } = planned;
  const today = (name: string): string | undefined => {
    if (!resource) return text(prior?.attributes[name]);
    const value = prior ? model.priorValue(resource, name) : undefined;
    return value?.kind === "known" ? text(value.value) : undefined;
  };
  const type = resource && network.typeOf(resource);
  const wanted = resource && network.text(resource, "status");
  return {
    planned,
    typeBefore: today("instance_type"),
    status: today("status") ?? "Running",
    typeAfter: type?.kind === "known" ? type.value : undefined,
    wanted: wanted?.kind === "known" ? wanted.value : undefined,
  };
}

function byInstance(moves: readonly InterfaceMove[]): Map<string, InterfaceMove[]> {
  const found = new Map<string, InterfaceMove[]>();
  for (const move of moves) {
    const list = found.get(move.instance);
    if (list) list.push(move);
    else found.set(move.instance, [move]);
  }
  return found;
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
