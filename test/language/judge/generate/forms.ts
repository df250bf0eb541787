import { isPrimitive, mapOf, NUMBER, objectOf, STRING, setOf, type Type, tupleOf } from "../../../../src/value/type";
import { call, type Expression, leaf, tight } from "./expression";
import type { Form, Make } from "./generator";
import { object, text, tuple } from "./literal";
import { KEYS } from "./pools";

/** An operator between two operands. */
function between(operator: string, left: Expression, right: Expression, keepLoose: boolean): Expression {
  const operands = keepLoose ? [left, right] : [tight(left), tight(right)];
  return { children: operands, write: ([a, b]) => `${a} ${operator} ${b}`, uses: [operator], loose: true };
}

const ARITHMETIC = ["+", "-", "*", "/", "%"];
const COMPARISON = ["<", "<=", ">", ">="];

export const operator: Form = (make, type) => {
  const { draw } = make;
  if (type.kind === "number") {
    if (draw.chance(15)) return prefix("-", make.number());
    return between(draw.pick(ARITHMETIC), make.number(), make.number(), draw.chance(30));
  }
  if (type.kind !== "bool") return undefined;
  const chance = draw.int(1, 100);
  if (chance <= 15) return prefix("!", make.flag());
  if (chance <= 45) return between(draw.pick(["&&", "||"]), make.flag(), make.flag(), draw.chance(40));
  if (chance <= 65) return between(draw.pick(COMPARISON), make.number(), make.number(), draw.chance(30));
  const operand = make.type();
  const other = draw.chance(85) ? operand : make.type();
  return between(draw.pick(["==", "!="]), make.of(operand), make.of(other), false);
};

function prefix(sign: string, operand: Expression): Expression {
  return { children: [tight(operand)], write: ([of]) => `${sign}${of}`, uses: [`${sign}x`], loose: true };
}

export const conditional: Form = (make, type) => {
  const children = [make.flag(), make.of(type), make.of(type)].map(tight);
  return { children, write: ([a, b, c]) => `${a} ? ${b} : ${c}`, uses: ["? :"], loose: true };
};

export const construct: Form = (make, type) => {
  if (type.kind !== "map" || make.draw.chance(70)) return make.literal(type);
  const keys = make.draw.many(1, 2, () => make.text());
  return object(
    keys,
    keys.map(() => make.of(type.element)),
  );
};

/** One element of a collection that is written for it. */
export const member: Form = (make, type) => {
  const { draw } = make;
  if (draw.chance(50)) {
    const elements = draw.many(1, 3, () => make.of(type));
    const at = draw.int(0, elements.length - 1);
    const list = draw.chance(30) ? call("tolist", [tuple(elements)]) : tuple(elements);
    const key = draw.chance(20) ? text(String(at)) : draw.chance(20) ? make.between(0, at) : leaf(String(at));
    return { children: [list, key], write: ([of, k]) => `${of}[${k}]`, uses: ["x[0]"] };
  }
  const key = draw.pick(KEYS);
  const keys = [...new Set([key, draw.pick(KEYS)])];
  const of = object(
    keys,
    keys.map(() => make.of(type)),
  );
  const from = draw.chance(20) ? call("tomap", [of]) : of;
  if (draw.chance(50) && /^[a-z]\w*$/.test(key))
    return { children: [from], write: ([x]) => `${x}.${key}`, uses: ["x.name"] };
  const name = draw.chance(85) ? text(key) : make.text();
  return { children: [from, name], write: ([x, k]) => `${x}[${k}]`, uses: ['x["name"]'] };
};

