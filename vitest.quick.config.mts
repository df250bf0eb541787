import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.mjs";
import { allTests, reaches } from "./vitest.imports.mjs";

/**
 * npm run test:quick: all tests but those that start another program, those that draw cases at random, and those that try
 * thousands. What a test needs is read off its imports.
 */
const SLOW = /terraformFound|support\/random|child_process|from "(?:cdktf|fast-check)"/;

/** Thousands of cases each, or inputs as large as the limits. */
const MANY = [
  "test/report/every-format.test.ts",
  "test/report/encode/media.test.ts",
  "test/language/parser-size.test.ts",
  "test/language/parser-trees.test.ts",
  "test/cli/secrets/secrets.test.ts",
  "test/cli/names/names.test.ts",
  "test/language/evaluate/limits.test.ts",
  "test/language/evaluate/cost.test.ts",
  "test/policy/bounds.test.ts",
  "test/fuzz/fuzz.test.ts",
];

export default mergeConfig(
  config,
  // Each worker reads the sources once, not once a file: no test leaves anything behind that another one sees.
  defineConfig({ test: { exclude: [...MANY, ...allTests().filter((file) => reaches(file, SLOW))], isolate: false } }),
);
