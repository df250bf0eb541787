import type { MapPlace, NetworkMap } from "./map";

/** So many pictures are drawn, and so much is in one. */
const PICTURES = 12;
const MOST = 24;

/**
 * What hangs together around each machine that changes: by what is attached to it, before or after. Groups are left out,
 * which hold all together. Linear.
 */
export function touchedComponents({ places }: NetworkMap): MapPlace[][] {
  const seen = new Set<number>();
  const found: MapPlace[][] = [];
  for (const place of places.values()) {
    if (found.length >= PICTURES) break;
    if (seen.has(place.number) || !isAttachable(place)) continue;
    const component = reach(place, places, seen);
    const touched = component.some((one) => isTouched(one) || one.links.some(({ when }) => when !== "both"));
    if (touched && component.length > 1 && component.length <= MOST) found.push(component);
  }
  return found;
}

function reach(start: MapPlace, places: NetworkMap["places"], seen: Set<number>): MapPlace[] {
  const component: MapPlace[] = [];
  const open = [start];
  for (let one = open.pop(); one; one = open.pop()) {
    if (seen.has(one.number)) continue;
    seen.add(one.number);
    component.push(one);
    for (const { to, kind } of one.links) {
      const other = kind === "membership" ? undefined : places.get(to);
      if (other) open.push(other);
    }
  }
  return component;
}

function isAttachable({ place: { kind } }: MapPlace): boolean {
  return kind === "instance" || kind === "interface" || kind === "eip" || kind === "nat-gateway";
}

function isTouched({ change, when, disruptions }: MapPlace): boolean {
  const kind = change?.kind ?? "no-op";
  return when !== "both" || (kind !== "no-op" && kind !== "read") || disruptions.length > 0;
}
