import type { Catalog } from "../../catalog/catalog";
import type { Model } from "../../model/model";
import type { Resource } from "../../model/resource";
import type { Network } from "../../network/network";
import type { StandIns } from "../stand-ins";
import type { After } from "./claims";

/** What hazards are found by, beside the changes. */
export interface HazardContext {
  readonly model: Model;
  readonly network: Network;
  readonly catalog: Catalog;
  /** Each attachment mapped to the one that comes right before it on its instance. */
  readonly previous: ReadonlyMap<Resource, Resource>;
  readonly after: After;
  readonly standIns: readonly StandIns[];
}
