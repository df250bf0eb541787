import type { ImageFacts } from "../../../catalog/catalog";
import { type GuestValues, guestConfiguration } from "../../../catalog/guest";
import type { Resource } from "../../../model/resource";
import { keepsObject } from "../../../network/attached";
import { interfacesOf, type Secondaries, type Secondary } from "../../../network/interfaces";
import { parseCidr } from "../../../network/ipv4";
import { follow, labelOf } from "../../../network/network";
import { decideImage, imageValue } from "../../candidates/decide-image";
import { catalogFact, fact, valueFact } from "../../facts";
import type { Fix, Report, Rule, RuleContext } from "../../rule";

/** Many images leave a second interface without an address: the attach succeeds, and the interface stays down. */
export const eniImageAutoconfig: Rule = {
  id: "eni/image-autoconfig",
  severity: "warning",
  about: ["image_id"],
  decidedAt: "synth",
  prevents: [],
  source: "ECS user guide, configure an ENI (2018-06, 2019-08, 2021-03-16) and create and use an ENI (2025-2026)",
  check(context, report) {
    const interfaces = interfacesOf(context.model, context.network);
    for (const instance of context.network.instances) {
      const carried = interfaces.of(instance);
      if (carried.atMost === 0) continue;
      decideImage(context, report, instance, (id, among) => checkImage(context, among, instance, id, carried));
    }
  },
};

function checkImage(context: RuleContext, report: Report, instance: Resource, id: string, carried: Secondaries): void {
  const image = context.catalog.image(id);
  if (image?.autoconfigures === undefined) {
    report.undecided(instance, { kind: "catalog", subject: id });
    return;
  }
  if (image.autoconfigures) return;
  const [first] = carried.list;
  if (!first) {
    if (carried.missing) report.undecided(instance, carried.missing);
    return;
  }
  const devices = carried.list.map((_, i) => `eth${i + 1}`);
  report.violation(instance, {
    facts: [
      fact("instance", instance.address),
      valueFact("image", imageValue(context, instance, id)),
      catalogFact("autoconfigures", false, image),
      fact("interfaces", devices.length),
      fact("devices", devices.join(", ")),
    ],
    fix: wayOut(context, image, carried, devices),
  });
}

/** The text for every interface of the instance. */
function wayOut(context: RuleContext, { recipe }: ImageFacts, { list }: Secondaries, devices: readonly string[]): Fix {
  if (!recipe) return { id: "by-hand", params: { devices: devices.join(", ") } };
  const values = list.map((secondary, i) => guestValues(context, secondary, devices[i] as string));
  const guest = guestConfiguration(recipe, values);
  const apply = guest.commands.join(guest.files.length === 0 ? "\n" : " && ");
  const [only, ...others] = guest.files;
  const interfaces = list.map((secondary, i) => labelOf(secondary.interface) || devices[i]).join(", ");
  if (!only) return { id: "run", params: { devices: devices.join(", "), interfaces, apply }, guest };
  if (others.length === 0) {
    const params = { devices: devices.join(", "), interfaces, file: only.path, content: only.content, apply };
    return { id: "configure", params, guest };
  }
  const content = guest.files.map((file) => `# ${file.path}\n${file.content}`).join("\n");
  return { id: "configure-each", params: { devices: devices.join(", "), content, apply }, guest };
}

/** What is known of an interface; its MAC only when it exists. */
function guestValues({ model, network }: RuleContext, secondary: Secondary, device: string): GuestValues {
  const target = secondary.interface;
  const declared = target.kind === "resource" ? target.resource : undefined;
  // A replaced interface gets another MAC: better a gap than the old one.
  const kept = declared && keepsObject(model, network, declared);
  const prior = kept ? model.prior(declared)?.attributes : undefined;
  const address = declared ? network.text(declared, "primary_ip_address", "private_ip") : undefined;
  const vswitch = declared ? network.vswitchOf(declared) : (secondary.vswitch ?? { kind: "absent" });
  const block = follow(vswitch, "block", (resource) => network.blockOf(resource));
  const mask = block.kind === "known" ? parseCidr(block.value)?.mask : undefined;
  const mac = text(prior?.["mac"]);
  const ip = address?.kind === "known" ? address.value : text(prior?.["primary_ip_address"]);
  return {
    device,
    ...(mac === undefined ? {} : { mac, macDashes: mac.replaceAll(":", "-").toUpperCase() }),
    ...(ip === undefined ? {} : { address: ip }),
    ...(mask === undefined ? {} : { prefix: String(mask) }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}
