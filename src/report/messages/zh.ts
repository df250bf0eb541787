import { CAUSES_ZH } from "./causes";
import { CLAIMS_ZH } from "./claims";
import { FOLLOW_UPS_ZH } from "./follow-ups";
import { GRAPH_ZH } from "./graph-zh";
import { HELP_ZH } from "./help-zh";
import { HTML_ZH } from "./html-zh";
import { LANGUAGE_ZH } from "./language-zh";
import type { Messages } from "./messages";
import { MISSING_ZH } from "./missing";
import { PHRASES_ZH } from "./phrases-zh";
import { PROBLEMS_HCL_ZH } from "./problems-hcl";
import { PROBLEMS_RULES_ZH } from "./problems-rules-zh";
import { WRITTEN_ZH } from "./problems-written";
import { PROBLEMS_ZH, UNKNOWN_PROBLEM_ZH } from "./problems-zh";
import { RUNBOOK_ZH } from "./runbook-zh";

export const ZH: Messages = {
  phrases: { ...PHRASES_ZH, ...HELP_ZH, ...GRAPH_ZH, ...RUNBOOK_ZH, ...HTML_ZH },
  missing: MISSING_ZH,
  causes: CAUSES_ZH,
  claims: CLAIMS_ZH,
  followUps: FOLLOW_UPS_ZH,
  problems: { ...PROBLEMS_ZH, ...PROBLEMS_HCL_ZH, ...PROBLEMS_RULES_ZH, ...WRITTEN_ZH },
  language: LANGUAGE_ZH,
  unknownProblem: UNKNOWN_PROBLEM_ZH,
};
