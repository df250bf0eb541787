import { App, TerraformResource, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { guard } from "../src/constructs/guard";
import type { JsonObject } from "../src/model/json";
import { generateNetwork } from "./network";

/** A resource as it stands in the generated configuration. */
class Raw extends TerraformResource {
  constructor(
    scope: Construct,
    id: string,
    type: string,
    private readonly body: JsonObject,
  ) {
    super(scope, id, { terraformResourceType: type, terraformGeneratorMetadata: { providerName: "alicloud" } });
    this.overrideLogicalId(id.slice(type.length + 1));
  }

  protected override synthesizeAttributes(): JsonObject {
    return this.body;
  }
}

// GUARD=off is plain cdktf; SIZE is the number of resources.
const app = new App({ skipValidation: true });
const stack = new TerraformStack(app, "bench");
const { resource } = generateNetwork(Number(process.env["SIZE"] ?? 1000)).configuration;
for (const [type, bodies] of Object.entries(resource as JsonObject)) {
  for (const [name, body] of Object.entries(bodies as JsonObject))
    new Raw(stack, `${type}-${name}`, type, body as JsonObject);
}
if (process.env["GUARD"] !== "off") guard(app);
app.synth();
