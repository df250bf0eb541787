import type { Apply } from "./sequence";

/** The line that runs an apply, for a Unix shell. */
export function commandOf({ targets, replaces, destroy }: Apply): string {
  const options = [
    ...(destroy ? ["-destroy"] : []),
    ...targets.map((address) => `-target=${quoted(address)}`),
    ...replaces.map((address) => `-replace=${quoted(address)}`),
  ];
  return ["terraform apply", ...options].join(" ");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
