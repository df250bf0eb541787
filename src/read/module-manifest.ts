import { existsSync, realpathSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { isObject } from "../model/json";
import { fail } from "../model/problem";
import { parseVersion, satisfies } from "../model/version";
import { parseJsonObject } from "./json";
import { display } from "./local-state";
import { isLocalSource, isSameSource } from "./module-address";
import { readText } from "./text";

/** A module as `terraform init` put it on the disk. */
export interface FetchedModule {
  /** As init writes it out. */
  readonly source: string;
  /** Not set where the source has no versions. */
  readonly version?: string;
  readonly folder: string;
  /** What was fetched as one, with all that may be named by a local source inside of it. */
  readonly around: string;
}

/** Where a module is called. */
export interface ModuleCall {
  /** The names of the calls that lead to it: `net.inner`. */
  readonly key: string;
  /** Undefined where it names what only init knows. */
  readonly source: string | undefined;
  /** Constraints. */
  readonly version?: string | undefined;
}

/** What `terraform init` noted in its folder; read when a module is first asked for. */
export class ModuleManifest {
  private entries: ReadonlyMap<string, FetchedModule> | undefined;

  /**
   * @param data the folder of `dataFolder`
   * @param root the folder in which Terraform runs
   */
  constructor(
    private readonly data: string,
    private readonly root: string,
    private readonly cwd: string,
  ) {}

  private get file(): string {
    return join(this.data, "modules", "modules.json");
  }

  /** Undefined: init did not fetch it. @throws InputError when the manifest is not what init writes. */
  find({ key }: ModuleCall): FetchedModule | undefined {
    this.entries ??= this.read();
    return this.entries.get(key);
  }

  private read(): ReadonlyMap<string, FetchedModule> {
    const { file } = this;
    if (!existsSync(file)) return new Map();
    const shown = display(file, this.cwd);
    const { Modules: list } = parseJsonObject(readText(file), shown);
    if (!Array.isArray(list)) fail("module/manifest", { where: "Modules" }, { file: shown });
    const found = new Map<string, FetchedModule>();
    for (const [i, entry] of list.entries()) {
      const { Key: key, Source: source, Version: version, Dir: dir } = isObject(entry) ? entry : {};
      if (typeof key !== "string" || typeof source !== "string" || typeof dir !== "string") {
        return fail("module/manifest", { where: `Modules[${i}]` }, { file: shown });
      }
      if (key === "") continue;
      const folder = resolve(this.root, dir);
      const place = { folder, around: isLocalSource(source) ? folder : this.packageOf(key, folder) };
      found.set(key, { source, ...place, ...(typeof version === "string" && version !== "" ? { version } : {}) });
    }
    return found;
  }

  /** The folder below init's own that holds all that was fetched with a module; it must not lie anywhere else. */
  private packageOf(key: string, folder: string): string {
    const modules = join(this.data, "modules");
    const inner = relative(modules, folder);
    const isBelow = isInside(modules, folder) && inner !== "";
    const isReal = !existsSync(folder) || isInside(realpathSync(modules), realpathSync(folder));
    if (!isBelow || !isReal) {
      const params = { key, folder: display(folder, this.cwd), expected: display(modules, this.cwd) };
      fail("module/outside", params, { file: display(this.file, this.cwd) });
    }
    return join(modules, inner.split(sep)[0] ?? "");
  }
}

export function isInside(folder: string, path: string): boolean {
  const inner = relative(folder, path);
  return inner === "" || !(inner.startsWith("..") || resolve(inner) === inner);
}

/** What init noted of a module that is not what the configuration asks for any more; undefined where it fits. */
export function staleness({ source, version }: ModuleCall, fetched: FetchedModule): string | undefined {
  const { source: noted, version: found } = fetched;
  if (source !== undefined && !isSameSource(source, noted)) return found === undefined ? noted : `${noted} ${found}`;
  const own = found === undefined ? undefined : parseVersion(found);
  if (version !== undefined && own && !satisfies(own, version)) return `${noted} ${found}`;
  return existsSync(fetched.folder) ? undefined : `${noted}, -`;
}
