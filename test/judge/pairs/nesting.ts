import type { Depth, ModuleShape, PairShape, Repeated } from "./shape";
import { type Document, type JsonValue, Sheet } from "./sheet";

/** How a module is called, before or after. */
type When = "before" | "after";

/** The root of a pair, the module that it calls, and the module that this calls: the sheets, and how one is seen from another. */
export class Nesting {
  private readonly sheets: readonly [Sheet, Sheet, Sheet];

  constructor(
    private readonly pair: PairShape,
    private readonly prefix: string,
    root: Sheet,
  ) {
    this.sheets = [root, new Sheet(), new Sheet()];
    this.call();
  }

  at(depth: Depth): Sheet {
    return this.sheets[depth];
  }

  /** The folders of the modules, with what stands in them. */
  get folders(): [folder: string, document: Document][] {
    const deepest = this.deepest;
    const all: [Depth, string][] = [
      [1, `${this.prefix}_m`],
      [2, `${this.prefix}_m/inner`],
    ];
    return all.flatMap(([depth, folder]) =>
      depth <= deepest ? [[folder, this.at(depth).document()] as const] : [],
    ) as [string, Document][];
  }

  /**
   * An expression of one module as another sees it: up through outputs, down through arguments. Undefined where there is no
   * instance of a module that it would have to come out of.
   */
  seen(from: Depth, to: Depth, label: string, expression: string): string | undefined {
    let seen = expression;
    for (let depth = from; depth > to; depth--) {
      const { repeated, keysAfter } = this.module(depth);
      if (repeated !== "no" && keysAfter === 0) return undefined;
      this.at(depth).output[label] = { value: seen };
      seen = `\${module.${this.name(depth, "after")}${firstKey(repeated)}.${label}}`;
    }
    for (let depth = from; depth < to; depth++) {
      this.pass((depth + 1) as Depth, label, seen);
      seen = `\${var.${label}}`;
    }
    return seen;
  }

  /** Gives a value to a variable of a module. */
  pass(depth: Depth, label: string, value: JsonValue): void {
    this.at(depth).variable[label] = {};
    const call = this.at((depth - 1) as Depth).module[this.name(depth, "after")] as Document;
    call[label] = value;
  }

  /** The addresses of all instances of the module at a depth, as the state has them. */
  instancesBefore(depth: Depth): string[] {
    if (depth === 0) return [""];
    const { before, keysBefore } = this.module(depth);
    const around = this.instancesBefore((depth - 1) as Depth);
    const name = `module.${this.name(depth, "before")}`;
    return around.flatMap((address) =>
      keysOf(before, keysBefore).map((key) => `${address === "" ? "" : `${address}.`}${name}${bracketed(key)}`),
    );
  }

  /** What stands in front of an address in a module, without instance keys. */
  path(depth: Depth, when: When): string {
    const names = ([1, 2] as const).slice(0, depth).map((one) => `module.${this.name(one, when)}.`);
    return names.join("");
  }

  /** The same with the keys of the first instances; undefined where there is none. */
  first(depth: Depth, when: When): string | undefined {
    let address = "";
    for (const one of ([1, 2] as const).slice(0, depth)) {
      const { before, keysBefore, repeated, keysAfter } = this.module(one);
      const [kind, count] = when === "before" ? [before, keysBefore] : [repeated, keysAfter];
      if (kind !== "no" && count === 0) return undefined;
      address += `module.${this.name(one, when)}${firstKey(kind)}.`;
    }
    return address;
  }

  /** Whether there is exactly one instance of a module and of those around it. */
  isSingle(depth: Depth): boolean {
    return ([1, 2] as const).slice(0, depth).every((one) => this.module(one).repeated === "no");
  }

  /** How deep anything that is declared lies. */
  get deepest(): Depth {
    const { objects, data } = this.pair;
    const depths = objects.filter(({ after }) => after).map(({ depth }) => depth);
    return Math.max(0, data?.depth ?? 0, ...depths) as Depth;
  }

  /** The first object that lies in a module, and the last. */
  get range(): readonly [number, number] {
    const inside = this.pair.objects.flatMap(({ depth, after }, own) => (depth > 0 && after ? [own] : []));
    return [Math.min(...inside), Math.max(...inside)];
  }

  private module(depth: Depth): ModuleShape {
    return this.pair.modules[depth - 1] as ModuleShape;
  }

  private name(depth: Depth, when: When): string {
    const name = depth === 1 ? `${this.prefix}_m` : "inner";
    return when === "before" && this.module(depth).moved ? `${name}_former` : name;
  }

  private call(): void {
    for (const depth of ([1, 2] as const).slice(0, this.deepest)) {
      const { repeated, keysAfter, aliased, moved, before } = this.module(depth);
      const around = this.at((depth - 1) as Depth);
      const name = this.name(depth, "after");
      around.module[name] = {
        source: depth === 1 ? `./${name}` : "./inner",
        ...(repeated === "count" ? { count: keysAfter } : {}),
        ...(repeated === "for_each" ? { for_each: eachOf(keysAfter) } : {}),
        ...(aliased && depth === 1 ? { providers: { alicloud: "alicloud.second" } } : {}),
        ...(depth === 1 ? this.dependsOn() : {}),
      };
      if (!moved) continue;
      // Of all instances, or of the first one when they are counted otherwise than before.
      const keys = repeated === before ? ["", ""] : [firstKey(before), firstKey(repeated)];
      const [from, to] = [this.name(depth, "before"), name];
      around.moved.push({ from: `module.${from}${keys[0]}`, to: `module.${to}${keys[1]}` });
    }
  }

  /** Only on what comes before all that is in the module: anything else would be a circle. */
  private dependsOn(): Document {
    const { dependsOn } = this.module(1);
    const needed = this.pair.objects[dependsOn];
    if (!needed?.after || needed.depth > 0 || dependsOn >= this.range[0]) return {};
    if (this.pair.data && this.pair.data.depth > 0) return {};
    return { depends_on: [`${needed.type}.${this.prefix}_o${dependsOn}`] };
  }
}

export function eachOf(count: number): Document {
  return Object.fromEntries(["x", "y", "z"].slice(0, count).map((key) => [key, key]));
}

/** The keys of the instances; one without a key where it is not repeated. */
export function keysOf(repeated: Repeated, count: number): (string | number | undefined)[] {
  if (repeated === "no") return [undefined];
  return repeated === "count" ? Array.from({ length: count }, (_, key) => key) : Object.keys(eachOf(count));
}

function firstKey(repeated: Repeated): string {
  return bracketed(keysOf(repeated, 1)[0]);
}

function bracketed(key: string | number | undefined): string {
  return key === undefined ? "" : `[${JSON.stringify(key)}]`;
}
