import { RULES } from "../rules/index";
import { runAcknowledgementRules } from "../rules/run-acknowledgements";
import { applyAcknowledgements } from "./acknowledge";
import { againstBaseline, type Baseline } from "./baseline";
import { fingerprinted } from "./fingerprint";
import { type GateOptions, gate } from "./gate";
import type { Policy } from "./policy";
import { type Evaluated, isOpen, type PolicySummary, type Result } from "./result";
import { type Levelled, Severities } from "./severity";
import { openWindows, summariseWindows } from "./windows";

/**
 * How everything that was found is judged, however many pieces it was found in. Options count more than the policy. Plain
 * data: shards hand it on.
 */
export interface JudgeOptions extends GateOptions {
  readonly policy?: Policy;
  /** Whether acknowledgements count. Default: yes. */
  readonly acknowledgements?: boolean;
  readonly baseline?: Baseline;
  /** For what expires: as 2026-11-25, in UTC. Default: nothing has expired. */
  readonly today?: string;
  /** Whether only a part of the run is judged. Default: no. */
  readonly partial?: boolean;
  /** What relative files of findings are relative to. Default: the folder of the policy. */
  readonly cwd?: string;
}

const RULE_IDS = RULES.map(({ id }) => id);

/**
 * Gives the findings their severities and names, holds acknowledgements and baseline against them, and applies the gate.
 * A run over several apps comes here once, with all that was found in them, and so does a run that was split into shards.
 */
export function judge({ noted, ...evaluated }: Evaluated, options: JudgeOptions): Result {
  const { policy, baseline, today, partial } = options;
  const stacks = evaluated.stacks.map(({ name }) => name);
  const rules = [...RULE_IDS, ...(evaluated.customRules ?? []).map(({ id }) => id)];
  const severities = policy && new Severities(policy, options.cwd ?? policy.folder);
  const levelled = (findings: Evaluated["findings"]): readonly Levelled[] => severities?.apply(findings) ?? findings;
  const written = options.acknowledgements === false ? [] : [...noted, ...(policy?.acknowledgements ?? [])];
  const { findings: found, acknowledgements } = applyAcknowledgements(
    fingerprinted(levelled(evaluated.findings)),
    written,
    {
      rules,
      stacks,
      ...(today === undefined ? {} : { today }),
      ...(partial === undefined ? {} : { partial }),
    },
  );
  const all = [...found, ...fingerprinted(levelled(runAcknowledgementRules(acknowledgements)))];
  const compared = baseline ? againstBaseline(all, baseline, stacks) : { findings: all };
  const disruptions = evaluated.plan?.disruptions ?? [];
  const summary: PolicySummary | undefined = policy && {
    file: policy.file,
    off: severities?.off() ?? [],
    silent: severities?.silent(rules) ?? [],
    allowed: summariseWindows(policy.allowed, disruptions, today),
  };
  return {
    ...evaluated,
    ...compared,
    acknowledgements: acknowledgements.map(({ acknowledgement }) => acknowledgement),
    ...(summary ? { policy: summary } : {}),
    gate: gate({ findings: compared.findings.filter(isOpen), disruptions }, gateOptions(options)),
  };
}

function gateOptions({ policy, today, ...options }: JudgeOptions): GateOptions {
  const strict = options.strict ?? policy?.strict;
  const maxReboots = options.maxReboots ?? policy?.limits.maxReboots;
  const noDisruption = options.noDisruption ?? policy?.limits.noDisruption;
  return {
    ...(strict === undefined ? {} : { strict }),
    ...(maxReboots === undefined ? {} : { maxReboots }),
    ...(noDisruption === undefined ? {} : { noDisruption }),
    ...(policy?.notRun ? { notRun: policy.notRun } : {}),
    allowed: [...(options.allowed ?? []), ...openWindows(policy?.allowed ?? [], today)],
  };
}
