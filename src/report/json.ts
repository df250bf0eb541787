import type { JudgedAcknowledgement } from "../model/acknowledgement";
import type { Missing } from "../model/answer";
import type { Location } from "../model/location";
import type { ActionInvocation } from "../plan/actions/invocation";
import type { AttributeChange, Change } from "../plan/change";
import type { Sequence } from "../plan/order/sequence/sequence";
import type { Disruption, PolicySummary, ReportedFinding, Result } from "../policy/result";
import { attachmentAction, countResult } from "./counts";
import type { Encoded } from "./encode/encoded";
import { jsonDocument } from "./encode/json";
import type { RuleTexts } from "./messages/rule-texts";
import type { Language } from "./messages/text";
import { shorten } from "./screen";
import { type Words, wordsOf } from "./words";

/** Raised in the second figure when something is added, in the first when a reader of the old format would break. */
export const FORMAT_VERSION = "1.0";

export interface JsonOptions {
  /** Language of `message` and of the texts; `messages` holds both. */
  readonly language: Language;
  /** Files below this folder are named relative to it. Default: as they were given. */
  readonly cwd?: string;
  /** The words of the rules. Default: those of the rules that come with the package. */
  readonly rules?: RuleTexts;
}

/** The whole result as one JSON document; schemas/result.schema.json describes it. Ends with a line break. */
export function renderJson(result: Result, options: JsonOptions): Encoded<"json"> {
  return jsonDocument(new JsonWriter(result, options).document());
}

class JsonWriter {
  private readonly words: Words;
  private readonly both: readonly [Words, Words];
  private readonly cwd: string | undefined;

  constructor(
    private readonly result: Result,
    { language, cwd, rules }: JsonOptions,
  ) {
    const words = (language: Language) => wordsOf(result, { language, ...(rules ? { rules } : {}) });
    this.both = [words("en"), words("zh")];
    this.words = this.both[language === "zh" ? 1 : 0];
    this.cwd = cwd;
  }

  document(): object {
    const { result } = this;
    const { command, plan, gate, uncovered, unmatched, catalogDate, catalogStale } = result;
    return {
      formatVersion: FORMAT_VERSION,
      command,
      catalogDate,
      ...(catalogStale === undefined ? {} : { catalogStale }),
      stacks: result.stacks.map(({ name, file, resources, release, state, backend }) => ({
        name,
        file: this.file(file),
        resources,
        ...(release ? { release } : {}),
        ...(backend === undefined ? {} : { backend }),
        ...(state ? { state: { file: this.file(state.file), ...serialOf(state) } } : {}),
      })),
      findings: result.findings.map((finding) => this.finding(finding)),
      acknowledgements: result.acknowledgements.map((one) => this.acknowledgement(one)),
      ...(result.policy ? { policy: this.policy(result.policy) } : {}),
      ...(result.baseline ? { baseline: { ...result.baseline, file: this.file(result.baseline.file) } } : {}),
      changes: (plan?.changes ?? []).map((change) => this.change(change)),
      ...(plan?.drift
        ? { drift: plan.drift.map(({ attributes, ...one }) => ({ ...one, reasons: attributes.map(reasonOf) })) }
        : {}),
      ...(plan?.reach ? { reach: plan.reach } : {}),
      ...(plan?.disagreements ? { disagreements: plan.disagreements } : {}),
      waves: plan?.waves ?? [],
      ...(plan?.stacks && plan.stacks.length > 1 ? { stackOrder: plan.stacks } : {}),
      disruptions: (plan?.disruptions ?? []).map((disruption) => this.disruption(disruption)),
      hazards: plan?.hazards ?? [],
      ...sequenceOf(plan?.sequence),
      additions: plan?.additions ?? [],
      ...(plan?.actions ? { actions: plan.actions.map((one) => this.action(one)) } : {}),
      followUps: (plan?.followUps ?? []).map(({ missing, ...one }) => ({
        ...one,
        message: this.words.followUp(one.kind, one.params),
        ...(missing ? { missing: this.missing(missing) } : {}),
      })),
      undecided: (plan?.undecided ?? []).map(({ missing, ...declaration }) => ({
        ...declaration,
        missing: this.missing(missing),
      })),
      uncovered,
      ...(unmatched ? { unmatched } : {}),
      summary: countResult(result),
      gate,
    };
  }

