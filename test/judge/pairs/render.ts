import type { Attribute } from "../../../src/provider/descriptor";
import { attributesOf, isBlock } from "../schema";
import type { AttributeShape, Inside, ObjectShape, PairShape, Saying, Value } from "./shape";

type Reference = Extract<Saying, { kind: "reference" }>;

type JsonValue = null | string | number | boolean | JsonValue[] | { [name: string]: JsonValue };
export type Document = { [name: string]: JsonValue };

/** A configuration and the state that it meets. */
export interface Pair {
  readonly configuration: Document;
  readonly state: Document;
  /** Objects of the cloud that the state does not have. */
  readonly outside: readonly { readonly type: string; readonly attributes: Document }[];
}

const PROVIDER = 'provider["registry.terraform.io/aliyun/alicloud"]';

/** Several pairs side by side in one configuration and one state: they share nothing but the run. */
export function render(pairs: readonly PairShape[]): Pair {
  const writer = new Writer();
  for (const [number, pair] of pairs.entries()) writer.pair(pair, `p${number}`);
  return writer.finish();
}

class Writer {
  private readonly resource: Document = {};
  private readonly variable: Document = {};
  private readonly locals: Document = {};
  private readonly moved: JsonValue[] = [];
  private readonly removed: JsonValue[] = [];
  private readonly data: Document = {};
  private readonly output: Document = {};
  private readonly imports: JsonValue[] = [];
  private readonly outside: { type: string; attributes: Document }[] = [];
  private readonly objects: JsonValue[] = [];

  pair(pair: PairShape, prefix: string): void {
    this.ask(pair, prefix);
    for (const [own, object] of pair.objects.entries()) {
      const name = nameOf(prefix, own);
      if (object.after) this.declare(pair, prefix, own, name);
      else if (object.removed && object.before) {
        this.removed.push({ from: `${object.type}.${name}`, lifecycle: { destroy: false } });
      }
      if (object.before) this.keep(pair, prefix, own, name);
    }
  }

  finish(): Pair {
    const { variable, locals, resource, data, output, moved, removed, imports, outside } = this;
    return {
      configuration: {
        terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
        provider: { alicloud: [{ region: "cn-hangzhou" }, { region: "cn-beijing", alias: "second" }] },
        ...filled({ variable, locals, resource, data, output }),
        ...(moved.length > 0 ? { moved } : {}),
        ...(removed.length > 0 ? { removed } : {}),
        ...(imports.length > 0 ? { import: imports } : {}),
      },
      outside,
      state: {
        version: 4,
        terraform_version: "1.11.4",
        serial: 1,
        lineage: "pairs",
        outputs: {},
        resources: this.objects,
      },
    };
  }

  /** The data source, and what the state holds of it. */
  private ask(pair: PairShape, prefix: string): void {
    const { data } = pair;
    if (!data) return;
    const body: Document = { available_resource_creation: "VSwitch" };
    const asked = pair.objects[data.refersTo];
    if (asked?.after && asked.repeated === "no") {
      const id = `\${${asked.type}.${nameOf(prefix, data.refersTo)}.id}`;
      if (data.throughLocal) this.locals[`${prefix}_asked`] = id;
      body["available_instance_type"] = data.throughLocal ? `\${local.${prefix}_asked}` : id;
    }
    const named = pair.objects[data.dependsOn];
    if (named?.after) body["depends_on"] = [`${named.type}.${nameOf(prefix, data.dependsOn)}`];
    this.data["alicloud_zones"] = { ...(this.data["alicloud_zones"] as Document | undefined), [prefix]: body };
    if (!pair.objects[0]?.before) return;
    const attributes = { ...body, id: "data", ids: ["cn-hangzhou-h", "cn-hangzhou-i"] };
    const instances = [{ schema_version: 0, attributes, sensitive_attributes: [] }];
    this.objects.push({ mode: "data", type: "alicloud_zones", name: prefix, provider: PROVIDER, instances });
  }

  private declare(pair: PairShape, prefix: string, own: number, name: string): void {
    const object = pair.objects[own] as ObjectShape;
    const body: Document = {};
    for (const shape of object.attributes) {
      const value = this.said(pair, prefix, own, shape, `${name}_${shape.name}`);
      if (value !== undefined) body[shape.name] = value;
    }
    if (object.repeated === "count") body["count"] = object.keysAfter;
    if (object.repeated === "for_each")
      body["for_each"] = Object.fromEntries(keys(object.keysAfter).map((k) => [k, k]));
    if (object.aliased) body["provider"] = "alicloud.second";
    const needed = pair.objects[object.dependsOn];
    if (object.dependsOn < own && needed?.after)
      body["depends_on"] = [`${needed.type}.${nameOf(prefix, object.dependsOn)}`];
    if (object.condition !== "none") this.locals["nothing"] = "";
    body["lifecycle"] = lifecycle(pair, prefix, own);
    const declared = (this.resource[object.type] ?? {}) as Document;
    this.resource[object.type] = { ...declared, [name]: body };
    if (object.repeated !== "no") return;
    if (object.output) this.output[name] = { value: `\${${object.type}.${name}.id}` };
    if (object.imported && !object.before) this.import(object, name);
  }

