import { isAbsolute } from "node:path";
import { pathToFileURL } from "node:url";
import type { Invocation, Log, ReportingDescriptor, Run, Result as SarifResult, Suppression } from "sarif";
import type { Location } from "../model/location";
import type { ReportedFinding, Result } from "../policy/result";
import { VERSION } from "../version";
import { countResult, isOpenHazard } from "./counts";
import type { Encoded } from "./encode/encoded";
import { jsonDocument } from "./encode/json";
import type { Item } from "./items/item";
import type { PreparedReport } from "./items/prepare";
import { additionText, disruptionTexts, followUpTexts, hazardFix, hazardText, sortedDisruptions } from "./lines";
import type { ReportOptions } from "./options";
import { type Place, uriOf } from "./place";
import type { RuleFacts } from "./rules";
import { whyText } from "./told";
import type { Words } from "./words";

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** The folder that relative addresses are relative to. */
const ROOT = "%SRCROOT%";

/** Names the way a fingerprint is made; see src/policy/fingerprint.ts. */
const FINGERPRINT = "eniplan/v1";

const LEVEL: Readonly<Record<RuleFacts["severity"], "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** The page of a rule in Markdown; undefined when there is none. */
export type PageOf = (rule: string) => string | undefined;

/** SARIF 2.1.0, as code scanning services and editors read it: one run with every rule and every finding. Ends with a line break. */
export function renderSarif(report: PreparedReport, page: PageOf): Encoded<"json"> {
  const log: Log = { $schema: SCHEMA, version: "2.1.0", runs: [new SarifWriter(report, page).run()] };
  return jsonDocument(log);
}

class SarifWriter {
  private readonly words: Words;
  private readonly result: Result;
  private readonly options: ReportOptions;
  private readonly rules: readonly RuleFacts[];
  private readonly indexes: ReadonlyMap<string, number>;

  constructor(
    private readonly report: PreparedReport,
    private readonly page: PageOf,
  ) {
    const { words, result, options } = report;
    this.words = words;
    this.result = result;
    this.options = options;
    this.rules = [...options.facts, ...unlisted(result, options.facts)];
    this.indexes = new Map(this.rules.map(({ id }, index) => [id, index]));
  }

  run(): Run {
    const { cwd, root = cwd, language } = this.options;
    const rules = this.rules.map((rule) => this.rule(rule));
    return {
      tool: { driver: { name: "eniplan", version: VERSION, semanticVersion: VERSION, language: tag(language), rules } },
      language: tag(language),
      columnKind: "utf16CodeUnits",
      automationDetails: { id: `eniplan/${this.result.command}/` },
      invocations: [{ executionSuccessful: true, ...this.switchedOff() }],
      ...(root === undefined ? {} : { originalUriBaseIds: { [ROOT]: { uri: `${pathToFileURL(root).href}/` } } }),
      results: this.report.items.map((item) => this.finding(item)),
      properties: this.plan(),
    };
  }

  /** Rules that are off everywhere, in SARIF's own words. */
  private switchedOff(): Pick<Invocation, "ruleConfigurationOverrides"> {
    const silent = this.result.policy?.silent ?? [];
    if (silent.length === 0) return {};
    return {
      ruleConfigurationOverrides: silent.map((id) => {
        const index = this.indexes.get(id);
        return {
          descriptor: { id, ...(index === undefined ? {} : { index }) },
          configuration: { enabled: false },
        };
      }),
    };
  }

  private rule({ id, severity, decidedAt, prevents, source }: RuleFacts): ReportingDescriptor {
    const { words } = this;
    const title = words.title(id) ?? id;
    const page = this.page(id);
    const codes = prevents.length > 0 ? ` ${words.phrase("label.prevents")}: ${prevents.join(", ")}` : "";
    return {
      id,
      name: id.replace(/(?:^|[/-])(\w)/g, (_, letter: string) => letter.toUpperCase()),
      shortDescription: { text: title },
      fullDescription: { text: `${title}.${codes}` },
      // A viewer that knows no Markdown shows the text, and one without a page nothing else.
      help: { text: `${title}.${codes}\n${source}`.trim(), ...(page === undefined ? {} : { markdown: page }) },
      defaultConfiguration: { level: LEVEL[severity] },
      properties: {
        tags: ["alibaba-cloud", id.split("/")[0] ?? id],
        precision: "very-high",
        decidedAt,
        prevents,
        source,
      },
    };
  }

  private finding(item: Item): SarifResult {
    const { finding, fingerprint, place } = item;
    const { rule, status, severity, acknowledged } = finding;
    const index = this.indexes.get(rule);
    return {
      ruleId: rule,
      ...(index === undefined ? {} : { ruleIndex: index }),
      // "open": the tool could not tell. Only "fail" may have a level.
      ...(status === "undecided" ? { kind: "open", level: "none" } : { kind: "fail", level: LEVEL[severity] }),
      message: this.message(item),
      locations: [
        {
          physicalLocation: this.physical(place),
          logicalLocations: [
            { fullyQualifiedName: `${finding.stack}/${finding.address}`, name: finding.address, kind: "resource" },
            ...(finding.path === undefined ? [] : [{ fullyQualifiedName: finding.path, kind: "construct" }]),
          ],
        },
      ],
      fingerprints: { [FINGERPRINT]: fingerprint },
      // The name that code scanning looks for; otherwise it makes one from the text of the line.
      partialFingerprints: { primaryLocationLineHash: fingerprint },
      suppressions: acknowledged ? [this.suppression(acknowledged)] : [],
      ...(this.result.baseline ? { baselineState: finding.baseline ? "unchanged" : "new" } : {}),
      properties: this.properties(item),
    };
  }

