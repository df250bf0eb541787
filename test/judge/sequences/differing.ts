import type { JsonObject } from "../../../src/model/json";
import type { Loss } from "../../../src/plan/order/sequence/sequence";

interface Instance {
  readonly index_key?: number | string;
  readonly attributes: JsonObject;
}

interface Stored {
  readonly type: string;
  readonly name: string;
  readonly instances: readonly Instance[];
}

/** What an object may lose, by where the state has it. */
const KEPT: readonly (readonly [Loss["kind"], string])[] = [
  ["id", "id"],
  ["mac", "mac"],
  ["address", "private_ip"],
];
/** Whose ids are made of the ids of others, or which the simulated cloud numbers although the cloud does not. */
const MADE_OUT = /_attachment$|_rule$|route_entry$/;

function objectsOf(state: JsonObject): Map<string, { readonly type: string; readonly attributes: JsonObject }> {
  const resources = (state["resources"] ?? []) as unknown as readonly Stored[];
  return new Map(
    resources.flatMap(({ type, name, instances }) =>
      instances.map(({ index_key: key, attributes }) => {
        const address = `${type}.${name}${key === undefined ? "" : `[${JSON.stringify(key)}]`}`;
        return [address, { type, attributes }] as const;
      }),
    ),
  );
}

/** What is another after a change and its way back: `KIND ADDRESS`, sorted. */
export function differing(before: JsonObject, end: JsonObject): string[] {
  const now = objectsOf(end);
  return [...objectsOf(before)]
    .flatMap(([address, { type, attributes }]) => {
      const other = now.get(address)?.attributes ?? {};
      const changed = KEPT.filter(([kind, name]) => {
        if (kind === "id" && MADE_OUT.test(type)) return false;
        return (attributes[name] ?? "") !== "" && attributes[name] !== other[name];
      }).map(([kind]) => `${kind} ${address}`);
      // What is stored on it is gone with it.
      const isOther = attributes["id"] !== other["id"] && /_disk$|_instance$/.test(type);
      return isOther ? [...changed, `data ${address}`] : changed;
    })
    .sort();
}

/** The same as a runbook says it, without the addresses that the old configuration asks for: it says that of them. */
export function toldLosses(losses: readonly Loss[], before: JsonObject): string[] {
  const blocks = before["resource"] as Record<string, Record<string, JsonObject>>;
  const isAsked = ({ kind, address }: Loss) => {
    const [type = "", name = ""] = address.split(/[.[]/);
    return kind === "address" && blocks[type]?.[name]?.["primary_ip_address"] !== undefined;
  };
  const told = losses.filter((loss) => !isAsked(loss)).map(({ kind, address }) => `${kind} ${address}`);
  return [...new Set(told)].sort();
}
