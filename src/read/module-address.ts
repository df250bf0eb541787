/** Whether a source names a folder, seen from that of the files that call. */
export function isLocalSource(source: string): boolean {
  return /^\.\.?(?:[/\\]|$)/.test(source);
}

const REGISTRY = /^(?:[\w.-]+\.[\w.-]+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.+)?$/;
const DEFAULT_HOST = /^registry\.(?:terraform\.io|opentofu\.org)\//;

/**
 * Whether what `terraform init` noted as the source of a module is what is written. It writes addresses out: those of the
 * registry with its host, `github.com/a/b` as `git::https://github.com/a/b.git`. Of short forms that are not known here it
 * is taken that they fit.
 * https://developer.hashicorp.com/terraform/language/modules/sources
 */
export function isSameSource(written: string, noted: string): boolean {
  const [own, other] = [expanded(written), expanded(noted)];
  return own === other || own === undefined;
}

function expanded(source: string): string | undefined {
  const text = source.trim();
  if (isLocalSource(text)) return text.replaceAll("\\", "/").replace(/\/+$/, "");
  const hosted = /^(github|bitbucket)\.(com|org)\/([^/]+)\/([^/?]+?)(?:\.git)?(\/\/[^?]*)?(\?.*)?$/.exec(text);
  if (hosted) {
    const [, host, top, owner, name, inner = "", query = ""] = hosted;
    return `git::https://${host}.${top}/${owner}/${name}.git${inner}${query}`;
  }
  const secure = /^(?:git::)?([\w.-]+)@([\w.-]+):([^/].*)$/.exec(text);
  if (secure) return `git::ssh://${secure[1]}@${secure[2]}/${secure[3]}`;
  if (/^\w+::|^https?:\/\//.test(text)) return text;
  if (REGISTRY.test(text)) return text.replace(DEFAULT_HOST, "").toLowerCase();
  return undefined;
}
