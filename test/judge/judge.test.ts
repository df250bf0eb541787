import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { emit, readJson, removeFolders, terraformFound } from "../terraform/support";
import { withJudge } from "./judge";

afterAll(removeFolders);

describe.runIf(terraformFound())("terraform applies what is emitted", () => {
  test.each(["quickstart", "firewall-pair"])(
    "%s: from nothing, and then there is nothing left to do",
    async (stack) => {
      await withJudge(async (judge) => {
        judge.configure(readJson(join(emit(stack), "cdk.tf.json")));
        await judge.init();
        const applied = await judge.apply();
        expect(applied.output).toContain("Apply complete!");
        const again = await judge.terraform("plan", "-input=false", "-no-color", "-detailed-exitcode");
        expect(again.output).toContain("No changes.");
        expect(again.status).toBe(0);
      });
    },
  );
});
