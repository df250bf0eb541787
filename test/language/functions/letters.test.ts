import { afterAll, describe, expect, test } from "vitest";
import { removeFolders, terraformFound } from "../../terraform/support";
import { openSession } from "../judge/session";
import { quoted } from "./random/strings";

const CHUNK = 2000;

/** Letters that got a case with Unicode 16 and 17: Go still has 15. */
const NEWER = /[ƛɤ\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2-\ua7d5\ua7da-\ua7dc\u{10d50}-\u{10d8f}\u{16ea0}-\u{16edf}]/u;

/** Every letter, mark, digit and sign of the first two planes, in texts of a length that a plan bears. */
function allLetters(): string[] {
  const letters: string[] = [];
  for (let code = 0x20; code < 0x20000; code++) {
    const letter = String.fromCodePoint(code);
    if (NEWER.test(letter)) continue;
    if (/[\p{L}\p{M}\p{N}\p{S}\p{Zs}]/u.test(letter) && !/\p{Script=Han}/u.test(letter)) letters.push(letter);
  }
  const texts: string[] = [];
  for (let i = 0; i < letters.length; i += CHUNK) texts.push(letters.slice(i, i + CHUNK).join("-"));
  return texts;
}

const CHARSETS = [
  ..."us-ascii iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9".split(
    " ",
  ),
  ..."iso-8859-6-e iso-8859-8-i iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 koi8-r koi8-u mac cp866".split(" "),
  ..."windows-874 windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256".split(
    " ",
  ),
  ..."windows-1257 windows-1258".split(" "),
];

describe.runIf(terraformFound())("letters", () => {
  afterAll(removeFolders);

  test("every letter has the upper, lower and title case that terraform gives it", () => {
    const texts = allLetters().flatMap((text) =>
      ["upper", "lower", "title"].map((fn) => `split("-", ${fn}(${quoted(text)}))`),
    );
    expect(wrong(texts)).toEqual([]);
  }, 300_000);

  test("every byte of a character set is the letter that terraform makes of it, and back", () => {
    const decoded = CHARSETS.map((charset) => {
      const bytes = Array.from({ length: 256 }, (_, byte) => Buffer.from([byte]).toString("base64"));
      return `[for b in ${JSON.stringify(bytes)} : try(textdecodebase64(b, "${charset}"), null)]`;
    });
    const encoded = CHARSETS.map((charset) => {
      const letters = quoted("aÄéßЖяαΩאبกﷺ€™ŁğİşıĆőčŻ”…\u0081\u0085\u00a0\u00ad₪ÐðŵṪ╬■√");
      return `[for l in split("", ${letters}) : try(textencodebase64(l, "${charset}"), null)]`;
    });
    expect(wrong([...decoded, ...encoded])).toEqual([]);
  }, 300_000);
});

function wrong(texts: readonly string[]): string[] {
  const verdicts = openSession().judge(texts.map((text) => ({ text })));
  return verdicts.flatMap(({ kind, ours }) => (kind === "agreed" ? [] : [`${kind} ${ours.slice(-600)}`]));
}
