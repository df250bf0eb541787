import type { Result } from "../policy/result";

/** Thrown by `synth()` under `onError: "throw"` when the gate fails. Nothing was written. */
export class AppRejected extends Error {
  constructor(readonly result: Result) {
    super(`the app was not emitted: ${result.gate.failedBy.join(", ")}`);
    this.name = "AppRejected";
  }
}
