import { isAbsolute, relative } from "node:path";
import pc from "picocolors";
import type { Location } from "../model/location";
import { hang } from "./layout";
import type { RuleTexts } from "./messages/rule-texts";
import type { Language } from "./messages/text";
import { Words } from "./words";

export interface HumanOptions {
  readonly language: Language;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
  /** Files below this folder are shown relative to it. Default: as they were given. */
  readonly cwd?: string;
  /** The words of the rules. Default: those of the rules that come with the package. */
  readonly rules?: RuleTexts;
}

export type Colors = ReturnType<typeof pc.createColors>;
export type Paint = (text: string) => string;

/** What every part of the human report needs: words, colours and the width to fill. */
export class Screen {
  readonly words: Words;
  readonly colors: Colors;
  readonly width: number;
  private readonly cwd: string | undefined;

  constructor(options: HumanOptions) {
    this.words = new Words(options.language, options.rules);
    this.colors = pc.createColors(options.color);
    this.width = Math.max(40, options.width);
    this.cwd = options.cwd;
  }

  /** Wrapped lines, indented, each painted by itself so that no colour runs over a line's end. */
  text(text: string, indent = 2, paint: Paint = unpainted): string[] {
    return hang(text, this.width, " ".repeat(indent)).map(paint);
  }

  /** `Label: text`; further lines are indented below the text. */
  labelled(label: string, text: string, indent = 2): string[] {
    const head = `${label}${this.words.colon}`;
    const [first = "", ...rest] = hang(head + text, this.width, " ".repeat(indent), " ".repeat(indent + 2));
    return [first.replace(head, () => this.colors.bold(head)), ...rest];
  }

  file(file: string): string {
    return shorten(file, this.cwd);
  }

  /** `file:line`, which editors and terminals open. */
  place(location: Location): string {
    const file = this.file(location.file);
    return location.line === undefined ? file : `${file}:${location.line}`;
  }
}

/** A file relative to `cwd` when it lies below it. */
export function shorten(file: string, cwd: string | undefined): string {
  if (cwd === undefined || !isAbsolute(file)) return file;
  const short = relative(cwd, file);
  return short === "" ? "." : short.startsWith("..") ? file : short;
}

export function unpainted(text: string): string {
  return text;
}
