import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { byTurns, seconds, tableOf } from "./turns";

/*
 * What the compiler of an author takes for stacks/edge: as it is, with the bindings of one service, and with those of all. By
 * turns, each as a whole process. RUNS sets how many (default 5).
 *
 *   npm run bench:compile
 */
const runs = Number(process.env["RUNS"] ?? 5);
const root = join(__dirname, "..", "..");
const services = readdirSync(join(root, "dist", "alicloud"))
  .filter((file) => file.endsWith(".d.ts"))
  .map((file) => basename(file, ".d.ts"));

/** The app, and all classes of some services. */
function app(used: readonly string[]): string {
  const text = readFileSync(join(root, "stacks", "edge", "main.ts"), "utf8").replace('"../../src"', '"eniplan"');
  const imports = used.map((service, at) => `import * as s${at} from "eniplan/alicloud/${service}";\n`);
  return `${imports.join("")}${text}${used.map((_, at) => `export const use${at} = s${at};\n`).join("")}`;
}

const APPS = new Map([
  ["no bindings", app([])],
  ["those of one service", app(["alb"])],
  [`those of all ${services.length} services`, app(services)],
]);
const OPTIONS = "--noEmit --strict --skipLibCheck --module node16 --target es2022 --types node".split(" ");

const folder = mkdtempSync(join(tmpdir(), "eniplan-compile-"));
try {
  mkdirSync(join(folder, "node_modules"));
  symlinkSync(root, join(folder, "node_modules", "eniplan"));
  for (const name of ["cdktf", "constructs", "@types"]) {
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  }
  const commands = [...APPS].map(([label, text], at) => {
    const file = join(folder, `main${at}.ts`);
    writeFileSync(file, text);
    return { label, args: [join(root, "node_modules", "typescript-5", "bin", "tsc"), ...OPTIONS, file] };
  });
  process.chdir(folder);
  const rows = byTurns(commands, runs).map(({ label, cpu, wall, megabytes }) => {
    return [label, seconds(cpu), seconds(wall), `${Math.round(megabytes)} MB`];
  });
  process.stdout.write(tableOf([["imported", "processor", "clock", "memory"], ...rows]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
