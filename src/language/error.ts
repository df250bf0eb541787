import type { Range } from "./syntax";

/**
 * What is wrong with an expression: Terraform refuses it for sure. Data, not text: the words are in the message catalogue,
 * under `language/ID`. Never thrown for what is only not known, or not evaluated.
 */
export class LanguageError extends Error {
  constructor(
    readonly id: string,
    readonly params: Readonly<Record<string, string>> = {},
    /** Where in the text of the expression. */
    readonly range?: Range,
  ) {
    super(`${id} ${JSON.stringify(params)}`);
  }
}
