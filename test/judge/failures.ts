import type { Ran } from "./judge";

export interface Failure {
  readonly address: string;
  /** Of the API, where it was the API. */
  readonly code: string;
}

/** What an apply with `-json` failed with. */
export function failuresOf({ answer }: Ran): Failure[] {
  return answer.split("\n").flatMap((line) => {
    if (!line.includes('"type":"diagnostic"')) return [];
    const { diagnostic } = JSON.parse(line) as { diagnostic: { severity: string; summary: string; address?: string } };
    const code = /ErrorCode: (\S+)\./.exec(diagnostic.summary)?.[1] ?? diagnostic.summary;
    return diagnostic.severity === "error" ? [{ address: diagnostic.address ?? "", code }] : [];
  });
}
