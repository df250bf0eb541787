import type { Attribute } from "../attribute";
import { attributesOf } from "../schema";
import { eachOf, keysOf, Nesting } from "./nesting";
import type { AttributeShape, Depth, Inside, ObjectShape, PairShape, Saying } from "./shape";
import { type Document, type JsonValue, Sheet } from "./sheet";
import { sensitivePaths, storedAttributes } from "./stored";

type Reference = Extract<Saying, { kind: "reference" }>;

/** A configuration and the state that it meets. */
export interface Pair {
  readonly configuration: Document;
  /** By folder, as `source` names it from the root. */
  readonly modules?: Readonly<Record<string, Document>>;
  readonly state: Document;
  /** Objects of the cloud that the state does not have. */
  readonly outside: readonly { readonly type: string; readonly attributes: Document }[];
}

const PROVIDER = 'provider["registry.terraform.io/aliyun/alicloud"]';

/** Several pairs side by side in one configuration and one state: they share nothing but the run. */
export function render(pairs: readonly PairShape[]): Pair {
  const root = new Sheet();
  const writers = pairs.map((pair, number) => new Writer(pair, `p${number}`, root));
  for (const writer of writers) writer.write();
  return {
    configuration: root.document({
      provider: { alicloud: [{ region: "cn-hangzhou" }, { region: "cn-beijing", alias: "second" }] },
    }),
    modules: Object.fromEntries(writers.flatMap(({ nesting }) => nesting.folders)),
    outside: writers.flatMap(({ outside }) => outside),
    state: {
      version: 4,
      terraform_version: "1.11.4",
      serial: 1,
      lineage: "pairs",
      outputs: {},
      resources: writers.flatMap(({ objects }) => objects),
    },
  };
}

class Writer {
  readonly nesting: Nesting;
  readonly outside: { type: string; attributes: Document }[] = [];
  readonly objects: JsonValue[] = [];

  constructor(
    private readonly pair: PairShape,
    private readonly prefix: string,
    private readonly root: Sheet,
  ) {
    this.nesting = new Nesting(pair, prefix, root);
  }

  write(): void {
    this.ask();
    for (const [own, object] of this.pair.objects.entries()) {
      if (object.after) this.declare(own);
      else if (object.removed && object.before) this.forget(own, object);
      if (object.before) this.keep(own);
    }
  }

  private forget(own: number, { type, depthBefore }: ObjectShape): void {
    const when = this.nesting.deepest >= depthBefore ? "after" : "before";
    const from = `${this.nesting.path(depthBefore, when)}${type}.${this.name(own)}`;
    this.root.removed.push({ from, lifecycle: { destroy: false } });
  }

  /** The data source, and what the state holds of it. */
  private ask(): void {
    const { data, objects } = this.pair;
    if (!data) return;
    const { depth, refersTo, dependsOn } = data;
    const sheet = this.nesting.at(depth);
    const body: Document = { available_resource_creation: "VSwitch" };
    const asked = objects[refersTo];
    if (asked?.after && asked.repeated === "no") {
      const own = `\${${asked.type}.${this.name(refersTo)}.id}`;
      const id = this.nesting.seen(asked.depth, depth, `${this.prefix}_asks`, own) ?? "none";
      if (data.throughLocal) sheet.locals[`${this.prefix}_asked`] = id;
      body["available_instance_type"] = data.throughLocal ? `\${local.${this.prefix}_asked}` : id;
    }
    const needed = this.named(dependsOn, depth, Number.POSITIVE_INFINITY);
    if (needed) body["depends_on"] = [needed];
    sheet.declare("data", "alicloud_zones", this.prefix, body);
    if (!objects[0]?.before) return;
    const attributes = { ...body, id: "data", ids: ["cn-hangzhou-h", "cn-hangzhou-i"] };
    const instances = [{ schema_version: 0, attributes, sensitive_attributes: [] }];
    const held = { mode: "data", type: "alicloud_zones", name: this.prefix, provider: PROVIDER, instances };
    for (const module of this.nesting.instancesBefore(depth)) this.objects.push(inModule(module, held));
  }

