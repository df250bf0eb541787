import type { Noted, Stack } from "../harness";
import { ATTACHED, FW, fw } from "../table";

/** A warning: the image does not configure a second interface. */
export const WARNING: Stack = { resources: { ...fw({ image_id: "plain.vhd" }), ...ATTACHED } };
/** An error on which an apply is certain to fail: another zone. */
export const ERROR: Stack = { resources: { ...fw({ vswitch_id: "${alicloud_vswitch.b.id}" }), ...ATTACHED } };
/** Nothing but what is sound. */
export const SOUND: Stack = { resources: ATTACHED };

/** The stack with acknowledgements of the instance, unless they say otherwise. */
export function noted(stack: Stack, ...all: readonly Partial<Noted>[]): Stack {
  const acknowledgements = all.map((one) => ({ rule: "eni/image-autoconfig", reason: "seen", scope: FW, ...one }));
  return { ...stack, acknowledgements };
}
