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

interface Place {
  readonly owner: object;
  readonly name: string;
  readonly label: string;
}

/** A cell that is being filled. */
const FILLING = Symbol("filling");

/**
 * Answers that are found once, on demand, and may ask for each other: the value of each local, variable, output and
 * attribute. A chain of any length works; a circle is an error.
 */
export class Cells {
  private readonly filled = new Map<object, Map<string, unknown>>();
  private readonly path: Place[] = [];

  /**
   * What belongs to `name` of `owner`.
   *
   * @param label says it in a message.
   * @param inCircle the answer where it is asked for while it is being found. Default: there must be none
   * @throws InputError `reference/circular` with the whole circle.
   */
  of<T>(owner: object, name: string, label: () => string, fill: () => T, inCircle?: () => T): T {
    let cells = this.filled.get(owner);
    if (!cells) {
      cells = new Map();
      this.filled.set(owner, cells);
    }
    const known = cells.get(name);
    if (known !== undefined && known !== FILLING) return known as T;
    const place = { owner, name, label: label() };
    if (known === FILLING) return inCircle ? inCircle() : this.circle(place);
    const make = () => this.fill(cells, place, fill);
    if (this.path.length >= DEEPEST) throw new Postponed(place, make);
    return this.path.length === 0 ? (this.run(place, make) as T) : make();
  }

  private fill<T>(cells: Map<string, unknown>, place: Place, fill: () => T): T {
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

  /** What was postponed comes first, then the one that asked for it again. */
  private run(place: Place, make: () => unknown): unknown {
    const waiting = [{ place, fill: make }];
    let result: unknown;
    for (let next = waiting.at(-1); next; next = waiting.at(-1)) {
      try {
        result = next.fill();
        waiting.pop();
      } catch (error) {
        if (!(error instanceof Postponed)) throw error;
        const { owner, name } = error.place;
        const at = waiting.findIndex((one) => one.place.owner === owner && one.place.name === name);
        if (at >= 0) failCircular(waiting.slice(at).map((one) => one.place.label));
        waiting.push(error);
      }
    }
    return result;
  }

  private circle({ owner, name }: Place): never {
    const at = this.path.findIndex((one) => one.owner === owner && one.name === name);
    return failCircular(this.path.slice(at).map(({ label }) => label));
  }
}

/** A circle is the same wherever one enters it: it is told from its first name in the alphabet. */
function failCircular(labels: readonly string[]): never {
  const start = labels.indexOf([...labels].sort()[0] ?? "");
  fail("reference/circular", { cycle: [...labels.slice(start), ...labels.slice(0, start + 1)].join(" → ") });
}
