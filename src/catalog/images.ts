import { type DatedFact, readCatalogFile, rowOf, type Table } from "./data";

/** How a second interface is configured in the guest; `{device}`, `{mac}` and so on are filled in, see `guest.ts`. */
export interface InGuestRecipe {
  /** Left out, with the content, where a command does it all. */
  readonly file?: string;
  readonly content?: string;
  readonly apply: string;
  /** What runs the command. Default: a Unix shell. */
  readonly shell?: "powershell";
}

export interface ImageFacts {
  readonly id: string;
  readonly os?: string;
  readonly osVersion?: string;
  /** Whether the image configures a second interface by itself; undefined: no edition says. */
  readonly autoconfigures?: boolean;
  /** The edition that says so: the newest that speaks of the image. */
  readonly edition?: string;
  readonly recipe?: InGuestRecipe;
  readonly date: string;
  readonly source: string;
}

interface Editions {
  readonly seed2018?: boolean;
  readonly doc2021?: boolean;
  readonly doc2026?: boolean;
  readonly releaseNote?: boolean;
}

/** One row of the list. */
interface Listed extends Editions {
  readonly os?: string;
  readonly osVersion?: string;
  readonly released?: string;
}

interface Pattern extends Editions {
  readonly match: string;
  readonly os: string;
  readonly recipe?: string;
}

interface Recipe extends InGuestRecipe {
  /** The edition that it was read from. */
  readonly source: string;
}

interface File {
  readonly date: string;
  readonly editions: Readonly<Record<keyof Editions, DatedFact> & Record<string, DatedFact>>;
  readonly recipes: Readonly<Record<string, Recipe>>;
  readonly patterns: readonly Pattern[];
  /** Of systems that are published for arm64 too, how the ids begin. */
  readonly arm64: { readonly source: string; readonly begins: readonly string[] };
  readonly images: Table;
}

/** The edition that lists images since the release notes ended. */
const SINCE = "listed2026";

/** What counts first comes first: the image's own release note, then the newest edition. */
const PRECEDENCE: readonly (keyof Editions)[] = ["releaseNote", "doc2026", "doc2021", "seed2018"];

/** Public images: exact ids first, then patterns of ids. */
export class Images {
  readonly date: string;
  private readonly file = readCatalogFile<File>("images");
  private readonly rows: ReadonlyMap<string, readonly unknown[]>;

  constructor() {
    this.date = this.file.date;
    const id = this.file.images.columns.indexOf("id");
    this.rows = new Map(this.file.images.rows.map((row) => [String(row[id]), row]));
  }

  ids(): string[] {
    return [...this.rows.keys()];
  }

  /** How the ids of images for arm64 begin, also where no single one is listed. */
  armImages(): readonly string[] {
    return this.file.arm64.begins;
  }

  /** Undefined: there is none of that name. */
  recipe(name: string): InGuestRecipe | undefined {
    const { source: _, ...recipe } = this.file.recipes[name] ?? { source: "" };
    return "apply" in recipe ? recipe : undefined;
  }

  get(id: string): ImageFacts | undefined {
    const row = this.rows.get(id);
    const pattern = this.file.patterns.find(({ match }) => new RegExp(match).test(id));
    if (!row && !pattern) return undefined;
    const listed = (row ? rowOf(this.file.images, row) : {}) as Listed;
    const isNewer = !row || (listed.released ?? "") > (this.file.editions.releaseNote?.date ?? "");
    const said: Editions = isNewer ? (pattern ?? {}) : listed;
    const edition = PRECEDENCE.find((candidate) => said[candidate] !== undefined);
    const recipe = pattern?.recipe === undefined ? undefined : this.recipe(pattern.recipe);
    // Where no edition speaks of the image, the list of images does, or the recipe.
    const lists = isNewer ? SINCE : "releaseNote";
    const origin = edition ?? (row ? lists : (this.file.recipes[pattern?.recipe ?? ""]?.source ?? lists));
    const { title, date } = this.file.editions[origin] as DatedFact;
    const os = listed.os ?? pattern?.os;
    return {
      id,
      ...(os === undefined ? {} : { os }),
      ...(listed.osVersion === undefined ? {} : { osVersion: listed.osVersion }),
      ...(edition === undefined ? {} : { autoconfigures: said[edition] as boolean, edition }),
      ...(recipe ? { recipe } : {}),
      date,
      source: title,
    };
  }
}
