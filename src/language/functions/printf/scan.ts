/** A verb of a format: `%-08.3[2]f`. */
export interface Verb {
  /** As it is written, and where, counted in letters. */
  readonly text: string;
  readonly offset: number;
  readonly flags: Flags;
  readonly width?: number;
  readonly precision?: number;
  /** Which argument, counted from 1. */
  readonly argument: number;
  readonly mode: string;
}

export interface Flags {
  readonly zero: boolean;
  readonly sharp: boolean;
  readonly minus: boolean;
  readonly plus: boolean;
  readonly space: boolean;
}

/** What is wrong with a format, and where. */
export class FormatSyntaxError extends Error {
  constructor(readonly offset: number) {
    super(`offset ${offset}`);
  }
}

const VERB = /%([0#\-+ ]*)([1-9][0-9]*)?(?:\.([0-9]*))?(?:\[([1-9][0-9]*)\])?([A-Za-z])/y;

/** A format as literal texts and verbs, in order (go-cty, format_fsm.rl). @throws FormatSyntaxError. Linear. */
export function scanFormat(format: string): readonly (string | Verb)[] {
  const parts: (string | Verb)[] = [];
  let next = 1;
  let at = 0;
  while (at < format.length) {
    const percent = format.indexOf("%", at);
    if (percent !== at) {
      parts.push(format.slice(at, percent < 0 ? format.length : percent));
      if (percent < 0) break;
    }
    if (format[percent + 1] === "%") {
      parts.push("%");
      at = percent + 2;
      continue;
    }
    const verb = verbAt(format, percent, next);
    parts.push(verb);
    next = verb.argument + 1;
    at = percent + verb.text.length;
  }
  return parts;
}

function verbAt(format: string, at: number, next: number): Verb {
  VERB.lastIndex = at;
  const found = VERB.exec(format);
  if (!found) throw new FormatSyntaxError(at);
  const [text, flags = "", width, precision, argument, mode = ""] = found;
  return {
    text,
    offset: at,
    flags: {
      zero: flags.includes("0"),
      sharp: flags.includes("#"),
      minus: flags.includes("-"),
      plus: flags.includes("+"),
      space: flags.includes(" "),
    },
    ...(width === undefined ? {} : { width: Number(width) }),
    ...(precision === undefined ? {} : { precision: Number(precision) }),
    argument: argument === undefined ? next : Number(argument),
    mode,
  };
}
