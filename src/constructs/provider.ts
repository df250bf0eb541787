import { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import type { RegionId } from "./names";

export interface AlicloudProviderConfig {
  /** Region of everything that uses this provider, `cn-hangzhou`. */
  readonly region: RegionId;
  /** Profile of the credentials file. Default: credentials come from the environment. */
  readonly profile?: string | undefined;
  /** Needed for a second provider of one stack; resources choose it with `provider`. */
  readonly alias?: string | undefined;
  /** Version constraint of aliyun/alicloud. Default: `~> 1.289`, the version whose behaviour eniplan knows. */
  readonly version?: string | undefined;
}

/** The provider block of alicloud. Other arguments than these are set with `addOverride`. */
export class AlicloudProvider extends TerraformProvider {
  private readonly config: AlicloudProviderConfig;

  constructor(scope: Construct, id: string, config: AlicloudProviderConfig) {
    super(scope, id, {
      terraformResourceType: "alicloud",
      terraformGeneratorMetadata: {
        providerName: "alicloud",
        providerVersionConstraint: config.version ?? "~> 1.289",
      },
      terraformProviderSource: "aliyun/alicloud",
    });
    this.config = config;
  }

  override get alias(): string | undefined {
    // The base constructor asks before the config is set.
    return this.config?.alias;
  }

  override set alias(_alias: string | undefined) {
    throw new Error(`${this.node.path}: the alias of a provider is given to its constructor`);
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    const { region, profile } = this.config;
    return { region, ...(profile === undefined ? {} : { profile }) };
  }

  protected override synthesizeHclAttributes(): { [name: string]: unknown } {
    return this.synthesizeAttributes();
  }
}
