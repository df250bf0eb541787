import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { WITHOUT_CDKTF } from "./vitest.folders.mjs";

// CDK=cdktn runs the tests against the successor of cdktf, as an npm alias would.
const successor = process.env["CDK"] === "cdktn";
const alias = successor ? { cdktf: "cdktn" } : {};
const exclude = successor ? WITHOUT_CDKTF.map((folder) => `test/${folder}/**`) : [];

export default defineConfig({
  // By itself vitest leaves one core to nobody.
  test: {
    include: ["test/**/*.test.ts"],
    exclude,
    testTimeout: 60_000,
    alias,
    maxWorkers: availableParallelism(),
    globalSetup: "test/support/sources.ts",
  },
});
