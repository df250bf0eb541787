import type { ReportedFinding, Result, StackSummary } from "../policy/result";
import { isOpenHazard } from "./counts";
import { detailLines, subjectOf } from "./details";
import { disruptionLine, hazardLine } from "./lines";
import type { ReportOptions } from "./options";
import { below, placesOf, placeText } from "./place";
import { acknowledgementTexts, baselineTexts, policyTexts } from "./told";
import { shownFindings, weightOf } from "./weight";
import { type Words, wordsOf } from "./words";
import { type Element, element, writeXml } from "./xml";

/**
 * JUnit's XML: a test suite for each stack, in it a test case for each finding and one for each rule that found nothing.
 * What fails the gate is a failure, what was not decided or is acknowledged is skipped; a warning is a test case that
 * passes and says so in its output, since JUnit knows no third outcome. Ends with a line break.
 */
export function renderJunit(result: Result, options: ReportOptions): string {
  const writer = new JunitWriter(result, options);
  const suites = suitesOf(result).map((suite) => writer.suite(suite));
  const totals = { tests: sum(suites, "tests"), failures: sum(suites, "failures"), errors: 0, time: 0 };
  return writeXml(element("testsuites", { name: "eniplan", ...totals }, suites));
}

type Suite = Pick<StackSummary, "name" | "file">;

/** The stacks, and whatever else a finding is about. */
function suitesOf({ stacks, findings }: Result): readonly Suite[] {
  const names = new Set(stacks.map(({ name }) => name));
  const others = [...new Set(findings.map(({ stack }) => stack))].filter((name) => !names.has(name));
  return [...stacks, ...others.map((name) => ({ name, file: name }))];
}

class JunitWriter {
  private readonly words: Words;
  private readonly placeOf: ReturnType<typeof placesOf>;
  private readonly byStack = new Map<string, ReportedFinding[]>();
  /** The rule that kept all others from running, if one did. */
  private readonly stopper: string | undefined;

  constructor(
    private readonly result: Result,
    private readonly options: ReportOptions,
  ) {
    this.words = wordsOf(result, options);
    this.placeOf = placesOf(result, options);
    for (const finding of shownFindings(result)) {
      const list = this.byStack.get(finding.stack);
      if (list) list.push(finding);
      else this.byStack.set(finding.stack, [finding]);
    }
    const stopping = new Set(options.facts.filter(({ stops }) => stops).map(({ id }) => id));
    this.stopper = result.findings.find(({ rule }) => stopping.has(rule))?.rule;
  }

  suite({ name, file }: Suite): Element {
    const findings = this.byStack.get(name) ?? [];
    const found = new Set(findings.map(({ rule }) => rule));
    const others = this.options.facts.filter(({ id }) => !found.has(id));
    const cases = [
      ...this.findingCases(findings, name),
      ...others.map(({ id }) => element("testcase", { name: id, classname: name, time: 0 }, this.silence(id))),
    ];
    const holding = (child: string) => cases.filter((one) => one.children.some((c) => nameOf(c) === child)).length;
    const counts = { tests: cases.length, failures: holding("failure"), errors: 0, skipped: holding("skipped") };
    const attributes = { name, ...counts, time: 0, file: below(file, this.options) };
    return element("testsuite", attributes, [...cases, ...this.output(name)]);
  }

  /** A rule that is off, or that did not run, did not pass. */
  private silence(rule: string): Element[] {
    const { stopper, words } = this;
    if (this.result.policy?.silent.includes(rule)) {
      return [element("skipped", { type: "off", message: words.phrase("policy.silent") })];
    }
    if (stopper === undefined) return [];
    return [element("skipped", { type: "not-run", message: words.phrase("rule.not-run", { rule: stopper }) })];
  }

  /** Readers tell test cases of one class apart by their names. */
  private findingCases(findings: readonly ReportedFinding[], classname: string): Element[] {
    const seen = new Map<string, number>();
    return findings.map((finding) => {
      const base = `${finding.rule} ${finding.address}`;
      const n = (seen.get(base) ?? 0) + 1;
      seen.set(base, n);
      const name = n === 1 ? base : `${base} (${n})`;
      return element("testcase", { name, classname, time: 0 }, [this.outcome(finding)]);
    });
  }

  private outcome(finding: ReportedFinding): Element {
    const { words } = this;
    const { status, severity, acknowledged } = finding;
    const type = status === "undecided" ? "undecided" : severity;
    const message = words.message(finding);
    const text = this.text(finding);
    if (weightOf(finding, this.result) === "error") return element("failure", { type, message }, [text]);
    if (acknowledged) return element("skipped", { type: "acknowledged", message }, [text]);
    if (status === "undecided") return element("skipped", { type, message }, [text]);
    return element("system-out", {}, [`${words.phrase(`severity.${severity}`)}: ${message}\n${text}`]);
  }

  private text(finding: ReportedFinding): string {
    const lines = detailLines(finding, this.words, (file) => below(file, this.options));
    return [placeText(this.placeOf(finding)), subjectOf(finding), ...lines].join("\n");
  }

  /** What holds for the whole run stands in its first suite: acknowledgements, and what policy and baseline leave out. */
  private told(): string[] {
    const shown = (file: string) => below(file, this.options);
    const noted = acknowledgementTexts(this.result, this.words, shown).map(({ of, why }) => `${of}; ${why}`);
    return [...noted, ...policyTexts(this.result, this.words), ...baselineTexts(this.result, this.words, shown)];
  }

  /** What interrupts an instance or its traffic, and orders that Terraform does not keep. */
  private output(stack: string): Element[] {
    const { disruptions = [], hazards = [] } = this.result.plan ?? {};
    const told = this.result.stacks[0]?.name === stack ? this.told() : [];
    const lines = [
      ...told,
      ...disruptions.filter((one) => one.stack === stack).map((one) => disruptionLine(one, this.words)),
      ...hazards.filter((one) => one.stack === stack && isOpenHazard(one)).map((one) => hazardLine(one, this.words)),
    ];
    return lines.length === 0 ? [] : [element("system-out", {}, [lines.join("\n")])];
  }
}

function nameOf(child: Element | string): string | undefined {
  return typeof child === "string" ? undefined : child.name;
}

function sum(suites: readonly Element[], attribute: string): number {
  return suites.reduce((total, { attributes }) => total + Number(attributes[attribute]), 0);
}
