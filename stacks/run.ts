// Runs an example from the root of the package: node dist/stacks/run.js firewall-pair. The app is then in its own
// folder, where its state is, and writes to where it was told from here.
import { join, resolve } from "node:path";

const [name = ""] = process.argv.slice(2);
process.env["CDKTF_OUTDIR"] = resolve(process.env["CDKTF_OUTDIR"] || "cdktf.out");
process.chdir(join("stacks", name));
require(join(__dirname, name, "main.js"));
