import type { Problem } from "../model/problem";
import type { AskedRelease } from "../model/release";
import type { Baseline } from "../policy/baseline";
import type { CustomRule } from "../policy/custom/rule";
import type { EvaluateOptions } from "../policy/evaluate";
import type { JudgeOptions } from "../policy/judge";
import type { RunPiece } from "../policy/piece";
import type { Policy } from "../policy/policy";
import type { Result } from "../policy/result";
import type { Shard } from "../policy/shard";
import type { GivenStates } from "../read/given-states";
import type { AppUse } from "../read/input";
import type { InputPath } from "../read/paths";
import type { StatePull } from "../read/state-pull";

/** A shard, and what it is a shard of. */
export interface RunShard extends Shard {
  /** The same for all shards of a run: version, command, paths, and every option that the result depends on. */
  readonly run: string;
}

/** How what was found is judged, where the policy does not say so. */
export interface Judging {
  /** Undecided findings fail the gate. Default: as the policy says. */
  readonly strict?: boolean;
  /** Whether acknowledgements count. Default: yes. */
  readonly acknowledgements?: boolean;
  /** Reboots and stop-starts beyond this number fail the gate. */
  readonly maxReboots?: number;
  /** Any disruption fails the gate. Default: no. */
  readonly noDisruption?: boolean;
  /** What the network must also be possible in: the console, which allows less than the API. Default: no. */
  readonly consoleCompatible?: boolean;
  /** Whether what keeps an order is written into what is emitted. Default: yes. */
  readonly fix?: boolean;
}

/** All that the result of a run depends on, beside the files that it names. */
export interface RunOptions extends Judging {
  readonly command: "plan" | "check";
  /** As in `InputOptions`. */
  readonly state?: string;
  readonly states?: GivenStates;
  readonly pull?: StatePull;
  readonly configuration?: string;
  readonly app?: AppUse;
  /** As in `PlanOptions`. */
  readonly course?: NonNullable<EvaluateOptions["course"]>;
  readonly inventory?: string;
  readonly variables?: readonly string[];
  readonly variableFiles?: readonly string[];
  readonly terraformVersion?: AskedRelease;
  /** Overlay of the catalog: a file. */
  readonly catalog?: string;
  /** File of the baseline, or `none`. Default: none. */
  readonly baseline?: string;
  /** Files with rules of the team's own. */
  readonly ruleFiles?: readonly string[];
}

/** What the result of a run holds beyond what every report shows; see `EvaluateOptions`. */
export interface Extras {
  readonly withTerraformPlan?: boolean;
  readonly withTopology?: boolean;
  readonly withWaits?: boolean;
  readonly withRunbook?: boolean;
}

export interface RunRequest {
  readonly apps: readonly InputPath[];
  readonly options: RunOptions;
  readonly policy: Policy | undefined;
  readonly customRules: readonly CustomRule[];
  readonly extras?: Extras;
  /** Default: all of it. */
  readonly shard?: Shard;
  /** As in `PathsOptions`. */
  readonly needsStates?: boolean;
  readonly isWhole?: boolean;
  readonly partly?: boolean;
  /** What was found becomes the baseline that it is judged by. */
  readonly newBaseline?: (found: Result) => Baseline;
  /** Called before an app is run, which may take long. */
  readonly onApp?: (file: string) => void;
  /** Called before an app is read or a group of stacks is evaluated: `done` of `total`. */
  readonly onProgress?: (path: string, done: number, total: number) => void;
}

/** What was found, as it is reported, and as a merge takes it. */
export interface Run {
  readonly result: Result;
  readonly pieces: readonly RunPiece[];
  readonly judge: JudgeOptions;
  readonly shard?: RunShard;
  /** With `partly`: what is wrong with those that could not be read. Default: nothing. */
  readonly problems?: readonly Problem[];
}
