import { LanguageError } from "../error";
import { Fatal } from "./outcome";

/**
 * What a step gives. What is wrong wherever it stands is thrown as it is; where JavaScript has no stack left, the tree is nested
 * too deeply.
 *
 * @throws LanguageError
 */
export function guarded<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof Fatal) throw error.error;
    if (error instanceof RangeError && /call stack/i.test(error.message)) {
      throw new LanguageError("language/nested-too-deeply");
    }
    throw error;
  }
}
