import type { Value } from "../../../value/value";
import type { Fields } from "./field";
import { flattened } from "./flat";
import { FlatReader } from "./flat-reader";
import { FlatWriter } from "./flat-writer";

/** The prior object as the SDK keeps it: flat, with elements of sets under the codes of their hashes. */
export interface State {
  readonly id: string;
  readonly flat: ReadonlyMap<string, string>;
}

export const NO_STATE: State = { id: "", flat: new Map() };

/** Resource.ShimInstanceStateFromValue. A state without an id is none. */
export function stateOf(prior: Value, fields: Fields): State {
  if (prior.content === null) return NO_STATE;
  const plain = flattened(prior);
  const id = plain.get("id") ?? "";
  if (id === "") return NO_STATE;
  const reader = new FlatReader(plain, fields);
  const writer = new FlatWriter(fields);
  for (const [name, field] of fields) {
    const { exists, value } = reader.read([name]);
    if (!exists) continue;
    writer.write([name], value);
    if (field.kind === "map" && writer.flat.get(name) === "") writer.flat.delete(name);
  }
  writer.flat.set("id", id);
  return { id, flat: writer.flat };
}
