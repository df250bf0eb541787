import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  type App,
  dependable,
  TerraformAsset,
  TerraformDataSource,
  TerraformElement,
  TerraformModule,
  TerraformResource,
  TerraformStack,
} from "cdktf";
import type { IConstruct } from "constructs";
import type { JsonObject } from "../model/json";
import type { Location } from "../model/location";
import { countAcknowledgements, locateAcknowledgement } from "./acknowledge";
import { stableJson, stackJson } from "./stable-json";

/** Block address by block address: the attachments that come right before each one. */
export type AttachOrder = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * Lets cdktf synthesise, and takes what each stack renders. cdktf itself writes a placeholder: the order of attaches
 * can be added only when every stack is known, and a large file is better written once.
 */
export function renderStacks(app: App, synth: () => void): readonly RenderedStack[] {
  const stacks = stacksBelow(app).map((stack) => new RenderedStack(app, stack));
  for (const stack of stacks) stack.intercept();
  try {
    synth();
  } finally {
    for (const stack of stacks) stack.release();
  }
  return stacks;
}

/** Stacks do not live below elements, which are most of the tree. */
function stacksBelow(construct: IConstruct): TerraformStack[] {
  const own = TerraformStack.isStack(construct) ? [construct] : [];
  if (TerraformElement.isTerraformElement(construct)) return own;
  return [...own, ...construct.node.children.flatMap(stacksBelow)];
}

/** One stack between its rendering and its files. */
export class RenderedStack {
  private rendered: JsonObject = {};
  private hcl = false;
  private readonly moved: { readonly from: string; readonly to: string }[] = [];
  private elements: Map<string, TerraformElement> | undefined;

  constructor(
    private readonly app: App,
    private readonly stack: TerraformStack,
  ) {}

  get name(): string {
    return this.stack.node.id;
  }

  /** The stacks that have to be applied before. */
  get needs(): readonly string[] {
    return this.stack.dependencies.map(({ node }) => node.id);
  }

  /** Folder of the stack inside the output folder. */
  get folder(): string {
    return this.app.manifest.forStack(this.stack).workingDirectory;
  }

  /** File of the stack inside the output folder. */
  get file(): string {
    return this.app.manifest.forStack(this.stack).synthesizedStackPath;
  }

  /** The stack in Terraform's JSON syntax, references resolved. */
  get document(): JsonObject {
    return this.rendered;
  }

  /** The construct behind `TYPE.NAME`, `data.TYPE.NAME` or `module.NAME`. */
  element(address: string): TerraformElement | undefined {
    this.elements ??= new Map(
      this.stack.node.findAll().flatMap((one) => {
        const found = addressOf(one);
        return found === undefined ? [] : [[found, one as TerraformElement] as const];
      }),
    );
    return this.elements.get(address);
  }

  private resource(address: string): TerraformResource | undefined {
    const element = this.element(address);
    return element && TerraformResource.isTerraformResource(element) ? element : undefined;
  }

  /**
   * The folder that cdktf copies local modules from, absolute, and the one inside of the stack's folder that it copies
   * them to; undefined when it copies none, or does not say. cdktf 0.21, lib/terraform-module-asset.js.
   */
  get copiedModules(): { readonly from: string; readonly to: string } | undefined {
    const copy = this.stack.node.tryFindChild("__cdktf_module_asset");
    const asset = copy?.node.tryFindChild("asset");
    const from = copy && "relativeAssetPath" in copy ? copy.relativeAssetPath : undefined;
    return typeof from === "string" && asset instanceof TerraformAsset
      ? { from: resolve(from), to: asset.path }
      : undefined;
  }

  /** Where the acknowledgement of this number in the document was written; absolute. */
  locateAcknowledgement(index: number): Location | undefined {
    return locateAcknowledgement(this.stack, index);
  }

  get acknowledgements(): number {
    return countAcknowledgements(this.stack);
  }

  intercept(): void {
    const { stack } = this;
    const render = stack.toTerraform.bind(stack);
    stack.toTerraform = () => {
      this.rendered = render();
      // Both JSON writers that cdktf and cdktn use honour toJSON; everybody else sees the whole stack.
      Object.defineProperty(this.rendered, "toJSON", { value: () => ({}), configurable: true });
      return this.rendered;
    };
    stack.toHclTerraform = () => {
      this.hcl = true;
      this.rendered = render();
      return { hcl: "", metadata: {} };
    };
  }

  release(): void {
    for (const method of ["toTerraform", "toHclTerraform"]) Reflect.deleteProperty(this.stack, method);
    Reflect.deleteProperty(this.rendered, "toJSON");
  }

  /** Old addresses whose objects the new ones take over. The blocks are written with the rest. */
  addMoved(moved: readonly { readonly from: string; readonly to: string }[]): void {
    if (moved.length === 0) return;
    const existing = this.rendered["moved"] ?? [];
    this.rendered["moved"] = [...[existing].flat(), ...moved.map(({ from, to }) => ({ from, to }))];
    this.moved.push(...moved);
  }

  /** Writes the stack's own files below `root`. */
  write(root: string, order: AttachOrder): void {
    const file = join(root, this.file);
    if (!this.hcl) {
      writeFileSync(file, stackJson(this.rendered));
      return;
    }
    const restore = this.addDependencies(order);
    const { hcl, metadata } = this.stack.toHclTerraform();
    restore();
    const blocks = this.moved.map(({ from, to }) => `\nmoved {\n  from = ${from}\n  to   = ${to}\n}\n`);
    writeFileSync(file, `${String(hcl)}${blocks.join("")}`);
    const { stackMetadataPath } = this.app.manifest.forStack(this.stack);
    writeFileSync(join(root, stackMetadataPath), stableJson(metadata));
  }

  /** HCL is text when it comes out of cdktf, so the order goes into the constructs for as long as that takes. */
  private addDependencies(order: AttachOrder): () => void {
    const undo: (() => void)[] = [];
    for (const [address, needed] of order.get(this.name) ?? []) {
      const resource = this.resource(address);
      if (!resource) continue;
      const before = resource.dependsOn;
      const added = needed.map((name) => this.resource(name)).filter((found) => found !== undefined);
      resource.dependsOn = [...(before ?? []), ...added.map(dependable)];
      undo.push(() => {
        if (before) resource.dependsOn = before;
        else Reflect.deleteProperty(resource, "dependsOn");
      });
    }
    return () => {
      for (const step of undo) step();
    };
  }
}

function addressOf(one: IConstruct): string | undefined {
  if (TerraformResource.isTerraformResource(one)) return `${one.terraformResourceType}.${one.friendlyUniqueId}`;
  if (TerraformDataSource.isTerraformDataSource(one)) {
    return `data.${one.terraformResourceType}.${one.friendlyUniqueId}`;
  }
  return one instanceof TerraformModule ? `module.${one.friendlyUniqueId}` : undefined;
}
