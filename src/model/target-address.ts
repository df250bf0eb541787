import { moduleSteps } from "./module-address";

/** An address as `-target` takes it: a module or an instance of it, a resource or an instance of it. */
export interface TargetAddress {
  readonly text: string;
  readonly modules: readonly TargetStep[];
  /** Default: all that is in the module. */
  readonly resource?: TargetStep;
}

/** `alicloud_vpc.main[0]`; without a key all instances are meant. */
export interface TargetStep {
  readonly name: string;
  /** As it is written, brackets included; empty: none. */
  readonly key: string;
}

const RESOURCE = /^((?:data\.)?[A-Za-z_][\w-]*\.[A-Za-z_][\w-]*)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?$/;

/** Undefined for what is no such address. */
export function parseTarget(text: string): TargetAddress | undefined {
  const steps = moduleSteps(text);
  const last = steps.at(-1)?.address ?? "";
  const modules = steps.map(({ name, key }) => ({ name, key }));
  const rest = last === "" ? text : text.slice(last.length);
  if (rest === "") return modules.length > 0 ? { text, modules } : undefined;
  if (last !== "" && !rest.startsWith(".")) return undefined;
  const [, name, key = ""] = RESOURCE.exec(last === "" ? rest : rest.slice(1)) ?? [];
  return name === undefined || name.startsWith("module.") ? undefined : { text, modules, resource: { name, key } };
}

/**
 * Whether an instance is meant, by its whole address. Keys of modules count exactly, and a module without one is the module
 * that has none; only a module that is itself targeted is meant with all its instances (TargetContains in Terraform's
 * internal/addrs/module_instance.go and resource.go).
 */
export function meansInstance(target: TargetAddress, address: string): boolean {
  const last = target.modules.length - 1;
  const isWhole = (key: string, i: number) => key === "" && i === last && target.resource === undefined;
  const inModule = (key: string, own: string, i: number) => key === own || isWhole(key, i);
  return means(target, address, inModule, (key, own) => key === "" || key === own);
}

/** Whether any instance of a declaration may be meant, by the address of one of them. */
export function meansDeclaration(target: TargetAddress, address: string): boolean {
  return means(
    target,
    address,
    () => true,
    () => true,
  );
}

function means(
  { modules, resource }: TargetAddress,
  address: string,
  inModule: (target: string, key: string, i: number) => boolean,
  fits: (target: string, key: string) => boolean,
): boolean {
  const one = parseTarget(address);
  if (!one?.resource || one.modules.length < modules.length) return false;
  const isBelow = modules.every(({ name, key }, i) => {
    const own = one.modules[i];
    return own !== undefined && own.name === name && inModule(key, own.key, i);
  });
  if (!isBelow || !resource) return isBelow;
  const { name, key } = one.resource;
  return one.modules.length === modules.length && name === resource.name && fits(resource.key, key);
}
