import { LanguageError } from "../error";
import type { ForNode, Node, Range } from "../syntax";
import type { Machine } from "./machine";

/** Whether the next word opens a `for`. */
export function isFor({ tokens }: Machine): boolean {
  return isWord(tokens, "for");
}

function isWord(tokens: Machine["tokens"], word: string): boolean {
  return tokens.peek() === "name" && tokens.found() === word;
}

/** The names that `for` binds. */
export type ForNames = Pick<ForNode, "keyName" | "valueName">;

/** `k, v in`, behind the `for`. */
export function forNames(machine: Machine): ForNames {
  const { tokens } = machine;
  const first = machine.name();
  const names = tokens.accept(",") ? { keyName: first, valueName: machine.name() } : { valueName: first };
  if (!isWord(tokens, "in")) machine.fail("language/syntax", { expected: "`in`", found: tokens.found() });
  tokens.read();
  return names;
}

/** `for v in of : value if condition`, with the bracket that ends it; line breaks count for nothing, and again as `outside`. */
export function parseFor(machine: Machine, open: Range, close: "]" | "}", outside: boolean): undefined {
  const { tokens } = machine;
  tokens.read();
  const names = forNames(machine);
  return machine.want((of) => {
    machine.expect(":");
    return machine.want((first) => {
      if (!tokens.accept("=>")) return behindValue({ of, value: first });
      return machine.want((value) => behindValue({ of, key: first, value }), open);
    }, open);
  }, open);

  function behindValue(parts: Pick<ForNode, "of" | "key" | "value">): Node | undefined {
    const group = { start: tokens.start, end: tokens.end };
    const grouped = tokens.accept("...");
    mustFit(parts, close, grouped ? group : undefined);
    if (!isWord(tokens, "if")) return finish({ ...parts, grouped });
    tokens.read();
    return machine.want((condition) => finish({ ...parts, condition, grouped }), open);
  }

  function finish(parts: Pick<ForNode, "of" | "key" | "value" | "condition" | "grouped">): Node {
    const end = machine.close(open, close);
    tokens.newlines = outside;
    return { kind: "for", ...names, ...parts, start: open.start, end };
  }
}

/** An object has keys, and only it has groups. */
function mustFit({ key, value }: Pick<ForNode, "key" | "value">, close: "]" | "}", group: Range | undefined): void {
  if (close === "}" && !key) throw new LanguageError("language/for-no-key", {}, { start: value.start, end: value.end });
  if (close === "]" && key) throw new LanguageError("language/for-key", {}, { start: key.start, end: key.end });
  if (close === "]" && group) throw new LanguageError("language/for-group", {}, group);
}
