import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.mjs";
import { allTests, reaches } from "./vitest.imports.mjs";

/** What draws its cases by a seed. */
const SEEDED = /support\/(?:random|seed)"/;

/** For npm run test:seeds: the tests that draw cases at random, and no others. */
const seeded = allTests().filter((file) => reaches(file, SEEDED));

// What is drawn anew may be much larger than what the time of one test is made for.
export default mergeConfig(
  { ...config, test: { ...config.test, include: [] } },
  defineConfig({ test: { include: seeded, testTimeout: 300_000 } }),
);
