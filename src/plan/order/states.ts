import { canonicalType } from "../../provider/registry";
import {
  ABSENT_STATUS,
  ATTACHING,
  instanceStatuses,
  STATUS_AFTER_CREATION,
  STATUSES_FOR_DELETION,
} from "../../provider/statuses";
import { ATTACHMENT, INSTANCE } from "../../provider/type-names";
import type { Step, StepAction } from "../change";
import type { PlannedChange } from "../planned-change";
import type { Operation } from "./apply-graph";

type States = Pick<Step, "needs" | "leaves">;

/** The statuses that a step of an operation needs, and those that it leaves. Empty where nobody has written any down. */
export function statesOf(planned: PlannedChange, operation: Operation, action: StepAction, call: string): States {
  const type = canonicalType(planned.change.type);
  if (type === ATTACHMENT) return attachmentStates(planned, operation, action);
  const { address } = planned.change;
  if (type === INSTANCE && action !== "create" && action !== "delete") return instanceStates(address, action, call);
  const created = STATUS_AFTER_CREATION[type];
  if (created === undefined || (action !== "create" && action !== "delete")) return { needs: [], leaves: [] };
  return action === "create"
    ? { needs: [], leaves: [{ object: address, status: created }] }
    : {
        needs: [{ object: address, statuses: STATUSES_FOR_DELETION[type] ?? [created] }],
        leaves: [{ object: address, status: ABSENT_STATUS }],
      };
}

function instanceStates(object: string, action: StepAction, call: string): States {
  const calls = call.split(", ").map(instanceStatuses);
  const statuses = calls.reduce((common, these) => common.filter((status) => these.includes(status)));
  const status = { stop: "Stopped", start: "Running", reboot: "Running" }[action as string];
  return { needs: [{ object, statuses }], leaves: status === undefined ? [] : [{ object, status }] };
}

function attachmentStates({ change, whileStopped }: PlannedChange, operation: Operation, action: StepAction): States {
  if ((action !== "attach" && action !== "detach") || !change.attachment) return { needs: [], leaves: [] };
  const { interface: eni, instance, formerInstance, formerInterface = eni } = change.attachment;
  const [object, host] = action === "attach" ? [eni, instance] : [formerInterface, formerInstance];
  const [before, after] =
    action === "attach" ? [ATTACHING.free, ATTACHING.attached] : [ATTACHING.attached, ATTACHING.free];
  const statuses = whileStopped?.has(operation) ? ["Stopped"] : ATTACHING.instance;
  return {
    needs: [{ object, statuses: [before] }, ...(host === undefined ? [] : [{ object: host, statuses }])],
    leaves: [{ object, status: after }],
  };
}
