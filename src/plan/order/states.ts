import type { Statuses } from "../../provider/overlay";
import { overlayOf } from "../../provider/overlays";
import type { Step, StepAction } from "../change";
import type { Operation } from "../operation";
import type { PlannedChange } from "../planned-change";

type States = Pick<Step, "needs" | "leaves">;

/** What is not there any more has this status, in place of one of the API's. */
const ABSENT_STATUS = "absent";

const NOTHING: States = { needs: [], leaves: [] };

/** The statuses that a step of an operation needs, and those that it leaves. Empty where nobody has written any down. */
export function statesOf(planned: PlannedChange, operation: Operation, action: StepAction, call: string): States {
  const { statuses } = overlayOf(planned.change.type) ?? {};
  const { address: object } = planned.change;
  if (!statuses) return NOTHING;
  if (statuses.attaching) return attachmentStates(planned, operation, action, statuses.attaching);
  const { created, deletable } = statuses;
  if (action === "create") return { needs: [], leaves: created === undefined ? [] : [{ object, status: created }] };
  if (action === "delete")
    return {
      needs: deletable ? [{ object, statuses: deletable }] : [],
      leaves: [{ object, status: ABSENT_STATUS }],
    };
  return statuses.calls ? callStates(object, action, call, statuses.calls) : NOTHING;
}

/** Of calls that an object takes only in some of its statuses. */
function callStates(object: string, action: StepAction, call: string, calls: NonNullable<Statuses["calls"]>): States {
  const taken = call.split(", ").map((one) => calls.get(one) ?? calls.get("other") ?? []);
  const statuses = taken.reduce((common, these) => common.filter((status) => these.includes(status)));
  const status = { stop: "Stopped", start: "Running", reboot: "Running" }[action as string];
  return { needs: [{ object, statuses }], leaves: status === undefined ? [] : [{ object, status }] };
}

function attachmentStates(
  { change, whileStopped }: PlannedChange,
  operation: Operation,
  action: StepAction,
  { host: possible, free, attached }: NonNullable<Statuses["attaching"]>,
): States {
  if ((action !== "attach" && action !== "detach") || !change.attachment) return NOTHING;
  const { interface: eni, instance, formerInstance, formerInterface = eni } = change.attachment;
  const [object, host] = action === "attach" ? [eni, instance] : [formerInterface, formerInstance];
  const [before, after] = action === "attach" ? [free, attached] : [attached, free];
  const statuses = whileStopped?.has(operation) ? ["Stopped"] : possible;
  return {
    needs: [{ object, statuses: [before] }, ...(host === undefined ? [] : [{ object: host, statuses }])],
    leaves: [{ object, status: after }],
  };
}
