/** An app with the guard in it, and where. */
export interface Guarded {
  readonly text: string;
  /** Of the line `guard(app);`, from 1. */
  readonly line: number;
}

const IMPORT = /^(?:import\b.*|\}) from (["'])[^"']+["'](;?)\s*$/;
const REQUIRE = /^(?:const|let|var)\b.*= require\((["'])[^"']+["']\)(;?)\s*$/;
const NEW_APP = /^\s*(?:export )?(?:const|let|var) (\w+)(?:: App)? = new App\(/;
const SYNTH = /^(\s*)(\w+)\.synth\(\);?\s*$/;

/**
 * The text of an app with `guard(app)` before its `app.synth()`. Undefined where that is not sure: not one app, not one
 * synth, no import to write another one beside, or a guard already.
 */
export function withGuard(text: string): Guarded | undefined {
  if (/\bguard\(|["']eniplan["']/.test(text)) return undefined;
  const lines = text.split("\n");
  const app = only(lines.map((line) => NEW_APP.exec(line)?.[1]));
  const synth = only(
    lines.map((line, at) => ({ at, found: SYNTH.exec(line) })).map(({ at, found }) => found && { at, found }),
  );
  const last = lastImport(lines);
  if (app === undefined || synth === undefined || last === undefined || synth.found[2] !== app) return undefined;
  const end = text.includes("\r\n") ? "\r" : "";
  const { imported, semicolon } = importLike(lines[last] ?? "");
  const guarded = [
    ...lines.slice(0, last + 1),
    `${imported}${end}`,
    ...lines.slice(last + 1, synth.at),
    `${synth.found[1]}guard(${app})${semicolon}${end}`,
    ...lines.slice(synth.at),
  ];
  return { text: guarded.join("\n"), line: synth.at + 2 };
}

function lastImport(lines: readonly string[]): number | undefined {
  const found = lines.flatMap((line, at) => (IMPORT.test(line) || REQUIRE.test(line) ? [at] : []));
  return found.at(-1);
}

/** The import of the guard, written as the author writes imports. */
function importLike(line: string): { readonly imported: string; readonly semicolon: string } {
  const [, quote = '"', semicolon = ""] = IMPORT.exec(line) ?? REQUIRE.exec(line) ?? [];
  const name = `${quote}eniplan${quote}`;
  const imported = IMPORT.test(line) ? `import { guard } from ${name}` : `const { guard } = require(${name})`;
  return { imported: `${imported}${semicolon}`, semicolon };
}

function only<T>(found: readonly (T | null | undefined)[]): T | undefined {
  const [first, ...others] = found.filter((one) => one !== null && one !== undefined);
  return others.length === 0 ? first : undefined;
}