  private import(object: ObjectShape, name: string): void {
    const id = `outside-${name}`;
    this.imports.push({ to: `${object.type}.${name}`, id });
    this.outside.push({ type: object.type, attributes: { ...storedAttributes(object), id } });
  }

  private said(
    pair: PairShape,
    prefix: string,
    own: number,
    { saying }: AttributeShape,
    label: string,
  ): JsonValue | undefined {
    switch (saying.kind) {
      case "absent":
        return undefined;
      case "literal":
        return saying.value as JsonValue;
      case "template":
        // Two parts, so that it is a template and no plain reference.
        this.locals[label] = saying.value as JsonValue;
        this.locals["nothing"] = "";
        return `\${local.${label}}\${local.nothing}`;
      case "function":
        return `\${join("", [${JSON.stringify(saying.value)}, ""])}`;
      case "condition":
        return `\${1 < 2 ? ${JSON.stringify(saying.value)} : ${JSON.stringify(saying.value)}}`;
      case "variable":
      case "secret":
        this.variable[label] = {
          default: saying.value as JsonValue,
          ...(saying.kind === "secret" ? { sensitive: true } : {}),
        };
        return `\${var.${label}}`;
      case "data":
        return own > dataComesAfter(pair) ? `\${data.alicloud_zones.${prefix}.id}` : "a";
      case "local":
        this.locals[label] = saying.value as JsonValue;
        return `\${local.${label}}`;
      default:
        return this.referring(referenceTo(pair, prefix, saying), saying.inside, label);
    }
  }

  /** A reference, and what stands round it. Text and functions take no null, and so only ids. */
  private referring(reference: string, inside: Inside, label: string): string {
    const code = /^\$\{(.*)\}$/.exec(reference)?.[1];
    if (code === undefined) return reference;
    if (inside === "condition") return `\${1 < 2 ? ${code} : "other"}`;
    if (inside === "local") {
      this.locals[label] = reference;
      return `\${local.${label}}`;
    }
    if (!code.endsWith(".id") || inside === "nothing") return reference;
    return inside === "text" ? `a-${reference}-b` : `\${format("%s", ${code})}`;
  }

  private keep(pair: PairShape, prefix: string, own: number, name: string): void {
    const object = pair.objects[own] as ObjectShape;
    const former = formerName(pair, prefix, own);
    if (former !== name) this.moved.push({ from: `${object.type}.${former}`, to: `${object.type}.${name}` });
    const attributes = storedAttributes(object);
    const instances = indexKeys(object).map((key): Document => {
      const id = idOf(prefix, own, key);
      return {
        ...(key === undefined ? {} : { index_key: key }),
        schema_version: 0,
        attributes: { ...attributes, id },
        sensitive_attributes: sensitivePaths(object),
        dependencies: dependenciesOf(pair, prefix, own),
        ...(object.tainted ? { status: "tainted" } : {}),
        ...(object.createFirst ? { create_before_destroy: true } : {}),
      };
    });
    const [first] = instances;
    if (object.deposed && first) instances.push({ ...first, deposed: "0badc0de" });
    if (instances.length > 0) {
      this.objects.push({ mode: "managed", type: object.type, name: former, provider: PROVIDER, instances });
    }
  }
}

/** Terraform takes no empty block. */
function filled(blocks: Document): Document {
  return Object.fromEntries(Object.entries(blocks).filter(([, block]) => Object.keys(block as Document).length > 0));
}

/** As Terraform since 1.10 writes them; without them it plans an update in place that changes nothing. */
function sensitivePaths({ type, attributes }: ObjectShape): JsonValue {
  const marked = Object.entries(attributesOf(type)).flatMap(([name, { sensitive }]) => (sensitive ? [name] : []));
  const secret = attributes.flatMap(({ name, saying }) => (saying.kind === "secret" ? [name] : []));
  return [...new Set([...marked, ...secret])].map((value) => [{ type: "get_attr", value }]);
}

function nameOf(prefix: string, own: number): string {
  return `${prefix}_o${own}`;
}

function idOf(prefix: string, own: number, key: string | number | undefined): string {
  return `id-${nameOf(prefix, own)}${key === undefined ? "" : `-${key}`}`;
}

function keys(count: number): string[] {
  return ["x", "y", "z"].slice(0, count);
}

/** The name that the state has an object under. */
function formerName(pair: PairShape, prefix: string, own: number): string {
  const { after, moved } = pair.objects[own] as ObjectShape;
  return after && moved ? `${nameOf(prefix, own)}_former` : nameOf(prefix, own);
}

