import type { Encoded } from "../report/encode/encoded";
import type { Language } from "../report/messages/text";

/** The world as the command line sees it; tests hand in their own. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined;
  /** Whatever is printed went through the encoder of its medium: see src/report/encode/. */
  readonly stdout: (text: Encoded) => void;
  readonly stderr: (text: Encoded) => void;
  /** All of standard input. */
  readonly stdin: () => string;
  readonly now: () => Date;
  /** Waits until standard output has taken everything; fails when it did not, unless its reader has left. */
  readonly drained: () => Promise<void>;
  /** The file is there after `commitFiles`, together with all others. */
  readonly writeFile: (path: string, text: Encoded) => void;
  /** Calls back when somebody wants an end of it; returns what takes that back. */
  readonly onInterrupt: (stop: () => void) => () => void;
  readonly appendFile: (path: string, text: Encoded) => void;
  readonly commitFiles: () => void;
  readonly discardFiles: () => void;
}

/** Columns when the output goes to no terminal. */
const DEFAULT_WIDTH = 100;

export function widthOf(io: Io): number {
  return io.columns && io.columns > 0 ? io.columns : DEFAULT_WIDTH;
}

/** https://no-color.org and https://force-color.org: set and not empty counts; the flag wins over both. */
export function colorOf(io: Io, isTerminal: boolean, flag = true): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  if (!flag || NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return isTerminal && TERM !== "dumb";
}

/** The language of the environment: Chinese when the first variable that is set starts with zh. */
export function languageOf(env: Io["env"]): Language {
  const locale = env["LC_ALL"] || env["LC_MESSAGES"] || env["LANG"] || "";
  return locale.toLowerCase().startsWith("zh") ? "zh" : "en";
}
