import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { gzip } from "../../../src/language/functions/deflate/gzip";
import { seedOf } from "../../support/seed";
import { newFolder, removeFolders, terraform, terraformFound } from "../../terraform/support";

const SCRIPT =
  "the quick brown fox jumps over #!/bin/bash set -euo pipefail export PATH=/usr/bin apt-get install nginx";
const WORDS = SCRIPT.split(" ");

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const next = numbers(seedOf(7));
const prose = (count: number) => Array.from({ length: count }, () => WORDS[next(WORDS.length)]).join(" ");
const noise = (count: number, letters: number) =>
  Array.from({ length: count }, () => String.fromCharCode(32 + next(letters))).join("");

/** Short and long, that repeat themselves and not, beyond the window and beyond the size of a block. */
const TEXTS: Readonly<Record<string, string>> = {
  nothing: "",
  "one letter": "a",
  "the same again": "aaaaaaaaaaaaaaaaaaaaaaaa",
  "a short period": "abcabcabcabcabc",
  "letters of two bytes": "é".repeat(300),
  "a sentence": "hello hello hello",
  "one word for long": "x".repeat(100_000),
  "what repeats after a window": `${noise(33_000, 90)}${"b".repeat(70_000)}${noise(10, 90)}`,
  "noise of few letters": noise(20_000, 3),
  "noise of many letters": noise(30_000, 94),
  "more noise than one block stores": noise(180_000, 94),
  "more words than a block holds": prose(30_000),
  ...Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`prose ${i}`, prose(next(60) * i + i)])),
};

afterAll(removeFolders);

test.each(Object.keys(TEXTS))("%s comes back", (name) => {
  const text = TEXTS[name] as string;
  expect(gunzipSync(gzip(Buffer.from(text))).toString()).toBe(text);
});

describe.runIf(terraformFound())("base64gzip", () => {
  test("is that of terraform, byte for byte", () => {
    const folder = newFolder();
    const texts = Object.values(TEXTS);
    texts.forEach((text, i) => {
      writeFileSync(join(folder, `${i}.txt`), text);
    });
    const value = `[for i in range(${texts.length}) : base64gzip(file("\${i}.txt"))]`;
    writeFileSync(join(folder, "main.tf"), `output "all" {\n  value = ${value}\n}\n`);
    const { status, output } = terraform(folder, "apply", "-auto-approve", "-input=false", "-no-color");
    expect(status, output).toBe(0);
    const state = JSON.parse(readFileSync(join(folder, "terraform.tfstate"), "utf8")) as {
      outputs: { all: { value: string[] } };
    };
    const names = Object.keys(TEXTS);
    const different = texts.flatMap((text, i) => {
      return gzip(Buffer.from(text)).toString("base64") === state.outputs.all.value[i] ? [] : [names[i]];
    });
    expect(different).toEqual([]);
  });
});
