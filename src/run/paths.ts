import { loadCatalog } from "../catalog/catalog";
import { InputError, type Problem } from "../model/problem";
import type { StackPart } from "../model/stack-part";
import { stacksTogether } from "../model/together";
import { type EvaluateOptions, evaluateStacks } from "../policy/evaluate";
import type { RunPiece } from "../policy/piece";
import { assignShards, type Shard, type ShardItem } from "../policy/shard";
import { readApp, weigh } from "../read/apps";
import type { InputOptions } from "../read/input";
import type { InputPath } from "../read/paths";
import { refuseUnread } from "../read/unread-states";
import { refuseAnother } from "./decided-plans";

export interface PathsOptions {
  readonly input: InputOptions;
  readonly evaluate: EvaluateOptions;
  /** Default: all of it. */
  readonly shard?: Shard;
  /** Whether a stack is refused whose state was not read. Default: no. */
  readonly needsStates?: boolean;
  /** Whether all that the names of `input.states` stand for is read, so that a name without a stack is a mistake. */
  readonly isWhole?: boolean;
  /** Whether what could be read is told all the same where another of several apps cannot be. Default: no. */
  readonly partly?: boolean;
  /** Called before an app is read or a group of stacks is evaluated: `done` of `total`. */
  readonly onProgress?: (path: string, done: number, total: number) => void;
}

/**
 * Reads and evaluates several apps, one after the other, so that only one of them is in memory. An app that is evaluated
 * is let go; what was found stays.
 *
 * @throws InputError with what is wrong in all of them; with `partly`, only where nothing could be read.
 */
export async function evaluatePaths(apps: readonly InputPath[], options: PathsOptions): Promise<PathsResult> {
  const { states = {} } = options.input;
  const takers = new Map(Object.keys(states).map((name) => [name, new Set<string>()]));
  const onState = (name: string, file: string) => {
    takers.get(name)?.add(file);
  };
  const run = new PathsRun(apps, { ...options, input: { ...options.input, onState } });
  const mine = options.shard ? await run.assigned(options.shard) : () => true;
  for (const [i] of apps.entries()) if (mine(i)) await run.evaluate(i, mine);
  return run.finish(takers);
}

/** What was found, and, with `partly`, what is wrong with those that could not be read. */
export interface PathsResult {
  readonly pieces: readonly RunPiece[];
  readonly problems: readonly Problem[];
}

/** Whether the app, or one of its groups, is to be evaluated. */
type Mine = (app: number, group?: number) => boolean;

class PathsRun {
  private readonly pieces: RunPiece[] = [];
  private readonly problems: Problem[] = [];
  /** The names of all that were read. */
  private readonly stacks: string[] = [];
  private readonly evaluateOptions: EvaluateOptions;
  /** What had to be read to find out how to split it. */
  private readonly split = new Map<number, readonly (readonly StackPart[])[]>();

  constructor(
    private readonly apps: readonly InputPath[],
    private readonly options: PathsOptions,
  ) {
    // One for all of them: reading the catalog takes as long as a small stack.
    this.evaluateOptions = { catalog: loadCatalog(), ...options.evaluate };
  }

  async evaluate(i: number, mine: Mine): Promise<void> {
    const { onProgress } = this.options;
    const path = this.apps[i]?.path ?? ".";
    if (this.apps.length > 1) onProgress?.(path, i, this.apps.length);
    const groups = this.split.get(i) ?? (await this.groups(i));
    this.split.delete(i);
    const total = groups.reduce((sum, group) => sum + group.length, 0);
    let done = 0;
    for (const [g, group] of groups.entries()) {
      if (total > 1) onProgress?.(path, done, total);
      done += group.length;
      if (mine(i, g)) this.collect(() => this.add([i, g], group));
    }
  }

  /** @param takers names of stacks that a state was given for, and the files of those that answered to them */
  finish(takers: ReadonlyMap<string, ReadonlySet<string>>): PathsResult {
    const { pieces, problems } = this;
    problems.push(...this.stateProblems(takers));
    const isTold = this.options.partly === true && pieces.length > 0;
    if (problems.length > 0 && !isTold) throw new InputError(problems);
    // A shard may have nothing to do; then that is its result.
    const nothing = { at: [0, 0] as const, evaluated: evaluateStacks([], this.evaluateOptions) };
    return { pieces: pieces.length === 0 ? [nothing] : pieces, problems };
  }

