import { INTERFACE } from "../../../provider/type-names";
import { checkName, NAME_SOURCE } from "../../name-check";
import type { Rule } from "../../rule";

/** Names and descriptions of interfaces are as the API wants them; the provider's schema does not look at them. */
export const eniName: Rule = {
  id: "eni/name",
  severity: "error",
  decidedAt: "synth",
  prevents: ["InvalidParameter"],
  source: NAME_SOURCE,
  check({ model, network }, report) {
    for (const eni of model.ofType(INTERFACE)) {
      for (const attribute of ["network_interface_name", "name"]) checkName(network, report, eni, attribute, "name");
      checkName(network, report, eni, "description", "description");
    }
  },
};
