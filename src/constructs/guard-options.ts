import type { RuleDefinition } from "../policy/custom/definition";
import type { Language } from "../report/messages/text";

/** How an app is judged, beside what its policy file says. */
export interface GuardOptions {
  /**
   * Prior state by stack: a file in Terraform's format of version 4, relative to the working directory, or false for
   * none; false for the whole app means none at all. Default: the file of each stack's local backend, if it exists. A
   * remote backend has no prior state here, and the report says so.
   */
  readonly state?: Readonly<Record<string, string | false>> | false | undefined;
  /**
   * Policy file, relative to the working directory, or false for none. What stands here counts more than what stands in it.
   * Default: eniplan.yaml of the working directory, or of the nearest folder above it in the repository.
   */
  readonly policy?: string | false | undefined;
  /** Whether findings that could not be decided reject the app. Default: false. */
  readonly strict?: boolean | undefined;
  /** Whether the network must also be possible to make in the console, which allows less than the API. Default: false. */
  readonly consoleCompatible?: boolean | undefined;
  /** Rules of the team's own, made by `defineRule` of `eniplan/rules`; they run beside ours. Default: none. */
  readonly rules?: readonly RuleDefinition[] | undefined;
  /**
   * Whether what Terraform needs to keep the order is written into what is emitted: depends_on, and moved blocks. False:
   * it is only reported, as open. Default: true.
   */
  readonly fix?: boolean | undefined;
  /**
   * What happens when the app is rejected. `exit`: the report is printed and the process ends with code 1, or 3 when
   * the input cannot be used. `throw`: `AppRejected`, or `InputError`. Default: `exit`.
   */
  readonly onError?: "exit" | "throw" | undefined;
  /** Default: from LC_ALL, LC_MESSAGES or LANG. */
  readonly language?: Language | undefined;
}
