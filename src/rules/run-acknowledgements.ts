import { ACKNOWLEDGEMENT_RULES } from "./index";
import type { AcknowledgedPlace, Finding } from "./rule";
import { findingsOf } from "./run";
import { Secrets } from "./secrets";

/** No value of a configuration is in an acknowledgement. */
const NO_SECRETS = new Secrets();

/** What the rules acknowledgement/* find. They read nothing else, so they need no model. Linear. */
export function runAcknowledgementRules(acknowledgements: readonly AcknowledgedPlace[]): Finding[] {
  if (acknowledgements.length === 0) return [];
  return ACKNOWLEDGEMENT_RULES.flatMap((rule) =>
    findingsOf(rule, NO_SECRETS, (report) => rule.check({ acknowledgements }, report)),
  );
}