  /**
   * How a depends_on names another object: by its address in the same module; from the root by the module that it lies in,
   * if that comes before `own` as a whole. Otherwise not at all.
   */
  private named(number: number, depth: Depth, own: number): string | undefined {
    const needed = this.pair.objects[number];
    if (!needed?.after) return undefined;
    if (needed.depth === depth) return `${needed.type}.${this.name(number)}`;
    const dataInside = (this.pair.data?.depth ?? 0) > 0;
    const comesAfter = this.nesting.range[1] < own && own !== Number.POSITIVE_INFINITY && !dataInside;
    return depth === 0 && comesAfter ? `module.${this.prefix}_m` : undefined;
  }

  private declare(own: number): void {
    const object = this.pair.objects[own] as ObjectShape;
    const { type, depth, repeated, keysAfter } = object;
    const [name, sheet] = [this.name(own), this.nesting.at(depth)];
    const body: Document = {};
    for (const shape of object.attributes) {
      const value = this.said(own, shape, `${name}_${shape.name}`);
      if (value !== undefined) body[shape.name] = value;
    }
    if (repeated === "count") body["count"] = keysAfter;
    if (repeated === "for_each") body["for_each"] = eachOf(keysAfter);
    // A module gets one configuration of the provider and no names of others.
    if (object.aliased && depth === 0) body["provider"] = "alicloud.second";
    const needed = object.dependsOn < own ? this.named(object.dependsOn, depth, own) : undefined;
    if (needed) body["depends_on"] = [needed];
    if (object.condition !== "none") sheet.locals["nothing"] = "";
    body["lifecycle"] = this.lifecycle(own);
    sheet.declare("resource", type, name, body);
    if (repeated !== "no") return;
    if (object.output) this.show(object, name);
    if (object.imported && !object.before) this.import(object, name);
  }

  private show({ type, depth }: ObjectShape, name: string): void {
    const value = this.nesting.seen(depth, 0, `${name}_shown`, `\${${type}.${name}.id}`);
    if (value !== undefined) this.root.output[name] = { value };
  }

  private import(object: ObjectShape, name: string): void {
    const { type, depth } = object;
    const module = this.nesting.first(depth, "after");
    if (module === undefined || !this.nesting.isSingle(depth)) return;
    const id = `outside-${name}`;
    this.root.import.push({ to: `${module}${type}.${name}`, id });
    this.outside.push({ type, attributes: { ...storedAttributes(object), id } });
  }

  private said(own: number, { saying }: AttributeShape, label: string): JsonValue | undefined {
    const { depth } = this.pair.objects[own] as ObjectShape;
    const sheet = this.nesting.at(depth);
    switch (saying.kind) {
      case "absent":
        return undefined;
      case "literal":
        return saying.value as JsonValue;
      case "template":
        // Two parts, so that it is a template and no plain reference.
        sheet.locals[label] = saying.value as JsonValue;
        sheet.locals["nothing"] = "";
        return `\${local.${label}}\${local.nothing}`;
      case "function":
        return `\${join("", [${JSON.stringify(saying.value)}, ""])}`;
      case "condition":
        return `\${1 < 2 ? ${JSON.stringify(saying.value)} : ${JSON.stringify(saying.value)}}`;
      case "variable":
        if (depth > 0) this.nesting.pass(depth, label, saying.value as JsonValue);
        else sheet.variable[label] = { default: saying.value as JsonValue };
        return `\${var.${label}}`;
      case "secret":
        this.root.variable[label] = { default: saying.value as JsonValue, sensitive: true };
        return this.nesting.seen(0, depth, label, `\${var.${label}}`);
      case "data": {
        const { data } = this.pair;
        if (!data || own <= dataComesAfter(this.pair)) return "a";
        const id = `\${data.alicloud_zones.${this.prefix}.id}`;
        return this.nesting.seen(data.depth, depth, `${this.prefix}_zones`, id) ?? "a";
      }
      case "local":
        sheet.locals[label] = saying.value as JsonValue;
        return `\${local.${label}}`;
      default:
        return this.referring(this.referenceTo(depth, saying), saying.inside, label, sheet);
    }
  }

