import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { dataSourcesOf } from "../../scripts/schema/data-sources";

const clone = mkdtempSync(join(tmpdir(), "eniplan-schema-"));
mkdirSync(join(clone, "alicloud"));
afterAll(() => rmSync(clone, { recursive: true, force: true }));

/** What is read of one data source whose schema is given in Go, beside helpers that it uses. */
function read(schema: string, helpers = "", more = ""): unknown {
  const provider = `package alicloud
func Provider() *schema.Provider {
	provider := &schema.Provider{
		DataSourcesMap: map[string]*schema.Resource{
			// One of 780.
			"alicloud_things": dataSourceThings(),
		},
	}
}
`;
  const source = `package alicloud
import "x"
func dataSourceThings() *schema.Resource {
	return &schema.Resource{
		Read: dataSourceThingsRead,${more}
		Schema: ${schema},
	}
}
${helpers}`;
  writeFileSync(join(clone, "alicloud", "provider.go"), provider);
  writeFileSync(join(clone, "alicloud", "data_source_things.go"), source);
  return dataSourcesOf(clone)["alicloud_things"];
}

describe("data sources out of the provider's source", () => {
  test("types, flags and defaults", () => {
    const schema = `map[string]*schema.Schema{
			"ids": {Type: schema.TypeList, Optional: true, Computed: true, MinItems: 1, Elem: &schema.Schema{Type: schema.TypeString}},
			"name_regex": {
				Type: schema.TypeString, Required: true, ForceNew: true,
				ValidateFunc: validation.All(validation.ValidateRegexp, StringInSlice([]string{"a", \`b{\`}, false)),
			},
			"size": {Type: schema.TypeInt, Optional: true, Default: PageSizeLarge},
			"charge": {Type: schema.TypeString, Optional: true, Default: string(PostPaid)},
			"details": {Type: schema.TypeBool, Optional: true, Default: false},
			"token": {Type: schema.TypeString, Computed: true, Sensitive: true},
		}`;
    const constants = `const PageSizeLarge = 50\nconst (\n\tPrePaid = PayType("PrePaid")\n\tPostPaid    = PayType("PostPaid")\n)\n`;
    expect(read(schema, constants)).toEqual({
      a: {
        charge: { t: "string", m: "o", d: "PostPaid" },
        details: { t: "bool", m: "o", d: false },
        ids: { t: "list", m: "oc", min: 1 },
        name_regex: { t: "string", m: "r" },
        size: { t: "int", m: "o", d: 50 },
        token: { t: "string", m: "c", s: 1 },
      },
    });
  });

  test("blocks, elements and helpers", () => {
    const schema = `map[string]*schema.Schema{
			"things": {
				Type:     schema.TypeList,
				Computed: true,
				Elem: &schema.Resource{Schema: map[string]*schema.Schema{
					"ports": {Type: schema.TypeSet, Computed: true, Elem: &schema.Schema{Type: schema.TypeInt}},
					"rows": {Type: schema.TypeList, Computed: true, Elem: &schema.Schema{
						Type: schema.TypeMap, Elem: &schema.Schema{Type: schema.TypeFloat}}},
				}},
			},
			"filter": {
				Type: schema.TypeSet, Optional: true,
				Set: func(v interface{}) int { return hash(v.(map[string]interface{})["name"]) },
				Elem: &schema.Resource{Schema: filterSchema()},
			},
			"tags": tagsSchema(),
		}`;
    const helpers = `
func tagsSchema() *schema.Schema {
	return &schema.Schema{Type: schema.TypeMap, Optional: true}
}
func filterSchema() map[string]*schema.Schema {
	name := &schema.Schema{Type: schema.TypeString, Required: true}
	return map[string]*schema.Schema{"name": name}
}
`;
    expect(read(schema, helpers)).toEqual({
      a: {
        filter: { t: "set", m: "o", b: { name: { t: "string", m: "r" } } },
        tags: { t: "map", m: "o" },
        things: {
          t: "list",
          m: "c",
          b: { ports: { t: "set", m: "c", e: "int" }, rows: { t: "list", m: "c", e: { t: "map", e: "float" } } },
        },
      },
    });
  });

  test("timeouts, and what is deprecated, since when and in favour of what", () => {
    const schema = `map[string]*schema.Schema{
			"old": {Type: schema.TypeString, Optional: true,
				Deprecated: "Field 'old' has been deprecated from provider version 1.95.0. New field 'new' replaces it."},
			"gone": {Type: schema.TypeString, Optional: true, Removed: "It is gone"},
		}`;
    const more = `
		DeprecationMessage: "This data source has been deprecated since v1.188.0. Please use 'alicloud_others' instead.",
		Timeouts: &schema.ResourceTimeout{Read: schema.DefaultTimeout(5 * time.Minute)},`;
    expect(read(schema, "", more)).toEqual({
      to: { read: "5m" },
      dep: "1.188.0|alicloud_others",
      a: { gone: { t: "string", m: "o", rem: "|" }, old: { t: "string", m: "o", dep: "1.95.0|new" } },
    });
  });

  test.each([
    ["a type that is none", `map[string]*schema.Schema{"a": {Type: schema.TypeOther, Optional: true}}`, "no type"],
    ["a mode that is none", `map[string]*schema.Schema{"a": {Type: schema.TypeString}}`, "an attribute is neither"],
    [
      "a default that nobody declares",
      `map[string]*schema.Schema{"a": {Type: schema.TypeInt, Optional: true, Default: X}}`,
      "no constant",
    ],
    ["a helper that is not there", "someSchema()", "no function someSchema"],
  ])("%s is told with the data source, not left out", (_, schema, message) => {
    expect(() => read(schema)).toThrow(`alicloud_things: ${message}`);
  });
});