/** What an object needed when it was applied, and what that needed, as Terraform stores it. */
function dependenciesOf(pair: PairShape, prefix: string, own: number): string[] {
  const found = new Set<number>();
  const add = (number: number): void => {
    const { attributes, dependsOn } = pair.objects[number] as ObjectShape;
    const named = attributes.flatMap(({ saying }) => (saying.kind === "reference" ? [saying.to] : []));
    const ordered = dependsOn >= 0 && dependsOn < number ? [dependsOn] : [];
    const asks = attributes.some(({ saying }) => saying.kind === "data") && number > dataComesAfter(pair);
    const asked = asks && pair.data ? [pair.data.refersTo, pair.data.dependsOn] : [];
    for (const needed of [...named, ...ordered, ...asked]) {
      if (found.has(needed) || !pair.objects[needed]?.before) continue;
      found.add(needed);
      add(needed);
    }
  };
  add(own);
  return [...found]
    .map((number) => `${(pair.objects[number] as ObjectShape).type}.${formerName(pair, prefix, number)}`)
    .sort();
}

/** The data source stands between the objects that it needs and those that need it; without one nobody comes after it. */
function dataComesAfter({ data }: PairShape): number {
  return data ? Math.max(data.refersTo, data.dependsOn) : Number.POSITIVE_INFINITY;
}

function indexKeys({ repeated, keysBefore }: ObjectShape): (string | number | undefined)[] {
  if (repeated === "no") return [undefined];
  return repeated === "count" ? Array.from({ length: keysBefore }, (_, index) => index) : keys(keysBefore);
}

function lifecycle(pair: PairShape, prefix: string, own: number): Document {
  const object = pair.objects[own] as ObjectShape;
  const { createFirst, ignore, attributes, triggeredBy, triggeredByAttribute, condition } = object;
  // What is imported may have to be replaced, which nobody knows without a look at it.
  const preventDestroy = object.preventDestroy && (object.before || !object.imported);
  const first = attributes.find(({ saying }) => saying.kind !== "absent")?.name;
  const trigger = pair.objects[triggeredBy];
  const triggering = trigger ? `${trigger.type}.${nameOf(prefix, triggeredBy)}` : "";
  return {
    ...(createFirst ? { create_before_destroy: true } : {}),
    ...(ignore === "all" ? { ignore_changes: "all" } : {}),
    ...(ignore === "first" && first ? { ignore_changes: [first] } : {}),
    ...(triggeredBy < own && trigger?.after && trigger.repeated === "no"
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

/** A reference to the id or to a text of another object; its id when it is repeated, or undefined when it is not there. */
function referenceTo({ objects }: PairShape, prefix: string, { to, attribute }: Reference): string {
  const target = objects[to];
  if (!target?.after) return "gone";
  const address = `${target.type}.${nameOf(prefix, to)}`;
  if (target.repeated === "count") return target.keysAfter > 0 ? `\${${address}[0].id}` : "none";
  if (target.repeated === "for_each") return target.keysAfter > 0 ? `\${${address}["x"].id}` : "none";
  const texts = textsOf(target);
  const named = attribute === 0 ? "id" : (texts[(attribute * 7) % texts.length] ?? "id");
  return `\${${address}.${named}}`;
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

/** What the state holds of all attributes: what the shape says, defaults, and what the cloud would have computed. */
function storedAttributes({ type, attributes }: ObjectShape): Document {
  const was = new Map(attributes.map((shape) => [shape.name, shape.was]));
  return stored(attributesOf(type), (name) => was.get(name));
}

function stored(schema: Readonly<Record<string, Attribute>>, was: (name: string) => Value | undefined): Document {
  return Object.fromEntries(
    Object.entries(schema).map(([name, attribute]): [string, JsonValue] => {
      const value = was(name);
      if (attribute.attributes && isBlock(attribute)) return [name, storedBlocks(attribute, value)];
      if (value === undefined) return [name, resting(attribute)];
      return [name, attribute.type === "set" ? unique(value) : (value as JsonValue)];
    }),
  );
}

function storedBlocks({ attributes = {} }: Attribute, value: Value | undefined): JsonValue[] {
  const list = Array.isArray(value) ? (value as readonly { readonly [name: string]: Value }[]) : [];
  return list.map((block) => stored(attributes, (name) => block[name]));
}

/** What an attribute holds that nobody wrote. */
function resting({ mode, type, default: standard }: Attribute): JsonValue {
  if (standard !== undefined) return standard as JsonValue;
  if (!mode.endsWith("computed")) return null;
  if (type === "string") return "computed";
  if (type === "number") return 7;
  if (type === "bool") return true;
  return type === "map" ? { computed: "computed" } : [];
}

function unique(value: Value): JsonValue {
  return Array.isArray(value) ? ([...new Set(value)] as JsonValue[]) : (value as JsonValue);
}
