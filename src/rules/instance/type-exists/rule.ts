import { isAnsweredType } from "../../candidates/types";
import { fact } from "../../facts";
import type { Rule } from "../../rule";

/** The schema checks no more of a type than that it starts with `ecs.`. */
export const instanceTypeExists: Rule = {
  id: "instance/type-exists",
  severity: "error",
  about: ["instance_type"],
  decidedAt: "synth",
  prevents: ["InvalidInstanceType.ValueNotSupported"],
  source: "ECS API RunInstances (2021-07); the types that are known: the catalog, with the date of each entry",
  check({ network, catalog }, report) {
    for (const instance of network.instances) {
      const wanted = network.text(instance, "instance_type");
      // What a data source answers is there.
      if (isAnsweredType(wanted)) continue;
      report.decide(instance, wanted, (type) => {
        if (!type.startsWith("ecs.") || catalog.instanceType(type)) return;
        const names = catalog.nearestInstanceTypes(type, 3).join(", ");
        report.violation(instance, {
          facts: [
            fact("instance", instance.address),
            fact("type", type),
            fact("catalogDate", catalog.date, "catalog", catalog.date),
          ],
          ...(names === "" ? {} : { fix: { id: "nearest", params: { names } } }),
        });
      });
    }
  },
};