  private finding(finding: ReportedFinding): object {
    const [en, zh] = this.both;
    const { rule, severity, status, stack, address, path, location, facts, missing, prevents, fix } = finding;
    return {
      rule,
      severity,
      status,
      stack,
      address,
      ...(path === undefined ? {} : { path }),
      ...(location ? { location: this.location(location) } : {}),
      message: this.words.message(finding),
      messages: { en: en.message(finding), zh: zh.message(finding) },
      facts: facts.map((fact) => (fact.from === undefined ? fact : { ...fact, from: this.file(fact.from) })),
      ...(fix ? { fix: { id: fix.id, params: fix.params, text: this.words.fix(finding) } } : {}),
      ...(missing ? { missing: this.missing(missing) } : {}),
      prevents,
      fingerprint: finding.fingerprint,
      acknowledged: finding.acknowledged !== undefined,
      baseline: finding.baseline === true,
      ...(finding.ruleSeverity ? { ruleSeverity: finding.ruleSeverity } : {}),
    };
  }

  private acknowledgement({ location, ...one }: JudgedAcknowledgement): object {
    return { ...one, location: this.location(location) };
  }

  private policy({ file, off, silent, allowed }: PolicySummary): object {
    return {
      file: this.file(file),
      off: off.map(({ location, ...rule }) => ({ ...rule, location: this.location(location) })),
      silent,
      allowed: allowed.map(({ location, ...window }) => ({ ...window, location: this.location(location) })),
    };
  }

  private location(location: Location): Location {
    return { ...location, file: this.file(location.file) };
  }

  private change(change: Change): object {
    const { stack, address, type, kind, actions, replacePaths, attributes, reason, covered, path } = change;
    const action = attachmentAction(change);
    return {
      stack,
      address,
      type,
      kind,
      actions,
      ...(reason ? { reason } : {}),
      replacePaths,
      reasons: attributes.map(reasonOf),
      ...(change.attachment ? { attachment: { ...(action ? { action } : {}), ...change.attachment } } : {}),
      covered,
      ...(path === undefined ? {} : { path }),
    };
  }

  private disruption(disruption: Disruption): object {
    const { stack, address, kind, cause, params, wave, automatic, source, instance, merged, missing } = disruption;
    const { why, todo } = this.words.cause(disruption);
    const evidence = (seen: Disruption["evidence"]) => ({ value: seen.value, from: this.file(seen.from) });
    return {
      stack,
      address,
      kind,
      cause,
      params,
      evidence: evidence(disruption.evidence),
      source,
      ...(instance === undefined ? {} : { instance }),
      wave,
      automatic,
      ...(missing ? { missing: this.missing(missing) } : {}),
      ...(merged
        ? {
            merged: merged.map((reason) => ({
              ...reason,
              evidence: evidence(reason.evidence),
              message: this.words.cause(reason).why,
            })),
          }
        : {}),
      message: why,
      ...(todo === undefined || automatic ? {} : { todo }),
    };
  }

  private action({ missing, ...one }: ActionInvocation): object {
    return { ...one, ...(missing ? { missing: this.missing(missing) } : {}) };
  }

  private missing(missing: Missing): object {
    const { what, todo } = this.words.missing(missing);
    return { ...missing, message: what, todo };
  }

  private file(file: string): string {
    return shorten(file, this.cwd);
  }
}

/** Only where a stack takes several applies. */
function sequenceOf(sequence: Sequence | undefined): object {
  const { phases = [], circles = [] } = sequence ?? {};
  if (phases.length === new Set(phases.map(({ stack }) => stack)).size && circles.length === 0) return {};
  const told = phases.map((phase) => ({
    ...phase,
    disruptions: phase.disruptions.map(({ disruption: { address, kind, cause, wave, automatic }, ...rest }) => ({
      address,
      kind,
      cause,
      wave,
      automatic,
      ...rest,
    })),
  }));
  return { sequence: { phases: told, circles } };
}

function serialOf({ serial }: { readonly serial?: number }): object {
  return serial === undefined ? {} : { serial };
}

/** Values that are sensitive are never written, whatever the result holds. */
function reasonOf({
  attribute,
  before,
  after,
  afterUnknown,
  sensitive,
  forcesReplacement,
  effect,
}: AttributeChange): object {
  return {
    attribute,
    ...(sensitive || before === undefined ? {} : { before }),
    ...(sensitive || after === undefined ? {} : { after }),
    unknown: afterUnknown,
    sensitive,
    forcesReplacement,
    ...(effect ? { effect } : {}),
  };
}
