import { patternOf } from "../language/functions/re2/pattern";

type Test = (text: string) => boolean;

const tests = new Map<string, Test>();

/** What Go's patterns have otherwise than JavaScript's, or not at all. */
const GO_ONLY = /\(\?|\[\[:|\\[sSpPQEAzZaCv]/;
/** Ends of lines for JavaScript that are none for Go. */
const OTHER_LINE_ENDS = /[\r\u2028\u2029]/;

/** Whether a pattern of Go matches somewhere in a text. The library is loaded only where JavaScript has another meaning. */
export function matchesGo(pattern: string, text: string): boolean {
  if (OTHER_LINE_ENDS.test(text)) return byLibrary(pattern)(text);
  let test = tests.get(pattern);
  if (!test) {
    test = GO_ONLY.test(pattern) ? byLibrary(pattern) : (plain(pattern) ?? byLibrary(pattern));
    tests.set(pattern, test);
  }
  return test(text);
}

function plain(pattern: string): Test | undefined {
  try {
    const expression = new RegExp(pattern, "u");
    return (text) => expression.test(text);
  } catch {
    return undefined;
  }
}

function byLibrary(pattern: string): Test {
  return (text) => patternOf(pattern).find(text, 0) !== undefined;
}
