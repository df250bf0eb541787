import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.mjs";
import { allTests, reaches } from "./vitest.imports.mjs";

/** npm run test:mutation: all tests that run in the process itself, where a mistake can be switched on. */
const OUTSIDE = /terraformFound|child_process|dist\/|from "cdktf"/;

export default mergeConfig(
  config,
  defineConfig({
    test: {
      exclude: allTests().filter((file) => reaches(file, OUTSIDE)),
      setupFiles: "test/support/mutation.ts",
      isolate: false,
      // One that never ends can be ended with all threads.
      pool: "threads",
      fileParallelism: false,
    },
  }),
);
