import { NUMBER, STRING } from "../../value/type";
import { numberValue, type Value } from "../../value/value";
import { badSyntax } from "./bad-argument";
import type { FunctionSpecification, FunctionTable } from "./specification";
import { parseDuration } from "./time/duration";
import { DateFormatError, formatInstant } from "./time/format";
import { type Instant, instantAt, nanosecondsOf, rfc3339 } from "./time/instant";
import { parseRfc3339 } from "./time/parse";
import { notNull, stringOf, stringResult, unknownResult } from "./values";

function timestampOf(fn: string, parameter: string, value: Value | undefined, lenient = false): Instant {
  const instant = parseRfc3339(stringOf(value), lenient);
  if (!instant) throw badSyntax(fn, parameter, "RFC 3339");
  return instant;
}

function formatDate([format, time]: readonly Value[]): Value {
  const instant = timestampOf("formatdate", "time", time);
  try {
    return stringResult(formatInstant(stringOf(format), instant));
  } catch (error) {
    if (error instanceof DateFormatError) throw badSyntax("formatdate", "format", "date format", error.message);
    throw error;
  }
}

function timeAdd([timestamp, duration]: readonly Value[]): Value {
  const instant = timestampOf("timeadd", "timestamp", timestamp);
  const added = parseDuration(stringOf(duration));
  if (added === undefined) throw badSyntax("timeadd", "duration", "duration", "1h30m, -15s");
  return stringResult(rfc3339(instantAt(nanosecondsOf(instant) + added, instant.offset)));
}

function timeCompare([a, b]: readonly Value[]): Value {
  const first = nanosecondsOf(timestampOf("timecmp", "timestamp_a", a, true));
  const second = nanosecondsOf(timestampOf("timecmp", "timestamp_b", b, true));
  if (first === second) return numberValue(0);
  return numberValue(first < second ? -1 : 1);
}

/** Depends on the moment. Terraform plans `timestamp` as unknown, and `plantimestamp` as the time of its plan, not of ours. */
function now(fn: string): FunctionSpecification {
  return { parameters: [], type: STRING, refine: notNull, call: () => unknownResult(fn, []) };
}

export const DATES: FunctionTable = {
  formatdate: {
    parameters: [
      { name: "format", type: STRING },
      { name: "time", type: STRING },
    ],
    type: STRING,
    refine: notNull,
    call: formatDate,
  },
  plantimestamp: now("plantimestamp"),
  timeadd: {
    parameters: [
      { name: "timestamp", type: STRING },
      { name: "duration", type: STRING },
    ],
    type: STRING,
    refine: notNull,
    call: timeAdd,
  },
  timecmp: {
    parameters: [
      { name: "timestamp_a", type: STRING },
      { name: "timestamp_b", type: STRING },
    ],
    type: NUMBER,
    refine: notNull,
    call: timeCompare,
  },
  timestamp: now("timestamp"),
};
