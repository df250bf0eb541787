import { memo } from "../../memo";
import { isTemplate } from "../../model/expression";
import { isObject, type Json, type JsonObject } from "../../model/json";
import type { Model } from "../../model/model";
import { dynamicBlocks, META_ARGUMENTS, type Resource } from "../../model/resource";
import type { Attribute } from "../../provider/descriptor";
import { nearestName } from "../../text/nearest";
import { fact } from "../facts";
import type { Fix } from "../rule";
import { violatedCheck } from "./check";
import type { Mistake } from "./mistake";
import { mismatch } from "./types";

type Attributes = Readonly<Record<string, Attribute>>;

/** Terraform's own arguments in a resource, and what the SDK gives to every resource. */
const COMMON = new Set([...META_ARGUMENTS, "timeouts", "id"]);

/** `${alicloud_vpc.main.id}`: by far the most frequent text. An id is never null, and its shape is the cloud's. */
const ID = /^\$\{[a-z]\w*_\w*\.[\w-]+\.id\}$/;

const NESTED_COMMON = new Set(["//", "dynamic"]);

/** Checks the attributes of one resource, nested blocks included, against its descriptor. */
export class BodyCheck {
  readonly found: Mistake[] = [];

  constructor(
    private readonly model: Model,
    private readonly resource: Resource,
  ) {}

  /** @param path of the body inside the resource, `network_interfaces[0].`; empty at the top. */
  check(body: JsonObject, attributes: Attributes, path: string): void {
    const common = path === "" ? COMMON : NESTED_COMMON;
    for (const name in body) {
      if (common.has(name)) continue;
      const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      if (attribute) this.attribute(attribute, path === "" ? name : `${path}${name}`, body[name]);
      else if (body[name] !== null) this.unknownAttribute(`${path}${name}`, name, attributes);
    }
    const dynamic = dynamicBlocks(body["dynamic"]);
    for (const name of requiredOf(attributes)) {
      if (!this.isSet(body[name]) && !dynamic.includes(name)) this.add("required", `${path}${name}`);
    }
  }

  add(message: string, attribute: string, facts: Readonly<Record<string, string | number>> = {}, fix?: Fix): void {
    const all = [fact("attribute", attribute), ...Object.entries(facts).map(([name, value]) => fact(name, value))];
    this.found.push({ message, facts: all, ...(fix ? { fix } : {}) });
  }

  /** A null, or a reference to one, is as good as nothing. */
  isSet(raw: Json | undefined): boolean {
    if (raw === undefined || raw === null) return false;
    if (typeof raw !== "string" || !isTemplate(raw) || ID.test(raw)) return true;
    return this.model.evaluate(this.resource, raw).kind !== "absent";
  }

  /** Whether the value is not known yet, so that it may be null; an id that is computed never is. */
  isOpen(raw: Json | undefined): boolean {
    if (typeof raw !== "string" || !isTemplate(raw) || ID.test(raw)) return false;
    return this.model.evaluate(this.resource, raw).kind === "unknown";
  }

  private unknownAttribute(path: string, name: string, attributes: Attributes): void {
    const settable = Object.keys(attributes).filter((key) => {
      const attribute = attributes[key];
      return attribute && attribute.mode !== "computed" && attribute.removedIn === undefined;
    });
    const nearest = nearestName(name, settable);
    const fix = nearest === undefined ? undefined : { id: "nearest", params: { nearest } };
    this.add("unknown", path, { type: this.resource.block.type }, fix);
  }

  private attribute(attribute: Attribute, path: string, raw: Json | undefined): void {
    if (!this.isSet(raw)) return;
    if (attribute.removedIn !== undefined) this.add("removed", path, { version: attribute.removedIn });
    else if (attribute.mode === "computed") this.add("computed", path);
    else if (attribute.attributes) this.blocks(attribute, attribute.attributes, path, raw);
    else this.value(attribute, path, this.known(raw));
  }

  private value(attribute: Attribute, path: string, value: Json | undefined): void {
    if (value === undefined) return;
    const wrong = mismatch(attribute, value);
    const violated = attribute.check && !wrong ? violatedCheck(attribute.check, value) : undefined;
    if (wrong) this.add("type", path, wrong);
    else if (Array.isArray(value)) this.limit(attribute, path, value);
    if (violated) {
      this.add(violated.message, path, { value: attribute.sensitive ? "***" : show(value), ...violated.facts });
    }
  }

  private limit({ type, maxItems }: Attribute, path: string, list: readonly Json[]): void {
    const count = type === "set" ? new Set(list).size : list.length;
    if (maxItems !== undefined && count > maxItems) this.add("max-items", path, { count, max: maxItems });
  }

  private blocks(attribute: Attribute, nested: Attributes, path: string, raw: Json | undefined): void {
    const value = typeof raw === "string" ? this.known(raw) : raw;
    if (value === undefined) return;
    const list = Array.isArray(value) ? value : [value];
    if (list.every(isObject)) {
      this.limit(attribute, path, list);
      for (const [i, block] of list.entries()) this.check(block, nested, `${path}[${i}].`);
    } else this.add("type", path, { expected: "block", found: kindOf(list) });
  }

  /**
   * The value as far as it is known now. Entries of a list or map that are not known are left out: the others can still
   * be wrong.
   */
  private known(raw: Json | undefined): Json | undefined {
    if (typeof raw === "string") {
      if (!isTemplate(raw)) return raw;
      if (ID.test(raw)) return undefined;
      const value = this.model.evaluate(this.resource, raw);
      return value.kind === "known" ? value.value : undefined;
    }
    if (Array.isArray(raw)) return raw.map((entry) => this.known(entry)).filter((entry) => entry !== undefined);
    if (!isObject(raw)) return raw;
    const entries = Object.entries(raw).map(([key, entry]) => [key, this.known(entry)] as const);
    return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined));
  }
}

const requiredOf = memo((attributes: Attributes): readonly string[] =>
  Object.keys(attributes).filter((name) => attributes[name]?.mode === "required"),
);

function kindOf(list: readonly Json[]): string {
  const wrong = list.find((entry) => !isObject(entry));
  return wrong === null ? "null" : Array.isArray(wrong) ? "list" : typeof wrong;
}

function show(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
