import { type Expression, escapedTemplate, jsonOf, leaf, quoted, textOf } from "./expression";

/** A string. */
export function text(raw: string): Expression {
  return { ...leaf(quoted(raw)), writeJson: () => escapedTemplate(raw) };
}

/** A number as it is written, for what JSON would write otherwise. */
export function numeral(written: string): Expression {
  const json = Number.isSafeInteger(Number(written)) && /^-?\d+$/.test(written);
  return { ...leaf(written), loose: written.startsWith("-"), ...(json && { writeJson: () => Number(written) }) };
}

export function flag(value: boolean): Expression {
  return { ...leaf(String(value)), writeJson: () => value };
}

export const NULL: Expression = { ...leaf("null"), uses: ["null"] };

export function tuple(elements: readonly Expression[]): Expression {
  return {
    children: elements,
    write: (texts) => `[${texts.join(", ")}]`,
    writeJson: (children) => children.map(jsonOf),
    uses: ["[ ]"],
    least: 0,
  };
}

/** Keys are names, texts, or expressions in parentheses. */
export function object(keys: readonly (string | Expression)[], values: readonly Expression[]): Expression {
  const children = keys.flatMap((key, i) => [keyOf(key), values[i] as Expression]);
  return {
    children,
    write: (texts) =>
      `{ ${pairs(texts)
        .map(([key, value]) => `${key} = ${value}`)
        .join(", ")} }`,
    writeJson: (all) => {
      const members = pairs(all).map(([key, value]) => [jsonKey(key), jsonOf(value)] as const);
      // What stands there twice would be lost.
      const once = new Set(members.map(([key]) => key)).size === members.length;
      return once ? Object.fromEntries(members) : undefined;
    },
    uses: ["{ }"],
  };
}

function keyOf(key: string | Expression): Expression {
  if (typeof key !== "string") return { ...key, loose: false, write: (texts) => `(${key.write(texts)})` };
  if (/^[a-z_]\w*$/.test(key)) return { ...text(key), write: () => key };
  return text(key);
}

function pairs<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.flatMap((item, i) => (i % 2 === 0 ? [[item, items[i + 1] as T] as const] : []));
}

function jsonKey(key: Expression): string {
  const json = jsonOf(key);
  return typeof json === "string" ? json : `\${${textOf(key)}}`;
}
