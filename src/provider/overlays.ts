import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../package-root";
import type { Overlay } from "./overlay";
import { overlayOfRecord } from "./overlay-reading";
import type { OverlayFile, OverlayRecord } from "./overlay-record";

/*
 * Overlays by type, each made when it is first asked for and kept.
 */

let file:
  | { readonly records: ReadonlyMap<string, OverlayRecord>; readonly names: ReadonlyMap<string, string> }
  | undefined;
const made = new Map<string, Overlay>();

/** The overlay of a type or of one of its other names; undefined for a type that is not covered. */
export function overlayOf(type: string): Overlay | undefined {
  const name = canonicalType(type);
  let overlay = made.get(name);
  if (!overlay) {
    const record = compiled().records.get(name);
    if (!record) return undefined;
    overlay = overlayOfRecord(record);
    made.set(name, overlay);
  }
  return overlay;
}

/** Every type that is covered: planned, checked and ordered as the provider does it. Sorted. */
export function coveredTypes(): readonly string[] {
  return [...compiled().records.keys()];
}

/** The other names of a covered type. */
export function aliasesOf(type: string): readonly string[] {
  return [...compiled().names].flatMap(([alias, name]) => (name === type ? [alias] : []));
}

/** Today's name of a type. */
export function canonicalType(type: string): string {
  return compiled().names.get(type) ?? type;
}

/** The covered types whose overlay has something to say of itself in a section. */
export function typesWith(section: keyof Overlay): readonly string[] {
  return [...compiled().records].flatMap(([type, record]) => (section in record ? [type] : []));
}

function compiled() {
  file ??= read();
  return file;
}

/** @throws Error when the build step has not run. */
function read() {
  const path = join(packageRoot(), "dist", "catalog", "overlays.json");
  try {
    const { types, aliases } = JSON.parse(readFileSync(path, "utf8")) as OverlayFile;
    return { records: new Map(Object.entries(types)), names: new Map(Object.entries(aliases)) };
  } catch (error) {
    throw new Error(`the file of overlays ${path} cannot be read (${(error as Error).message}); run: npm run build`);
  }
}
