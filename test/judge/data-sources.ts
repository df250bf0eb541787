import type { Cloud } from "./cloud/cloud";
import { dataAttributesFromFacts, type JudgedAttributes } from "./facts";
import { ID } from "./schema";
import type { Wire, WireObject } from "./wire";

/** How the simulated cloud answers a data source: the list that holds the answers, and what there is. */
interface Answering {
  readonly list: string;
  readonly answers: (cloud: Cloud, asked: WireObject) => readonly WireObject[];
}

const ZONES = ["cn-hangzhou-h", "cn-hangzhou-i"];
const INSTANCE_TYPES = ["ecs.g7.large", "ecs.g7.xlarge"];
const IMAGES = ["aliyun_3_x64_20G_alibase_20240819.vhd"];

const ANSWERING: ReadonlyMap<string, Answering> = new Map([
  ["alicloud_zones", fixed("zones", ZONES)],
  ["alicloud_instance_types", fixed("instance_types", INSTANCE_TYPES)],
  ["alicloud_images", fixed("images", IMAGES)],
  ["alicloud_vpcs", existing("vpcs", "alicloud_vpc", ["cidr_block"])],
  ["alicloud_vswitches", existing("vswitches", "alicloud_vswitch", ["vpc_id", "zone_id", "cidr_block"])],
  ["alicloud_security_groups", existing("groups", "alicloud_security_group", ["vpc_id"])],
]);

function fixed(list: string, ids: readonly string[]): Answering {
  return { list, answers: () => ids.map((id) => ({ id })) };
}

/** Objects of the cloud that have what was asked for. */
function existing(list: string, type: string, filters: readonly string[]): Answering {
  const fits = (facts: WireObject, asked: WireObject) =>
    filters.every((name) => (asked[name] ?? "") === "" || asked[name] === facts[name]);
  return {
    list,
    answers: (cloud, asked) =>
      cloud
        .all(type)
        .filter(({ facts }) => fits(facts, asked))
        .map(({ id, facts }) => ({ ...facts, id })),
  };
}

/** The data sources that terraform may ask for, by type. */
export function dataSources(): ReadonlyMap<string, JudgedAttributes> {
  return new Map([...ANSWERING.keys()].map((type) => [type, { ...dataAttributesFromFacts(type), id: ID }]));
}

/** What terraform is told: what it asked for, an id, and the answers with what is known of each. */
export function answer(cloud: Cloud, type: string, asked: WireObject): WireObject {
  const attributes = dataSources().get(type) ?? {};
  const { list, answers } = ANSWERING.get(type) ?? fixed("ids", []);
  const found = answers(cloud, asked);
  const told = found.map((one) => shaped(attributes[list]?.attributes ?? {}, one));
  const withDefaults = Object.entries(attributes).map(([name, attribute]): [string, Wire] => {
    return [name, asked[name] ?? (attribute.default as Wire) ?? null];
  });
  return { ...Object.fromEntries(withDefaults), id: "data", ids: found.map(({ id }) => id ?? null), [list]: told };
}

function shaped(attributes: JudgedAttributes, one: WireObject): WireObject {
  return Object.fromEntries(Object.keys(attributes).map((name) => [name, one[name] ?? null]));
}
