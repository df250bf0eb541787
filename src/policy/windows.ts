import type { Disruption } from "../plan/change";
import { allows } from "./gate";
import type { AllowedWindow } from "./policy";
import type { AllowedSummary } from "./result";

/** Windows that are open today. Without a time those that have no days are. */
export function openWindows(windows: readonly AllowedWindow[], today: string | undefined): AllowedWindow[] {
  return windows.filter((window) => stateOf(window, today) === "open");
}

/** Every window, with how many disruptions it lets pass. */
export function summariseWindows(
  windows: readonly AllowedWindow[],
  disruptions: readonly Disruption[],
  today: string | undefined,
): AllowedSummary[] {
  return windows.map((window) => {
    const state = stateOf(window, today);
    const count = state === "open" ? disruptions.filter((disruption) => allows(window, disruption)).length : 0;
    return { ...window, state, disruptions: count };
  });
}

function stateOf({ begins, expires }: AllowedWindow, today: string | undefined): AllowedSummary["state"] {
  if (today === undefined) return begins === undefined && expires === undefined ? "open" : "later";
  if (expires !== undefined && expires < today) return "expired";
  return begins !== undefined && begins > today ? "later" : "open";
}
