import type { ActionInvocation } from "../actions/invocation";
import type { StackPlan } from "../stack-plan";
import { Order } from "./order";
import { instanceStep } from "./steps";

/**
 * The order of what happens in a stack, with what is done by hand and by actions.
 *
 * @param apply the graph that it keeps to. Default: Terraform's own
 */
export function orderOf(stack: string, { byHand, forced, actions, ...plan }: StackPlan, apply = plan.apply): Order {
  const order = new Order(apply);
  for (const one of byHand) order.byHand(one);
  for (const { address, instances } of forced) {
    order.rebootsAfter(
      address,
      stack,
      instances.map(({ name }) => name),
    );
  }
  for (const one of actions) act(order, one);
  return order;
}

/** A step of its own for what is known to stop, start or reboot an instance. */
function act(order: Order, invocation: ActionInvocation): void {
  const { stack, effect, instance, missing } = invocation;
  if (effect === "unknown" || instance === undefined || missing) return;
  order.acts(invocation, instanceStep(stack, instance, effect, true));
}
