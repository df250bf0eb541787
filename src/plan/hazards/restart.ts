import { apply, destroy, type HazardPair, pair } from "./hazard-pair";
import { groupBy, type InterfaceMoves } from "./moves";

/**
 * An instance that is stopped, changed and started takes and gives no interface meanwhile. Either order would do: the
 * detach comes first and the attach last, as Terraform orders them where it sees the references. Linear.
 *
 * @param restarted addresses of the instances whose update stops, starts or reboots them
 */
export function restarts({ attaches, detaches }: InterfaceMoves, restarted: ReadonlySet<string>): HazardPair[] {
  const busy = ({ instance }: { readonly instance: string }) => restarted.has(instance);
  return [
    ...detaches
      .filter(busy)
      .map(({ attachment, instance }) => pair("detach-before-stop", destroy(attachment), apply(instance))),
    ...attaches
      .filter(busy)
      .map(({ attachment, instance }) => pair("attach-after-instance", apply(instance), apply(attachment))),
  ];
}

/** What reboots instances besides their own update: the attach of a key pair. */
export interface Rebooter {
  readonly address: string;
  /** Addresses, or ids of what is not declared. */
  readonly instances: readonly { readonly name: string }[];
}

/** The same for reboots that something else brings along, of which nobody knows whether they come first. Linear. */
export function reboots({ attaches, detaches }: InterfaceMoves, rebooters: readonly Rebooter[]): HazardPair[] {
  if (rebooters.length === 0) return [];
  const [arriving, leaving] = [groupBy(attaches, (move) => move.instance), groupBy(detaches, (move) => move.instance)];
  return rebooters.flatMap(({ address, instances }) =>
    instances.flatMap(({ name }): HazardPair[] => [
      ...(leaving.get(name) ?? []).map(({ attachment }) => ({
        ...pair("detach-before-stop", destroy(attachment), apply(address)),
        either: true,
      })),
      ...(arriving.get(name) ?? []).map(({ attachment }) => ({
        ...pair("attach-after-instance", apply(address), apply(attachment)),
        either: true,
      })),
    ]),
  );
}
