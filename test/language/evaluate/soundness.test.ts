import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { converted } from "../../../src/language/converted";
import { LanguageError } from "../../../src/language/error";
import { evaluate } from "../../../src/language/evaluate";
import { parseExpression } from "../../../src/language/parser";
import type { Scope } from "../../../src/language/scope";
import { withCandidates } from "../../../src/language/unknowns";
import { conforms } from "../../../src/value/conforms";
import { equals } from "../../../src/value/equal";
import { isWhollyKnown } from "../../../src/value/inspect";
import { unmarkedDeep } from "../../../src/value/marks";
import { parseNumber } from "../../../src/value/number";
import { mayBe } from "../../../src/value/refinements";
import { boolValue, isMembers, numberValue, stringValue, UnknownContent, type Value } from "../../../src/value/value";
import { seedOf } from "../../support/seed";
import { removeFolders, terraformFound } from "../../terraform/support";
import { askEnvironment, type Environment } from "../judge/environment";
import { cases } from "../judge/generate/arbitrary";
import { questionOf } from "../judge/generate/case";
import { scopeOf } from "../judge/ours";
import { appliedState, openCourt } from "../judge/terraform";
import { TABLE } from "./table";

const SEED = 20_261_130;
const EXPRESSIONS = Number(process.env["EXPRESSIONS"] ?? 2000);

/** What names are worth before the apply, with candidates, and after it. */
interface Worlds {
  readonly environment: Environment;
  readonly before: Scope;
  readonly after: Scope;
}

let worlds: Worlds;
beforeAll(() => {
  const environment = askEnvironment();
  const { folder } = openCourt();
  const after = scopeOf(askEnvironment(appliedState()), folder);
  const plain = scopeOf(environment, folder);
  const before: Scope = {
    ...plain,
    traversal: (node) => {
      const { value, used } = plain.traversal(node);
      return { value: hinted(value, after.traversal(node).value, node.root, [...node.steps.slice(0, 1)]), used };
    },
  };
  worlds = { environment, before, after };
});
afterAll(removeFolders);

const owners = new Map<string, object>();

/** A value with candidates in place of what is not known: what it will be, and something else. */
function hinted(value: Value, later: Value, root: string, path: readonly (string | number)[]): Value {
  const { content } = value;
  if (content instanceof UnknownContent) {
    const owner = owners.get(root) ?? {};
    owners.set(root, owner);
    const open = { ...value, origin: { owner, path } };
    const known = unmarkedDeep(later);
    return isWhollyKnown(known) && later.content !== null ? withCandidates(open, [known, ...decoys(known)]) : open;
  }
  if (Array.isArray(content) && Array.isArray(later.content) && value.type.kind !== "set") {
    const others = later.content as readonly Value[];
    const elements = content as readonly Value[];
    return { ...value, content: elements.map((one, i) => hinted(one, others[i] as Value, root, [...path, i])) };
  }
  if (!isMembers(content) || !isMembers(later.content)) return value;
  const members = new Map<string, Value>();
  for (const name of content.keys()) {
    const [one, other] = [content.get(name) as Value, later.content.get(name) as Value];
    members.set(name, hinted(one, other, root, [...path, name]));
  }
  return { ...value, content: members };
}

function decoys({ type }: Value): readonly Value[] {
  if (type.kind === "string") return [stringValue("decoy")];
  if (type.kind === "number") return [numberValue(parseNumber("2.5") ?? 0)];
  return type.kind === "bool" ? [boolValue(true), boolValue(false)] : [];
}

function outcomeOf(text: string, scope: Scope): Value | LanguageError {
  try {
    return evaluate(parseExpression(text), scope);
  } catch (error) {
    if (error instanceof LanguageError) return error;
    throw error;
  }
}

