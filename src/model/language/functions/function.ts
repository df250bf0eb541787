import type { Json } from "../../json";

/** A function of Terraform for known arguments. Throws `NotEvaluable` where it cannot tell what Terraform would say. */
export type LanguageFunction = (args: readonly Json[]) => Json;

export type FunctionTable = Readonly<Record<string, LanguageFunction>>;
