import { writeRegistry } from "../../scripts/rules/registry";
import { compileWords } from "../../scripts/rules/words";

/** Before the first test: the list of the rules and their words, as their folders have them now. */
export function setup(): void {
  const mistakes = [...writeRegistry(), ...compileWords()];
  if (mistakes.length > 0) throw new Error(mistakes.join("\n"));
}
