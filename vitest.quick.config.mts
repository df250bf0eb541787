import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { defineConfig, mergeConfig } from "vitest/config";
import config from "./vitest.config.mjs";

/**
 * npm run test:quick: all tests but those that start another program, those that draw cases at random, and those that try
 * thousands. What a test needs is read off its imports.
 */
const SLOW = /terraformFound|support\/random|child_process|from "(?:cdktf|fast-check)"/;

/** Thousands of cases each. */
const MANY = [
  "test/report/every-format.test.ts",
  "test/report/encode/media.test.ts",
  "test/language/parser-size.test.ts",
  "test/language/parser-trees.test.ts",
  "test/cli/secrets/secrets.test.ts",
];

function isSlow(file: string, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  if (SLOW.test(text)) return true;
  const near = [...text.matchAll(/from "(\.[^"]*)"/g)].map(([, to = ""]) => `${resolve(dirname(file), to)}.ts`);
  return near.some((to) => to.startsWith(resolve("test")) && isSlow(to, seen));
}

const tests = readdirSync("test", { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".test.ts"))
  .map((file) => join("test", file));

export default mergeConfig(
  config,
  // Each worker reads the sources once, not once a file: no test leaves anything behind that another one sees.
  defineConfig({ test: { exclude: [...MANY, ...tests.filter((file) => isSlow(file))], isolate: false } }),
);
