import { goJson, isGoObject, type ParsedGo, parsed, sameJsonObjects } from "./go-json";

/** What the service adds to a key that does not say it (resource_alicloud_sls_index.go, slsIndexApiDefaults). */
const DEFAULTS = new Map<string, ParsedGo>([
  ["alias", ""],
  ["caseSensitive", false],
  ["chn", false],
]);

/** Whether the keys of an index are the same but for what the service adds (areKeysJsonEquivalent). */
export function sameKeys(before: string, after: string): boolean {
  if (before === "" || after === "") return before === after;
  const [old, next] = [parsed(before), parsed(after)];
  if (!isGoObject(old) || !isGoObject(next)) return sameJsonObjects(before, after);
  for (const [name, value] of Object.entries(next)) {
    const former = Object.hasOwn(old, name) ? old[name] : undefined;
    if (former === undefined) return false;
    if (!isGoObject(value) || !isGoObject(former)) return sameJsonObjects(before, after);
    if (!sameFields(former, value)) return false;
  }
  return Object.keys(old).every((name) => Object.hasOwn(next, name));
}

function sameFields(old: { [name: string]: ParsedGo }, next: { [name: string]: ParsedGo }): boolean {
  for (const [name, value] of Object.entries(next)) {
    if (!Object.hasOwn(old, name) || goJson(old[name] as ParsedGo) !== goJson(value)) return false;
  }
  for (const [name, value] of Object.entries(old)) {
    if (!Object.hasOwn(next, name) && !(DEFAULTS.has(name) && goJson(DEFAULTS.get(name) ?? null) === goJson(value)))
      return false;
  }
  return true;
}
