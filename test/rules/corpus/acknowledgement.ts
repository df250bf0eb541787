import type { Noted, Stack } from "../harness";
import { ATTACHED, attachments, FW, instance, stack } from "./support";

const REASON = "seen, and left for now";

function noted(of: Stack, rule: string, more: Partial<Noted> = {}): Stack {
  return { ...of, acknowledgements: [{ rule, reason: REASON, ...more }] };
}

/** More interfaces than the type takes: an error that rests on a figure of the catalog. */
const FULL = stack(attachments(3));
/** An image that does not configure a second interface: a warning. */
const PLAIN = stack(instance({ image_id: "plain.vhd" }), ATTACHED);

/** Stacks that bring out every message and every fix of the rules acknowledgement/*. */
export const ACKNOWLEDGEMENT_CORPUS: readonly Stack[] = [
  noted(PLAIN, "eni/image-autoconfig", { expires: "2026-11-24" }),
  noted(stack(), "eni/image-autoconfig", { expires: "2026-11-24" }),
  noted(PLAIN, "eni/image-autoconfig", { expires: "soon" }),
  noted(FULL, "eni/quota", { scope: FW }),
  noted(stack(instance({ vswitch_id: "${alicloud_vswitch.b.id}" }), ATTACHED), "eni/zone"),
  noted(PLAIN, "eni/image-autoconfig", { reason: "" }),
  noted(PLAIN, "eni/image-autoconfigure"),
  noted(PLAIN, "my/rule"),
  noted(stack(), "eni/image-autoconfig"),
];
