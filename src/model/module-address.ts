/** `module.net.` in front of what lies in `module.net`; nothing in front of what lies in the root. */
export function prefixOf(module: string): string {
  return module === "" ? "" : `${module}.`;
}

const STEP = /module\.([\w-]+)(\[(?:\d+|"(?:[^"\\]|\\.)*")\])?/y;

/** One step of the address of a module, and what leads up to it. */
export interface ModuleStep {
  readonly name: string;
  /** `["a"]`, or empty. */
  readonly key: string;
  /** The address up to and with this step. */
  readonly address: string;
  readonly path: string;
}

/** `module.net["a"].module.inner` step by step; what follows the modules in an address is left out. */
export function moduleSteps(address: string): ModuleStep[] {
  const steps: ModuleStep[] = [];
  let path = "";
  for (let at = 0; ; ) {
    STEP.lastIndex = at;
    const match = STEP.exec(address);
    if (!match) return steps;
    at += match[0].length;
    path = `${prefixOf(path)}module.${match[1]}`;
    steps.push({ name: match[1] as string, key: match[2] ?? "", address: address.slice(0, at), path });
    if (address[at] !== ".") return steps;
    at += 1;
  }
}

/** The address of a module without instance keys. */
export function modulePath(address: string): string {
  return address === "" ? "" : (moduleSteps(address).at(-1)?.path ?? "");
}
