import { Network } from "../../../src/network/network";
import { makePlan } from "../../../src/plan/plan";
import { model } from "../../support/model";

export type Document = Parameters<typeof model>[0];

export function plan(document: Document, prior?: Parameters<typeof model>[1]) {
  const built = model(document, prior);
  return makePlan(built, new Network(built));
}

/** Waves as text: one line a wave. */
export function waves(document: Document, prior?: Parameters<typeof model>[1]): string[] {
  return plan(document, prior).waves.map((wave) =>
    wave.map(({ action, address }) => `${action} ${address.replace(/alicloud_(ecs_network_)?/, "")}`).join(", "),
  );
}

/** Hazards that Terraform leaves open. */
export function open(document: Document, prior?: Parameters<typeof model>[1]) {
  return plan(document, prior).hazards.filter(({ guaranteed }) => !guaranteed);
}

export const attach = (eni: string, instance: string, extra = {}) => ({
  network_interface_id: `\${alicloud_ecs_network_interface.${eni}.id}`,
  instance_id: `\${alicloud_instance.${instance}.id}`,
  ...extra,
});
