import type { Result, StackSummary } from "../policy/result";
import type { Encoded } from "./encode/encoded";
import { type Element, element, writeXml } from "./encode/xml";
import type { Item } from "./items/item";
import { acknowledged, disruptionNote, hazardNotes, leftOut } from "./items/notes";
import type { PreparedReport } from "./items/prepare";
import { placeText } from "./place";
import type { Words } from "./words";

/**
 * JUnit's XML: a test suite for each stack, in it a test case for each finding and one for each rule that found nothing.
 * What fails the gate is a failure, what was not decided or is acknowledged is skipped; a warning is a test case that
 * passes and says so in its output, since JUnit knows no third outcome. Ends with a line break.
 */
export function renderJunit(report: PreparedReport): Encoded<"xml"> {
  const writer = new JunitWriter(report);
  const suites = suitesOf(report.result).map((suite) => writer.suite(suite));
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
  private readonly byStack = new Map<string, Item[]>();
  /** The rule that kept all others from running, if one did. */
  private readonly stopper: string | undefined;

  constructor(private readonly report: PreparedReport) {
    for (const item of report.shown) {
      const list = this.byStack.get(item.finding.stack);
      if (list) list.push(item);
      else this.byStack.set(item.finding.stack, [item]);
    }
    const stopping = new Set(report.options.facts.filter(({ stops }) => stops).map(({ id }) => id));
    this.stopper = report.result.findings.find(({ rule }) => stopping.has(rule))?.rule;
  }

  suite({ name, file }: Suite): Element {
    const items = this.byStack.get(name) ?? [];
    const found = new Set(items.map(({ finding }) => finding.rule));
    const others = this.report.options.facts.filter(({ id }) => !found.has(id));
    const cases = [
      ...findingCases(items, name, this.report.words),
      ...others.map(({ id }) => element("testcase", { name: id, classname: name, time: 0 }, this.silence(id))),
    ];
    const holding = (child: string) => cases.filter((one) => one.children.some((c) => nameOf(c) === child)).length;
    const counts = { tests: cases.length, failures: holding("failure"), errors: 0, skipped: holding("skipped") };
    const attributes = { name, ...counts, time: 0, file: this.report.file(file) };
    return element("testsuite", attributes, [...cases, ...this.output(name)]);
  }

  /** A rule that is off, or that did not run, did not pass. */
  private silence(rule: string): Element[] {
    const { stopper } = this;
    const { result, words } = this.report;
    if (result.policy?.silent.includes(rule)) {
      return [element("skipped", { type: "off", message: words.phrase("policy.silent") })];
    }
    if (stopper === undefined) return [];
    return [element("skipped", { type: "not-run", message: words.phrase("rule.not-run", { rule: stopper }) })];
  }

  /** What interrupts an instance or its traffic, and orders that Terraform does not keep. */
  private output(stack: string): Element[] {
    const { result, words } = this.report;
    const told = result.stacks[0]?.name === stack ? this.told() : [];
    const disruptions = (result.plan?.disruptions ?? []).map((one) => disruptionNote(one, words));
    const notes = [...disruptions, ...hazardNotes(this.report)].filter((note) => note.stack === stack);
    const lines = [...told, ...notes.map(({ message }) => message)];
    return lines.length === 0 ? [] : [element("system-out", {}, [lines.join("\n")])];
  }

  /** What holds for the whole run stands in its first suite: acknowledgements, and what policy and baseline leave out. */
  private told(): string[] {
    return [...acknowledged(this.report).map(({ of, why }) => `${of}; ${why}`), ...leftOut(this.report).lines];
  }
}

/** Readers tell test cases of one class apart by their names. */
function findingCases(items: readonly Item[], classname: string, words: Words): Element[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const base = item.title;
    const n = (seen.get(base) ?? 0) + 1;
    seen.set(base, n);
    const name = n === 1 ? base : `${base} (${n})`;
    return element("testcase", { name, classname, time: 0 }, [outcome(item, words)]);
  });
}

function outcome({ finding, weight, message, place, subject, detailLines }: Item, words: Words): Element {
  const { status, severity, acknowledged } = finding;
  const type = status === "undecided" ? "undecided" : severity;
  const text = [placeText(place), subject, ...detailLines].join("\n");
  if (weight === "error") return element("failure", { type, message }, [text]);
  if (acknowledged) return element("skipped", { type: "acknowledged", message }, [text]);
  if (status === "undecided") return element("skipped", { type, message }, [text]);
  return element("system-out", {}, [`${words.phrase(`severity.${severity}`)}: ${message}\n${text}`]);
}

function nameOf(child: Element | string): string | undefined {
  return typeof child === "string" ? undefined : child.name;
}

function sum(suites: readonly Element[], attribute: string): number {
  return suites.reduce((total, { attributes }) => total + Number(attributes[attribute]), 0);
}
