import type { Answer } from "../../../model/answer";
import type { Resource } from "../../../model/resource";
import { interfacesOf } from "../../../network/interfaces";
import { numberAttribute } from "../../attributes";
import { catalogFact, fact, valueFact } from "../../facts";
import type { Report, Rule, RuleContext } from "../../rule";

/** The primary interface is on the first network card, others on one that the type has. */
export const eniNetworkCard: Rule = {
  id: "eni/network-card",
  severity: "error",
  about: ["network_card_index", "network_interfaces"],
  decidedAt: "synth",
  prevents: [],
  source: "ECS API RunInstances and AttachNetworkInterface, NetworkCardIndex (2026-07-16)",
  check(context, report) {
    const { model, network } = context;
    const interfaces = interfacesOf(model, network);
    for (const instance of network.instances) {
      checkPrimary(report, instance, numberAttribute(model, instance, "network_card_index"));
      for (const { attachment, body } of interfaces.of(instance).list) {
        const card = attachment
          ? numberAttribute(model, attachment.resource, "network_card_index")
          : model.evaluate(instance, body?.["network_card_index"]);
        checkCard(context, report, attachment?.resource ?? instance, instance, card as Answer<number>);
      }
    }
  },
};

function checkPrimary(report: Report, instance: Resource, card: Answer<number>): void {
  report.decide(instance, card, (index) => {
    if (index === 0) return;
    report.violation(instance, {
      message: "primary",
      facts: [fact("instance", instance.address), fact("card", index)],
      fix: { id: "first", params: { instance: instance.address } },
    });
  });
}

/** Every type has the first card; how many more there are only an overlay says. */
function checkCard(
  { network, catalog }: RuleContext,
  report: Report,
  subject: Resource,
  instance: Resource,
  card: Answer<number>,
): void {
  report.decide(subject, card, (index) => {
    if (Number(index) === 0) return;
    const typeName = network.typeOf(instance);
    report.decide(subject, typeName, (name) => {
      const type = catalog.instanceType(name);
      // A type that is not in the catalog is instance/type-exists' to report.
      if (!type) return;
      if (type.networkCards === undefined) {
        report.undecided(subject, { kind: "catalog", subject: `${name} networkCards` });
      } else if (Number(index) >= type.networkCards) {
        report.violation(subject, {
          message: "none",
          facts: [
            fact("subject", subject.address),
            fact("card", Number(index)),
            valueFact("type", typeName),
            catalogFact("cards", type.networkCards, type),
          ],
          fix: { id: "other-card", params: { last: Math.max(0, type.networkCards - 1) } },
        });
      }
    });
  });
}
