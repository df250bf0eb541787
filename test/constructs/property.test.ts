import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { locateProperty } from "../../src/constructs/property";
import { pathSteps } from "../../src/read/place";

const TEXT = `import { Instance } from "eniplan";
const other = { instanceName: "no" };
new Instance(this, "web{", {
  // instanceName: in a comment
  "imageId": "m-1", instanceType,
  tags: { instanceName: "x", a: "," },
  instanceName: \`-bad{\`,
  networkInterfaces: [
    { vswitchId: "a" },
  ],
  systemDisk: {
    size: 20,
  },
});
new Instance(this, "second", props);
make({ instanceName: "no" });
`;

const folder = mkdtempSync(join(tmpdir(), "eniplan-property-"));
const file = join(folder, "stack.ts");
writeFileSync(file, TEXT);
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  [3, "instance_name", 7],
  [3, "image_id", 5],
  [3, "instance_type", 5],
  [3, "tags.instance_name", 6],
  [3, "network_interfaces[0].vswitch_id", 8],
  [3, "system_disk.size", 12],
  [3, "system_disk.category", 11],
  [3, "user_data", undefined],
  [15, "instance_name", undefined],
  [16, "instance_name", undefined],
  [99, "instance_name", undefined],
])("line %i, %s: %s", (line, path, expected) => {
  expect(locateProperty({ file, line, column: 1 }, pathSteps(path))?.line).toBe(expected);
});

it("knows nothing of a file that is gone", () => {
  expect(locateProperty({ file: join(folder, "gone.ts"), line: 1, column: 1 }, ["x"])).toBeUndefined();
});
