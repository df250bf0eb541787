import { expect, test } from "vitest";
import { allTests, CONSTRUCTS, reaches } from "../../vitest.imports.mjs";

test("the run with the successor of cdktf has what knows constructs, and no more", () => {
  const found = new Set(allTests().filter((file) => reaches(file, CONSTRUCTS)));
  for (const file of ["constructs/synth", "stacks/broken", "stacks/cdktf-synth", "constructs/order-fixes"])
    expect(found).toContain(`test/${file}.test.ts`);
  for (const file of ["value/equal", "language/evaluate/table", "judge/pairs/pairs", "plan/order/deadlock"])
    expect(found).not.toContain(`test/${file}.test.ts`);
});
