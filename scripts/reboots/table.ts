import { type Around, aroundOf } from "../../src/plan/around";
import type { AttributeChange, Change } from "../../src/plan/change";
import { stepsOf } from "../../src/plan/order/steps";
import type { ChangeEffect, Overlay } from "../../src/provider/overlay";
import { coveredTypes, overlayOf } from "../../src/provider/overlays";
import { INSTANCE } from "../../src/provider/type-names";
import type { AttributeSchema, Attributes } from "../../src/schema/attribute";
import { resourceType } from "../../src/schema/schemas";
import { hidingOf } from "./hiding";

const HEAD = `# What stops, reboots or replaces

Written by \`npm run generate\` from the schemas of the provider and the overlays in \`catalog/overlays\`, with the steps that the planner makes of each
change. An attribute that is not here is changed without an interruption, or not at all: \`eniplan plan\` says which.

- Several attributes of one instance share one stop and one start.
- "Stopped": what happens to an instance that the state holds as stopped.
- "No difference": where the provider sees none, whatever is written.
- A replacement runs the other way round, create before delete, under \`create_before_destroy\`.
- Apart from attributes: an instance that was last started before 2018-04-01 is rebooted before it takes an interface
  ([eni/legacy-start](rules/eni/legacy-start.md)), one that was never restarted since its creation before its address changes,
  and some types take an interface only while they are stopped ([eni/hot-plug](rules/eni/hot-plug.md)). The provider does
  none of it by itself. \`alicloud_ecs_key_pair_attachment\` with \`force = true\` reboots every instance of its list.
`;

/** The page docs/reboots.md. */
export function rebootsPage(): string {
  const overlays = coveredTypes().flatMap((type) => overlayOf(type) ?? []);
  const rows = overlays.flatMap(rowsOf);
  const interrupted = rows.filter(({ effect }) => effect !== "replace");
  const replaced = rows.filter(({ effect }) => effect === "replace");
  return [
    HEAD,
    "## Stopped, started or rebooted\n",
    table(
      [
        "attribute",
        "running instance",
        "API calls, in order",
        "stopped instance",
        "no difference",
        "provider",
        "source",
      ],
      interrupted.map((row) => [
        row.attribute,
        row.effect,
        row.calls,
        row.stopped,
        row.hidden,
        row.provider,
        row.source,
      ]),
    ),
    "\n## Replaced\n",
    table(
      ["type", "attribute", "API calls, in order", "no difference", "provider", "source"],
      replaced.map((row) => [row.type, row.attribute, row.calls, row.hidden, row.provider, row.source]),
    ),
    "",
    ...overlays.map(sourceOf).map(({ source, url }) => `${source}: ${url}`),
    "",
  ].join("\n");
}

interface Row {
  readonly type: string;
  readonly attribute: string;
  readonly effect: string;
  readonly calls: string;
  /** The calls for an instance that is stopped. */
  readonly stopped: string;
  readonly hidden: string;
  readonly provider: string;
  readonly source: string;
}

function rowsOf(overlay: Overlay): Row[] {
  const { provider, source } = sourceOf(overlay);
  const { type, calls, changes, successors } = overlay;
  return leavesOf(resourceType(type)?.attributes ?? new Map()).flatMap(({ name, attribute }) => {
    const effect = attribute.forceNew ? "replace" : changes?.get(name)?.effect;
    if (effect !== "stop-start" && effect !== "reboot" && effect !== "replace") return [];
    const successor = attribute.deprecated && (attribute.deprecated.replacement ?? successors?.get(name)?.use);
    const today = successor === undefined ? "" : ` (today \`${successor}\`)`;
    const row = {
      type: `\`${type}\``,
      attribute: `\`${name}\`${today}`,
      hidden: hidingOf(type, name),
      provider,
      source,
    };
    if (effect === "replace") {
      return [{ ...row, effect, calls: joined([calls.delete, calls.create]), stopped: "" }];
    }
    // What somebody wants the status to be decides whether it is a stop or a start.
    const values = name === "status" && type === INSTANCE ? ["Stopped", "Running"] : [undefined];
    return values.map((after) => {
      const change = changeOf(type, name, effect, after);
      const around = aroundOf(change.attributes, false);
      const running = after === "Running" ? undefined : around;
      return {
        ...row,
        attribute: after === undefined ? row.attribute : `${row.attribute} becomes ${after}`,
        effect: running?.join(", ") ?? "already so",
        calls: running === undefined ? "" : callsOf(change, running),
        stopped: after === "Stopped" ? "already so" : callsOf(change, aroundOf(change.attributes, true)),
      };
    });
  });
}

/** Nested attributes as `block.attribute`, after their block. */
function leavesOf(attributes: Attributes, prefix = ""): { name: string; attribute: AttributeSchema }[] {
  return [...attributes].flatMap(([name, attribute]) => [
    { name: prefix + name, attribute },
    ...(attribute.attributes ? leavesOf(attribute.attributes, `${prefix}${name}.`) : []),
  ]);
}

/** The change of one attribute of an existing object. */
function changeOf(type: string, name: string, effect: ChangeEffect, after?: string): Change {
  const difference: AttributeChange = {
    attribute: name,
    ...(after === undefined ? {} : { after }),
    afterUnknown: false,
    sensitive: false,
    forcesReplacement: false,
    effect,
  };
  return {
    stack: "",
    address: "",
    type,
    kind: "update",
    actions: ["update"],
    attributes: [difference],
    replacePaths: [],
    covered: true,
  };
}

function callsOf(change: Change, around: Around | undefined): string {
  const planned = { change, ...(around === undefined ? {} : { around }) };
  return joined(stepsOf({ planned, operation: "apply" }).map(({ call }) => call));
}

function joined(calls: readonly string[]): string {
  return calls.join(" → ");
}

/** `aliyun/alicloud VERSION, commit COMMIT of DATE, FILE` as the version, and the file as it was then. */
function sourceOf({ type, source }: Overlay): { provider: string; source: string; url: string } {
  const [, version, commit, date, file] =
    /^aliyun\/alicloud (\S+), commit (\w+) of ([\d-]+), (\S+)$/.exec(source) ?? [];
  if (file === undefined) throw new Error(`the source of ${type} names no version, commit and file: ${source}`);
  const url = `https://github.com/aliyun/terraform-provider-alicloud/blob/${commit}/${file}`;
  return { provider: `${version} (${date})`, source: `[${file.replace(/^.*\//, "")}]`, url };
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
