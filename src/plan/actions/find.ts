import type { Missing } from "../../model/answer";
import type { Block } from "../../model/block";
import type { EvaluateEach } from "../../model/block-targets";
import { resolveAddress, withoutKeys } from "../../model/dynamic-address";
import { type ActionTrigger, lifecycleIn } from "../../model/lifecycle";
import type { Model } from "../../model/model";
import type { Module } from "../../model/module";
import { modulePath, prefixOf } from "../../model/module-address";
import type { ActionBlock } from "../../model/module-blocks";
import { type Repetition, repetitionsOf } from "../../model/repetitions";
import { Resource } from "../../model/resource";
import { valueBehind } from "../../model/typed-answer";
import { toIdentity } from "../../network/network";
import { INSTANCE } from "../../provider/type-names";
import type { PlannedChange } from "../planned-change";
import { effectOf } from "./effect";
import type { ActionInvocation } from "./invocation";

/** The declaration behind a change, and where it stands. */
interface Declared {
  readonly module: Module;
  readonly block: Block;
  readonly repetition: Repetition;
}

/**
 * The actions that the changes of a stack call, in the order of the changes. Nothing is called for an object that is only
 * forgotten, nor for one whose declaration is gone. Linear in the changes and their triggers.
 *
 * @param evaluate with the values of the plan
 */
export function findInvocations(
  model: Model,
  planned: readonly PlannedChange[],
  evaluate: EvaluateEach,
): ActionInvocation[] {
  return planned.flatMap((one) => {
    const declared = one.change.kind === "no-op" ? undefined : declaredBy(model, one);
    const { actionTriggers = [] } = declared ? lifecycleIn(declared.block.body) : {};
    if (!declared || actionTriggers.length === 0) return [];
    const happens = eventsOf(one.change.actions);
    return actionTriggers.flatMap((trigger) =>
      trigger.events
        .filter((event) => happens.has(event))
        .flatMap((event) => called(model, one, declared, trigger, event, evaluate)),
    );
  });
}

function eventsOf(actions: readonly string[]): ReadonlySet<string> {
  const names = actions.flatMap((action) => (action === "delete" ? ["destroy"] : action === "forget" ? [] : [action]));
  return new Set(names.flatMap((name) => [`before_${name}`, `after_${name}`]));
}

/** An instance too many still has its declaration. */
function declaredBy(model: Model, { change, resource, prior }: PlannedChange): Declared | undefined {
  if (resource) return resource;
  if (!prior) return undefined;
  const modules = model.modulesAt(change.stack, modulePath(prior.module));
  const module = modules.find(({ address }) => address === prior.module);
  const block = module?.part.blocks.find(
    ({ mode, type, name }) => mode === prior.mode && type === prior.type && name === prior.name,
  );
  const { key } = prior;
  return module && block && { module, block, repetition: key === undefined ? {} : { key } };
}

function called(
  model: Model,
  { change }: PlannedChange,
  { module, repetition }: Declared,
  { condition, actions, onFailure }: ActionTrigger,
  event: string,
  evaluate: EvaluateEach,
): ActionInvocation[] {
  const value = condition === undefined ? undefined : evaluate(module, condition, repetition);
  if (value?.kind === "known" && (value.value === false || value.value === "false")) return [];
  const open = value?.kind === "unknown" ? value.missing : undefined;
  return actions.map((written): ActionInvocation => {
    const resolved = resolveAddress(written, (code) => evaluate(module, `\${${code}}`, repetition));
    const inside = typeof resolved === "string" ? resolved : withoutKeys(written);
    const missing: Missing | undefined = open ?? (typeof resolved === "string" ? undefined : resolved);
    const [, type = "", name = ""] = withoutKeys(inside).split(".");
    const block = module.part.declared?.actions.find((one) => one.type === type && one.name === name);
    const effect = effectOf(type);
    const touches = effect !== "unknown" && block !== undefined;
    const instance = touches ? instanceOf(model, module, block, inside, evaluate) : undefined;
    const own = change.type === INSTANCE && effect !== "unknown" ? change.address : undefined;
    const target = instance ?? own;
    return {
      stack: change.stack,
      action: `${prefixOf(module.address)}${inside}`,
      type,
      trigger: change.address,
      event,
      effect,
      ...(target === undefined ? {} : { instance: target }),
      onFailure,
      ...(missing ? { missing } : {}),
    };
  });
}

/** The instance that the configuration of an action names. */
function instanceOf(
  model: Model,
  module: Module,
  { type, name, config, forEach, count }: ActionBlock,
  address: string,
  evaluate: EvaluateEach,
): string | undefined {
  const attribute = ["instance_id", "instance_ids", "instances"].find((one) => config[one] !== undefined);
  if (attribute === undefined) return undefined;
  const repetitions = repetitionsOf(
    valueBehind(evaluate(module, forEach ?? count ?? 1, {})),
    forEach === undefined ? "count" : "for_each",
    address,
  );
  const repetition = repetitions.find(({ key }) => address.endsWith(`[${JSON.stringify(key)}]`)) ?? {};
  // It reads as a resource with these arguments.
  const asked = new Resource(module, { mode: "managed", type, name, body: config }, type, repetition);
  const targets = model.targets(asked, attribute);
  const [target] = targets.kind === "known" ? targets.value : [model.target(asked, attribute)];
  const identity = target && toIdentity(target);
  return identity?.kind === "known" ? identity.value.label : undefined;
}
