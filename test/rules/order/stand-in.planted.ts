import { existing, instanceOf, type Planter, patch } from "../random/plant";

export const PLANTED: readonly Planter[] = [
  {
    rule: "order/stand-in",
    // A twin of an instance, and both change what takes a stop.
    plant: (world, host) => {
      const own = world.resources[instanceOf(host)] ?? {};
      const twin = { ...own };
      for (const name of ["private_ip", "instance_name", "host_name", "secondary_private_ips"]) delete twin[name];
      const two = patch(world, { "alicloud_instance.twin": twin });
      const before = existing(two, {
        [instanceOf(host)]: { status: "Running" },
        "alicloud_instance.twin": { status: "Running" },
      });
      const changed = { user_data: "IyEvYmluL3NoCg==" };
      return {
        ...patch(before, { [instanceOf(host)]: changed, "alicloud_instance.twin": changed }),
        policy: `groups: [{ name: pair, addresses: ["${instanceOf(host)}*", "alicloud_instance.twin*"] }]`,
      };
    },
  },
];
