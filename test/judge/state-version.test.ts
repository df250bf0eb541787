import { expect, test } from "vitest";
import { terraformFound } from "../terraform/support";
import { withJudge } from "./judge";

const PROVIDER = 'provider["registry.terraform.io/aliyun/alicloud"]';

test.runIf(terraformFound())(
  "terraform refuses to plan what a newer provider has written",
  { timeout: 60_000 },
  async () => {
    await withJudge(async (judge) => {
      judge.configure({
        terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
        resource: { alicloud_vpc: { main: { vpc_name: "main", cidr_block: "10.0.0.0/8" } } },
      });
      await judge.init();
      const attributes = { id: "vpc-1", vpc_name: "main", cidr_block: "10.0.0.0/8" };
      const stored = (version: number) => ({
        ...{ version: 4, terraform_version: "1.11.4", serial: 1, lineage: "a", outputs: {} },
        resources: [
          {
            ...{ mode: "managed", type: "alicloud_vpc", name: "main", provider: PROVIDER },
            instances: [{ schema_version: version, attributes }],
          },
        ],
      });
      judge.seed(stored(0));
      await judge.plan();
      judge.seed(stored(1));
      await expect(judge.plan()).rejects.toThrow(/newer provider version/);
    });
  },
);
