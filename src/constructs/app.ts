import { existsSync, rmdirSync } from "node:fs";
import { join } from "node:path";
import { type AppConfig, App as CdktfApp, Manifest } from "cdktf";
import { guard } from "./guard";
import type { GuardOptions } from "./guard-options";

export interface AppProps extends AppConfig, GuardOptions {}

/** The root of the construct tree. `synth()` writes nothing unless the whole app holds. */
export class App extends CdktfApp {
  constructor(props: AppProps = {}) {
    const { state, policy, onError, language, strict, consoleCompatible, fix, rules, ...config } = props;
    // An empty variable is as good as none; cdktf would try to make a folder without a name.
    const outdir = config.outdir ?? (process.env["CDKTF_OUTDIR"] || "cdktf.out");
    const stacks = join(outdir, Manifest.stacksFolder);
    const made = [stacks, outdir].filter((folder) => !existsSync(folder));
    super({ ...config, outdir });
    // cdktf makes these two folders before it knows whether it will write anything.
    for (const folder of made) rmdirSync(folder);
    guard(this, { state, policy, onError, language, strict, consoleCompatible, fix, rules });
  }
}
