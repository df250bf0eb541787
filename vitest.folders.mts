/** Tests that know nothing of constructs: once is enough for them. test/support/folders.test.ts holds that. */
export const WITHOUT_CDKTF = ["value", "schema", "model", "rules", "plan", "terraform", "judge/pairs", "language"];
