import { memoByName } from "../memo";
import type { JsonObject } from "../model/json";
import type { Use } from "../provider/overlay";
import { canonicalType, overlayOf } from "../provider/overlays";
import { schemaOf } from "../schema/schemas";

/** What the state says of an object. */
export interface Stored {
  readonly type: string;
  readonly attributes: JsonObject;
}

/** What an object uses, and the attributes by which it does. */
export interface Used<T> {
  readonly object: T;
  readonly through: ReadonlySet<string>;
}

/** An object with an address of a vSwitch keeps that from being deleted, whatever else it is. */
const IN_VSWITCH: readonly Use[] = [
  {
    attribute: "vswitch_id",
    type: "alicloud_vswitch",
    source: "VPC API DeleteVSwitch (2026-08-03): DependencyViolation",
  },
];

/** What objects of a type use; where no more is known of it than its schema, the vSwitch that it lies in. */
export const usedByType = memoByName((type: string): readonly Use[] => {
  const overlay = overlayOf(type);
  if (overlay) return overlay.uses ?? [];
  return schemaOf("managed", type)?.attribute("vswitch_id")?.type.kind === "string" ? IN_VSWITCH : [];
});

/** Finds which of some objects another one uses, by the ids and names that the state holds. Each look-up is constant. */
export class Uses<T extends Stored> {
  private readonly byKey = new Map<string, Map<string, T[]>>();
  private readonly bridges = new Map<string, Map<string, Stored[]>>();

  constructor(
    private readonly objects: readonly T[],
    /** All of the state, for what is used through something else. */
    private readonly all: () => readonly Stored[],
  ) {}

  of({ type, attributes }: Stored): Used<T>[] {
    const found = new Map<T, Set<string>>();
    for (const use of usedByType(type)) {
      for (const value of textsIn(attributes, use.attribute)) {
        for (const object of this.held(use, value))
          found.set(object, (found.get(object) ?? new Set()).add(use.attribute));
      }
    }
    return [...found].map(([object, through]) => ({ object, through }));
  }

  private held({ type, key = "id", through }: Use, value: string): readonly T[] {
    const held = through ? this.through(through.type, through.key, value) : value;
    return held === undefined ? [] : (this.index(type, key).get(held) ?? []);
  }

  private through(type: string, key: string, value: string): string | undefined {
    const name = `${type} ${key}`;
    const index = this.bridges.get(name) ?? indexOf(this.all(), type, key);
    this.bridges.set(name, index);
    const id = index.get(value)?.[0]?.attributes["id"];
    return typeof id === "string" ? id : undefined;
  }

  private index(type: string, key: string): Map<string, T[]> {
    const name = `${type} ${key}`;
    const index = this.byKey.get(name) ?? indexOf(this.objects, type, key);
    this.byKey.set(name, index);
    return index;
  }
}

function indexOf<T extends Stored>(objects: readonly T[], type: string, key: string): Map<string, T[]> {
  const index = new Map<string, T[]>();
  for (const object of objects) {
    if (canonicalType(object.type) !== type) continue;
    for (const value of textsIn(object.attributes, key)) {
      const list = index.get(value);
      if (list) list.push(object);
      else index.set(value, [object]);
    }
  }
  return index;
}

function textsIn(attributes: JsonObject, name: string): string[] {
  // Databases in several zones hold their vSwitches in one text.
  return [attributes[name] ?? []]
    .flat()
    .flatMap((one) => (typeof one === "string" ? one.split(",") : []))
    .filter((one) => one !== "");
}
