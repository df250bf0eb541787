import type { Acknowledgement } from "../model/acknowledgement";
import type { ModulePart } from "../model/module";

/** A module as it was read. */
export interface ReadModule {
  readonly part: ModulePart;
  /** Those in comments; their scopes are addresses inside of the module. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/** What was fetched is not what is asked for any more. */
export interface StaleModule {
  /** What was fetched. */
  readonly stale: string;
}

/** The call of a module: its name, and what it says of where the module comes from. */
export interface CalledModule {
  readonly name: string;
  /** Constraints. */
  readonly version?: string | undefined;
}

/**
 * Reads what a `source` names, seen from one folder. Undefined: nobody has fetched it.
 *
 * @param source undefined where it names what is not known
 */
export type ModuleReader = (source: string | undefined, call: CalledModule) => ReadModule | StaleModule | undefined;
