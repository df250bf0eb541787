import { LanguageError } from "../../../language/error";
import { type Naming, targetsOf } from "../../../model/block-targets";
import { withoutKeys } from "../../../model/dynamic-address";
import { parsedOf } from "../../../model/expression";
import type { Json } from "../../../model/json";
import { blocksIn } from "../../../model/lifecycle";
import type { Model } from "../../../model/model";
import type { Module } from "../../../model/module";
import type { Resource } from "../../../model/resource";
import { SENSITIVE } from "../../../value/value";
import { judgedModules, judgedStacks } from "../../expressions/judged";
import {
  type RepetitionFacts,
  type Verdict,
  verdictOnCount,
  verdictOnDynamic,
  verdictOnForEach,
} from "../../expressions/repeating";
import { shownText } from "../../expressions/shown";
import { expressionTextsIn } from "../../expressions/texts";
import { tokenIn } from "../../expressions/tokens";
import { subjectIn } from "../../expressions/written";
import { fact } from "../../facts";
import type { Report, Rule, Subject } from "../../rule";

/** How often a block stands there has to be known before anything is planned. */
export const expressionRepetition: Rule = {
  id: "expression/repetition",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  ofText: true,
  source: "Terraform 1.11, internal/terraform/eval_count.go and eval_for_each.go; HCL, ext/dynblock/expand_spec.go",
  check({ model }, report) {
    const repetitions = new Repetitions(model, report);
    const stacks = new Set(judgedStacks(model).map(({ name }) => name));
    for (const resource of [...model.data, ...model.resources])
      if (stacks.has(resource.stack) && !resource.module.missing) repetitions.ofResource(resource);
    for (const module of judgedModules(model)) repetitions.ofModule(module);
  },
};

/** What is written of how often something is there. */
interface Repeats {
  readonly count?: Json | undefined;
  readonly for_each?: Json | undefined;
}

class Repetitions {
  private last: Pick<Resource, "module" | "block"> | undefined;

  constructor(
    private readonly model: Model,
    private readonly report: Report,
  ) {}

  /** Where it is not known how many instances there are, or is not to be had, one stands for all of them. */
  ofResource(resource: Resource): void {
    const [count, forEach] = [resource.meta("count"), resource.meta("for_each")];
    const { missing } = resource.repetition;
    if (count === undefined && forEach === undefined) {
      if (missing) this.report.undecided(resource, missing);
    } else if (missing || this.isFirst(resource))
      this.repetition(resource.module, { count, for_each: forEach }, () => resource);
    if (!missing && resource.meta("dynamic") !== undefined) this.dynamic(resource);
  }

  private isFirst({ module, block }: Resource): boolean {
    const first = this.last?.module !== module || this.last.block !== block;
    if (first) this.last = { module, block };
    return first;
  }

  ofModule(module: Module): void {
    for (const [name, body] of module.part.settings?.modules ?? []) {
      const { count, for_each: forEach } = body;
      if (count !== undefined || forEach !== undefined)
        this.repetition(module, body, () => subjectIn(this.model, module, `module.${name}`));
    }
    for (const { to, forEach } of module.part.declared?.imports ?? [])
      if (forEach !== undefined) this.naming(module, "import", { address: to, forEach });
    for (const { from, forEach } of module.part.declared?.removed ?? [])
      if (forEach !== undefined) this.naming(module, "removed", { address: from, forEach });
  }

  private repetition(module: Module, { count, for_each: forEach }: Repeats, subject: () => Subject): void {
    // A number that is written out, as most counts are.
    if (typeof count === "number" && Number.isInteger(count) && count >= 0) return;
    const raw = count ?? forEach;
    const value = this.value(raw ?? null, module);
    if (!value || isMeaningless(raw)) return;
    const { model } = this;
    const known: RepetitionFacts = {
      types: model.types,
      isThere: (address) => model.stack(module.stack).prior.has(address),
      isSensitive: () => (model.marker().valueOrUnknown(raw, { module }).marks & SENSITIVE) !== 0,
    };
    const verdict = count === undefined ? verdictOnForEach(value, known) : verdictOnCount(value, known);
    this.say(subject, count === undefined ? "for_each" : "count", raw, verdict);
  }

  /** Undefined: Terraform refuses it, which expression/invalid says. */
  private value(raw: Json, module: Module) {
    try {
      return this.model.repeater.value(raw, { module });
    } catch (error) {
      if (error instanceof LanguageError) return undefined;
      throw error;
    }
  }

  /** Of the blocks that are left under `dynamic`: it is not known how many they make. */
  private dynamic(resource: Resource): void {
    if (resource.dynamic.length === 0) return;
    const { module } = resource;
    for (const [label, forEach] of dynamicsIn(resource.body["dynamic"])) {
      if (isMeaningless(forEach) || this.model.refusal(forEach, module, resource)) continue;
      const value = this.model.typed(forEach, module, resource);
      this.say(() => resource, `dynamic.${label}.for_each`, forEach, verdictOnDynamic(value));
    }
  }

  /** A block that names addresses: which ones may not be known. */
  private naming(module: Module, keyword: "import" | "removed", naming: Naming): void {
    const open = targetsOf(module, naming, this.model.evaluateEach).find(({ missing }) => missing);
    if (!open?.missing) return;
    this.report.undecided(subjectIn(this.model, module, `${keyword}.${withoutKeys(naming.address)}`), open.missing);
  }

  private say(subject: () => Subject, place: string, raw: Json | undefined, verdict: Verdict): void {
    if (verdict.kind === "fine") return;
    const about = subject();
    if (verdict.kind === "undecided") {
      this.report.undecided(about, verdict.missing);
      return;
    }
    const text = typeof raw === "string" ? raw : JSON.stringify(raw ?? null);
    const where = [fact("resource", about.address), fact("place", place), fact("text", shownText(text))];
    const own = Object.entries(verdict.facts).map(([name, value]) => fact(name, value));
    this.report.violation(about, { message: verdict.message, facts: [...where, ...own] });
  }
}

/** Whether something in a value means nothing, which expression/name and expression/token say. */
function isMeaningless(raw: Json | undefined): boolean {
  return expressionTextsIn(raw, "").some(
    ({ text }) => tokenIn(text) !== undefined || (typeof text === "string" && parsedOf(text).bare.length > 0),
  );
}

/** What is left under `dynamic`: label and for_each of each block. */
function dynamicsIn(dynamic: Json | undefined): [label: string, forEach: Json][] {
  return blocksIn(dynamic).flatMap((labels) =>
    Object.entries(labels).flatMap(([label, blocks]) =>
      blocksIn(blocks).map((block): [string, Json] => [label, block["for_each"] ?? null]),
    ),
  );
}
