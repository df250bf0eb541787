import { spawnSync } from "node:child_process";
import { ruleIds } from "./rules/folders";

/*
 * npm run test:rule disk/zone: the tests of one rule: its own, its words, its examples and its page, its planted mistake. One
 * process that loads the sources once; the list of the rules is written before, as for all tests.
 */
const [, , id = ""] = process.argv;
if (!ruleIds().includes(id)) {
  process.stderr.write(`expected is the id of a rule, as in: npm run test:rule eni/zone; found ${id || "none"}\n`);
  process.exit(3);
}
const files = [
  `test/rules/${id}.test.ts`,
  "test/rules/catalogue.test.ts",
  "test/rules/docs.test.ts",
  "test/rules/random/planted.test.ts",
];
const options = ["run", "--no-isolate", "--no-file-parallelism", ...files];
const { status } = spawnSync("npx", ["vitest", ...options], { stdio: "inherit", env: { ...process.env, RULE: id } });
process.exitCode = status ?? 1;
