import { writeRegistry } from "./rules/registry";
import { compileWords } from "./rules/words";

/*
 * What the sources need that is not in git: the list of the rules and their words. Run from the package root, before tsc:
 * node scripts/run.mjs sources. Exit code 3: a rule's files are not what they should be.
 */
const mistakes = [...writeRegistry(), ...compileWords()];
for (const mistake of mistakes) process.stderr.write(`${mistake}\n`);
process.exitCode = mistakes.length === 0 ? 0 : 3;
