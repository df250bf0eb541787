import { TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { AlicloudProvider, type AlicloudProviderConfig } from "./provider";

export type NetworkStackProps = Omit<AlicloudProviderConfig, "alias">;

/** A stack in one region, with its alicloud provider. */
export class NetworkStack extends TerraformStack {
  readonly region: string;
  readonly provider: AlicloudProvider;

  constructor(scope: Construct, id: string, props: NetworkStackProps) {
    super(scope, id);
    this.region = props.region;
    this.provider = new AlicloudProvider(this, "alicloud", props);
  }
}