/** What was said before that is not so after; undefined: nothing. */
function contradiction(said: Value, found: Value, at = ""): string | undefined {
  const { content, type } = said;
  if (found.content instanceof UnknownContent) return undefined;
  if (content instanceof UnknownContent) return contradictionOfUnknown(said, content, found, at);
  if (content === null && found.content === null) return undefined;
  if (!conforms(found.type, type)) return `${at}: another type`;
  if (content === null || found.content === null || typeof content !== "object") {
    return isSame(said, found) ? undefined : `${at}: another value`;
  }
  if (Array.isArray(content)) {
    const [a, b] = [content as readonly Value[], found.content as readonly Value[]];
    if (type.kind === "set") return undefined;
    if (a.length !== b.length) return `${at}: another length`;
    return firstOf(a.map((one, i) => () => contradiction(one, b[i] as Value, `${at}[${i}]`)));
  }
  if (!isMembers(content) || !isMembers(found.content)) return isSame(said, found) ? undefined : `${at}: another value`;
  const members = found.content;
  if (content.size !== members.size) return `${at}: other members`;
  return firstOf(
    [...content.keys()].map((name) => () => {
      const other = members.get(name);
      return other ? contradiction(content.get(name) as Value, other, `${at}.${name}`) : `${at}.${name}: not there`;
    }),
  );
}

function contradictionOfUnknown(said: Value, unknown: UnknownContent, found: Value, at: string): string | undefined {
  if (said.type.kind !== "dynamic" && !conforms(found.type, said.type)) return `${at}: another type`;
  if (!mayBe(unknown, said.type, found)) return `${at}: outside of its limits`;
  const { candidates } = unknown.refinements;
  if (candidates && isWhollyKnown(found) && !candidates.some((candidate) => isSame(candidate, found)))
    return `${at}: no candidate`;
  return undefined;
}

function firstOf(steps: readonly (() => string | undefined)[]): string | undefined {
  for (const step of steps) {
    const found = step();
    if (found !== undefined) return found;
  }
  return undefined;
}

function isSame(a: Value, b: Value): boolean {
  const other = a.type.kind === "dynamic" ? b : (converted(b, a.type) ?? b);
  return equals(unmarkedDeep(a), unmarkedDeep(other)).content === true;
}

/** What Terraform itself says before is not so afterwards: types of what has none yet, the order of a set, which keys match. */
const OPEN = /later_any|later_set|decode\(|matchkeys\(/;

/**
 * Answer before all arguments are known, as Terraform's own do: what those turn out to be may change the type, or make a try
 * take another way. Of `coalesce({ a = 1 }, terraform_data.later.output)` terraform 1.11.4 plans `a = 1`, and once the other
 * is there with a text in it, `1 -> "1"`.
 */
const EARLY = /coalesce(?:list)?\(/;

/** What is said of an expression before the apply holds after it. */
function unsound(text: string, release: { readonly shortCircuit: boolean }): string | undefined {
  if (OPEN.test(text)) return undefined;
  const before = outcomeOf(text, { ...worlds.before, release });
  const after = outcomeOf(text, { ...worlds.after, release });
  if (before instanceof LanguageError) {
    return after instanceof LanguageError ? undefined : `${before.message}, and then it is all right`;
  }
  // Some other part of it may turn out wrong.
  if (after instanceof LanguageError) return undefined;
  const found = contradiction(before, after);
  return found?.endsWith("another type") && EARLY.test(text) ? undefined : found;
}

describe.runIf(terraformFound())("what is said of the unknown holds when it is known", () => {
  const releases = [{ shortCircuit: true }, { shortCircuit: false }];

  test.each(Object.keys(TABLE))("%s", (name) => {
    const found = releases.flatMap((release) =>
      (TABLE[name] ?? []).flatMap((text) => {
        const problem = unsound(text, release);
        return problem === undefined ? [] : [`${text}${problem}`];
      }),
    );
    expect(found).toEqual([]);
  });

  test("random expressions", () => {
    const seed = seedOf(SEED, "EXPRESSIONS");
    const drawn = fc.sample(cases(worlds.environment), { numRuns: EXPRESSIONS, seed });
    const found = drawn.flatMap((one) => {
      const { text } = questionOf(one);
      const problem = unsound(text, { shortCircuit: true });
      return problem === undefined ? [] : [`${text} ${problem}`];
    });
    expect(found, `SEED=${seed}`).toEqual([]);
  });
});
