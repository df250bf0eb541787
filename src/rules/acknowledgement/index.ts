import { acknowledgementExpired } from "./expired/rule";
import { acknowledgementNeedsExpiry } from "./needs-expiry/rule";
import { acknowledgementNeedsReason } from "./needs-reason/rule";
import type { AcknowledgementRule } from "./subject";
import { acknowledgementUnknown } from "./unknown/rule";
import { acknowledgementUnused } from "./unused/rule";

/** The rules acknowledgement/*. They read what became of acknowledgements, so they run when all findings are there. */
export const ACKNOWLEDGEMENT_RULES: readonly AcknowledgementRule[] = [
  acknowledgementExpired,
  acknowledgementNeedsExpiry,
  acknowledgementNeedsReason,
  acknowledgementUnknown,
  acknowledgementUnused,
];