  /** A reference, and what stands round it. Text and functions take no null, and so only ids. */
  private referring({ text, isId }: Named, inside: Inside, label: string, sheet: Sheet): string {
    const code = /^\$\{(.*)\}$/.exec(text)?.[1];
    if (code === undefined) return text;
    if (inside === "condition") return `\${1 < 2 ? ${code} : "other"}`;
    if (inside === "local") {
      sheet.locals[label] = text;
      return `\${local.${label}}`;
    }
    if (!isId || inside === "nothing") return text;
    return inside === "text" ? `a-${text}-b` : `\${format("%s", ${code})}`;
  }

  /** A reference to the id or to a text of another object; its id when it is repeated, or a word when it is not there. */
  private referenceTo(depth: Depth, { to, attribute }: Reference): Named {
    const target = this.pair.objects[to];
    if (!target?.after) return { text: "gone", isId: true };
    const { type, repeated, keysAfter } = target;
    const name = this.name(to);
    const address = `${type}.${name}`;
    if (repeated !== "no" && keysAfter === 0) return { text: "none", isId: true };
    const texts = textsOf(target);
    const isId = repeated !== "no" || attribute === 0;
    const named = isId ? "id" : (texts[(attribute * 7) % texts.length] ?? "id");
    const key = repeated === "no" ? "" : repeated === "count" ? "[0]" : '["x"]';
    const seen = this.nesting.seen(target.depth, depth, `${name}_${named}`, `\${${address}${key}.${named}}`);
    return { text: seen ?? "none", isId: named === "id" };
  }

  private keep(own: number): void {
    const object = this.pair.objects[own] as ObjectShape;
    const { type, depthBefore } = object;
    this.move(own, object);
    for (const [number, module] of this.nesting.instancesBefore(depthBefore).entries()) {
      const instances = this.instancesIn(own, object, depthBefore === 0 ? "" : `-m${number}`);
      if (instances.length === 0) continue;
      const held = { mode: "managed", type, name: this.formerName(own), provider: PROVIDER, instances };
      this.objects.push(inModule(module, held));
    }
  }

  private instancesIn(own: number, object: ObjectShape, suffix: string): Document[] {
    const attributes = storedAttributes(object);
    const instances = keysOf(object.repeated, object.keysBefore).map((key): Document => {
      const id = `id-${this.name(own)}${suffix}${key === undefined ? "" : `-${key}`}`;
      return {
        ...(key === undefined ? {} : { index_key: key }),
        schema_version: 0,
        attributes: { ...attributes, id },
        sensitive_attributes: sensitivePaths(object),
        dependencies: this.dependenciesOf(own),
        ...(object.tainted ? { status: "tainted" } : {}),
        ...(object.createFirst ? { create_before_destroy: true } : {}),
      };
    });
    const [first] = instances;
    if (object.deposed && first) instances.push({ ...first, deposed: "0badc0de" });
    return instances;
  }

  /** What takes the object of the state to where it is declared now. */
  private move(own: number, { type, depth, depthBefore, after }: ObjectShape): void {
    const [former, name] = [this.formerName(own), this.name(own)];
    if (!after) return;
    if (depth === depthBefore) {
      if (former !== name) this.nesting.at(depth).moved.push({ from: `${type}.${former}`, to: `${type}.${name}` });
      return;
    }
    // Of two moves, one inside of the other, it is not for a reader to say which comes first.
    if (this.pair.modules.some(({ moved }) => moved)) return;
    const [from, to] = [this.nesting.first(depthBefore, "before"), this.nesting.first(depth, "after")];
    if (from === undefined || to === undefined) return;
    this.root.moved.push({ from: `${from}${type}.${former}`, to: `${to}${type}.${name}` });
  }

