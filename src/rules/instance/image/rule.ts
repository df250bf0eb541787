import { both } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { catalogFact, fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** Images that do not boot on a family although the architecture is right: notes of the instance families (2025-2026). */
const NOT_ON: readonly { readonly families: readonly string[]; readonly image: RegExp }[] = [
  { families: ["ecs.g7a", "ecs.c7a"], image: /^(?:ubuntu_16_|debian_9_)/ },
  { families: ["ecs.d3c"], image: /^win/ },
];

/** An image boots on types of its own architecture only, and old ones not on every family of it. */
export const instanceImage: Rule = {
  id: "instance/image",
  severity: "error",
  about: ["image_id"],
  decidedAt: "synth",
  prevents: ["ImageNotSupportInstanceType"],
  source:
    "ECS API RunInstances and ReplaceSystemDisk (2026-07-16); families: ECS user guide, instance families (2025-2026)",
  check(context, report) {
    const { model, network, planned } = context;
    for (const instance of network.instances) {
      // An image change of a machine that exists is plan/fails-after-stop's to report: by then it is stopped.
      if (!model.prior(instance) || planned.of(instance)?.kind === "replace") checkImage(context, report, instance);
    }
  },
};

function checkImage({ network, catalog }: RuleContext, report: Report, instance: Resource): void {
  const [image, typeName] = [network.imageOf(instance), network.typeOf(instance)];
  report.decide(instance, both(image, typeName), ([id, name]) => {
    const type = catalog.instanceType(name);
    const arch = architectureOf(id);
    if (type && isRefused(type.family, id)) {
      report.violation(instance, {
        message: "family",
        facts: [fact("instance", instance.address), valueFact("image", image), fact("family", type.family)],
        fix: { id: "newer-image", params: { family: type.family } },
      });
      return;
    }
    // Ids of custom images say nothing, and an old public one may leave it out.
    if (!type || !arch || arch === type.arch) return;
    if (type.arch === undefined) {
      report.undecided(instance, { kind: "catalog", subject: `${name} arch` });
      return;
    }
    report.violation(instance, {
      facts: [
        fact("instance", instance.address),
        valueFact("image", image),
        fact("imageArch", arch),
        valueFact("type", typeName),
        catalogFact("arch", type.arch, type),
      ],
      fix: { id: "other-image", params: { arch: type.arch, type: name } },
    });
  });
}

export function isRefused(family: string, image: string): boolean {
  return NOT_ON.some((one) => one.families.includes(family) && one.image.test(image));
}

/** The architecture that the id of a public image names: `ubuntu_22_04_arm64_…`, `centos_7_9_x64_…`. */
export function architectureOf(id: string): string | undefined {
  if (id.startsWith("m-")) return undefined;
  if (/_arm64_/.test(id)) return "arm64";
  return /_(?:x64|x86_64)_/.test(id) ? "x86_64" : undefined;
}
