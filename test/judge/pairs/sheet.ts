export type JsonValue = null | string | number | boolean | JsonValue[] | { [name: string]: JsonValue };
export type Document = { [name: string]: JsonValue };

const REQUIRED = { required_providers: { alicloud: { source: "aliyun/alicloud" } } };

/** The document of one module, in Terraform's JSON syntax. */
export class Sheet {
  readonly resource: Document = {};
  readonly variable: Document = {};
  readonly locals: Document = {};
  readonly data: Document = {};
  readonly output: Document = {};
  readonly module: Document = {};
  readonly moved: JsonValue[] = [];
  readonly removed: JsonValue[] = [];
  readonly import: JsonValue[] = [];

  declare(kind: "resource" | "data", type: string, name: string, body: Document): void {
    const declared = (this[kind][type] ?? {}) as Document;
    this[kind][type] = { ...declared, [name]: body };
  }

  /** Terraform takes no empty block. */
  document(rest: Document = {}): Document {
    const { resource, variable, locals, data, output, module, moved, removed, import: imports } = this;
    const blocks = { resource, variable, locals, data, output, module, moved, removed, import: imports };
    const filled = Object.entries(blocks).filter(([, block]) => Object.keys(block).length > 0);
    return { terraform: REQUIRED, ...rest, ...(Object.fromEntries(filled) as Document) };
  }
}
