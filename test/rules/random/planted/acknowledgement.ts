import { instanceOf, type Planter, patch } from "../plant";
import type { Host, World } from "../world";

const REASON = "known, to be dealt with";

/** Acknowledges what `rule` finds in the host. */
function noted(world: World, host: Host, rule: string, more: { reason?: string; expires?: string } = {}): World {
  return { ...world, acknowledgements: [{ rule, reason: REASON, scope: instanceOf(host), ...more }] };
}

/** The host with a type that does not exist: an apply is certain to fail on it. */
function mistyped(world: World, host: Host): World {
  return patch(world, { [instanceOf(host)]: { instance_type: "ecs.g7.hueg" } });
}

export const ACKNOWLEDGEMENT_PLANTED: readonly Planter[] = [
  {
    rule: "acknowledgement/expired",
    mistake: "of an error",
    about: "instance/type-exists",
    plant: (world, host) => noted(mistyped(world, host), host, "instance/type-exists", { expires: "2026-11-24" }),
  },
  {
    rule: "acknowledgement/expired",
    mistake: "of nothing",
    plant: (world, host) => noted(world, host, "instance/type-exists", { expires: "2026-11-24" }),
  },
  {
    rule: "acknowledgement/needs-expiry",
    about: "instance/type-exists",
    plant: (world, host) => noted(mistyped(world, host), host, "instance/type-exists"),
  },
  {
    rule: "acknowledgement/needs-reason",
    about: "instance/type-exists",
    plant: (world, host) =>
      noted(mistyped(world, host), host, "instance/type-exists", { reason: " ", expires: "2026-12-31" }),
  },
  { rule: "acknowledgement/unknown", plant: (world, host) => noted(world, host, "instance/type-exist") },
  { rule: "acknowledgement/unused", plant: (world, host) => noted(world, host, "instance/type-exists") },
];
