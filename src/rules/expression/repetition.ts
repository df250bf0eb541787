import { LanguageError } from "../../language/error";
import { type Naming, targetsOf } from "../../model/block-targets";
import { withoutKeys } from "../../model/dynamic-address";
import type { Json, JsonObject } from "../../model/json";
import { blocksIn, lifecycleIn } from "../../model/lifecycle";
import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import type { Block } from "../../model/resource";
import { SENSITIVE } from "../../value/value";
import {
  type Surroundings,
  type Verdict,
  verdictOnCount,
  verdictOnDynamic,
  verdictOnForEach,
} from "../expressions/repeating";
import { shownText } from "../expressions/shown";
import { blockSubject, subjectIn } from "../expressions/written";
import { fact } from "../facts";
import type { Report, Rule, Subject } from "../rule";

/** How often a block stands there has to be known before anything is planned. */
export const expressionRepetition: Rule = {
  id: "expression/repetition",
  severity: "error",
  decidedAt: "synth",
  prevents: [],
  source: "Terraform 1.11, internal/terraform/eval_count.go and eval_for_each.go; HCL, ext/dynblock/expand_spec.go",
  check({ model }, report) {
    const repetitions = new Repetitions(model, report);
    for (const { name: stack, origin } of model.stacks) {
      if (origin === "state") continue;
      for (const path of model.modulePaths(stack)) {
        for (const module of model.modulesAt(stack, path)) {
          // Whether a module is there at all is said where it is called.
          if (module.exists && !module.missing) repetitions.check(module);
        }
      }
    }
  },
};

class Repetitions {
  constructor(
    private readonly model: Model,
    private readonly report: Report,
  ) {}

  check(module: Module): void {
    for (const block of module.part.blocks) this.block(module, block);
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

  private block(module: Module, block: Block): void {
    const { count, for_each: forEach, lifecycle, dynamic } = block.body;
    const subject = () => blockSubject(this.model, [module], block);
    if (count !== undefined || forEach !== undefined) this.repetition(module, block.body, subject);
    else if (lifecycle !== undefined && lifecycleIn(block.body).enabled !== undefined) this.enabled(module, block);
    if (dynamic !== undefined) this.dynamic(module, block);
  }

  private repetition(module: Module, { count, for_each: forEach }: JsonObject, subject: () => Subject): void {
    const raw = count ?? forEach;
    const value = this.value(raw ?? null, module);
    if (!value) return;
    const { model } = this;
    const known: Surroundings = {
      types: model.types,
      isThere: (address) => model.stack(module.stack).prior.has(address),
      isSensitive: () => (model.asMarked(raw, module).marks & SENSITIVE) !== 0,
    };
    const verdict = count === undefined ? verdictOnForEach(value, known) : verdictOnCount(value, known);
    this.say(subject, count === undefined ? "for_each" : "count", raw, verdict);
  }

  /** Undefined: Terraform refuses it, which expression/invalid says. */
  private value(raw: Json, module: Module) {
    try {
      return this.model.repeating(raw, module);
    } catch (error) {
      if (error instanceof LanguageError) return undefined;
      throw error;
    }
  }

  private enabled(module: Module, block: Block): void {
    const [first] = this.model.instancesOf(module, block);
    if (first?.repetition.missing) this.report.undecided(first, first.repetition.missing);
  }

  /** Of the blocks that are left under `dynamic`: it is not known how many they make. */
  private dynamic(module: Module, block: Block): void {
    for (const resource of this.model.instancesOf(module, block)) {
      if (resource.repetition.missing || resource.dynamic.length === 0) continue;
      for (const [label, forEach] of dynamicsIn(resource.body["dynamic"])) {
        if (this.model.refusal(forEach, module, resource)) continue;
        const value = this.model.typed(forEach, module, resource);
        this.say(() => resource, `dynamic.${label}.for_each`, forEach, verdictOnDynamic(value));
      }
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

/** What is left under `dynamic`: label and for_each of each block. */
function dynamicsIn(dynamic: Json | undefined): [label: string, forEach: Json][] {
  return blocksIn(dynamic).flatMap((labels) =>
    Object.entries(labels).flatMap(([label, blocks]) =>
      blocksIn(blocks).map((block): [string, Json] => [label, block["for_each"] ?? null]),
    ),
  );
}
