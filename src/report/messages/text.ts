/** The languages that every message exists in. */
export type Language = "en" | "zh";

/** The words of one rule. Placeholders `{name}` are filled from the facts of the finding, or the params of the fix. */
export interface RuleText {
  /** One line: what the rule checks. */
  readonly title: string;
  /** By message key; "violation" is the default one. */
  readonly messages: Readonly<Record<string, string>>;
  /** By fix id. */
  readonly fixes: Readonly<Record<string, string>>;
}

/** What a person reads about one unusable input. */
export interface ProblemText {
  readonly what: string;
  readonly expected: string;
  readonly todo: string;
}

export type Params = Readonly<Record<string, string | number | boolean>>;

/** Fills `{name}` from `params`. A placeholder without a value stays visible, so that a test sees it. */
export function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? whole : String(value);
  });
}

/**
 * A value in a sentence: an empty text, or a line with blanks around it, stands in quotes, so that it leaves no hole. Several
 * lines are no part of a sentence.
 */
export function written<T extends Params[string]>(value: T): T | string {
  if (typeof value !== "string") return value;
  const text = value.trim();
  return text === value && text !== "" ? value : text.includes("\n") ? value : JSON.stringify(value);
}
