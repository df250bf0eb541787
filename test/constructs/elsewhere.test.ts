import { OssBackend } from "cdktf";
import { expect, test, vi } from "vitest";
import { App, NetworkStack, Vpc } from "../../src/index";
import { temporaryFolder } from "../support/folders";
import { readJson } from "../support/synth";

/** The plan beside the stack, and what the synth says. */
function synthesised(options: { readonly state?: Record<string, string> } = {}) {
  const outdir = temporaryFolder();
  const app = new App({ outdir, onError: "throw", ...options });
  const stack = new NetworkStack(app, "network", { region: "cn-hangzhou" });
  new OssBackend(stack, { bucket: "states", key: "network" });
  new Vpc(stack, "main", { cidrBlock: "10.0.0.0/8" });
  const write = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    app.synth();
    return { plan: readJson(`${outdir}/stacks/network/eniplan.json`), said: write.mock.calls.join("") };
  } finally {
    write.mockRestore();
  }
}

test("a state that was not read: the plan beside the stack says so, and so does the last line", () => {
  const { plan, said } = synthesised();
  expect(plan["stacks"]).toMatchObject([{ name: "network", backend: "oss" }]);
  expect([plan["changes"], plan["waves"]]).toEqual([[], []]);
  expect(plan["undecided"]).toMatchObject([{ stack: "network", missing: { kind: "backend", subject: "oss" } }]);
  expect(said).toContain("The state of network was not read (oss), so what changes is not known.");
  expect(said).not.toContain("to add");
});

test("a state for a stack that is not there is refused", () => {
  expect(() => synthesised({ state: { netwrok: "a.tfstate" } })).toThrow("state/no-stack");
});
