import { memo } from "../../../memo";
import type { Model } from "../../../model/model";
import type { Resource } from "../../../model/resource";
import { unreadIn } from "../../../model/unread-modules";
import { parseAddress } from "../../../network/ipv4";
import { canonicalType } from "../../../provider/overlays";
import { type Association, associationsOf } from "../../eip-associations";
import { fact } from "../../facts";
import type { Report, Rule } from "../../rule";

const GATEWAY = "alicloud_nat_gateway";
const EIP = "alicloud_eip_address";

/** A SNAT entry names addresses of its gateway, not the ids of EIPs, nor what is bound to something else. */
export const natGatewaySnatIp: Rule = {
  id: "nat-gateway/snat-ip",
  severity: "error",
  about: ["snat_ip"],
  decidedAt: "synth",
  prevents: ["InvalidSnatIp.Malformed", "EIP_NOT_IN_GATEWAY"],
  source: "VPC API CreateSnatEntry (2026-08-03): SnatIp is an address, or several with commas between them",
  check({ model, network }, report) {
    for (const entry of model.ofType("alicloud_snat_entry")) {
      const origin = model.origin(entry, "snat_ip");
      if (origin && canonicalType(origin.resource.type) === EIP) {
        if (origin.attribute === "id") reportId(entry, origin.resource, report);
        else if (origin.attribute === "ip_address") checkBinding(model, entry, origin.resource, report);
        continue;
      }
      const written = network.text(entry, "snat_ip");
      if (written.kind !== "known") continue;
      const wrong = written.value.split(",").find((one) => parseAddress(one.trim()) === undefined);
      if (wrong === undefined) continue;
      report.violation(entry, {
        facts: [fact("entry", entry.address), fact("text", wrong.trim())],
        fix: { id: "write-address", params: { entry: entry.address } },
      });
    }
  },
};

function reportId(entry: Resource, eip: Resource, report: Report): void {
  report.violation(entry, {
    message: "id",
    facts: [fact("entry", entry.address), fact("eip", eip.address)],
    fix: { id: "address", params: { eip: eip.address } },
  });
}

/** Whether the EIP is bound to the gateway of the entry. What binds it may be nowhere that is read: then nothing is said. */
function checkBinding(model: Model, entry: Resource, eip: Resource, report: Report): void {
  const gateway = model.origin(entry, "snat_table_id")?.resource;
  if (gateway?.type !== GATEWAY || [entry, eip, gateway].some(({ repetition }) => repetition.missing)) return;
  const bindings = bindingsOf(model, eip);
  if (!bindings || bindings.some(({ target }) => target.kind !== "resource" || target.resource === gateway)) return;
  const [other] = bindings;
  // An EIP that exists may have been bound by somebody else.
  if (!other && model.prior(eip)) return;
  const facts = [fact("entry", entry.address), fact("eip", eip.address), fact("gateway", gateway.address)];
  report.violation(entry, {
    message: other ? "elsewhere" : "unbound",
    facts: other ? [...facts, fact("association", other.resource.address)] : facts,
    prevents: ["EIP_NOT_IN_GATEWAY"],
    fix: { id: "bind", params: { eip: eip.address, gateway: gateway.address } },
  });
}

/** What binds an EIP; undefined where there may be more than is known. */
function bindingsOf(model: Model, eip: Resource): readonly Association[] | undefined {
  return allBindings(model)?.filter(({ address }) => address.kind === "resource" && address.resource === eip);
}

const allBindings = memo((model: Model): readonly Association[] | undefined => {
  const all = associationsOf(model);
  const isOpen = all.some(({ resource, address }) => address.kind === "unknown" || resource.repetition.missing);
  return isOpen || model.stacks.some((part) => unreadIn(part, "").length > 0) ? undefined : all;
});
