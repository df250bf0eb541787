import fc from "fast-check";
import type { Model } from "../../../src/model/model";
import { CLAIM_KINDS, type ClaimKind } from "../../support/claim-kinds";
import { model, object, state } from "../../support/model";

/** Objects of one type that hold what may exist once, before and after a change. */
export interface ClaimsWorld {
  readonly kind: ClaimKind;
  readonly objects: readonly {
    /** Undefined: does not exist. */
    readonly before: number | undefined;
    readonly after: number | undefined;
    /** Whether it is made anew in any case. */
    readonly anew: boolean;
    readonly first: boolean;
    /** Objects of larger numbers that it names in depends_on, and did before. */
    readonly needs: readonly number[];
  }[];
}

const SIZE = 4;
const values = fc.uniqueArray(fc.nat({ max: 4 }), { minLength: SIZE, maxLength: SIZE });

export const claimsWorlds: fc.Arbitrary<ClaimsWorld> = fc
  .record({
    kind: fc.constantFrom(...CLAIM_KINDS),
    before: values,
    after: values,
    there: fc.array(fc.constantFrom("both", "both", "before", "after"), { minLength: SIZE, maxLength: SIZE }),
    anew: fc.array(fc.nat({ max: 3 }), { minLength: SIZE, maxLength: SIZE }),
    first: fc.array(fc.nat({ max: 4 }), { minLength: SIZE, maxLength: SIZE }),
    needs: fc.array(fc.subarray([1, 2, 3], { maxLength: 1 }), { minLength: SIZE, maxLength: SIZE }),
  })
  .map(({ kind, before, after, there, anew, first, needs }) => ({
    kind,
    objects: there.map((when, i) => ({
      before: when === "after" ? undefined : before[i],
      after: when === "before" ? undefined : after[i],
      anew: anew[i] === 0 && kind.anew !== undefined,
      // Of attachments that are replaced at one address tells order/deadlock.
      first: first[i] === 0 && kind.what !== "attachment",
      needs: (needs[i] ?? []).filter((other) => other > i),
    })),
  }));

export function addressOf({ kind }: ClaimsWorld, i: number): string {
  return `${kind.type}.o${i}`;
}

export function claimsModel(world: ClaimsWorld): Model {
  const { type, body, anew: change } = world.kind;
  const bodies = world.objects.flatMap(({ after, anew, first, needs }, i) => {
    if (after === undefined) return [];
    const named = needs.filter((other) => world.objects[other]?.after !== undefined);
    const settings = {
      ...(named.length > 0 ? { depends_on: named.map((other) => addressOf(world, other)) } : {}),
      ...(first ? { lifecycle: { create_before_destroy: true } } : {}),
    };
    return [[`o${i}`, { ...body(after), ...(anew ? change : {}), ...settings }] as const];
  });
  const objects = world.objects.flatMap(({ before, needs }, i) => {
    if (before === undefined) return [];
    const dependencies = needs
      .filter((other) => world.objects[other]?.before !== undefined)
      .map((other) => addressOf(world, other));
    return [object(addressOf(world, i), { id: `x-${i}`, ...body(before) }, { dependencies })];
  });
  return model({ [type]: Object.fromEntries(bodies) }, state(...objects));
}