  private message({ message, subject, detailLines }: Item): SarifResult["message"] {
    return { text: unlinked([message, subject, ...detailLines].join("\n")) };
  }

  private physical({ file, line, column }: Place): NonNullable<SarifResult["locations"]>[number]["physicalLocation"] {
    const relative = this.options.cwd !== undefined && !isAbsolute(file);
    return {
      artifactLocation: { uri: uriOf(file), ...(relative ? { uriBaseId: ROOT } : {}) },
      // Code scanning takes no result without a line.
      region: { startLine: line ?? 1, ...(column === undefined ? {} : { startColumn: column }) },
    };
  }

  private suppression(acknowledgement: NonNullable<ReportedFinding["acknowledged"]>): Suppression {
    const { location, owner, expires } = acknowledgement;
    const place = { ...location, file: this.report.file(location.file) };
    return {
      kind: "external",
      status: "accepted",
      justification: whyText(acknowledgement, this.words, this.report.file),
      location: { physicalLocation: this.physical(place) },
      properties: { ...(owner === undefined ? {} : { owner }), ...(expires === undefined ? {} : { expires }) },
    } as Suppression;
  }

  private properties(item: Item): Record<string, unknown> {
    const { finding, weight } = item;
    const { stack, address, path, facts, fix, missing, prevents, severity } = finding;
    return {
      stack,
      address,
      ...(path === undefined ? {} : { path }),
      severity,
      failsGate: weight === "error",
      facts: facts.map((fact) => (fact.from === undefined ? fact : { ...fact, from: this.report.file(fact.from) })),
      ...(fix ? { fix: { id: fix.id, params: fix.params, text: item.fix } } : {}),
      ...(missing ? { missing: { ...missing, todo: this.words.missing(missing).todo } } : {}),
      prevents,
    };
  }

  /** With places as this report names them. */
  private placed<T extends { readonly location: Location }>(all: readonly T[]): T[] {
    return all.map((one) => ({ ...one, location: { ...one.location, file: this.report.file(one.location.file) } }));
  }

  /** What SARIF has no place for: it belongs to no finding. */
  private plan(): Record<string, unknown> {
    const { gate, plan, catalogDate, acknowledgements, policy, baseline } = this.result;
    const { words } = this;
    const { file } = this.report;
    const disruptions = sortedDisruptions(plan?.disruptions ?? []).map((disruption) => {
      const { stack, address, kind, wave, automatic, evidence, missing } = disruption;
      const { why, todo } = disruptionTexts(disruption, words);
      const seen = { ...evidence, from: evidence.from === "" ? "" : file(evidence.from) };
      const decided = missing ? { missing } : { evidence: seen };
      return { stack, address, kind, wave, automatic, ...decided, message: why.join("\n"), ...(todo ? { todo } : {}) };
    });
    const hazards = (plan?.hazards ?? []).filter(isOpenHazard);
    return {
      catalogDate,
      gate,
      ...(policy
        ? {
            policy: {
              ...policy,
              file: file(policy.file),
              off: this.placed(policy.off),
              allowed: this.placed(policy.allowed),
            },
          }
        : {}),
      ...(baseline ? { baseline: { ...baseline, file: file(baseline.file) } } : {}),
      summary: countResult(this.result),
      acknowledgements: acknowledgements.map(({ location, ...rest }) => ({
        ...rest,
        location: { ...location, file: file(location.file) },
      })),
      disruptions,
      hazards: hazards.map((hazard) => {
        const { stack, cause, before, after } = hazard;
        const fix = hazardFix(hazard, words);
        return { stack, cause, before, after, message: hazardText(hazard, words), ...(fix ? { fix } : {}) };
      }),
      additions: (plan?.additions ?? []).map((one) => ({
        ...one,
        message: `${additionText(one, words)}\n${hazardText(one, words)}`,
      })),
      followUps: (plan?.followUps ?? []).map((one) => {
        const { stack, address, kind, source, missing } = one;
        const { what, todo } = followUpTexts(one, words);
        return {
          stack,
          address,
          kind,
          source,
          ...(missing ? { missing } : {}),
          message: what,
          ...(todo ? { todo } : {}),
        };
      }),
    };
  }
}

/** Rules that no list knows, as far as their findings tell of them. */
function unlisted({ findings }: Result, facts: readonly RuleFacts[]): RuleFacts[] {
  const listed = new Set(facts.map(({ id }) => id));
  const others = new Map(findings.filter(({ rule }) => !listed.has(rule)).map((finding) => [finding.rule, finding]));
  return [...others].map(([id, { severity, prevents }]) => ({
    id,
    severity,
    decidedAt: "synth",
    prevents,
    source: "",
  }));
}

/** A text in which a value looks like a link, `[…](…)`, is no link: SARIF 2.1.0, 3.11.6. */
function unlinked(text: string): string {
  return text.includes("](") ? text.replace(/[[\]\\]/g, "\\$&") : text;
}

function tag(language: ReportOptions["language"]): string {
  return language === "zh" ? "zh-CN" : "en-US";
}
