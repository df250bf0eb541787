import { describe, expect, test } from "vitest";
import { ALL_SECRET, type SecretPlaces } from "../../src/model/secret-places";
import { isSecretName, secretAttributes, secretsByName, secretsOfType } from "../../src/provider/secret-names";

/** Whole, or the members that are. */
function told(places: SecretPlaces | undefined): unknown {
  if (places === undefined) return "none";
  if (places.all) return "all";
  return Object.fromEntries([...places.members].map(([name, inner]) => [name, told(inner)]));
}

const of = (type: string, attribute: string, mode: "managed" | "data" = "managed") =>
  told(secretsOfType(mode, type)(attribute));

describe("attributes of types of the provider", () => {
  test.each([
    ["what the schema marks", "alicloud_adb_account", "account_password", "all"],
    ["what it forgets, by its name", "alicloud_alikafka_instance", "password", "all"],
    ["what it forgets, in an overlay", "alicloud_disk_attachment", "password", "all"],
    ["what it marks, in an overlay", "alicloud_instance", "password", "all"],
    ["what is none", "alicloud_instance", "instance_name", "none"],
    [
      "a member of a list of blocks",
      "alicloud_cdn_domain",
      "certificate_config",
      { private_key: "all", server_certificate: "all" },
    ],
    ["a member that it forgets", "alicloud_cloud_phone_policy", "net_redirect_policy", { proxy_password: "all" }],
    ["a member that it forgets, in a set", "alicloud_db_instance", "babelfish_config", { master_user_password: "all" }],
    [
      "a member deep in it",
      "alicloud_eflo_cluster",
      "node_groups",
      expect.objectContaining({ nodes: expect.anything() as unknown }),
    ],
    ["a set of which a member is marked, as a whole", "alicloud_bastionhost_instance", "ldap_auth_server", "all"],
    ["a name in the middle of another", "alicloud_kms_secret", "secret_name", "none"],
  ])("%s", (_, type, attribute, places) => {
    expect(of(type, attribute)).toEqual(places);
  });

  test("a data source is no resource of the same name", () => {
    expect(secretAttributes("data", "alicloud_instance")).toBeUndefined();
    expect(secretAttributes("data", "alicloud_instances")).toBeDefined();
    expect(of("alicloud_instances", "ids", "data")).toBe("none");
  });

  test("all of a type, and the same set when it is asked again", () => {
    const names = secretAttributes("managed", "alicloud_instance");
    expect([...(names ?? [])]).toEqual(expect.arrayContaining(["password", "user_data"]));
    expect([...(names ?? [])]).not.toContain("instance_name");
    expect(secretAttributes("managed", "alicloud_instance")).toBe(names);
  });
});

describe("attributes of types that nobody knows, by their names", () => {
  test.each([
    "db_password",
    "Secret",
    "TOKEN",
    "ssh_private_key",
    "credentials",
    "access_key_id",
    "user_data",
    "key_wo",
  ])("%s", (name) => {
    expect(isSecretName(name)).toBe(true);
    expect(of("acme_thing", name)).toBe("all");
    expect(secretAttributes("managed", "acme_thing")).toBeUndefined();
  });

  test.each(["name", "wo_key", "pass", "key"])("%s is none", (name) => {
    expect(isSecretName(name)).toBe(false);
    expect(of("acme_thing", name)).toBe("none");
  });

  test("an attribute that the type does not have counts by its name too", () => {
    expect(of("alicloud_vpc", "made_up_password")).toBe("all");
    expect(of("alicloud_vpc", "made_up")).toBe("none");
  });
});

describe("members of blocks of such types", () => {
  test.each<[unknown, unknown]>([
    [{ a: { password: "x", b: 1 } }, { a: { password: "all" } }],
    [[{ token: "x" }, { name: "y" }], { token: "all" }],
    [{ list: [{ secret: { deep: 1 } }] }, { list: { secret: "all" } }],
    [{ name: "x" }, "none"],
    ["password", "none"],
    [null, "none"],
    [undefined, "none"],
    [7, "none"],
  ])("%j", (value, places) => {
    expect(told(secretsByName(value as never))).toEqual(places);
  });
});

test("a name that is secret as a whole", () => {
  expect(secretsOfType("managed", "acme_thing")("password")).toBe(ALL_SECRET);
});
