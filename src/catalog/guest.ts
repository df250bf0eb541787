import type { InGuestRecipe } from "./images";

/** One file of the guest; `append`: it holds something already. */
export interface GuestFile {
  readonly path: string;
  readonly content: string;
  readonly append: boolean;
}

/** What brings the secondary interfaces of one instance up. */
export interface GuestConfiguration {
  readonly files: readonly GuestFile[];
  /** Run after the files are written. */
  readonly commands: readonly string[];
  /** What runs them. Default: a Unix shell. */
  readonly shell?: "powershell";
}

/** Values of one interface: device, mac, macDashes, address, prefix. What is not known is left out. */
export type GuestValues = Readonly<Record<string, string>>;

/**
 * The files and commands for all interfaces of an instance, in the order of their devices. A path that is the same for
 * all of them is the distribution's own file: that is appended to.
 */
export function guestConfiguration(recipe: InGuestRecipe, interfaces: readonly GuestValues[]): GuestConfiguration {
  const { file, content = "", apply, shell } = recipe;
  const contents = new Map<string, string[]>();
  for (const values of interfaces) {
    if (file === undefined) break;
    const path = insert(file, values);
    contents.set(path, [...(contents.get(path) ?? []), insert(content, values)]);
  }
  const append = file !== undefined && !file.includes("{");
  const files = [...contents].map(([path, texts]) => ({ path, content: texts.join("\n"), append }));
  const commands = [...new Set(interfaces.map((values) => insert(apply, values).trim()))];
  return { files, commands, ...(shell ? { shell } : {}) };
}

/** A line that begins with `{name?}` is there when the value is known, one with `{name!}` when it is not. */
const CONDITION = /^(\s*)\{(\w+)([?!])\}/;

/**
 * What a value of an interface is made of. Scripts run as root with it, and it may come from a state that somebody else
 * wrote: any other text is as good as not known.
 */
const VALUE = /^[\w.:-]+$/;

function insert(template: string, given: GuestValues): string {
  const values = new Map(Object.entries(given).filter(([, value]) => VALUE.test(value)));
  const lines = template.split("\n").filter((line) => {
    const [, , name = "", sign] = CONDITION.exec(line) ?? [];
    return sign === undefined || values.has(name) === (sign === "?");
  });
  const text = lines.map((line) => line.replace(CONDITION, "$1")).join("\n");
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values.get(name) ?? `<${name}>`);
}
