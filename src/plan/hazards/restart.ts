import { apply, destroy, type HazardPair, pair } from "./hazard-pair";
import type { Moves } from "./moves";

/**
 * An instance that is stopped, changed and started takes and gives no interface meanwhile. Either order would do: the
 * detach comes first and the attach last, as Terraform orders them where it sees the references. Linear.
 *
 * @param restarted addresses of the instances whose update stops, starts or reboots them
 */
export function restarts({ attaches, detaches }: Moves, restarted: ReadonlySet<string>): HazardPair[] {
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
