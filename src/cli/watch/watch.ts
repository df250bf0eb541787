import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { fail, InputError } from "../../model/problem";
import type { Result } from "../../policy/result";
import { POLICY_FILES } from "../../read/find-policy";
import { display } from "../../read/local-state";
import { onRead } from "../../read/text";
import { type Encoded, joined, type Medium } from "../../report/encode/encoded";
import { plain } from "../../report/encode/terminal";
import { Context } from "../context";
import { EXIT } from "../exit";
import { parseFormats } from "../formats";
import { ERASE } from "../progress";
import { refuse } from "../refuse";
import { formatsOf, runReport } from "../report-command";
import type { CommandOptions } from "../report-options";
import { settleAll } from "../settle";
import { Board } from "./board";
import { differenceOf, type RunDifference } from "./difference";
import { Watcher } from "./watcher";

const SHOWN = 5;

/**
 * `plan` or `check`, again and again: whenever something changes that was read. Ends when somebody interrupts it.
 *
 * @throws InputError for an option that cannot be used; what is wrong with the input is shown, and waited for.
 */
export async function watchReport(
  command: "plan" | "check",
  paths: readonly string[],
  options: CommandOptions,
  context: Context,
): Promise<void> {
  const { words } = context;
  if (paths.includes("-") || options.state?.includes("-")) {
    fail("cli/bad-value", { option: "--watch", value: "-", expected: words.phrase("expected.watchable") });
  }
  // What is wrong with the command line does not change while it is watched.
  context.human(options);
  parseFormats(options.format ?? [], words, formatsOf(command));
  const session = new WatchSession(command, paths, options, context);
  await session.run();
  context.exitCode = EXIT.clean;
}

class WatchSession {
  private readonly board: Board;
  private readonly read = new Set<string>();
  private last: Result | undefined;
  private waiting: readonly string[] | undefined;
  /** Where a policy would be found that is not there yet. */
  private readonly policies: readonly string[];
  private wake: () => void = () => {};

  constructor(
    private readonly command: "plan" | "check",
    private readonly paths: readonly string[],
    private readonly options: CommandOptions,
    private readonly context: Context,
  ) {
    this.board = new Board(context.io);
    this.policies = POLICY_FILES.map((name) => resolve(context.io.cwd, name));
  }

  async run(): Promise<void> {
    const { io } = this.context;
    let ended = false;
    const stop = io.onInterrupt(() => {
      ended = true;
      this.wake();
    });
    const ignoring = onRead((file) => this.read.add(resolve(file)));
    const { roots, written } = await this.surroundings();
    if (roots.length === 0) fail("file/missing", { file: this.paths.join(", ") });
    const watcher = await Watcher.start(roots, written, (files) => {
      this.waiting = [...new Set([...(this.waiting ?? []), ...files])];
      this.wake();
    });
    try {
      this.waiting = [];
      while (!ended) {
        if (this.waiting) await this.report(this.waiting, watcher);
        else await new Promise<void>((done) => (this.wake = done));
      }
    } finally {
      this.board.end();
      ignoring();
      stop();
      await watcher.close();
    }
  }

  /** One run, on the screen with what is new since the one before. */
  private async report(changed: readonly string[], watcher: Watcher): Promise<void> {
    this.waiting = undefined;
    const { words } = this.context;
    if (changed.length > 0) this.say("watch.checking", { files: this.named(changed) });
    const printed: Encoded[] = [];
    // Where a run is, the line on the screen tells; all else that it says is the report.
    const keep = (text: Encoded) => {
      if (!text.startsWith(ERASE)) printed.push(text);
    };
    const io = this.board.isTerminal ? { ...this.context.io, stdout: keep, stderr: keep } : this.context.io;
    const result = await this.attempt(new Context(io, words));
    watcher.add([...this.read].filter((file) => existsSync(file)));
    watcher.add([...this.statesOf(result), ...this.policies]);
    const news = result && this.last ? this.news(differenceOf(this.last, result)) : "";
    this.last = result ?? this.last;
    const since = changed.length > 0 ? words.phrase("watch.changed", { files: this.named(changed) }) : "";
    this.board.show(joined<Medium>(...printed, plain(news)), this.line("watch.waiting", { since }));
  }

  /** Undefined when the input could not be used; that is printed then. */
  private async attempt(context: Context): Promise<Result | undefined> {
    try {
      return await runReport(this.command, this.paths, this.options, context);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      context.io.discardFiles();
      await refuse(error.problems, context, this.options.color !== false);
      return undefined;
    }
  }

  private news({ added, fixed }: RunDifference): string {
    const { words } = this.context;
    if (added.length + fixed.length === 0) return "";
    const lines = [...added.map((one) => ["+", one] as const), ...fixed.map((one) => ["-", one] as const)];
    const shown = lines.slice(0, SHOWN).map(([sign, { rule, address }]) => `  ${sign} ${rule}  ${address}`);
    const rest = lines.length - shown.length;
    if (rest > 0) shown.push(`  ${words.phrase("watch.more", { n: rest })}`);
    return `${words.phrase("watch.news", { added: added.length, fixed: fixed.length })}\n${shown.join("\n")}\n`;
  }

  private say(...line: Parameters<WatchSession["line"]>): void {
    this.board.say(this.line(...line));
  }

  private line(key: "watch.checking" | "watch.waiting", params: Readonly<Record<string, string>>): string {
    const { io, words } = this.context;
    return words.phrase(key, { ...params, time: io.now().toTimeString().slice(0, "00:00:00".length) });
  }

  private named(files: readonly string[]): string {
    const { io, words } = this.context;
    const [first = ""] = files;
    const name = display(first, io.cwd);
    return files.length < 2 ? name : words.phrase("watch.files", { file: name, n: files.length - 1 });
  }

  /**
   * What is watched: what was named on the command line or in the policy, or this folder; and the files that each run writes, which
   * do not count.
   */
  private async surroundings(): Promise<{ roots: string[]; written: Set<string> }> {
    const { io } = this.context;
    const { paths, options, policy } = await this.settled();
    const { inputPaths } = await import("../../read/paths.js");
    const apps = await inputPaths(paths, io.cwd);
    const { format = [], out, guestConfig, writeBaseline } = options;
    const files = format.flatMap((value) => value.split("=").slice(1, 2));
    if (writeBaseline !== undefined) {
      const { BASELINE_FILE } = await import("../baseline.js");
      files.push(writeBaseline === true ? (policy?.baseline ?? BASELINE_FILE) : writeBaseline);
    }
    const written = [...files, out, guestConfig].flatMap((file) => (file === undefined ? [] : resolve(io.cwd, file)));
    const roots = apps.map(({ path }) => resolve(io.cwd, path ?? ".")).filter((root) => existsSync(root));
    return { roots, written: new Set(written) };
  }

  /** A policy that cannot be read is told by the run; it is watched all the same, as it was read. */
  private async settled(): Promise<
    Pick<Awaited<ReturnType<typeof settleAll>>, "paths" | "policy"> & { options: CommandOptions }
  > {
    try {
      return await settleAll(this.paths, this.options, formatsOf(this.command), this.context);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { paths: this.paths, options: this.options, policy: undefined };
    }
  }

  /** A first state appears where there is none yet. */
  private statesOf(result: Result | undefined): string[] {
    const files = result?.stacks.flatMap(({ state, stateFile }) => state?.file ?? stateFile ?? []) ?? [];
    return files.map((file) => resolve(this.context.io.cwd, file));
  }
}
