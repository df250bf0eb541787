import { existsSync, readFileSync } from "node:fs";
import type { Location } from "../model/location";
import { Lines } from "../read/lines";
import type { PathSteps } from "../read/place";

/** Blanks, comments and texts in one piece, names, and single letters of everything else. */
const TOKEN =
  /\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`|[A-Za-z_$][\w$]*|[\s\S]/y;
const TRIVIA = /^(?:\s|\/[/*])/;

interface Token {
  readonly text: string;
  readonly offset: number;
}

const texts = new Map<string, Lines | undefined>();

/**
 * The line of a property in the object that a constructor is given: `new Instance(this, "web", { instanceName: … })`. Undefined
 * where it is not written there. Each file is read once.
 *
 * @param made where `new` stands
 * @param steps attributes by Terraform's names
 */
export function locateProperty(made: Location, steps: PathSteps): Location | undefined {
  const { file, line = 1, column = 1 } = made;
  if (!texts.has(file)) texts.set(file, existsSync(file) ? new Lines(readFileSync(file, "utf8"), file) : undefined);
  const lines = texts.get(file);
  const start = lines?.offsetOf(line, column);
  if (!lines || start === undefined || !lines.text.startsWith("new", start)) return undefined;
  const offset = new Call(lines.text, start).find(steps);
  return offset === undefined ? undefined : lines.at(offset);
}

const OPENS = new Set(["(", "[", "{"]);
const CLOSES = new Set([")", "]", "}"]);

/** One call in a text, token by token. */
class Call {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  /** The property to which most steps lead. */
  find(steps: PathSteps): number | undefined {
    let found: number | undefined;
    let depth = 0;
    let step = 0;
    let isStart = false;
    for (let token = this.next(); token; token = this.next()) {
      const { text } = token;
      depth += deeper(text);
      // The arguments have ended, or the value of the property in which the next step would be.
      if (depth === 0 && CLOSES.has(text)) return found;
      if (found !== undefined && (depth <= step || (depth === step + 1 && text === ","))) return found;
      if (isStart && depth === step + 2 && unquoted(text) === camelCase(steps[step])) {
        found = token.offset;
        step += 1;
        if (typeof steps[step] !== "string") return found;
      }
      isStart = text === "{" || text === ",";
    }
    return found;
  }

  private next(): Token | undefined {
    while (this.at < this.text.length) {
      TOKEN.lastIndex = this.at;
      const offset = this.at;
      const [text = ""] = TOKEN.exec(this.text) ?? [];
      this.at += text.length;
      if (!TRIVIA.test(text)) return { text, offset };
    }
    return undefined;
  }
}

function unquoted(text: string): string {
  return /^(['"]).*\1$/s.test(text) ? text.slice(1, -1) : text;
}

function deeper(text: string): number {
  return OPENS.has(text) ? 1 : CLOSES.has(text) ? -1 : 0;
}

function camelCase(name: string | number | undefined): string | undefined {
  if (typeof name !== "string") return undefined;
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
