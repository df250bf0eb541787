import { ImportableResource, type TerraformMetaArguments, type TerraformProvider, TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import type { Attributes } from "../schema/attribute";
import { resourceType } from "../schema/schemas";
import { type AttributeTable, attributeTable } from "./attribute-table";
import { type CapturedStack, captureDeclaration } from "./declaration";
import { renderHclAttributes, renderJsonAttributes, type Values } from "./render";

/** Arguments of a resource that Terraform itself reads. */
const META = new Set(["dependsOn", "count", "provider", "lifecycle", "forEach", "provisioners", "connection"]);

const NO_ATTRIBUTES: Attributes = new Map();

/** Attributes in camelCase, and Terraform's meta-arguments. */
export type ResourceConfig = TerraformMetaArguments & { readonly [name: string]: unknown };

/**
 * A resource of a type of the provider: a `TerraformResource` that gets names and types of its attributes from the
 * provider's schema, and remembers where it was declared. Everything that cdktf can do with a resource works.
 */
export class AlicloudResource extends TerraformResource {
  /** Where the author wrote `new …`. */
  readonly declared: CapturedStack;
  private readonly table: AttributeTable;
  private readonly values: Values;
  private idToken: { readonly repeated: boolean; readonly token: string } | undefined;

  constructor(scope: Construct, id: string, type: string, config: ResourceConfig) {
    const { dependsOn, count, provider, lifecycle, forEach, provisioners, connection } = config;
    super(scope, id, {
      terraformResourceType: type,
      terraformGeneratorMetadata: { providerName: "alicloud" },
      ...(dependsOn ? { dependsOn } : {}),
      ...(count === undefined ? {} : { count }),
      ...(provider ? { provider } : {}),
      ...(lifecycle ? { lifecycle } : {}),
      ...(forEach ? { forEach } : {}),
      ...(provisioners ? { provisioners } : {}),
      ...(connection ? { connection } : {}),
    });
    this.declared = captureDeclaration(new.target);
    this.table = attributeTable(resourceType(type)?.attributes ?? NO_ATTRIBUTES);
    this.values = Object.fromEntries(Object.entries(config).filter(([name]) => !META.has(name)));
  }

  /**
   * Something that exists, for `cdktf` to write the construct of: it asks Terraform for its configuration.
   *
   * @param importToId id of the construct to be
   * @param importFromId what `terraform import` takes
   */
  static generateConfigForImport(
    this: { readonly tfResourceType: string },
    scope: Construct,
    importToId: string,
    importFromId: string,
    provider?: TerraformProvider,
  ): ImportableResource {
    // biome-ignore lint/complexity/noThisInStatic: it is the class of the resource that is asked for
    const config = { terraformResourceType: this.tfResourceType, importId: importFromId };
    return new ImportableResource(scope, importToId, provider ? { ...config, provider } : config);
  }

  /** The id that the cloud gives the object; a token until apply. */
  get id(): string {
    // Making a token costs more than anything else of a large app, and ids are asked for again and again.
    const repeated = this.forEach !== undefined;
    if (this.idToken?.repeated !== repeated) this.idToken = { repeated, token: this.getStringAttribute("id") };
    return this.idToken.token;
  }

  protected override synthesizeAttributes(): { [name: string]: unknown } {
    return renderJsonAttributes(this.table, this.values);
  }

  protected override synthesizeHclAttributes(): { [name: string]: unknown } {
    return renderHclAttributes(this.table, this.values);
  }
}
