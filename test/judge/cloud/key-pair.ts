import type { Kind } from "./cloud";
import { text } from "./text";

/** Key pairs are called by their names. Source: ECS API, CreateKeyPair; resource_alicloud_ecs_key_pair.go */
export const keyPair: Kind = {
  async create(cloud, wanted) {
    const name = text(wanted["key_pair_name"]) || text(wanted["key_name"]);
    const id = name || cloud.newId(text(wanted["key_name_prefix"]) || "terraform");
    return { id, facts: { key_pair_name: id, key_name: id } };
  },
};
