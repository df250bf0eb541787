import { type Answer, known } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { questionOf } from "../../../network/answers";
import { decideImage, imageValue } from "../../candidates/decide-image";
import { decideType, typeValue } from "../../candidates/decide-type";
import { architectureAsked, architectureOf, imagesAnswered } from "../../candidates/images";
import { isAskedFor } from "../../candidates/pairs";
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

function checkImage(context: RuleContext, report: Report, instance: Resource): void {
  const { model, network } = context;
  const [image, typeName] = [network.imageOf(instance), network.typeOf(instance)];
  if (image.kind === "absent" || typeName.kind === "absent" || isAskedFor(context, image, typeName)) return;
  const arch = architectureAsked(model, image);
  if (arch?.kind === "known" && !imagesAnswered(context, image)) {
    const label = known(questionOf(image)?.data.address ?? "");
    decideType(context, report, instance, (name, perType) =>
      checkArchitecture(context, perType, instance, { image: label, arch: arch.value, name }),
    );
    return;
  }
  decideImage(context, report, instance, (id, perImage) =>
    decideType(context, perImage, instance, (name, perType) => checkPair(context, perType, instance, id, name)),
  );
}

function checkPair(context: RuleContext, report: Report, instance: Resource, id: string, name: string): void {
  const type = context.catalog.instanceType(name);
  const arch = architectureOf(id);
  const image = imageValue(context, instance, id);
  if (type && isRefused(type.family, id)) {
    report.violation(instance, {
      message: "family",
      facts: [fact("instance", instance.address), valueFact("image", image), fact("family", type.family)],
      fix: { id: "newer-image", params: { family: type.family } },
    });
    return;
  }
  // Ids of custom images say nothing, and an old public one may leave it out.
  if (arch) checkArchitecture(context, report, instance, { image, arch, name });
}

interface Built {
  readonly image: Answer<string>;
  readonly arch: string;
  /** The type. */
  readonly name: string;
}

function checkArchitecture(context: RuleContext, report: Report, instance: Resource, built: Built): void {
  const { image, arch, name } = built;
  const type = context.catalog.instanceType(name);
  // What is built for i386 runs on x86_64.
  if (!type || arch === type.arch || (arch === "i386" && type.arch === "x86_64")) return;
  if (type.arch === undefined) {
    report.undecided(instance, { kind: "catalog", subject: `${name} arch` });
    return;
  }
  report.violation(instance, {
    facts: [
      fact("instance", instance.address),
      valueFact("image", image),
      fact("imageArch", arch),
      valueFact("type", typeValue(context, instance, name)),
      catalogFact("arch", type.arch, type),
    ],
    fix: { id: "other-image", params: { arch: type.arch, type: name } },
  });
}

export function isRefused(family: string, image: string): boolean {
  return NOT_ON.some((one) => one.families.includes(family) && one.image.test(image));
}