  /** A state that nothing takes is missing elsewhere; one that several take is the state of one of them at most. */
  private *stateProblems(takers: ReadonlyMap<string, ReadonlySet<string>>): Iterable<Problem> {
    const { input, isWhole, shard } = this.options;
    for (const [name, files] of takers) {
      const state = input.states?.[name];
      if (files.size === 0 && isWhole && !shard) {
        yield { id: "state/no-stack", params: { name, stacks: this.stacks.join(", ") || "-" } };
      } else if (files.size > 1 && state !== undefined && state !== "none") {
        yield { id: "state/several", params: { name, state, n: files.size, stacks: [...files].join(", ") } };
      }
    }
  }

  /**
   * What a shard takes. Apps are taken as a whole and unread, except those that are more than the share of a shard: those
   * are read by every shard, and split into stacks that need nothing of each other.
   */
  async assigned({ index, count }: Shard): Promise<Mine> {
    const weights = this.apps.map((app) => weigh(app, this.options.input.cwd));
    const known = weights.flatMap(({ bytes }) => bytes ?? []);
    const usual = known.length > 0 ? sum(known) / known.length : 1;
    const share = sum(weights.map(({ bytes = usual }) => bytes)) / count;
    const items: ShardItem[] = [];
    for (const [i, { bytes, several }] of weights.entries()) {
      const splits = several && (bytes === undefined ? this.apps.length < count : bytes > share);
      if (splits) items.push(...(await this.splitItems(i, bytes ?? usual)));
      else items.push({ key: pieceKey(i), size: bytes ?? usual });
    }
    const assigned = assignShards(items, count);
    return (app, group) => {
      const groups = this.split.get(app);
      if (assigned.has(pieceKey(app))) return assigned.get(pieceKey(app)) === index;
      if (group !== undefined) return assigned.get(pieceKey(app, group)) === index;
      return groups?.some((_, g) => assigned.get(pieceKey(app, g)) === index) === true;
    };
  }

  private add(at: RunPiece["at"], group: readonly StackPart[]): void {
    this.pieces.push({ at, evaluated: evaluateStacks(group, this.evaluateOptions) });
  }

  private async splitItems(i: number, bytes: number): Promise<ShardItem[]> {
    const groups = await this.groups(i);
    this.split.set(i, groups);
    const blocks = groups.map((group) => sum(group.map((part) => part.blocks.length)));
    const perBlock = bytes / Math.max(1, sum(blocks));
    return groups.map((_, g) => ({ key: pieceKey(i, g), size: (blocks[g] ?? 0) * perBlock }));
  }

  /** Nothing for an app that cannot be read: that is told at the end, together with the others. */
  private async groups(i: number): Promise<StackPart[][]> {
    const app = this.apps[i];
    try {
      const parts = app ? await readApp(app, this.apps.length > 1, this.options.input) : [];
      this.stacks.push(...parts.map(({ name }) => name));
      refuseAnother(parts, this.options.evaluate.course);
      if (this.options.needsStates) refuseUnread(parts, app?.path, this.options.input.cwd);
      return this.apart(parts);
    } catch (error) {
      this.note(error);
      return [];
    }
  }

  /** A rule of somebody else may look at any stack of the app, so it gets them all. */
  private apart(parts: readonly StackPart[]): StackPart[][] {
    const isWhole = (this.evaluateOptions.customRules ?? []).length > 0;
    return isWhole && parts.length > 0 ? [[...parts]] : stacksTogether(parts);
  }

  private collect(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.note(error);
    }
  }

  private note(error: unknown): void {
    if (!(error instanceof InputError)) throw error;
    this.problems.push(...error.problems);
  }
}

function pieceKey(app: number, group?: number): string {
  return group === undefined ? String(app) : `${app}/${group}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
