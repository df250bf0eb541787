/** Keeps two characters apart, and is not seen. */
const APART = "\u200B";

/**
 * Text for a log of GitHub Actions, of which nothing is taken for a command: neither a line that begins with `::`, blanks
 * before it or not, nor the older `##[`, which counts anywhere in a line.
 * Source: github.com/actions/runner, src/Runner.Common/ActionCommand.cs.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\n]*):(?=:)/gm, `$1:${APART}`).replaceAll("##[", `##${APART}[`);
}
