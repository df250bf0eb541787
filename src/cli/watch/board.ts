import type { Io } from "../io";
import { ERASE } from "../progress";

/** Both ends of what a terminal shows at once; those that do not know it show it as it comes. */
const [HOLD, RELEASE] = ["\u001b[?2026h", "\u001b[?2026l"];
const CLEAR = "\u001b[H\u001b[2J\u001b[3J";

/**
 * What stands on the screen while somebody watches: the last report, and below it one line that says what is going on.
 * A terminal keeps the report until there is another one, and gets that in one piece. Elsewhere the runs print as they do
 * by themselves, and what is said here goes to standard error.
 */
export class Board {
  private report = "";
  readonly isTerminal: boolean;

  constructor(
    private readonly io: Pick<Io, "stdout" | "stderr" | "stdoutIsTerminal" | "stderrIsTerminal" | "columns">,
  ) {
    this.isTerminal = io.stdoutIsTerminal && io.stderrIsTerminal;
  }

  show(report: string, line: string): void {
    const { io } = this;
    if (!this.isTerminal) {
      io.stderr(`${report}${line}\n`);
    } else if (report === this.report) this.say(line);
    else io.stdout(`${HOLD}${CLEAR}${report}${this.fit(line)}${RELEASE}`);
    this.report = report;
  }

  /** Another line, the report stays. */
  say(line: string): void {
    if (this.isTerminal) this.io.stdout(`${ERASE}${this.fit(line)}`);
    else this.io.stderr(`${line}\n`);
  }

  /** Leaves the report, without the line. */
  end(): void {
    if (this.isTerminal) this.io.stdout(ERASE);
  }

  /** A line that wraps could not be erased. */
  private fit(line: string): string {
    return line.slice(0, Math.max(20, (this.io.columns ?? 80) - 1));
  }
}
