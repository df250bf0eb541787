import { resolve } from "node:path";
import { fail, InputError } from "../model/problem";
import type { Encoded, Medium } from "../report/encode/encoded";
import { isPipeline } from "../report/encode/log";
import { plain, terminalInLog } from "../report/encode/terminal";
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

  /** On standard output: a text for people. */
  print(text: Encoded<"terminal">): void {
    this.io.stdout(this.guarded(text, this.io.stdoutIsTerminal));
  }

  /** On standard output: a document, which its own encoder keeps from being anything else. */
  emit(text: Encoded<Exclude<Medium, "terminal">>): void {
    this.io.stdout(text);
  }

  /** A line of our own on standard error, whatever is named in it. */
  say(line: string): void {
    this.tell(plain(`${line}\n`));
  }

  /** On standard error: a text with colours. */
  tell(text: Encoded<"terminal">): void {
    this.io.stderr(this.guarded(text, this.io.stderrIsTerminal));
  }

  /** A text for people in a file, which a pipeline may print. */
  forFile(text: Encoded<"terminal">): Encoded<"terminal"> {
    return this.guarded(text, false);
  }

  /**
   * @throws InputError `file/unwritable`
   */
  write(file: string, text: Encoded): void {
    this.writing(file, () => this.io.writeFile(resolve(this.io.cwd, file), text));
  }

  /**
   * @throws InputError `file/unwritable`
   */
  append(file: string, text: Encoded): void {
    this.writing(file, () => this.io.appendFile(resolve(this.io.cwd, file), text));
  }

  /** Whatever is no terminal may be a log, and a pipeline may give its job a terminal. */
  private guarded(text: Encoded<"terminal">, isTerminal: boolean): Encoded<"terminal"> {
    return isTerminal && !isPipeline(this.io.env) ? text : terminalInLog(text);
  }

  /**
   * Puts the files of the run in place, once all that is printed was taken.
   *
   * @throws InputError `file/unwritable`
   */
  async settle(): Promise<void> {
    const { io } = this;
    try {
      await io.drained();
    } catch (error) {
      fail("file/unwritable", { file: "standard output", reason: reasonOf(error) });
    }
    this.writing("", () => io.commitFiles());
  }

  /** The end of a run: its files, its exit code, and its last line. */
  async finish({ code, reason }: { readonly code: number; readonly reason: string }): Promise<void> {
    await this.settle();
    this.exitCode = code;
    this.say(`eniplan: exit ${code}: ${reason}`);
  }

  private writing(file: string, write: () => void): void {
    try {
      write();
    } catch (error) {
      if (error instanceof InputError) throw error;
      const { path } = error as { readonly path?: string };
      fail("file/unwritable", { file: file || path || "-", reason: reasonOf(error) });
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
