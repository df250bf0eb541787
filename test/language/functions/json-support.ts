/** JSON with the names of all objects in the order of their code points, and 0 for -0. */
export function sorted(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(sorted);
  if (typeof json !== "object" || json === null) return Object.is(json, -0) ? 0 : json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, sorted(value)]));
}

/** Texts in normal form and names that stay apart: others are changed on the way in. */
export function isWholeNumberText(json: unknown): boolean {
  const text = JSON.stringify(json);
  return text.normalize("NFC") === text && !/\p{Surrogate}/u.test(text);
}
