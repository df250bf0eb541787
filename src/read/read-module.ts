import type { Acknowledgement } from "../model/acknowledgement";
import type { ModulePart } from "../model/module";

/** A module as it was read. */
export interface ReadModule {
  readonly part: ModulePart;
  /** Those in comments; their scopes are addresses inside of the module. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/** Reads what a `source` names, seen from one folder. Undefined: it does not name a folder, but a registry or an archive. */
export type ModuleReader = (source: string) => ReadModule | undefined;
