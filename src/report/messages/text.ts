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
