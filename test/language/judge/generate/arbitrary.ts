import fc, { type Random, type Stream } from "fast-check";
import type { Type } from "../../../../src/value/type";
import type { Environment } from "../environment";
import type { Case } from "./case";
import { constraintFor } from "./constraint";
import { type Draw, drawFrom } from "./draw";
import { call, type Expression, leaf } from "./expression";
import { attempt, conditional, construct, forEach, member, operator, parentheses, splat } from "./forms";
import { MAKERS, makersOf, typeFor } from "./functions/all";
import { type Form, Make } from "./generator";
import { References, referencesOf } from "./references";
import { smaller } from "./shrink";
import { template } from "./template";
import { anyType } from "./types";

const callOf: Form = (make, type) => {
  const makers = makersOf(type);
  return makers.length === 0 ? undefined : make.draw.pick(makers).make(make, type);
};

const FORMS: readonly (readonly [Form, number])[] = [
  [callOf, 40],
  [operator, 14],
  [construct, 12],
  [template, 8],
  [forEach, 8],
  [conditional, 6],
  [splat, 4],
  [member, 4],
  [attempt, 3],
  [parentheses, 1],
];

function drawForm(draw: Draw): Form {
  let left = draw.int(1, 100);
  for (const [form, share] of FORMS) {
    left -= share;
    if (left <= 0) return form;
  }
  return callOf;
}

const DEPTH = 3;

/** Cases over all of the language, about half of them calls of each function alike. */
class Cases extends fc.Arbitrary<Case> {
  constructor(private readonly references: References) {
    super();
  }

  override generate(random: Random): fc.Value<Case> {
    const draw = drawFrom(random);
    const make = new Make(draw, this.references, drawForm, draw.chance(8) ? DEPTH + 1 : draw.int(1, DEPTH));
    const notation = draw.chance(30) ? "json" : "native";
    return new fc.Value({ ...this.draw(make), notation }, undefined);
  }

  private draw(make: Make): Pick<Case, "expression" | "constraint"> {
    const { draw } = make;
    if (draw.chance(50)) return { expression: this.callOfEach(make) };
    const type = anyType(draw);
    const expression = make.whole(type);
    return draw.chance(15) ? { expression, constraint: constraintFor(draw, type) } : { expression };
  }

  private callOfEach(make: Make): Expression {
    const maker = make.draw.pick(MAKERS);
    const type: Type = typeFor(maker, make.draw, () => anyType(make.draw));
    return maker.make(make, type) ?? call(maker.name, [leaf("null")]);
  }

  override canShrinkWithoutContext(value: unknown): value is Case {
    return typeof value === "object";
  }

  override shrink(value: Case): Stream<fc.Value<Case>> {
    return fc.stream(smallerCases(value)[Symbol.iterator]()).map((smaller) => new fc.Value(smaller, undefined));
  }
}

export function cases(environment: Environment): fc.Arbitrary<Case> {
  return new Cases(new References(referencesOf(environment)));
}

/** The same with less in it: first in native syntax, and without the variable. */
export function smallerCases(value: Case): Case[] {
  const { expression, notation, constraint } = value;
  const simpler: Case[] = notation === "json" ? [{ ...value, notation: "native" }] : [];
  if (constraint !== undefined) simpler.push({ expression, notation });
  return [...simpler, ...smaller(expression).map((less) => ({ ...value, expression: less }))];
}
