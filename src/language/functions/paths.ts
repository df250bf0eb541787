import { posix } from "node:path";

/*
 * Paths as Go's filepath has them, with slashes.
 */

/** The shortest path that means the same, without a slash at its end. */
export function cleanPath(path: string): string {
  const normal = posix.normalize(path);
  return normal.length > 1 && normal.endsWith("/") ? normal.slice(0, -1) : normal;
}

/** The last part of a path. */
export function baseName(path: string): string {
  let end = path.length;
  while (end > 0 && path[end - 1] === "/") end--;
  if (end === 0) return path === "" ? "." : "/";
  return path.slice(path.lastIndexOf("/", end - 1) + 1, end);
}

/** A path without what is behind its last slash. */
export function dirName(path: string): string {
  return cleanPath(path.slice(0, path.lastIndexOf("/") + 1));
}

/** A path from the root on; undefined if it is relative to a folder that is not known. */
export function absolutePath(path: string, cwd: string | undefined): string | undefined {
  if (path.startsWith("/")) return cleanPath(path);
  return cwd === undefined ? undefined : cleanPath(`${cwd}/${path}`);
}

/**
 * A path whose `~` is the home of the user (mitchellh/go-homedir): "other" for that of another user, whom Terraform does not
 * look up; undefined where the home is not known.
 */
export function expandHome(path: string, home: string | undefined): { readonly path: string } | "other" | undefined {
  if (!path.startsWith("~")) return { path };
  if (path.length > 1 && path[1] !== "/" && path[1] !== "\\") return "other";
  return home === undefined ? undefined : { path: cleanPath(`${home}/${path.slice(1)}`) };
}
