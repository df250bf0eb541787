import type { Files } from "../language/environment";
import type { Acknowledgement } from "./acknowledgement";
import type { DecidedPlan } from "./decided";
import type { Inventory } from "./inventory";
import type { ModulePart } from "./module";
import type { AskedRelease } from "./release";
import type { PriorState, StateElsewhere } from "./state";

/** What a reader returns for one stack: its root module, with all that is called from there, and its state. */
export interface StackPart extends ModulePart {
  /** Unlike that of any other stack of the run. */
  readonly name: string;
  /** What its app calls it, where several apps are read and `name` says which. Default: the same. */
  readonly nameInApp?: string;
  /** The stacks of its app that have to be applied before it, as the app says; by their names there. Default: none. */
  readonly needs?: readonly string[];
  /** A state read as the configuration holds computed attributes as well. */
  readonly origin: "configuration" | "state";
  /** It was read from a plan that Terraform made, which has evaluated everything. Default: no. */
  readonly isPlanned?: boolean;
  /** What Terraform has decided, where its plan was read. Default: it is decided here. */
  readonly decided?: DecidedPlan;
  readonly prior?: PriorState;
  /** The release that the command line asks for; see `releaseOf`. */
  readonly asked?: AskedRelease;
  /** Full names of the providers in the lock file beside the configuration. Default: none. */
  readonly lockedProviders?: readonly string[];
  /** The version of each of them. */
  readonly lockedVersions?: ReadonlyMap<string, string>;
  /** Whether some of its files are for OpenTofu alone. Default: no. */
  readonly hasTofuFiles?: boolean;
  /** Where the local backend will keep the state; only where there is none yet. */
  readonly stateFile?: string;
  /** Set when the state is where only Terraform can read it, and was not read: what exists is not known then. */
  readonly elsewhere?: StateElsewhere;
  readonly inventory?: Inventory;
  /** Those that are written with the configuration itself: in code, or as comments. Default: none. */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** What the functions of files read. Default: nothing, and their values are not known. */
  readonly files?: Files;
  /** `terraform.workspace`. Default: `default`. */
  readonly workspace?: string;
  /** Set for a stack that eniplan's synth emits: what keeps an order will be written. Default: somebody else writes it. */
  readonly emission?: Emission;
}

/** What eniplan writes into a stack for Terraform to keep an order, and that is in its blocks already. */
export interface Emission {
  /** Addresses without instance keys: `block` names `on` in its depends_on. */
  readonly dependsOn: readonly { readonly block: string; readonly on: string }[];
}
