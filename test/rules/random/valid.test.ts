import { expect, test } from "vitest";
import { fc } from "../../support/random";
import { build } from "./build";
import { errorsOf, findingsOf } from "./judge";
import { shapes } from "./shape";

test("a network that is as the cloud wants it has no error, and nothing in it is undecided", () => {
  fc.assert(
    fc.property(shapes, (shape) => {
      const findings = findingsOf(build(shape));
      expect(errorsOf(findings)).toEqual([]);
      expect(findings.filter(({ status }) => status === "undecided")).toEqual([]);
    }),
    { numRuns: 150 },
  );
});
