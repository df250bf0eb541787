import {
  BOOLEAN,
  DATE,
  either,
  type Leaf,
  list,
  names,
  oneOf,
  record,
  WHOLE_NUMBER,
  YAML_TEXT,
} from "../text/yaml/shape";
import { isReport } from "./report-names";

const LEVEL = oneOf("error", "warning", "info", "off");
const SEVERITY = names(either("not-a-severity", record({ level: LEVEL, reason: YAML_TEXT }, "level"), LEVEL));

const REPORT: Leaf = { kind: "text", problem: "not-a-report", fits: isReport };

const WORDS = either("not-text", record({ en: YAML_TEXT, zh: YAML_TEXT }), YAML_TEXT);

/** What a policy file may say; schemas/policy.schema.json says the same to editors. */
export const POLICY_SHAPE = record({
  lang: oneOf("en", "zh"),
  strict: BOOLEAN,
  inputs: record({
    paths: list(YAML_TEXT),
    state: either("not-a-state", names(YAML_TEXT), YAML_TEXT),
    varFiles: list(YAML_TEXT),
  }),
  inventory: YAML_TEXT,
  catalog: YAML_TEXT,
  outputs: list(REPORT),
  severity: SEVERITY,
  options: names(record({ consoleCompatible: BOOLEAN })),
  scopes: list(
    record({ address: YAML_TEXT, path: YAML_TEXT, stack: YAML_TEXT, file: YAML_TEXT, severity: SEVERITY }, "severity"),
  ),
  disruptions: record({
    maxReboots: WHOLE_NUMBER,
    noDisruption: BOOLEAN,
    allow: list(
      record(
        {
          address: YAML_TEXT,
          kinds: list(oneOf("reboot", "stop-start", "interruption")),
          reason: YAML_TEXT,
          begins: DATE,
          expires: DATE,
        },
        "address",
        "reason",
      ),
    ),
  }),
  groups: list(
    record(
      {
        name: YAML_TEXT,
        addresses: list(YAML_TEXT),
        tags: names(YAML_TEXT),
        deploymentSet: YAML_TEXT,
        keep: WHOLE_NUMBER,
      },
      "name",
    ),
  ),
  acknowledgements: list(
    record(
      { rule: YAML_TEXT, reason: YAML_TEXT, expires: DATE, owner: YAML_TEXT, stack: YAML_TEXT, scope: YAML_TEXT },
      "rule",
      "reason",
    ),
  ),
  rules: list(
    either(
      "not-a-rule",
      record(
        {
          id: YAML_TEXT,
          severity: oneOf("error", "warning", "info"),
          types: list(YAML_TEXT),
          when: YAML_TEXT,
          assert: YAML_TEXT,
          message: WORDS,
          title: WORDS,
          fix: WORDS,
          explanation: WORDS,
          facts: names(YAML_TEXT),
          prevents: list(YAML_TEXT),
          source: YAML_TEXT,
        },
        "id",
        "severity",
        "assert",
        "message",
      ),
      YAML_TEXT,
    ),
  ),
  baseline: YAML_TEXT,
});

/** Patterns of a scope, of which it needs one. */
export const SCOPE_PATTERNS = ["address", "path", "stack", "file"] as const;
