/** What operators ask of a plan, by the options of `terraform plan`. */
export interface Course {
  /** Addresses: only these, and what they need. Default: everything. */
  readonly targets?: readonly string[];
  /** Addresses: everything but these, and what needs them (OpenTofu). */
  readonly excludes?: readonly string[];
  /** Addresses of instances that are replaced whatever they hold. */
  readonly replaces?: readonly string[];
  /** All that exists is destroyed. */
  readonly destroy?: boolean;
  /** Nothing is changed: the state takes over what is there. */
  readonly refreshOnly?: boolean;
  /** What is seen of today's objects counts only for those that the configuration changes (Terraform 1.17). */
  readonly minimalRefresh?: boolean;
}

export const WHOLE: Course = {};
