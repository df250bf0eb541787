import { memo } from "../../memo";
import { formatAddress } from "../../model/address";
import type { Block } from "../../model/block";
import type { JsonObject } from "../../model/json";
import type { Location } from "../../model/location";
import type { Model } from "../../model/model";
import type { Module, ModulePart } from "../../model/module";
import { prefixOf } from "../../model/module-address";
import type { CheckCondition } from "../../model/module-blocks";
import type { Subject } from "../rule";
import { judgedStacks } from "./judged";
import { type ExpressionText, expressionTextsIn, textsOf } from "./texts";

/** Something in a module that holds expressions, as it is written: it may be evaluated in several instances of the module. */
export interface WrittenExpressions {
  readonly kind: "resource" | "local" | "output" | "module" | "provider" | "variable" | "check";
  /** Of a resource or data source. */
  readonly block?: Block;
  /** `main` of `output.main`; of a resource its own name. */
  readonly name: string;
  /** All instances of the module around it, also one that does not exist and stands for what it declares. */
  readonly modules: readonly Module[];
  /** Whose `count` and `for_each` give `count.index` and `each` their meaning. Undefined: there is neither. */
  readonly repeats?: JsonObject;
  readonly texts: readonly ExpressionText[];
  subject(): Subject;
}

/** All that holds expressions in the configurations of a model. Linear, once for each model. */
export const writtenIn = memo((model: Model): readonly WrittenExpressions[] => {
  const written: WrittenExpressions[] = [];
  for (const { name: stack } of judgedStacks(model)) {
    for (const path of model.modulePaths(stack)) collect(model, model.modulesAt(stack, path), written);
  }
  return written.filter(({ texts }) => texts.length > 0);
});

function collect(model: Model, modules: readonly Module[], written: WrittenExpressions[]): void {
  const [first] = modules;
  if (!first) return;
  const { part } = first;
  for (const block of part.blocks) {
    const texts = textsOf(block.body);
    const subject = () => blockSubject(model, modules, block);
    written.push({ kind: "resource", block, name: block.name, modules, repeats: block.body, texts, subject });
  }
  const named = (
    kind: WrittenExpressions["kind"],
    root: string,
    name: string,
    texts: readonly ExpressionText[],
    more: Named = {},
  ) => {
    const subject = () => subjectIn(model, first, `${root}.${name}`, more.locate);
    const { repeats } = more;
    written.push({ kind, name, modules, texts, subject, ...(repeats ? { repeats } : {}) });
  };
  for (const [name, raw] of part.locals) named("local", "local", name, expressionTextsIn(raw, "value"));
  collectOutputs(part, named);
  for (const [name, body] of part.settings?.modules ?? [])
    named("module", "module", name, callTexts(body), { repeats: body });
  for (const { name, body } of part.settings?.providers ?? []) {
    const { alias: _, for_each: __, version: ___, ...rest } = body;
    const repeats = body["for_each"] === undefined ? {} : { repeats: body };
    named("provider", "provider", name, textsOf(rest), repeats);
  }
  for (const [name, { validations, locate }] of part.declared?.variables ?? [])
    named("variable", "var", name, conditionTexts(validations, "validation"), located(locate));
  for (const { name, asserts, locate } of part.declared?.checks ?? [])
    named("check", "check", name, conditionTexts(asserts, "assert"), located(locate));
}

interface Named {
  readonly repeats?: JsonObject;
  readonly locate?: () => Location | undefined;
}

type Add = (
  kind: WrittenExpressions["kind"],
  root: string,
  name: string,
  texts: readonly ExpressionText[],
  more?: Named,
) => void;

function collectOutputs({ outputs, declared }: ModulePart, add: Add): void {
  for (const [name, raw] of outputs) {
    const { preconditions = [], locate } = declared?.outputs.get(name) ?? {};
    add(
      "output",
      "output",
      name,
      [...expressionTextsIn(raw, "value"), ...conditionTexts(preconditions, "precondition")],
      located(locate),
    );
  }
}

function located(locate: Named["locate"]): Named {
  return locate ? { locate } : {};
}

/** Arguments of a call that are evaluated; sources and versions are read before. */
function callTexts(body: JsonObject): readonly ExpressionText[] {
  const { source: _, version: __, providers: ___, ...rest } = body;
  return textsOf(rest);
}

function conditionTexts(conditions: readonly CheckCondition[], keyword: string): readonly ExpressionText[] {
  return conditions.flatMap(({ condition }, i) => expressionTextsIn(condition, `${keyword}[${i}].condition`));
}

/** What a finding about a resource or data source is about: its first instance, or the declaration where there is none. */
export function blockSubject(model: Model, modules: readonly Module[], block: Block): Subject {
  for (const module of modules) {
    const [first] = model.instancesOf(module, block);
    if (first) return first;
  }
  const [module] = modules;
  const address = formatAddress(block.mode, block.type, block.name, undefined, module?.path ?? "");
  return subjectWith(model, module?.stack ?? "", address, block);
}

/** What a finding about anything else in a module is about. */
export function subjectIn(model: Model, module: Module, name: string, locate?: () => Location | undefined): Subject {
  return subjectWith(model, module.stack, `${prefixOf(module.address)}${name}`, locate ? { locate } : {});
}

function subjectWith(
  model: Model,
  stack: string,
  address: string,
  { path, locate }: { readonly path?: string; readonly locate?: () => Location | undefined },
): Subject {
  return {
    stack,
    address,
    index: model.resources.length + model.data.length,
    ...(path === undefined ? {} : { path }),
    get location() {
      return locate?.();
    },
  } as Subject;
}
