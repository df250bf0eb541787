import { parseNumber } from "../../../value/number";
import { normalizeText } from "../../../value/text";
import { isPrimitive, sameType } from "../../../value/type";
import {
  boolValue,
  nullValue,
  numberValue,
  objectValue,
  stringValue,
  tupleValue,
  type Value,
} from "../../../value/value";
import { LanguageError } from "../../error";

/** What is wrong with a text that is no JSON, and where. */
export class JsonError extends Error {
  constructor(
    readonly what: string,
    readonly offset: number,
  ) {
    super(what);
  }
}

/** A list or an object that is not closed yet. */
type Open = { readonly elements: Value[] } | { readonly members: Map<string, Value>; name: string };

const HALF_LETTER = /\p{Surrogate}/gu;
/** Deeper ones are refused, lest somebody else who walks through the value runs out of stack. */
const DEEPEST = 5000;

/**
 * The value that JSON says, as go-cty/json decodes it: tuples and objects, numbers exact. Linear, any depth.
 *
 * @throws JsonError
 */
export function decodeJson(text: string): Value {
  return new Reader(text).document();
}

class Reader {
  private at = 0;
  private readonly open: Open[] = [];

  constructor(private readonly text: string) {}

  document(): Value {
    let value = this.begin();
    for (let last = this.open.at(-1); last; last = this.open.at(-1)) value = this.put(last, value) ?? this.begin();
    this.skip();
    // Whatever follows a closing bracket is not looked at (go-cty/json, ImpliedType asks Decoder.More).
    if (this.at < this.text.length && !"]}".includes(this.text[this.at] as string)) this.fail("text behind the value");
    return value;
  }

  /** The next value that is whole: lists and objects are opened on the way to it, or are whole when empty. */
  private begin(): Value {
    for (;;) {
      this.skip();
      const letter = this.text[this.at];
      if (letter !== "[" && letter !== "{") return this.scalar();
      this.at++;
      this.skip();
      if (this.open.length >= DEEPEST) throw new LanguageError("language/too-deep", { limit: String(DEEPEST) });
      if (letter === "[") {
        if (this.take("]")) return tupleValue([]);
        this.open.push({ elements: [] });
      } else {
        if (this.take("}")) return objectValue(new Map());
        this.open.push({ members: new Map(), name: this.name() });
      }
    }
  }

  /** Puts a value into what is open; the whole of it if that closes with it. */
  private put(last: Open, value: Value): Value | undefined {
    const isList = "elements" in last;
    if (isList) last.elements.push(value);
    else this.setMember(last, value);
    this.skip();
    if (this.take(",")) {
      this.skip();
      if (!isList) last.name = this.name();
      return undefined;
    }
    if (!this.take(isList ? "]" : "}")) this.fail(isList ? "no , or ]" : "no , or }");
    this.open.pop();
    return isList ? tupleValue(last.elements) : objectValue(last.members);
  }

  /** The last of a name counts. Of different kinds Terraform refuses them, in some releases only where they do not convert. */
  private setMember({ members, name }: { members: Map<string, Value>; name: string }, value: Value): void {
    const before = members.get(name);
    if (before && !sameType(before.type, value.type) && !(isPrimitive(before.type) && isPrimitive(value.type))) {
      this.fail("a name there twice");
    }
    members.set(name, value);
  }

  private name(): string {
    if (this.text[this.at] !== '"') this.fail("no name in quotes");
    const name = this.string();
    // go-cty/json, unmarshalObject looks for the name as it is written among names in normal form.
    if (normalizeText(name) !== name) this.fail("a name that is not in normal form C");
    this.skip();
    if (!this.take(":")) this.fail("no :");
    return name;
  }

  private scalar(): Value {
    const letter = this.text[this.at];
    if (letter === '"') return stringValue(normalizeText(this.string()));
    if (letter === "t") return this.word("true", boolValue(true));
    if (letter === "f") return this.word("false", boolValue(false));
    if (letter === "n") return this.word("null", nullValue());
    return this.number();
  }

  private word(word: string, value: Value): Value {
    if (!this.text.startsWith(word, this.at)) this.fail(`no ${word}`);
    this.at += word.length;
    return value;
  }

  private number(): Value {
    const found = this.match(/-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y);
    if (found === undefined) this.fail(this.at < this.text.length ? "no value" : "the end");
    const n = parseNumber(found);
    if (n === undefined) this.fail("a number out of range");
    return numberValue(n);
  }

  private string(): string {
    const start = this.at;
    let end = start + 1;
    let isPlain = true;
    for (; this.text[end] !== '"'; end++) {
      // Not a number behind the end.
      if (!(this.text.charCodeAt(end) >= 0x20))
        this.fail("a string that does not end, or holds what has to be escaped");
      if (this.text[end] !== "\\") continue;
      isPlain = false;
      end++;
    }
    this.at = end + 1;
    return isPlain ? this.text.slice(start + 1, end) : this.unescaped(start, end + 1);
  }

  private unescaped(start: number, end: number): string {
    try {
      return (JSON.parse(this.text.slice(start, end)) as string).replace(HALF_LETTER, "\ufffd");
    } catch {
      this.at = start;
      this.fail("a string with a wrong escape");
    }
  }

  private match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private skip(): void {
    while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at++;
  }

  private take(letter: string): boolean {
    if (this.text[this.at] !== letter) return false;
    this.at++;
    return true;
  }

  private fail(what: string): never {
    throw new JsonError(what, this.at);
  }
}
