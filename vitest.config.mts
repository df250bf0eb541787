import { defineConfig } from "vitest/config";
import { WITHOUT_CDKTF } from "./vitest.folders.mjs";

// CDK=cdktn runs the tests against the successor of cdktf, as an npm alias would.
const successor = process.env["CDK"] === "cdktn";
const alias = successor ? { cdktf: "cdktn" } : {};
const exclude = successor ? WITHOUT_CDKTF.map((folder) => `test/${folder}/**`) : [];

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], exclude, testTimeout: 30_000, alias },
});
