import type { PriorObject } from "../../../model/state";
import type { Change } from "../../change";
import type { PlannedChange } from "../../planned-change";

/** What is left to do once an apply has done everything to these objects. */
export function leftAfter(
  all: readonly PlannedChange[],
  done: ReadonlySet<PlannedChange>,
  objectOf: (planned: PlannedChange) => PriorObject | undefined,
): PlannedChange[] {
  return all.flatMap((one) => {
    if (!done.has(one)) return [one];
    const { resource } = one;
    if (!resource) return [];
    const object = objectOf(one);
    const { movedFrom: _, ...change } = one.change;
    return [{ change: still(change), resource, ...(object ? { prior: object } : {}) }];
  });
}

/** What is left once these objects are destroyed: what is declared is made again, unless the whole plan destroys. */
export function leftAfterDestruction(
  all: readonly PlannedChange[],
  gone: ReadonlySet<PlannedChange>,
  destroysAll: boolean,
): PlannedChange[] {
  return all.flatMap((one): PlannedChange[] => {
    if (!gone.has(one)) return [one];
    const { resource, change } = one;
    return resource && !destroysAll ? [{ change: creation(change), resource }] : [];
  });
}

function still({ attachment, ...change }: Change): Change {
  return {
    ...change,
    kind: "no-op",
    actions: ["no-op"],
    attributes: [],
    replacePaths: [],
    ...(attachment ? { attachment: withoutFormer(attachment) } : {}),
  };
}

function creation({ reason: _, movedFrom: _moved, attachment, ...change }: Change): Change {
  return {
    ...change,
    kind: "create",
    actions: ["create"],
    replacePaths: [],
    ...(attachment ? { attachment: withoutFormer(attachment) } : {}),
  };
}

function withoutFormer({ interface: eni, instance }: NonNullable<Change["attachment"]>) {
  return { interface: eni, ...(instance === undefined ? {} : { instance }) };
}
