import { Fn, Op } from "cdktf";
import { afterAll, describe, expect, test } from "vitest";
import type { Question } from "../../language/judge/generate/case";
import { openSession, type Session } from "../../language/judge/session";
import { removeFolders, terraformFound } from "../../terraform/support";
import { type Build, emitted } from "./emit";
import { FUNCTIONS, LEFT_OUT, NOT_JUDGED, OF_CDKTN } from "./functions";
import { EXPRESSIONS, ITERATED, OPERATORS } from "./iterators";

afterAll(removeFolders);

let opened: Session | undefined;

/** What is not just as terraform has it. */
function differences(questions: readonly Question[]): string[] {
  opened ??= openSession();
  return opened.judge(questions).flatMap(({ kind, error, terraform, ours }, i) => {
    if (!error && (kind === "agreed" || kind === "more")) return [];
    return [`${JSON.stringify(questions[i])}: ${kind}\nterraform: ${terraform}\nours: ${ours}`];
  });
}

test("every function and operator of cdktf is in the tables", () => {
  const offered = (of: object) =>
    Object.getOwnPropertyNames(of).filter((name) => typeof of[name as never] === "function");
  const inherited = offered(Object.getPrototypeOf(Fn) as object);
  const functions = [...offered(Fn), ...inherited].filter((name) => /^[a-z]/.test(name) && !IN_HERITED.has(name));
  const left = functions.filter((name) => !(name in FUNCTIONS || name in OF_CDKTN));
  expect(left.filter((name) => !LEFT_OUT.has(name) && !NOT_JUDGED.has(name))).toEqual([]);
  expect(offered(Op).filter((name) => !(name in OPERATORS))).toEqual([]);
});

/** Of every function of JavaScript. */
const IN_HERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Function.prototype));

describe.runIf(terraformFound())("what cdktf writes is worth what terraform says", () => {
  const tables: Readonly<Record<string, Readonly<Record<string, Build>>>> = {
    "its functions": FUNCTIONS as Readonly<Record<string, Build>>,
    "functions of its successor": "issensitive" in Fn ? OF_CDKTN : {},
    "its operators": OPERATORS,
    "expressions of iterators": EXPRESSIONS,
  };

  test.each(Object.keys(tables))("%s", (name) => {
    expect(differences(emitted(Object.values(tables[name] ?? {})))).toEqual([]);
  });

  test("resources with iterators", () => {
    const all = Object.values(ITERATED);
    const iterators = new Map<object, never>();
    const questions = emitted(
      all.map((one) => (stack) => one.each((iterators.get(one) ?? one.over(stack)) as never)),
      all.map((one) => (stack) => {
        const iterator = one.over(stack);
        iterators.set(one, iterator as never);
        return iterator;
      }),
    );
    expect(differences(questions)).toEqual([]);
  });
});
