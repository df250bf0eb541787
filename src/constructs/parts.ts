import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import type { StackPart } from "../model/stack-part";
import { renderStacks } from "./rendered-stack";
import { NetworkStack } from "./stack";
import { partOf } from "./stack-part";
import { Staging } from "./staging";

/** What a stack that `build` fills is read as. Nothing of it stays on the disk. */
export function partsOfStack(build: (stack: never) => void, name: string, region: string): StackPart[] {
  const folder = mkdtempSync(join(tmpdir(), "eniplan-"));
  try {
    const app = new App({ outdir: join(folder, "out") });
    build(new NetworkStack(app, name, { region }) as never);
    const synth = app.synth.bind(app);
    return Staging.use(app, (staging) => renderStacks(app, synth).map((stack) => partOf(stack, staging, false)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
