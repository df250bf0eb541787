import type { Encoded } from "../../report/encode/encoded";
import type { HumanOptions } from "../../report/screen";

/** What a look-up answers: for people, and for programs. */
export interface CatalogAnswer {
  readonly json: unknown;
  readonly human: (options: HumanOptions) => Encoded<"terminal">;
}
