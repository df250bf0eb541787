import type { ByHand } from "../disruptions/by-hand";
import { type HostContext, hostsOf } from "../disruptions/host";
import { keyPairAttaches } from "../disruptions/key-pair";
import type { FollowUp } from "../follow-up";
import { interfaceMovesOf } from "../hazards/moves";
import { isActing, type PlannedChange } from "../planned-change";
import { attachFollowUps } from "./attached";
import { changeFollowUps } from "./changed";

/** What is left to do after the apply of one stack, in the order in which it makes sense. Linear. */
export function findFollowUps(
  context: HostContext,
  stack: string,
  planned: readonly PlannedChange[],
  byHand: readonly ByHand[],
): FollowUp[] {
  const acting = planned.filter(isActing);
  const moves = interfaceMovesOf(acting.map(({ change }) => change));
  const attaches = moves.attaches.filter(({ attachment }) => !context.isPrimary(attachment));
  return [
    ...attachFollowUps(context, stack, planned, attaches),
    ...started(byHand),
    ...keyPairs(context, acting),
    ...changeFollowUps(stack, acting, hostsOf(context, planned)),
  ];
}

/** What was stopped by hand is started by hand. */
function started(byHand: readonly ByHand[]): FollowUp[] {
  return byHand.flatMap(({ disruption: { stack, address, source }, starts }) =>
    starts ? [{ stack, address, kind: "start" as const, params: {}, source }] : [],
  );
}

/** Without force a key pair is only bound; the instance reads it when it starts. */
function keyPairs({ model }: HostContext, planned: readonly PlannedChange[]): FollowUp[] {
  return keyPairAttaches(model, planned)
    .filter(({ forced }) => !forced)
    .flatMap(({ resource, address, instances }) =>
      instances.map(({ name }) => ({
        stack: resource.stack,
        address: name,
        kind: "restart" as const,
        params: { because: address },
        source: "ECS API AttachKeyPair (2026-07-16)",
      })),
    );
}
