import { NAMES, TEXTS, TOKENS, VALUES } from "./nasty";
import type { Random } from "./random";

/** A file that is a little wrong: by its text, by its bytes or, where it is JSON, by what it says. */
export function mutated(bytes: Buffer, random: Random): Buffer {
  const document = random.chance(0.75) ? jsonOf(bytes) : undefined;
  if (document !== undefined) return Buffer.from(JSON.stringify(mutatedJson(document, random)) ?? "");
  if (bytes.includes(0)) return mutatedBytes(bytes, random);
  let text = bytes.toString("utf8");
  for (let n = 1 + random.below(3); n > 0; n--) text = mutatedText(text, random);
  return random.chance(0.05) ? mutatedBytes(Buffer.from(text), random) : Buffer.from(text);
}

function jsonOf(bytes: Buffer): unknown {
  const [first] = bytes;
  if (first !== 0x7b && first !== 0x5b) return undefined;
  try {
    return JSON.parse(bytes.toString("utf8")) as unknown;
  } catch {
    return undefined;
  }
}

/** One to four places of a document say something else. */
export function mutatedJson(document: unknown, random: Random): unknown {
  const root = { root: document };
  for (let n = 1 + random.below(4); n > 0; n--) {
    const places = placesOf(root);
    if (places.length === 0) break;
    const { holder, key } = random.pick(places);
    change(holder, key, places, random);
  }
  return root.root;
}

type Holder = Record<string, unknown>;

interface Place {
  readonly holder: Holder;
  readonly key: string;
}

function placesOf(root: object): Place[] {
  const places: Place[] = [];
  const open = [root as Holder];
  for (let holder = open.pop(); holder; holder = open.pop()) {
    for (const key of Object.keys(holder)) {
      places.push({ holder, key });
      const value = holder[key];
      if (typeof value === "object" && value !== null) open.push(value as Holder);
    }
  }
  return places;
}

function change(holder: Holder, key: string, places: readonly Place[], random: Random): void {
  const what = random.below(7);
  if (what === 0) set(holder, key, random.pick(VALUES)());
  else if (what === 1) set(holder, key, random.pick(TEXTS));
  else if (what === 2) delete holder[key];
  else if (what === 3) rename(holder, key, random.pick(NAMES));
  else if (what === 4)
    set(holder, random.pick(NAMES), random.chance(0.5) ? copyOf(holder[key]) : random.pick(VALUES)());
  else if (what === 5) {
    const other = random.pick(places);
    set(holder, key, copyOf(other.holder[other.key]));
  } else set(holder, key, [copyOf(holder[key]), copyOf(holder[key])]);
}

/** As JSON.parse does it: `__proto__` is a name like any other. */
function set(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder) && key === "length") return;
  Object.defineProperty(holder, key, { value, enumerable: true, writable: true, configurable: true });
}

function rename(holder: Holder, key: string, to: string): void {
  const value = holder[key];
  delete holder[key];
  set(holder, to, value);
}

function copyOf(value: unknown): unknown {
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

function mutatedText(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(random.chance(0.8) ? 20 : 400));
  const what = random.below(6);
  if (what === 0) return text.slice(0, at) + text.slice(to);
  if (what === 1) return text.slice(0, at) + random.pick(TOKENS) + text.slice(at);
  if (what === 2) return text.slice(0, at) + random.pick(TEXTS) + text.slice(to);
  if (what === 3) return text.slice(0, to) + text.slice(at, to) + text.slice(to);
  if (what === 4) return otherWord(text, random);
  return text.slice(0, at) + text.slice(at, to).repeat(1 + random.below(60)) + text.slice(to);
}

/** A word of the text, or a number, stands for something else. */
function otherWord(text: string, random: Random): string {
  const found = [...text.matchAll(/[\w.-]+/g)];
  if (found.length === 0) return text;
  const { 0: word, index } = random.pick(found);
  const other = random.chance(0.5) ? random.pick(found)[0] : random.pick(TEXTS);
  return text.slice(0, index) + other + text.slice(index + word.length);
}

function mutatedBytes(bytes: Buffer, random: Random): Buffer {
  const copy = Buffer.from(bytes);
  for (let n = 1 + random.below(8); n > 0 && copy.length > 0; n--) copy[random.below(copy.length)] = random.below(256);
  return random.chance(0.2) ? copy.subarray(0, random.below(copy.length + 1)) : copy;
}
