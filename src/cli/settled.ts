/** Options of plan and check that a policy file may give as well. */
export interface Settled {
  readonly lang?: string;
  readonly format?: readonly string[];
  readonly state?: readonly string[];
  readonly inventory?: string;
  readonly catalog?: string;
  readonly baseline?: string;
  readonly writeBaseline?: string | true;
  readonly varFile?: readonly string[];
}
