import { visible } from "./characters";
import type { Encoded } from "./encoded";
import { withoutCommands } from "./log";

type Commands = Encoded<"github-commands">;

/**
 * A workflow command of GitHub, on a line of its own: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts
 *
 * @param properties those that are undefined are left out.
 */
export function command(
  name: "error" | "warning" | "notice" | "group" | "endgroup",
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): Commands {
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${name}${list.length === 0 ? "" : ` ${list.join(",")}`}::${data(message)}\n` as Commands;
}

/** A line of the log that the runner does not take for a command, whatever a value holds. */
export function logLine(text: string): Commands {
  const line = visible(text).replace(/\s+/g, " ");
  return `  ${withoutCommands(line, (start) => `${start} `)}\n` as Commands;
}

/** What would end the message. The runner looks for the older commands only in a line that is none of these. */
function data(text: string): string {
  return visible(text).replace(/%/g, "%25").replace(/\n/g, "%0A");
}

/** And what would end the property. */
function property(text: string): string {
  return data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");
}
