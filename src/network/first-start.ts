import type { Missing, Source } from "../model/answer";
import type { Model } from "../model/model";
import type { Resource } from "../model/resource";
import { parseApiTime } from "./timestamp";

/**
 * A new instance is started within this time. One that was started later has been restarted since; one that was restarted
 * within it is asked for one restart too many.
 */
const FIRST_START = 10 * 60 * 1000;

export type FirstStart =
  | { readonly kind: "restart"; readonly startTime: string; readonly from: string }
  | { readonly kind: "undecided"; readonly missing: Missing };

/**
 * Whether an instance runs since its creation without a restart: then ModifyInstanceVpcAttribute is refused until it has
 * been restarted once. Undefined: it has been, or it does not exist yet.
 *
 * Source: ECS API ModifyInstanceVpcAttribute (2026-07-16); ECS user guide, modify a private IP address (2021-07).
 */
export function firstStart(model: Model, instance: Resource): FirstStart | undefined {
  const prior = model.prior(instance);
  if (!prior || prior.tainted) return undefined;
  const [created, started] = [timeOf(model, instance, "create_time"), timeOf(model, instance, "start_time")];
  if (created.missing) return { kind: "undecided", missing: created.missing };
  if (started.missing) return { kind: "undecided", missing: started.missing };
  if (started.time - created.time > FIRST_START) return undefined;
  return { kind: "restart", startTime: started.text, from: model.sourceFile(instance, started.source) ?? "" };
}

type Time =
  | { readonly time: number; readonly text: string; readonly source: Source; readonly missing?: undefined }
  | { readonly missing: Missing };

function timeOf(model: Model, instance: Resource, attribute: string): Time {
  const value = model.priorValue(instance, attribute);
  const subject = `${instance.address}.${attribute}`;
  if (value.kind !== "known") return { missing: { kind: "state", subject } };
  const text = String(value.value);
  const time = parseApiTime(text);
  if (time === undefined) return { missing: { kind: "unreadable", subject: `${subject} "${text}"` } };
  return { time, text, source: value.source };
}
