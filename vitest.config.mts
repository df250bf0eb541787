import { defineConfig } from "vitest/config";

// CDK=cdktn runs every test against the successor of cdktf, as an npm alias would.
const alias = process.env["CDK"] === "cdktn" ? { cdktf: "cdktn" } : {};

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 30_000, alias },
});
