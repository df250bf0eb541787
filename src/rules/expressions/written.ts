import { memo } from "../../memo";
import { formatAddress } from "../../model/address";
import type { Block } from "../../model/block";
import type { JsonObject } from "../../model/json";
import type { Locate } from "../../model/location";
import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import { prefixOf } from "../../model/module-address";
import { type ReferenceUse, type Sound, usesIn } from "../references";
import type { Subject } from "../rule";
import { judgedStacks } from "./judged";
import { type NamedExpressions, namedExpressionsIn } from "./named";
import { type ExpressionText, textsOf } from "./texts";

/** Something in a module that holds expressions, as it is written: it may be evaluated in several instances of the module. */
export interface WrittenExpressions {
  readonly kind: "resource" | NamedExpressions["kind"];
  /** Of a resource or data source. */
  readonly block?: Block;
  /** `main` of `output.main`; of a resource its own name. */
  readonly name: string;
  /** All instances of the module around it, also one that does not exist and stands for what it declares. */
  readonly modules: readonly Module[];
  /** Whose `count` and `for_each` give `count.index` and `each` their meaning. Undefined: there is neither. */
  readonly repeats?: JsonObject;
  readonly texts: readonly ExpressionText[];
  /** All its references, those in `depends_on` too. */
  uses(sound: Sound): readonly ReferenceUse[];
  /** @param module the instance of the module that it is told of. Default: the first. */
  subject(module?: Module): Subject;
}

/** All that may hold expressions in the configurations of a model. Linear, once for each model. */
export const declaredIn = memo((model: Model): readonly WrittenExpressions[] =>
  judgedStacks(model).flatMap(({ name }) =>
    [...model.modulePaths(name)].flatMap((path) => inModules(model, model.modulesAt(name, path))),
  ),
);

/** All that does hold some. */
export const writtenIn = memo((model: Model): readonly WrittenExpressions[] =>
  declaredIn(model).filter(({ texts }) => texts.length > 0),
);

/** @param modules the instances of one module */
function inModules(model: Model, modules: readonly Module[]): WrittenExpressions[] {
  const [first] = modules;
  if (!first) return [];
  const blocks = first.part.blocks.map((block): WrittenExpressions => {
    const { body, name } = block;
    const subject = (module?: Module) => blockSubject(model, module ? [module] : modules, block);
    const uses = (sound: Sound) => usesIn(body, sound);
    return { kind: "resource", block, name, modules, repeats: body, texts: textsOf(body), uses, subject };
  });
  const named = [...namedExpressionsIn(first)].map(({ address, ...one }): WrittenExpressions => {
    return { ...one, modules, subject: (module = first) => subjectIn(model, module, address) };
  });
  return [...blocks, ...named];
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

/** What a finding about anything else in a module is about: `var.region`, `output.id`. */
export function subjectIn(model: Model, module: Module, name: string): Subject {
  const { stack, address, part } = module;
  return subjectWith(model, stack, `${prefixOf(address)}${name}`, { locate: (within) => part.locate?.(name, within) });
}

function subjectWith(
  model: Model,
  stack: string,
  address: string,
  { path, locate }: { readonly path?: string; readonly locate?: Locate },
): Subject {
  return {
    stack,
    address,
    index: model.resources.length + model.data.length,
    ...(path === undefined ? {} : { path }),
    ...(locate ? { locate } : {}),
    get location() {
      return locate?.();
    },
  } as Subject;
}
