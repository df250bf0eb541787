import fc from "fast-check";

/** A string of the native notation. */
export function quoted(text: string): string {
  const escaped = JSON.stringify(text).replace(/\\b|\\f/g, (sign) => (sign === "\\b" ? "\\u0008" : "\\u000c"));
  return escaped.replaceAll("${", "$${").replaceAll("%{", "%%{");
}

/** Parts put together in any order and number. */
export function mixed(parts: readonly string[], most: number): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...parts), { maxLength: most }).map((found) => found.join(""));
}

/** A right text in which some letters are left out, doubled or changed for others. */
export function mistyped(right: fc.Arbitrary<string>, letters: string): fc.Arbitrary<string> {
  const edit = fc.tuple(fc.nat(), fc.constantFrom("leave", "double", "put"), fc.constantFrom(...letters));
  return fc.tuple(right, fc.array(edit, { maxLength: 2 })).map(([text, edits]) => {
    let result = text;
    for (const [place, kind, letter] of edits) {
      const at = place % (result.length + 1);
      const there = kind === "double" ? result.slice(at, at + 1).repeat(2) : kind === "put" ? letter : "";
      result = result.slice(0, at) + there + result.slice(at + 1);
    }
    return result.replace(/\p{Surrogate}/gu, "\ufffd");
  });
}
