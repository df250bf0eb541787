import { resolve } from "node:path";
import { fail } from "../model/problem";
import type { Language } from "../report/messages/text";
import type { HumanOptions } from "../report/screen";
import { Words } from "../report/words";
import { colorOf, type Io, languageOf, widthOf } from "./io";

/** Options that every command takes, as commander hands them over. */
export interface CommonOptions {
  readonly lang?: string;
  /** False after --no-color. */
  readonly color?: boolean;
}

/** What a command needs beside its own options. */
export class Context {
  /** What the process exits with when the command is done. */
  exitCode = 0;

  constructor(
    readonly io: Io,
    private spoken: Words,
  ) {}

  get words(): Words {
    return this.spoken;
  }

  /** Goes on in this language; one that there is not is left to `human` to refuse. */
  speak(lang: string | undefined): void {
    if (lang === "en" || lang === "zh") this.spoken = new Words(lang);
  }

  static of(argv: readonly string[], io: Io): Context {
    return new Context(io, new Words(requestedLanguage(argv) ?? languageOf(io.env)));
  }

  /**
   * @throws InputError when --lang names no language.
   */
  human({ lang, color }: CommonOptions): HumanOptions {
    if (lang !== undefined && lang !== "en" && lang !== "zh") {
      fail("cli/bad-value", { option: "--lang", value: lang, expected: this.words.phrase("expected.lang") });
    }
    const { io, words } = this;
    return {
      language: words.language,
      color: colorOf(io, io.stdoutIsTerminal, color),
      width: widthOf(io),
      cwd: io.cwd,
    };
  }

  /**
   * @throws InputError `file/unwritable`
   */
  write(file: string, text: string): void {
    this.writing(file, () => this.io.writeFile(resolve(this.io.cwd, file), text));
  }

  /**
   * @throws InputError `file/unwritable`
   */
  append(file: string, text: string): void {
    this.writing(file, () => this.io.appendFile(resolve(this.io.cwd, file), text));
  }

  private writing(file: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      fail("file/unwritable", { file, reason: reasonOf(error) });
    }
  }
}

/** The language of --lang before the options are parsed: help and usage errors speak it too. */
function requestedLanguage(argv: readonly string[]): Language | undefined {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  const value = argv[at] === "--lang" ? argv[at + 1] : argv[at]?.slice("--lang=".length);
  return value === "en" || value === "zh" ? value : undefined;
}

function reasonOf(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}
