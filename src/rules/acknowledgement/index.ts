import { acknowledgementExpired } from "./expired";
import { acknowledgementNeedsExpiry } from "./needs-expiry";
import { acknowledgementNeedsReason } from "./needs-reason";
import type { AcknowledgementRule } from "./subject";
import { acknowledgementUnknown } from "./unknown";
import { acknowledgementUnused } from "./unused";

/** The rules acknowledgement/*. They read what became of acknowledgements, so they run when all findings are there. */
export const ACKNOWLEDGEMENT_RULES: readonly AcknowledgementRule[] = [
  acknowledgementExpired,
  acknowledgementNeedsExpiry,
  acknowledgementNeedsReason,
  acknowledgementUnknown,
  acknowledgementUnused,
];
