import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * npm run sbom: dist/sbom.cdx.json, what the package needs at run time, in CycloneDX, as package-lock.json pins it. `npm sbom
 * --omit=dev` leaves out what is needed for development too, so it gets a lock file in which nothing else stands.
 */

interface Entry {
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

/** Places of all that is needed at run time: what is needed is looked for in the folders around, the nearest first. */
function neededAt({ packages }: Lock): ReadonlySet<string> {
  const found = new Set<string>([""]);
  for (const place of found) {
    for (const name of Object.keys(packages[place]?.dependencies ?? {})) {
      const folders = [...place.matchAll(/(?:^|\/)node_modules\//g)]
        .map(({ index }) => place.slice(0, index))
        .reverse();
      const near = [place, ...folders].map((folder) => `${folder === "" ? "" : `${folder}/`}node_modules/${name}`);
      const there = near.find((one) => packages[one] !== undefined);
      if (there === undefined)
        throw new Error(`package-lock.json has no ${name}, which ${place || "the package"} needs`);
      found.add(there);
    }
  }
  return found;
}

function main(): void {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Record<string, unknown>;
  const lock = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;
  const needed = neededAt(lock);
  const packages = Object.fromEntries(Object.entries(lock.packages).filter(([place]) => needed.has(place)));
  const { name, version, description, license, dependencies } = manifest;
  const root = { name, version, description, license, dependencies };
  const folder = mkdtempSync(join(tmpdir(), "eniplan-sbom-"));
  try {
    // npm calls the package as its folder is called.
    const inside = join(folder, String(name));
    mkdirSync(inside);
    writeFileSync(join(inside, "package.json"), JSON.stringify(root));
    writeFileSync(join(inside, "package-lock.json"), JSON.stringify({ ...lock, packages: { ...packages, "": root } }));
    const argv = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx", "--sbom-type", "application"];
    const { status, stdout, stderr } = spawnSync("npm", argv, { cwd: inside, encoding: "utf8" });
    if (status !== 0) throw new Error(`npm sbom: ${stderr}`);
    mkdirSync("dist", { recursive: true });
    writeFileSync(join("dist", "sbom.cdx.json"), stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
