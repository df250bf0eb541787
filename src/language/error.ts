import type { Range } from "./syntax";

/**
 * What is wrong with an expression: Terraform refuses it for sure. Data, not text: the words are in the message catalogue,
 * under the same id. Never thrown for what is only not known, or not evaluated.
 */
export class LanguageError extends Error {
  constructor(
    /** `language/index-null` */
    readonly id: string,
    readonly params: Readonly<Record<string, string>> = {},
    /** Where in the text of the expression. */
    readonly range?: Range,
    /** The text of the expression, where it is one of several: a string within a value of the JSON notation. */
    readonly text?: string,
  ) {
    super(`${id} ${JSON.stringify(params)}`);
  }
}
