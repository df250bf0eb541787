import { ConversionError, convert } from "../value/convert";
import type { Type } from "../value/type";
import type { Value } from "../value/value";
import { UnknownContent } from "../value/value";
import { withCandidates, withoutCandidates } from "./unknowns";

/**
 * A value made to be of a type; undefined if it cannot be. Of the candidates of an unknown one those that cannot are left out;
 * it stays unknown though one is left.
 */
export function converted(value: Value, type: Type): Value | undefined {
  const { content } = value;
  const candidates = content instanceof UnknownContent ? content.refinements.candidates : undefined;
  if (!candidates) return attempted(value, type);
  const open = attempted(withoutCandidates(value), type);
  const suitable = candidates.map((candidate) => attempted(candidate, type)).filter((one) => one !== undefined);
  return open && suitable.length > 0 ? withCandidates(open, suitable) : open;
}

function attempted(value: Value, type: Type): Value | undefined {
  try {
    return convert(value, type);
  } catch (error) {
    if (error instanceof ConversionError) return undefined;
    throw error;
  }
}
