import { formatKey } from "../model/address";
import type { Block } from "../model/block";
import type { Json, JsonObject } from "../model/json";
import type { ModulePart } from "../model/module";
import { moduleSteps } from "../model/module-address";
import { META_ARGUMENTS } from "../model/resource";
import type { StackPart } from "../model/stack-part";
import type { PriorObject, PriorState } from "../model/state";
import { escaped } from "./escaped";

/**
 * A state read as if it were the configuration, so that what is deployed can be checked. Every value is known; ids take
 * the place of references. Each instance of a resource or of a module is a declaration of its own.
 */
export function stateConfiguration(state: PriorState, name: string): StackPart {
  const root: Node = { objects: [], children: new Map() };
  for (const object of state.objects) {
    if (object.mode !== "managed" || object.deposed !== undefined) continue;
    let node = root;
    for (const step of moduleSteps(object.module)) node = childOf(node, `${step.name}${step.key}`);
    node.objects.push(object);
  }
  return { name, origin: "state", ...partOf(root, state.file), prior: state };
}

interface Node {
  readonly objects: PriorObject[];
  readonly children: Map<string, Node>;
}

function childOf({ children }: Node, name: string): Node {
  const child = children.get(name) ?? { objects: [], children: new Map() };
  children.set(name, child);
  return child;
}

function partOf({ objects, children }: Node, file: string): ModulePart {
  const none = new Map<string, never>();
  return {
    file,
    blocks: objects.map(
      ({ type, name, key, attributes }): Block => ({
        mode: "managed",
        type,
        name: `${name}${formatKey(key)}`,
        body: bodyOf(attributes),
      }),
    ),
    variables: none,
    sensitiveVariables: new Set(),
    locals: none,
    outputs: none,
    moved: [],
    modules: new Set(children.keys()),
    children: new Map([...children].map(([name, child]) => [name, partOf(child, file)])),
  };
}

/**
 * A state holds zero values for what nobody set: the provider cannot tell the one from the other. False is kept. No provider
 * has an attribute by the name of a meta-argument; a state declares nothing, and no text in it is code.
 */
function bodyOf(attributes: JsonObject): JsonObject {
  const set = Object.entries(attributes).filter(([name, value]) => !isUnset(value) && !META_ARGUMENTS.has(name));
  return Object.fromEntries(set.map(([name, value]) => [name, escaped(value)]));
}

function isUnset(value: Json | undefined): boolean {
  if (value === null || value === undefined || value === "" || value === 0) return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}
