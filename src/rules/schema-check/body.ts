import { memo } from "../../memo";
import { unknown } from "../../model/answer";
import { isObject, type Json, type JsonObject } from "../../model/json";
import { dynamicBlocks, META_ARGUMENTS } from "../../model/resource";
import type { AttributeSchema, Attributes } from "../../schema/attribute";
import { nearestName } from "../../text/nearest";
import { checkGroups } from "./groups";
import type { Mistakes } from "./mistake";
import { Reading } from "./reading";
import { checkBlockCount, checkValue, checkValueType } from "./value";

/** Terraform's own arguments in a block. */
const NESTED_COMMON = new Set(["//", "dynamic"]);

/** What is written in a `dynamic` block of which nobody knows how often it is there. */
const OPEN = new Reading(() => unknown("expression", "dynamic"), "names");

export interface Checked {
  /** As it is written. */
  readonly type: string;
  readonly body: JsonObject;
  readonly attributes: Attributes;
  /** Names that Terraform reads itself, and that are no attributes. Default: those of a resource. */
  readonly common?: ReadonlySet<string>;
}

/** Checks what is written in one block, nested blocks included, against a schema. Linear in what is written. */
export function checkBody(checked: Checked, reading: Reading, mistakes: Mistakes): void {
  const { body, attributes, common = META_ARGUMENTS } = checked;
  new BodyCheck(checked, mistakes).check(body, attributes, TOP, reading, common);
}

/** Checks the names in the `dynamic` blocks of a body. */
export function checkDynamic(checked: Checked, dynamic: JsonObject, mistakes: Mistakes): void {
  new BodyCheck(checked, mistakes).dynamic(dynamic, checked.attributes, TOP);
}

/** Where a body is: `disk[0].` as it is told, `disk.0.` as the provider's SDK writes it; both empty at the top. */
interface Place {
  readonly path: string;
  readonly sdkPath: string;
}

const TOP: Place = { path: "", sdkPath: "" };

class BodyCheck {
  constructor(
    private readonly checked: Checked,
    private readonly mistakes: Mistakes,
  ) {}

  check(body: JsonObject, attributes: Attributes, place: Place, reading: Reading, common: ReadonlySet<string>): void {
    for (const name in body) {
      if (common.has(name)) continue;
      const attribute = attributes.get(name);
      if (attribute) this.attribute(attribute, body[name], place, reading);
      else if (body[name] !== null) this.unknownAttribute(place.path, name, attributes);
    }
    const dynamic = body["dynamic"];
    const made = dynamic === undefined ? [] : dynamicBlocks(dynamic);
    if (dynamic !== undefined) this.dynamic(dynamic, attributes, place);
    for (const name of requiredOf(attributes)) {
      if (isMissing(body, name, reading) && !made.includes(name)) this.mistakes.add("required", place.path + name);
    }
    if (reading.isProviders) checkGroups(this.checked.body, attributes, place.sdkPath, this.mistakes, reading);
  }

  /** Of `dynamic` blocks only the names are judged. */
  dynamic(dynamic: Json, attributes: Attributes, place: Place): void {
    for (const [name, written] of objectsOf(dynamic).flatMap((labels) => Object.entries(labels))) {
      const attribute = attributes.get(name);
      if (!attribute) this.unknownAttribute(place.path, name, attributes);
      if (!attribute?.block) continue;
      for (const content of objectsOf(written).flatMap((one) => objectsOf(one["content"]))) {
        this.block(content, attribute, { path: `${place.path}${name}[*].`, sdkPath: "" }, OPEN);
      }
    }
  }

  private attribute(attribute: AttributeSchema, raw: Json | undefined, place: Place, reading: Reading): void {
    if (!reading.isSet(raw)) return;
    const path = place.path + attribute.name;
    if (attribute.removed) {
      const { since } = attribute.removed;
      if (!reading.isJudged(raw)) return;
      this.mistakes.add(since === undefined ? "gone" : "removed", path, since === undefined ? {} : { version: since });
    } else if (attribute.mode === "computed") {
      if (reading.isProviders && reading.looked !== "plan") this.mistakes.add("computed", path);
    } else if (attribute.block) this.blocks(attribute, raw, place, reading);
    else this.value(attribute, path, raw, reading);
  }

  private value(attribute: AttributeSchema, path: string, raw: Json | undefined, reading: Reading): void {
    const value = reading.looked === "names" ? undefined : reading.known(raw);
    if (value === undefined) return;
    if (reading.isJudged(raw)) checkValue(attribute, path, value, reading.isWholly(raw), this.mistakes);
    else checkValueType(attribute, path, value, this.mistakes);
  }

  private blocks(attribute: AttributeSchema, raw: Json | undefined, place: Place, reading: Reading): void {
    const path = place.path + attribute.name;
    const value = typeof raw === "string" ? reading.known(raw) : raw;
    if (value === undefined) return;
    const inner = reading.inside(raw);
    const list = (Array.isArray(value) ? value : [value]).map((one) => reading.blockOf(one));
    const bodies = list.filter((one) => one !== undefined);
    if (!bodies.every(isObject)) {
      this.mistakes.add("type", path, { expected: "block", found: kindOf(bodies) });
      return;
    }
    if (list.length === 0 && attribute.mode === "required") this.mistakes.add("required", path);
    else if (list.length > 0)
      checkBlockCount({ ...attribute, type: { kind: "dynamic" } }, path, bodies, false, this.mistakes);
    for (const [i, body] of list.entries()) {
      if (!isObject(body)) continue;
      const at = { path: `${path}[${i}].`, sdkPath: `${place.sdkPath}${attribute.name}.${i}.` };
      this.block(body, attribute, at, inner);
    }
  }

  private block(body: JsonObject, attribute: AttributeSchema, place: Place, reading: Reading): void {
    this.check(body, attribute.attributes as Attributes, place, reading, NESTED_COMMON);
  }

  private unknownAttribute(path: string, name: string, attributes: Attributes): void {
    const settable = [...attributes.values()].filter(({ mode, removed }) => mode !== "computed" && !removed);
    const nearest = nearestName(
      name,
      settable.map((one) => one.name),
    );
    const fix = nearest === undefined ? {} : { fix: { id: "nearest", params: { nearest } } };
    this.mistakes.add("unknown", path + name, { type: this.checked.type }, fix);
  }
}

/** Terraform misses what is not written, the provider also what is null. */
function isMissing(body: JsonObject, name: string, reading: Reading): boolean {
  return body[name] === undefined || (reading.isProviders && !reading.isSet(body[name]));
}

const requiredOf = memo((attributes: Attributes): readonly string[] =>
  [...attributes.values()].filter(({ mode }) => mode === "required").map(({ name }) => name),
);

function kindOf(list: readonly Json[]): string {
  const wrong = list.find((entry) => !isObject(entry));
  return wrong === null ? "null" : Array.isArray(wrong) ? "list" : typeof wrong;
}

/** JSON syntax writes one block as an object or as a list of one. */
function objectsOf(raw: Json | undefined): readonly JsonObject[] {
  return (Array.isArray(raw) ? raw : [raw]).filter(isObject);
}
