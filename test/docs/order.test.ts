import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withClaims } from "../../scripts/claims/table";

test("docs/order.md has today's table of what may exist once", () => {
  const page = readFileSync(join(__dirname, "..", "..", "docs", "order.md"), "utf8");
  expect(withClaims(page), "npm run generate").toBe(page);
});
