import { instanceOf, patch } from "./plant";
import type { Host, World } from "./world";

const REASON = "known, to be dealt with";

/** Acknowledges what `rule` finds in the host. */
export function noted(world: World, host: Host, rule: string, more: { reason?: string; expires?: string } = {}): World {
  return { ...world, acknowledgements: [{ rule, reason: REASON, scope: instanceOf(host), ...more }] };
}

/** The host with a type that does not exist: an apply is certain to fail on it. */
export function mistyped(world: World, host: Host): World {
  return patch(world, { [instanceOf(host)]: { instance_type: "ecs.g7.hueg" } });
}
