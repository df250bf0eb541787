/**
 * The regions that the provider knows; it is not configured for another one without `skip_region_validation`.
 * aliyun/alicloud 1.289.0, alicloud/connectivity/regions.go
 */
export const PROVIDER_REGIONS: ReadonlySet<string> = new Set([
  "cn-hangzhou",
  "cn-qingdao",
  "cn-beijing",
  "cn-shenzhen",
  "cn-hongkong",
  "cn-shanghai",
  "cn-zhangjiakou",
  "cn-huhehaote",
  "cn-chengdu",
  "cn-heyuan",
  "cn-wulanchabu",
  "cn-guangzhou",
  "cn-nanjing",
  "cn-fuzhou",
  "cn-zhongwei",
  "us-west-1",
  "us-east-1",
  "us-southeast-1",
  "na-south-1",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-southeast-1",
  "ap-southeast-2",
  "ap-southeast-3",
  "ap-southeast-5",
  "ap-southeast-6",
  "ap-southeast-7",
  "ap-southeast-8",
  "ap-south-1",
  "me-east-1",
  "me-central-1",
  "eu-central-1",
  "eu-west-1",
  "rus-west-1",
  "cn-north-2-gov-1",
  "cn-shenzhen-finance-1",
  "cn-szfinance",
  "cn-shenzhen-finance",
  "cn-shanghai-finance-1-pub",
  "cn-shanghai-finance-1",
  "cn-hangzhou-finance",
  "cn-hzfinance",
  "cn-hzjbp",
  "cn-beijing-finance-1",
  "cn-beijing-finance-1-pub",
]);

/** Whether the provider refuses to be configured for a region: text after its blanks are cut off, which empty is its default. */
export function isRefusedRegion(region: string): boolean {
  const name = region.trim();
  return name !== "" && !PROVIDER_REGIONS.has(name);
}
