import { interfacesOf } from "../../../network/interfaces";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** Interfaces that the console creates together with an instance, the primary included. */
const CONSOLE_LIMIT = 2;

/** The console creates an instance with one secondary interface at most; the API as many as the type takes. */
export const eniCreationLimit: Rule = {
  id: "eni/creation-limit",
  severity: "warning",
  about: ["network_interfaces"],
  decidedAt: "synth",
  prevents: [],
  options: ["consoleCompatible"],
  source: "ECS user guide, attach an ENI (2019-09)",
  check({ model, network, options, planned }, report) {
    const interfaces = interfacesOf(model, network);
    for (const instance of network.instances) {
      const { blocks } = interfaces.blocksOf(instance);
      if (1 + blocks.length <= CONSOLE_LIMIT || planned.keeps(instance)) continue;
      report.violation(instance, {
        facts: [fact("instance", instance.address), fact("planned", 1 + blocks.length), fact("limit", CONSOLE_LIMIT)],
        severity: options.consoleCompatible ? "error" : "warning",
        fix: { id: "attach-later", params: { over: 1 + blocks.length - CONSOLE_LIMIT, instance: instance.address } },
      });
    }
  },
};
