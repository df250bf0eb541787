import type { GateReason } from "../policy/gate";
import type { Result } from "../policy/result";

/** Thrown by `synth()` under `onError: "throw"` when the gate fails. Nothing was written. */
export class AppRejected extends Error {
  constructor(readonly result: Result) {
    super(`the app was not emitted: ${result.gate.reasons.map(nameOf).join(", ")}`);
    this.name = "AppRejected";
  }
}

/** The rules, or the limit and what exceeds it. */
function nameOf(reason: GateReason): string {
  if ("rules" in reason) return reason.rules.join(", ");
  if (reason.kind === "not-run") return `${reason.kind} (${reason.files.join(", ")})`;
  return `${reason.kind} (${reason.disruptions.map(({ address }) => address).join(", ")})`;
}
