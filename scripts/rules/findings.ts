import { loadCatalog } from "../../src/catalog/catalog";
import { Model } from "../../src/model/model";
import { Network } from "../../src/network/network";
import { makePlan } from "../../src/plan/plan";
import { standInsOf } from "../../src/policy/groups";
import { readPolicy } from "../../src/policy/policy-file";
import { RESOURCE_TYPES } from "../../src/provider/types";
import { readInventory } from "../../src/read/inventory";
import { stateFromJson } from "../../src/read/state";
import { readConfiguration } from "../../src/read/tf-json";
import { Planned } from "../../src/rules/planned";
import { DEFAULT_OPTIONS, type Finding } from "../../src/rules/rule";
import { runRules } from "../../src/rules/run";
import type { Example } from "./examples";

const catalog = loadCatalog();

/** What the rules find in an example, but those about acknowledgements. */
export function findingsIn({ document, state, inventory, policy = "" }: Example): Finding[] {
  const prior = state ? { prior: stateFromJson(state.document, "docs.tfstate") } : {};
  const part = readConfiguration([document], { name: "docs", file: "docs.tf.json", ...prior });
  const seen = inventory === undefined ? {} : { inventory: readInventory(inventory, "inventory.yaml") };
  const model = new Model([{ ...part, ...seen }], RESOURCE_TYPES);
  const network = new Network(model);
  const { groups } = readPolicy(policy, "/eniplan.yaml", "eniplan.yaml");
  const standIns = (read: Model) => standInsOf(read, groups);
  const planned = new Planned(() => makePlan(model, network, { catalog, standIns }));
  return runRules({ model, network, catalog, planned, options: DEFAULT_OPTIONS });
}
