import { CAUSES_EN } from "./causes";
import { CLAIMS_EN } from "./claims";
import { FOLLOW_UPS_EN } from "./follow-ups";
import { GRAPH_EN } from "./graph-en";
import { HELP_EN } from "./help-en";
import { HTML_EN } from "./html-en";
import { LANGUAGE_EN } from "./language-en";
import type { Messages } from "./messages";
import { MISSING_EN } from "./missing";
import { PHRASES_EN } from "./phrases-en";
import { PROBLEMS_EN, UNKNOWN_PROBLEM_EN } from "./problems-en";
import { PROBLEMS_HCL_EN } from "./problems-hcl";
import { PROBLEMS_RULES_EN } from "./problems-rules-en";
import { WRITTEN_EN } from "./problems-written";
import { RUNBOOK_EN } from "./runbook-en";

export const EN: Messages = {
  phrases: { ...PHRASES_EN, ...HELP_EN, ...GRAPH_EN, ...RUNBOOK_EN, ...HTML_EN },
  missing: MISSING_EN,
  causes: CAUSES_EN,
  claims: CLAIMS_EN,
  followUps: FOLLOW_UPS_EN,
  problems: { ...PROBLEMS_EN, ...PROBLEMS_HCL_EN, ...PROBLEMS_RULES_EN, ...WRITTEN_EN },
  language: LANGUAGE_EN,
  unknownProblem: UNKNOWN_PROBLEM_EN,
};
