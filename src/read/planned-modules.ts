import { formatAddress } from "../model/address";
import { type Json, type JsonObject, memberOf, setMember } from "../model/json";
import { moduleSteps, prefixOf } from "../model/module-address";
import { objectOr, objects } from "./plan-objects";
import { MODULE_ADDRESS, type PlannedInstance, perModule, saidOf } from "./planned-instance";
import { plannedReferences, reference } from "./planned-value";
import type { ModuleReader } from "./read-module";
import { readConfiguration } from "./tf-json";

/** By the address of the declaration without any keys. */
export type PlannedInstances = ReadonlyMap<string, readonly PlannedInstance[]>;

/**
 * Writes the modules of a plan in Terraform's JSON syntax. A plan tells how a module is called, but not with which values:
 * those stand in its resources. So a module is told which instance it is, and its arguments only carry references.
 */
export class PlannedModules {
  /** The addresses of all instances of modules, by the path of the module. */
  private readonly addresses = new Map<string, Set<string>>();

  constructor(private readonly instances: PlannedInstances) {
    for (const { module } of [...instances.values()].flat()) {
      for (const { path, address } of moduleSteps(module)) {
        const known = this.addresses.get(path) ?? new Set();
        this.addresses.set(path, known.add(address));
      }
    }
  }

  /**
   * What a module declares.
   *
   * @param around the addresses of its instances
   */
  document(module: JsonObject, path: string, around: readonly string[]): JsonObject {
    const outputs = Object.entries(objectOr(module["outputs"])).map(([name, output]) => {
      const expression = objectOr(objectOr(output)["expression"]);
      const { constant_value: constant } = expression;
      const sensitive = objectOr(output)["sensitive"] === true ? { sensitive: true } : {};
      const references = plannedReferences(expression);
      return [
        name,
        { value: references.length > 0 ? reference(references) : (constant ?? null), ...sensitive },
      ] as const;
    });
    const calls = Object.entries(objectOr(module["module_calls"])).map(
      ([name, call]) => [name, this.call(name, objectOr(call), path, around)] as const,
    );
    return {
      resource: this.declarations(module, "managed", path, around),
      data: this.declarations(module, "data", path, around),
      ...(path === "" ? {} : { variable: variablesOf(module), output: Object.fromEntries(outputs) }),
      module: Object.fromEntries(calls),
    };
  }

  /** Gives the modules that a module calls to whoever reads its document; a source is the name of the call. */
  reader(module: JsonObject, path: string, file: string, stack: string): ModuleReader {
    return (source = "") => {
      const called = objectOr(objectOr(memberOf(objectOr(module["module_calls"]), source))["module"]);
      const own = `${prefixOf(path)}module.${source}`;
      const document = this.document(called, own, this.at(own));
      const part = readConfiguration([document], {
        name: stack,
        file,
        module: this.reader(called, own, file, stack),
      });
      return { part, acknowledgements: [] };
    };
  }

  private at(path: string): string[] {
    return [...(this.addresses.get(path) ?? [])];
  }

  private call(name: string, call: JsonObject, path: string, around: readonly string[]): JsonObject {
    const own = `${prefixOf(path)}module.${name}`;
    const repeated = call["count_expression"] ? "count" : call["for_each_expression"] ? "for_each" : undefined;
    const all = this.at(own);
    const keys = new Map(around.map((address) => [address, keysIn(all, `${prefixOf(address)}module.${name}`)]));
    const key = repeated === "count" ? "[${count.index}]" : repeated === "for_each" ? '["${each.key}"]' : "";
    const outer = path === "" ? "" : `\${var.${MODULE_ADDRESS}}.`;
    const given = Object.entries(objectOr(call["expressions"])).map(([argument, expression]) => {
      const references = plannedReferences(expression);
      const { constant_value: constant = null } = objectOr(expression);
      return [argument, references.length > 0 ? reference(references) : constant] as const;
    });
    const declared = new Set(Object.keys(objectOr(objectOr(call["module"])["variables"])));
    const { depends_on: named } = call;
    return {
      source: name,
      ...Object.fromEntries(given.filter(([argument]) => declared.has(argument))),
      [MODULE_ADDRESS]: `${outer}module.${name}${key}`,
      ...(repeated === "count" ? { count: perModule(mapped(keys, (own) => own.length)) ?? 0 } : {}),
      ...(repeated === "for_each"
        ? { for_each: perModule(mapped(keys, (own) => Object.fromEntries(own.map((k) => [k, k])))) ?? {} }
        : {}),
      ...(Array.isArray(named) ? { depends_on: named } : {}),
    };
  }

  /** Whether an attribute that a module names, or something in it, is not known in any instance. */
  private mayBeOpen(text: string, path: string): boolean {
    const [, data, type = "", name = "", attribute = ""] =
      /^(data\.)?([A-Za-z_][\w-]*)\.([A-Za-z_][\w-]*)(?:\[[^\]]*\])?\.([A-Za-z_][\w-]*)/.exec(text) ?? [];
    const planned = this.instances.get(formatAddress(data ? "data" : "managed", type, name, undefined, path));
    const isOpen = (one: Json | undefined): boolean => JSON.stringify(one ?? false).includes("true");
    return planned?.some(({ unknown }) => isOpen(memberOf(unknown, attribute))) ?? true;
  }

  private declarations(
    module: JsonObject,
    mode: "managed" | "data",
    path: string,
    around: readonly string[],
  ): JsonObject {
    const types: { [type: string]: JsonObject } = {};
    const mayBeOpen = (text: string): boolean => this.mayBeOpen(text, path);
    for (const declared of objects(module["resources"])) {
      const { type, name } = declared;
      if (typeof type !== "string" || typeof name !== "string" || declared["mode"] !== mode) continue;
      const planned = this.instances.get(formatAddress(mode, type, name, undefined, path)) ?? [];
      setMember(types, type, { ...memberOf(types, type), [name]: saidOf(declared, planned, around, mayBeOpen) });
    }
    return types;
  }
}

/** What the plan says of variables: their values stand in what they are used for. */
function variablesOf(module: JsonObject): JsonObject {
  const declared = Object.entries(objectOr(module["variables"])).map(([name, body]) => {
    const sensitive = objectOr(body)["sensitive"] === true ? { sensitive: true } : {};
    return [name, { default: objectOr(body)["default"] ?? null, ...sensitive }] as const;
  });
  return { ...Object.fromEntries(declared), [MODULE_ADDRESS]: {} };
}

/** The keys of the instances of one call: `module.a[0]` and `module.a["k"]` are of `module.a`. */
function keysIn(addresses: readonly string[], call: string): string[] {
  return addresses.flatMap((address) => {
    const key = address.startsWith(`${call}[`) ? moduleSteps(address).at(-1)?.key : undefined;
    return key === undefined || key === "" ? [] : [String(JSON.parse(key.slice(1, -1)))];
  });
}

function mapped(
  keys: ReadonlyMap<string, readonly string[]>,
  write: (keys: readonly string[]) => Json,
): Map<string, Json> {
  return new Map([...keys].map(([address, own]) => [address, write(own)]));
}
