import type { GateReason } from "../policy/gate";
import type { Words } from "./words";

const NAMES_SHOWN = 5;

/** Why the gate fails, with the first few of the rules or the objects. */
export function gateReason(reason: GateReason, words: Words): string {
  if ("rules" in reason) {
    const rules = listed([...reason.rules].sort(), words);
    return words.phrase(reason.kind === "error" ? "exit.gate" : "exit.strict", { n: reason.count, rules });
  }
  if (reason.kind === "not-run") {
    return words.phrase("exit.not-run", { n: reason.count, names: listed(reason.files, words) });
  }
  const { kind, count, limit, over } = reason;
  const names = listed([...new Set(reason.disruptions.map(({ address }) => address))], words);
  return words.phrase(`exit.${kind}`, { n: count, limit, over, names });
}

/** The first few names, and how many more there are. */
export function listed(names: readonly string[], words: Words): string {
  const shown = names.slice(0, NAMES_SHOWN);
  const rest = names.length - shown.length;
  if (rest > 0) shown.push(words.phrase("exit.rules-more", { n: rest }));
  return shown.join(words.enumeration);
}
