import type { SourceFile } from "./sources";

/** A declaration of the file itself, up to the line that closes it. */
const DECLARATION = /^(?:export )?const (\w+)[^;]*?(?:;$|^[)\]}][^;]*;$)/gms;
/** As a text, or as the name of a member. */
const TYPE = /\balicloud_\w+(?="|: )/g;

/**
 * Tables that say something of several types, as `path NAME`: that belongs into the overlay of each, where it has a source.
 * Constructs are classes of types, and a rule may name what it is about.
 */
export function tablesOfTypes(files: readonly SourceFile[]): readonly string[] {
  return files
    .filter(({ path }) => !path.startsWith("constructs/"))
    .flatMap(({ path, text }) =>
      [...text.matchAll(DECLARATION)].flatMap(([whole, name = ""]) => {
        const types = new Set(whole.match(TYPE));
        return types.size > 1 ? [`${path} ${name}`] : [];
      }),
    );
}
