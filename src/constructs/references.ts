import { TerraformElement } from "cdktf";

/** Anything with an id: our constructs, `cdktf get` bindings, or the id itself. */
export type IdReference = string | { readonly id: string };

/** What Terraform gets for a value: the id of a construct that stands where an id belongs, in a list too. */
export function withIds(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.some(isConstruct) ? value.map(withIds) : value;
  return isConstruct(value) ? value.id : value;
}

function isConstruct(value: unknown): value is { readonly id: string } {
  return TerraformElement.isTerraformElement(value) && "id" in (value as object);
}

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
