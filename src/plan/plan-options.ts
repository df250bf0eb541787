import type { Catalog } from "../catalog/catalog";
import type { Model } from "../model/model";
import type { Course } from "./course";
import type { StandIns } from "./stand-ins";

/** How an app is planned. */
export interface PlanOptions {
  /** Whether what is emitted will carry what Terraform needs to keep the order. Default: where eniplan emits the stack. */
  readonly emitsOrder?: boolean;
  /** Default: the catalog that comes with the package. */
  readonly catalog?: Catalog;
  /** Whether the plan tells which step waits for which, for a picture of it. Default: no. */
  readonly withWaits?: boolean;
  /** Instances that stand for each other. Default: none are known. */
  readonly standIns?: (model: Model) => readonly StandIns[];
  /** What operators ask for. Default: the whole plan. */
  readonly course?: Course;
}
