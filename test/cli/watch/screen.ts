import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { temporaryFolder } from "../../support/folders";
import { type Ran, runWith } from "../fake-io";

/** A run that goes on until it is interrupted, with a screen that one can wait for. */
export class Session {
  readonly cwd = temporaryFolder();
  /** All that was written, as it came. */
  out = "";
  err = "";
  private stop: () => void = () => {};
  private ran: Promise<Ran> | undefined;
  private wake: () => void = () => {};

  put(files: Readonly<Record<string, string>>): void {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.cwd, file)), { recursive: true });
      writeFileSync(join(this.cwd, file), text);
    }
  }

  start(argv: readonly string[], isTerminal: boolean): this {
    const take = (stream: "out" | "err") => (text: string) => {
      this[stream] += text;
      this.wake();
    };
    this.ran = runWith(argv, {
      cwd: this.cwd,
      stdoutIsTerminal: isTerminal,
      stderrIsTerminal: isTerminal,
      env: { NO_COLOR: "1" },
      stdout: take("out"),
      stderr: take("err"),
      writeFile: (file, text) => this.put({ [file.slice(this.cwd.length + 1)]: text }),
      onInterrupt: (stop) => {
        this.stop = stop;
        return () => {};
      },
    });
    onTestFinished(() => this.stop());
    return this;
  }

  /** Waits until all that was written, on both streams, has `text` for the `n`-th time. */
  async seen(text: string, n = 1): Promise<void> {
    const times = () => (this.out + this.err).split(text).length - 1;
    while (times() < n) await new Promise<void>((done) => (this.wake = done));
  }

  async interrupt(): Promise<number | undefined> {
    this.stop();
    return (await this.ran)?.code;
  }
}
