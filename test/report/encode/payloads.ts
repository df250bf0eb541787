import type { Result } from "../../../src/policy/result";

/** Begin a command of some pipeline's log. */
export const LOG_COMMANDS = [
  "::error::forged",
  "\n::add-mask::a",
  "\n  ::set-env name=PATH::/tmp",
  "\n::stop-commands::x",
  "##[error]forged",
  "##[command]rm -rf /",
  "##vso[task.setvariable variable=a]b",
  "##teamcity[buildStatus status='SUCCESS']",
  "section_start:1:x",
  "\nsection_end:1:x",
  "travis_fold:start:x",
];

/** Do something to a terminal, or hide what stands there. */
const TERMINAL = [
  "\u001b[2J\u001b[H",
  "\u001b[31mred",
  "\u001b]0;title\u0007",
  "\u001b]8;;https://evil.example\u001b\\link\u001b]8;;\u001b\\",
  "\u001b]52;c;ZXZpbA==\u0007",
  "\u009b2J",
  "\u009d0;title\u009c",
  "\u001bPq#0\u001b\\",
  "\u001b[?1049h",
  "\u001b[5n",
  "\r\u001b[Keniplan: exit 0: no errors",
  "\b\b\b\b",
  "\u0007",
  "\u202egnp.exe\u202c",
  "\u2066a\u2069",
  "\u200ba\u200d\u2060\ufeff",
  "\u00ad\u061c\u180e",
  "\u2028\u2029",
  "\u{e0041}\u{e0042}",
  "\u0000",
  "\ud800",
];

/** Leave their quotes, or are read as something else. */
const SYNTAX = [
  "\"'`",
  "</script><script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "]]>",
  "--><!--",
  "](javascript:alert(1))",
  "[x](https://evil.example)",
  "![x](https://evil.example/a.png)",
  "``` \n# h",
  "<https://evil.example>",
  "@everyone #1 https://evil.example www.evil.example",
  "| a | b |",
  "\nEOF\necho PWNED\ncat <<'EOF'",
  "$(echo PWNED) `id` ${HOME}",
  "'; echo PWNED; '",
  "\\n\\",
  '"]; evil [label="x',
  'end"]\n  click p1 "https://evil.example"',
  "%%{init: {}}%%",
  "&#x1b; &amp; &lt;",
  ": - ? {a: b} [c] # d",
  "---\nruncmd: [evil]",
];

export const PAYLOADS: readonly string[] = [...LOG_COMMANDS, ...TERMINAL, ...SYNTAX];

/** Whether a log would take a line of it for a command. */
export function startsCommand(text: string): boolean {
  const anywhere = /##\[|##vso\[|##teamcity\[|\bsection_(start|end):|\btravis_(fold|time):/;
  return text.split("\n").some((line) => line.trimStart().startsWith("::") || anywhere.test(line));
}

/** What is not seen, line breaks and tabs apart. */
export const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;

const OURS = new Set(["address", "path", "stack", "value", "reason", "owner", "file", "subject", "instance", "from"]);

/** A result in which everything that comes from outside ends with a payload. */
export function hostile(result: Result, payload: string): Result {
  return poisoned(result, payload, false) as Result;
}

function poisoned(data: unknown, payload: string, isForeign: boolean): unknown {
  if (typeof data === "string") return isForeign ? data + payload : data;
  if (Array.isArray(data)) return data.map((entry) => poisoned(entry, payload, isForeign));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, member]) => [name, poisoned(member, payload, OURS.has(name))]),
  );
}
