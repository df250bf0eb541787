import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { allTests, CONSTRUCTS, reaches } from "./vitest.imports.mjs";

// CDK=cdktn runs the tests against the successor of cdktf, as an npm alias would.
const successor = process.env["CDK"] === "cdktn";
const alias = successor ? { cdktf: "cdktn" } : {};
// Once is enough for a test that knows nothing of constructs.
const isAsked = (file: string) => reaches(file, CONSTRUCTS) && !file.startsWith("test/package/");
const include = successor ? allTests().filter(isAsked) : ["test/**/*.test.ts"];

export default defineConfig({
  // By itself vitest leaves one core to nobody.
  test: {
    include: [...include],
    testTimeout: 60_000,
    alias,
    maxWorkers: availableParallelism(),
    globalSetup: "test/support/sources.ts",
  },
});
