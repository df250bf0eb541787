/** Anything with an id: our constructs, `cdktf get` bindings, or the id itself. */
export type IdReference = string | { readonly id: string };

/** The id behind a reference; undefined stays undefined. */
export function idOf(reference: IdReference | undefined): string | undefined {
  return typeof reference === "object" ? reference.id : reference;
}

/**
 * The value of an argument that has a friendly and a plain spelling.
 *
 * @throws Error when both are given.
 */
export function oneGiven<T>(
  path: string,
  [friendly, first]: readonly [string, T | undefined],
  [plain, second]: readonly [string, T | undefined],
): T | undefined {
  if (first !== undefined && second !== undefined) {
    throw new Error(`${path}: ${friendly} and ${plain} are two spellings of one argument; give only one of them`);
  }
  return first ?? second;
}
