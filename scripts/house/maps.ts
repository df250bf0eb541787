import type { SourceFile } from "./sources";

/** `const found: JsonObject = {};` */
const OBJECT = /\b(?:const|let) (\w+)(?:: [^=\n]+)? = \{\};/g;

/**
 * Plain objects that are filled under names that are computed, as `path:line`: `__proto__` gets lost in them, and
 * `constructor` is found in them. A Map takes any name; where JSON is written, `setMember` does.
 */
export function objectsAsMaps(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(OBJECT)].flatMap(({ 1: name = "", index: start }) => {
      const end = text.indexOf("\n}\n", start);
      const filled = new RegExp(`\\b${name}\\[(?!["\\d])[^\\]]+\\] (?:\\?\\?)?= `, "g");
      const places = [...text.slice(start, end < 0 ? undefined : end).matchAll(filled)].map(
        ({ index }) => start + index,
      );
      return places.map((place) => `${path}:${text.slice(0, place).split("\n").length}`);
    }),
  );
}
