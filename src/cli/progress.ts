import { joined } from "../report/encode/encoded";
import { control, plain } from "../report/encode/terminal";
import type { Io } from "./io";

/** Back to the start of the line, and clears it: progress leaves nothing behind. */
export const ERASE = control("erase");

/** Milliseconds between two lines: more often nobody can read them, and writing them takes time too. */
const PAUSE = 100;

/** A line that says what is going on. On standard error, and only when that is a terminal. */
export class Progress {
  private shownAt = Number.NEGATIVE_INFINITY;
  private shown = false;

  constructor(private readonly io: Pick<Io, "stderr" | "stderrIsTerminal" | "columns" | "now">) {}

  /** Shows a line instead of the one before; passed over when that was just shown. */
  show(line: () => string): void {
    const now = this.io.stderrIsTerminal ? this.io.now().getTime() : 0;
    if (this.io.stderrIsTerminal && now - this.shownAt >= PAUSE) this.write(line(), now);
  }

  /** The same for what will take long: never passed over. */
  announce(line: string): void {
    if (this.io.stderrIsTerminal) this.write(line, this.io.now().getTime());
  }

  clear(): void {
    if (this.shown) this.io.stderr(ERASE);
    this.shown = false;
  }

  /** A line that wraps could not be erased. */
  private write(line: string, now: number): void {
    this.shownAt = now;
    this.shown = true;
    this.io.stderr(joined(ERASE, plain(line.slice(0, Math.max(20, (this.io.columns ?? 80) - 1)))));
  }
}
