import { TerraformDataSource, TerraformModule, TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";
import type { Location } from "../model/location";
import { type CapturedStack, captureDeclaration, locateDeclaration, locateMaking } from "./declaration";
import { AlicloudResource } from "./resource";

const APPS = new WeakSet<IConstruct>();
const HOOKED = new WeakSet<object>();
const MADE = new WeakMap<IConstruct, CapturedStack>();

/** Bindings are a few classes deep before the author's own line comes. */
const FRAMES = 20;

/** What of a node is needed here; that a child is added is its own affair by type alone. */
interface Node {
  readonly root: IConstruct;
  addChild(child: IConstruct, name: string): void;
}

/**
 * From now on, notes where the resources, data sources and modules of an app are made that are not of our classes: `cdktf get`
 * bindings, plain ones. cdktf itself notes no line; every construct is added to its parent while it is being made, so that
 * is when the stack of calls still knows.
 */
export function noteLines(app: IConstruct): void {
  APPS.add(app);
  const prototype = Object.getPrototypeOf(app.node) as unknown as Node;
  if (HOOKED.has(prototype) || typeof prototype.addChild !== "function") return;
  HOOKED.add(prototype);
  const { addChild } = prototype;
  prototype.addChild = function (this: Node, child, name) {
    if (isForeign(child) && APPS.has(this.root)) MADE.set(child, captureDeclaration(prototype.addChild, FRAMES));
    addChild.call(this, child, name);
  };
}

function isForeign(child: IConstruct): boolean {
  if (child instanceof AlicloudResource) return false;
  return child instanceof TerraformResource || child instanceof TerraformDataSource || child instanceof TerraformModule;
}

/** Where a construct was made, absolute; undefined when nobody noted it, or no frame is the author's. */
export function lineOf(construct: IConstruct): Location | undefined {
  if (construct instanceof AlicloudResource) return locateDeclaration(construct.declared);
  const made = MADE.get(construct);
  return made && locateMaking(made, construct);
}
