import type { Reference } from "./expression";
import type { ModulePart } from "./module";
import type { ActionBlock, EphemeralBlock } from "./module-blocks";

/** What `ephemeral.TYPE.NAME` or `action.TYPE.NAME` names; undefined: the reference is none of these. */
export interface ScopedName {
  readonly mode: "ephemeral" | "action";
  readonly type: string;
  readonly name: string;
}

/** Reads a reference to a block that is no resource. */
export function scopedName({ root, type, name, path }: Reference): ScopedName | undefined {
  if (root === "ephemeral") return { mode: "ephemeral", type, name };
  if (root !== "resource" || type !== "action") return undefined;
  const [inner] = path;
  return { mode: "action", type: name, name: typeof inner === "string" ? inner : "" };
}

/** The block of a module that has this name. */
export function scopedBlock(
  { declared }: ModulePart,
  { mode, type, name }: ScopedName,
): EphemeralBlock | ActionBlock | undefined {
  const blocks = mode === "ephemeral" ? declared?.ephemerals : declared?.actions;
  return blocks?.find((block) => block.type === type && block.name === name);
}
