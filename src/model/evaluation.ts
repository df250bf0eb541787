import type { Value } from "../value/value";
import type { Json } from "./json";
import type { EvaluationScope } from "./scope";

/** Tells what is worth what is written in a configuration. */
export interface Evaluation {
  /**
   * The value with type and marks, and with what is known of parts of it.
   *
   * @throws LanguageError for what Terraform refuses.
   */
  value(raw: Json | undefined, scope: EvaluationScope): Value;
  /** The same; what Terraform refuses is unknown. */
  valueOrUnknown(raw: Json | undefined, scope: EvaluationScope): Value;
}
