import { BOOLEAN, DATE, either, type Leaf, list, names, oneOf, record, TEXT, WHOLE_NUMBER } from "../text/yaml/shape";
import { isReport } from "./report-names";

const LEVEL = oneOf("error", "warning", "info", "off");
const SEVERITY = names(either("not-a-severity", record({ level: LEVEL, reason: TEXT }, "level"), LEVEL));

const REPORT: Leaf = { kind: "text", problem: "not-a-report", fits: isReport };

const WORDS = either("not-text", record({ en: TEXT, zh: TEXT }), TEXT);

/** What a policy file may say; schemas/policy.schema.json says the same to editors. */
export const POLICY_SHAPE = record({
  lang: oneOf("en", "zh"),
  strict: BOOLEAN,
  inputs: record({
    paths: list(TEXT),
    state: either("not-a-state", names(TEXT), TEXT),
    varFiles: list(TEXT),
  }),
  inventory: TEXT,
  catalog: TEXT,
  outputs: list(REPORT),
  severity: SEVERITY,
  options: names(record({ consoleCompatible: BOOLEAN })),
  scopes: list(record({ address: TEXT, path: TEXT, stack: TEXT, file: TEXT, severity: SEVERITY }, "severity")),
  disruptions: record({
    maxReboots: WHOLE_NUMBER,
    noDisruption: BOOLEAN,
    allow: list(
      record(
        {
          address: TEXT,
          kinds: list(oneOf("reboot", "stop-start", "interruption")),
          reason: TEXT,
          begins: DATE,
          expires: DATE,
        },
        "address",
        "reason",
      ),
    ),
  }),
  acknowledgements: list(
    record({ rule: TEXT, reason: TEXT, expires: DATE, owner: TEXT, stack: TEXT, scope: TEXT }, "rule", "reason"),
  ),
  rules: list(
    either(
      "not-a-rule",
      record(
        {
          id: TEXT,
          severity: oneOf("error", "warning", "info"),
          types: list(TEXT),
          when: TEXT,
          assert: TEXT,
          message: WORDS,
          title: WORDS,
          fix: WORDS,
          explanation: WORDS,
          facts: names(TEXT),
          prevents: list(TEXT),
          source: TEXT,
        },
        "id",
        "severity",
        "assert",
        "message",
      ),
      TEXT,
    ),
  ),
  baseline: TEXT,
});

/** Patterns of a scope, of which it needs one. */
export const SCOPE_PATTERNS = ["address", "path", "stack", "file"] as const;
