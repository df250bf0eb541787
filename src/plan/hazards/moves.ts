import type { Change } from "../change";

/** An interface that arrives at an instance, or leaves it. Ends are addresses, or ids of what is not declared. */
export interface InterfaceMove {
  /** Address of the attachment. */
  readonly attachment: string;
  readonly interface: string;
  readonly instance: string;
}

/** What the changes of the attachments of one stack do: who arrives, and who leaves. In the order of the changes. */
export interface InterfaceMoves {
  readonly attaches: readonly InterfaceMove[];
  readonly detaches: readonly InterfaceMove[];
}

export function interfaceMovesOf(changes: readonly Change[]): InterfaceMoves {
  const attaches: InterfaceMove[] = [];
  const detaches: InterfaceMove[] = [];
  for (const { address, kind, attachment } of changes) {
    if (!attachment) continue;
    const { interface: eni, instance, formerInterface = eni, formerInstance } = attachment;
    if ((kind === "create" || kind === "replace") && instance !== undefined) {
      attaches.push({ attachment: address, interface: eni, instance });
    }
    if ((kind === "delete" || kind === "replace") && formerInstance !== undefined) {
      detaches.push({ attachment: address, interface: formerInterface, instance: formerInstance });
    }
  }
  return { attaches, detaches };
}

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
