import type { CommonOptions } from "./context";

/** Options of plan and check. */
export interface CommandOptions extends CommonOptions {
  /** `FILE`, `-`, `none` or `STACK=FILE`. */
  readonly state?: readonly string[];
  /** States that are elsewhere are fetched. */
  readonly statePull?: boolean;
  readonly statePullTimeout?: string;
  /** What to run for that. */
  readonly terraform?: string;
  readonly configuration?: string;
  /** Of plan alone, as those of `terraform plan`. */
  readonly target?: readonly string[];
  readonly exclude?: readonly string[];
  readonly replace?: readonly string[];
  readonly destroy?: boolean;
  readonly refreshOnly?: boolean;
  readonly minimalRefresh?: boolean;
  readonly inventory?: string;
  /** Overlay of the catalog. */
  readonly catalog?: string;
  /** Files with rules of the team's own. */
  readonly rules?: readonly string[];
  /** `--var NAME=VALUE` */
  readonly var?: readonly string[];
  readonly varFile?: readonly string[];
  /** Release that the configuration is read for. */
  readonly terraformVersion?: string;
  /** The code of what is read may run. */
  readonly allowCode?: boolean;
  /** False under --no-app: an app is not run, what it wrote before is read. */
  readonly app?: boolean;
  /** Policy file, or `none`. */
  readonly policy?: string;
  /** False under --no-acknowledgements. */
  readonly acknowledgements?: boolean;
  /** Baseline file, or `none`. */
  readonly baseline?: string;
  /** True: into the usual file. */
  readonly writeBaseline?: string | true;
  /** Undecided findings fail the gate. Not set: as the policy says. */
  readonly strict?: boolean;
  readonly consoleCompatible?: boolean;
  /** False under --no-fix: what keeps an order is reported, and not written. */
  readonly fix?: boolean;
  /** Reboots and stop-starts beyond this number fail the gate. */
  readonly maxReboots?: string;
  /** False under --no-disruption: any disruption fails the gate. */
  readonly disruption?: boolean;
  /** Folder for the configuration of secondary interfaces in the guest. */
  readonly guestConfig?: string;
  readonly cloudInit?: boolean;
  readonly format?: readonly string[];
  /** File to save the result in. */
  readonly out?: string;
  /** `I/N`: one of N parts of the run. */
  readonly shard?: string;
  readonly detailedExitcode?: boolean;
  /** Again whenever something changes. */
  readonly watch?: boolean;
}
