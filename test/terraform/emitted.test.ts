import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { isObject, type JsonObject } from "../../src/model/json";
import { emit } from "./emit";
import { newFolder, readJson, removeFolders, terraform, terraformFound } from "./support";

afterAll(removeFolders);

const REFERENCE = /\b(alicloud_\w+)\.([\w-]+)/g;

/**
 * The same graph out of terraform_data, which needs no provider: one resource for each, with the same references and
 * depends_on, which writes its address to a log when it is created.
 */
function standIn(configuration: JsonObject, log: string): JsonObject {
  const data: JsonObject = {};
  for (const [type, resources] of Object.entries(configuration["resource"] as JsonObject)) {
    for (const [name, body] of Object.entries(resources as JsonObject)) {
      const { depends_on: dependsOn = [], ...attributes } = body as JsonObject;
      const needed = [...JSON.stringify(attributes).matchAll(REFERENCE)].filter(([, , other]) => other !== "//");
      data[`${type}-${name}`] = {
        input: needed.map(([, otherType, other]) => `\${terraform_data.${otherType}-${other}.id}`),
        depends_on: (dependsOn as string[]).map((address) => `terraform_data.${address.replace(".", "-")}`),
        provisioner: { "local-exec": { command: `echo ${type}.${name} >> ${log}` } },
      };
    }
  }
  return { resource: { terraform_data: data } };
}

describe.runIf(terraformFound())("terraform judges what is emitted", () => {
  test.each(["quickstart", "firewall-pair"])("%s: the JSON is accepted; only the provider is missing", (stack) => {
    const folder = emit(stack);
    expect(terraform(folder, "get")).toMatchObject({ status: 0 });
    const { diagnostics } = JSON.parse(terraform(folder, "validate", "-json").output) as {
      diagnostics: { severity: string; summary: string }[];
    };
    const others = diagnostics.filter(({ severity, summary }) => severity === "error" && !/provider/i.test(summary));
    expect(others).toEqual([]);
  });

  test("firewall-pair: at high parallelism the attaches of each instance still run in declaration order", () => {
    const folder = newFolder();
    const log = join(folder, "log");
    const configuration = readJson(join(emit("firewall-pair"), "cdk.tf.json"));
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify(standIn(configuration, log)));
    expect(terraform(folder, "init", "-input=false").status).toBe(0);
    const applied = terraform(folder, "apply", "-auto-approve", "-parallelism=64", "-input=false");
    expect(applied.output).toContain("Apply complete!");
    const attaches = readFileSync(log, "utf8")
      .split("\n")
      .filter((address) => address.startsWith("alicloud_ecs_network_interface_attachment."));
    for (const firewall of ["firewall-a", "firewall-b"]) {
      const order = attaches.flatMap(
        (address) => /(external|internal|ha)/.exec(address.includes(firewall) ? address : "")?.[1] ?? [],
      );
      expect(order).toEqual(["external", "internal", "ha"]);
    }
  });

  test("every reference and depends_on of the emitted JSON names something that is emitted", () => {
    for (const stack of ["quickstart", "firewall-pair"]) {
      const resources = readJson(join(emit(stack), "cdk.tf.json"))["resource"] as JsonObject;
      const bodies = Object.values(resources).flatMap((named) => Object.values(named as JsonObject));
      const text = JSON.stringify(bodies.map((body) => (isObject(body) ? { ...body, "//": "" } : body)));
      const missing = [...text.matchAll(REFERENCE)].filter(([, type = "", name = ""]) => {
        const named = resources[type];
        return !isObject(named) || !(name in named);
      });
      expect(missing.map(([whole]) => whole)).toEqual([]);
    }
  });
});
