import { type Encoded, joined, type Medium } from "../../report/encode/encoded";
import { control, plain } from "../../report/encode/terminal";
import type { Io } from "../io";
import { ERASE } from "../progress";

/** Both ends of what a terminal shows at once; those that do not know it show it as it comes. */
const [HOLD, RELEASE] = [control("hold"), control("release")];
const CLEAR = control("clear");

/**
 * What stands on the screen while somebody watches: the last report, and below it one line that says what is going on.
 * A terminal keeps the report until there is another one, and gets that in one piece. Elsewhere the runs print as they do
 * by themselves, and what is said here goes to standard error.
 */
export class Board {
  private report: Encoded | undefined;
  readonly isTerminal: boolean;

  constructor(
    private readonly io: Pick<Io, "stdout" | "stderr" | "stdoutIsTerminal" | "stderrIsTerminal" | "columns">,
  ) {
    this.isTerminal = io.stdoutIsTerminal && io.stderrIsTerminal;
  }

  show(report: Encoded, line: string): void {
    const { io } = this;
    if (!this.isTerminal) {
      io.stderr(joined<Medium>(report, plain(`${line}\n`)));
    } else if (report === this.report) this.say(line);
    else io.stdout(joined<Medium>(HOLD, CLEAR, report, this.fit(line), RELEASE));
    this.report = report;
  }

  /** Another line, the report stays. */
  say(line: string): void {
    if (this.isTerminal) this.io.stdout(joined(ERASE, this.fit(line)));
    else this.io.stderr(plain(`${line}\n`));
  }

  /** Leaves the report, without the line. */
  end(): void {
    if (this.isTerminal) this.io.stdout(ERASE);
  }

  /** A line that wraps could not be erased. */
  private fit(line: string): Encoded<"terminal"> {
    return plain(line.slice(0, Math.max(20, (this.io.columns ?? 80) - 1)));
  }
}
