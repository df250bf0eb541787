import { resourceType } from "../../../schema/schemas";
import type { Change } from "../../change";

/** So long the provider waits at most for a change of this kind, by the timeouts of its schema. Undefined: it has none. */
export function minutesOf({ type, kind }: Pick<Change, "type" | "kind">): number | undefined {
  const operations = { delete: ["delete"], replace: ["delete", "create"], create: ["create"], update: ["update"] }[
    kind as string
  ];
  const { timeouts } = resourceType(type) ?? {};
  if (!operations || !timeouts) return undefined;
  const minutes = operations.map((one) => parsed(timeouts.get(one)));
  return minutes.includes(undefined) ? undefined : (minutes as number[]).reduce((sum, one) => sum + one, 0);
}

/** `20m`, `1h`, `1h30m0s` */
function parsed(text: string | undefined): number | undefined {
  const found = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text ?? "");
  if (!text || !found) return undefined;
  const [hours, minutes, seconds] = found.slice(1).map((one) => Number(one ?? 0)) as [number, number, number];
  return hours * 60 + minutes + Math.ceil(seconds / 60);
}
