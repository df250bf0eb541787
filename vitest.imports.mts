import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** All tests, from the root of the package. */
export function allTests(): readonly string[] {
  return readdirSync("test", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts"))
    .map((file) => join("test", file));
}

/** Whether a test, or what it imports of test/, has something that matches. */
export function reaches(file: string, pattern: RegExp, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  if (pattern.test(text)) return true;
  const near = [...text.matchAll(/from "(\.[^"]*)"/g)].map(([, to = ""]) => `${resolve(dirname(file), to)}.ts`);
  return near.some((to) => to.startsWith(resolve("test")) && reaches(to, pattern, seen));
}

/** What has to do with constructs: it imports them, or runs an app. */
export const CONSTRUCTS =
  /from "(?:cdktf|constructs|[./]*\/src\/(?:index|testing|constructs\/[^"]*)|[./]*\/stacks\/[^"]*)"|dist\/(?:stacks|src\/index|lib)|cdktf\.json/;