  private name(own: number): string {
    return `${this.prefix}_o${own}`;
  }

  /** The name that the state has an object under. */
  private formerName(own: number): string {
    const { after, moved } = this.pair.objects[own] as ObjectShape;
    return after && moved ? `${this.name(own)}_former` : this.name(own);
  }

  /** What an object needed when it was applied, and what that needed, as Terraform stores it. */
  private dependenciesOf(own: number): string[] {
    const { objects, data } = this.pair;
    const found = new Set<number>();
    const add = (number: number): void => {
      const { attributes, dependsOn } = objects[number] as ObjectShape;
      const named = attributes.flatMap(({ saying }) => (saying.kind === "reference" ? [saying.to] : []));
      const ordered = dependsOn >= 0 && dependsOn < number ? [dependsOn] : [];
      const asks = attributes.some(({ saying }) => saying.kind === "data") && number > dataComesAfter(this.pair);
      const asked = asks && data ? [data.refersTo, data.dependsOn] : [];
      for (const needed of [...named, ...ordered, ...asked]) {
        if (found.has(needed) || !objects[needed]?.before) continue;
        found.add(needed);
        add(needed);
      }
    };
    add(own);
    return [...found]
      .map((number) => {
        const { type, depthBefore } = objects[number] as ObjectShape;
        return `${this.nesting.path(depthBefore, "before")}${type}.${this.formerName(number)}`;
      })
      .sort();
  }

  private lifecycle(own: number): Document {
    const object = this.pair.objects[own] as ObjectShape;
    const { createFirst, ignore, attributes, triggeredBy, triggeredByAttribute, condition, depth } = object;
    // What is imported may have to be replaced, which nobody knows without a look at it.
    const preventDestroy = object.preventDestroy && (object.before || !object.imported);
    const first = attributes.find(({ saying }) => saying.kind !== "absent")?.name;
    const trigger = this.pair.objects[triggeredBy];
    const triggering = trigger ? `${trigger.type}.${this.name(triggeredBy)}` : "";
    const isTrigger = triggeredBy < own && trigger?.after && trigger.repeated === "no" && trigger.depth === depth;
    return {
      ...(createFirst ? { create_before_destroy: true } : {}),
      ...(ignore === "all" ? { ignore_changes: "all" } : {}),
      ...(ignore === "first" && first ? { ignore_changes: [first] } : {}),
      ...(trigger && isTrigger
        ? { replace_triggered_by: [triggeredByAttribute ? `${triggering}.${textsOf(trigger)[0] ?? "id"}` : triggering] }
        : {}),
      ...(preventDestroy ? { prevent_destroy: true } : {}),
      ...(condition === "none"
        ? {}
        : {
            precondition: [
              { condition: `\${local.nothing ${condition === "holds" ? "==" : "!="} ""}`, error_message: "Something." },
            ],
          }),
    };
  }
}

/** A reference as it is written, and whether it is one to an id. */
interface Named {
  readonly text: string;
  readonly isId: boolean;
}

function inModule(module: string, resource: Document): Document {
  return module === "" ? resource : { module, ...resource };
}

/** The data source stands between the objects that it needs and those that need it; without one nobody comes after it. */
function dataComesAfter({ data }: PairShape): number {
  return data ? Math.max(data.refersTo, data.dependsOn) : Number.POSITIVE_INFINITY;
}

/** What is secret would make the attribute secret that refers to it, which the state would have to know as well. */
function textsOf({ type, attributes: shapes }: ObjectShape): string[] {
  const secret = new Set(shapes.flatMap(({ name, saying }) => (saying.kind === "secret" ? [name] : [])));
  const attributes = attributesOf(type);
  return Object.keys(attributes).filter((name) => isPlainText(attributes[name]) && !secret.has(name));
}

function isPlainText(attribute: Attribute | undefined): boolean {
  return attribute?.type === "string" && !attribute.sensitive && !attribute.suppress;
}
