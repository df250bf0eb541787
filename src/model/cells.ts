import { fail } from "./problem";

/** How deep one answer may ask for another before it is put off: JavaScript's stack is not endless, chains may be. */
const DEEPEST = 100;

/** Says that a cell has to be filled first, and by what. */
class Postponed extends Error {
  constructor(
    readonly place: Place,
    readonly fill: () => unknown,
  ) {
    super("postponed");
  }
}

/** What belongs to an owner, by name or by what declares it. */
type Key = string | object;

interface Place {
  readonly owner: object;
  readonly name: Key;
  readonly label: () => string;
}

/** A cell that is being filled. */
const FILLING = Symbol("filling");

/**
 * Answers that are found once, on demand, and may ask for each other: the value of each local, variable, output and
 * attribute. A chain of any length works; a circle is an error.
 */
export class Cells {
  private readonly filled = new Map<object, Map<Key, unknown>>();
  private readonly path: Place[] = [];

  /** What was found before; undefined: nothing yet. */
  known<T>(owner: object, name: Key): T | undefined {
    const known = this.filled.get(owner)?.get(name);
    return known === FILLING ? undefined : (known as T | undefined);
  }

  /**
   * What belongs to `name` of `owner`.
   *
   * @param label says it in a message.
   * @param inCircle the answer where it is asked for while it is being found. Default: there must be none
   * @throws InputError `reference/circular` with the whole circle.
   */
  of<T>(owner: object, name: Key, label: () => string, fill: () => T, inCircle?: () => T): T {
    let cells = this.filled.get(owner);
    if (!cells) {
      cells = new Map();
      this.filled.set(owner, cells);
    }
    const known = cells.get(name);
    if (known !== undefined && known !== FILLING) return known as T;
    const place = { owner, name, label };
    if (known === FILLING) return inCircle ? inCircle() : this.circle(place);
    const make = () => this.fill(cells, place, fill);
    if (this.path.length >= DEEPEST) throw new Postponed(place, make);
    if (this.path.length > 0) return make();
    try {
      return make();
    } catch (error) {
      if (!(error instanceof Postponed)) throw error;
      return this.run(error, { place, fill: make }) as T;
    }
  }

  private fill<T>(cells: Map<Key, unknown>, place: Place, fill: () => T): T {
    cells.set(place.name, FILLING);
    this.path.push(place);
    try {
      const value = fill();
      cells.set(place.name, value);
      return value;
    } finally {
      this.path.pop();
      if (cells.get(place.name) === FILLING) cells.delete(place.name);
    }
  }

  /** Keeps an answer that nothing else had to be asked for. */
  keep<T>(owner: object, name: Key, answer: T): T {
    const cells = this.filled.get(owner);
    if (cells) cells.set(name, answer);
    else this.filled.set(owner, new Map([[name, answer]]));
    return answer;
  }

  /** What was postponed comes first, then the one that asked for it again. */
  private run(postponed: Postponed, asked: { place: Place; fill: () => unknown }): unknown {
    const waiting = [asked, postponed];
    let result: unknown;
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      try {
        result = next.fill();
        waiting.pop();
      } catch (error) {
        if (!(error instanceof Postponed)) throw error;
        const { owner, name } = error.place;
        const at = waiting.findIndex((one) => one.place.owner === owner && one.place.name === name);
        if (at >= 0) failCircular(waiting.slice(at).map((one) => one.place.label()));
        waiting.push(error);
      }
    }
    return result;
  }

  private circle({ owner, name }: Place): never {
    const at = this.path.findIndex((one) => one.owner === owner && one.name === name);
    return failCircular(this.path.slice(at).map(({ label }) => label()));
  }
}

/** A circle is the same wherever one enters it: it is told from its first name in the alphabet. */
function failCircular(labels: readonly string[]): never {
  const start = labels.indexOf([...labels].sort()[0] ?? "");
  fail("reference/circular", { cycle: [...labels.slice(start), ...labels.slice(0, start + 1)].join(" → ") });
}