/** `[*]` and `.*` over a list of objects, over one value, over nothing. */
export const splat: Form = (make, type) => {
  if (type.kind !== "list") return undefined;
  const { draw } = make;
  if (draw.chance(25)) {
    const of = make.of(draw.chance(50) ? type : type.element);
    return { children: [tight(of)], write: ([x]) => `${x}[*]`, uses: ["[*]"] };
  }
  const inner = draw.chance(25) ? tupleOf([type.element]) : type.element;
  const shape = objectOf(new Map([["name", inner]]));
  const of = draw.chance(80) ? make.list(shape) : make.of(shape);
  const dot = draw.chance(25);
  const step = inner === type.element ? "" : draw.chance(50) || dot ? "[0]" : "[*]";
  return {
    children: [tight(of)],
    write: ([x]) => (dot ? `${x}.*.name${step}` : `${x}[*].name${step}`),
    uses: [dot ? ".*" : "[*]"],
  };
};

/** What fails, for `try` and `can`. */
const FAILING = [
  "var.host.nope",
  "local.object.missing.deeper",
  "local.mixed[9]",
  'tonumber("x")',
  'var.word_map["zz"]',
  "var.no_object.name",
  'jsondecode("{")',
  "[][0]",
  "local.object.name.x",
  "var.words.x",
  "terraform_data.known.output.nope",
  "one([1, 2])",
];

export const attempt: Form = (make, type) => {
  const { draw } = make;
  const failing = () => leaf(draw.pick(FAILING), ["failing"]);
  if (type.kind === "bool" && draw.chance(50)) {
    return call("can", [draw.chance(40) ? failing() : make.any()]);
  }
  const args = [
    draw.chance(50) ? failing() : make.of(type),
    draw.chance(20) ? failing() : make.of(type),
    make.of(type),
  ];
  return call("try", args.slice(draw.chance(60) ? 1 : 0), { least: 1 });
};

/** A collection to go through, with the types of the two names that `for` may bind. */
export function loop(make: Make): { of: Expression; key: Type; value: Type } {
  const { draw } = make;
  const value = make.type(1);
  const chance = draw.int(1, 100);
  if (chance <= 50) return { of: make.list(value), key: NUMBER, value };
  if (chance <= 80) return { of: make.of(mapOf(value)), key: STRING, value };
  const element = isPrimitive(value) ? value : STRING;
  return { of: make.of(setOf(element)), key: element, value: element };
}

export const FOR_NAMES: readonly (readonly [string, string])[] = [
  ["k", "v"],
  ["i", "x"],
  ["v", "k"],
  ["item", "item2"],
];

export const forEach: Form = (make, type) => {
  if (type.kind !== "list" && type.kind !== "map") return undefined;
  const { draw } = make;
  const { of, key, value } = loop(make);
  const [first, second] = draw.pick(FOR_NAMES);
  const two = draw.chance(60);
  const inner = make.binding(
    two
      ? [
          [first, key],
          [second, value],
        ]
      : [[second, value]],
  );
  const head = `for ${two ? `${first}, ` : ""}${second} in`;
  const filter = draw.chance(35) ? [inner.flag()] : [];
  const tail = (texts: readonly string[], at: number) => (texts.length > at ? ` if ${texts[at]}` : "");
  if (type.kind === "list") {
    return {
      children: [of, inner.of(type.element), ...filter],
      write: (texts) => `[${head} ${texts[0]} : ${texts[1]}${tail(texts, 2)}]`,
      uses: [two ? "[for k, v]" : "[for v]", ...(filter.length > 0 ? ["for if"] : [])],
      least: 2,
    };
  }
  const grouped = type.element.kind === "list";
  const result = type.element.kind === "list" ? type.element.element : type.element;
  const unique = key.kind === "number" ? `"k\${${first}}"` : `"\${${first}}"`;
  const name = two && draw.chance(75) ? leaf(unique) : inner.text();
  return {
    children: [of, name, inner.of(result), ...filter],
    write: (texts) => `{${head} ${texts[0]} : ${texts[1]} => ${texts[2]}${grouped ? "..." : ""}${tail(texts, 3)}}`,
    uses: [grouped ? "{for ...}" : two ? "{for k, v}" : "{for v}", ...(filter.length > 0 ? ["for if"] : [])],
    least: 3,
  };
};

export const parentheses: Form = (make, type) => {
  const of = make.of(type);
  return { children: [of], write: ([x]) => `(${x})`, uses: ["( )"] };
};
