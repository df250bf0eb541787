import { call, type Expression } from "../expression";
import type { Make } from "../generator";
import { CSV_TEXTS, ENCODINGS, JSON_TEXTS, YAML_TEXTS } from "../pools";
import { anyCidr, anyDateFormat, anyDuration, anyTime } from "../texts";
import { fn, type Maker } from "./maker";

const one = (make: Make) => [make.text()];

function cidr(make: Make): Expression {
  return make.from(anyCidr, "var.cidr", "var.cidr6");
}

function time(make: Make): Expression {
  return make.from(anyTime, "var.time");
}

/** Texts that decode, most of them made by the function that encodes. */
function decoding(name: string, encode: string, pool: readonly string[], reference: string): Maker {
  return {
    name,
    gives: "any",
    make: (make, type) => {
      if (make.draw.chance(40)) return call(name, [call(encode, [make.of(type)])]);
      return call(name, [make.from(pool, reference)]);
    },
  };
}

const BASE64 = ["aGVsbG8=", "", "w6k=", "8J+YgA==", "aGk", "/////w=="];

export const ENCODING: readonly Maker[] = [
  fn("base64decode", "string", (make) => [make.from(BASE64)]),
  fn("base64encode", "string", one),
  fn("base64gzip", "string", one),
  fn("base64sha256", "string", one),
  fn("base64sha512", "string", one),
  fn("bcrypt", "string", one),
  fn("csvdecode", "list", (make) => [make.from(CSV_TEXTS, "local.csv")]),
  decoding("jsondecode", "jsonencode", JSON_TEXTS, "local.json"),
  fn("jsonencode", "string", (make) => [make.any()]),
  fn("md5", "string", one),
  fn("sha1", "string", one),
  fn("sha256", "string", one),
  fn("sha512", "string", one),
  fn("textdecodebase64", "string", (make) => [make.from(BASE64), make.from(ENCODINGS)]),
  fn("textencodebase64", "string", (make) => [make.text(), make.from(ENCODINGS)]),
  fn("urlencode", "string", one),
  fn("uuid", "string", () => []),
  fn("uuidv5", "string", (make) => [
    make.from(["dns", "url", "oid", "x500", "6ba7b810-9dad-11d1-80b4-00c04fd430c8"]),
    make.text(),
  ]),
  decoding("yamldecode", "yamlencode", YAML_TEXTS, "local.yaml"),
  fn("yamlencode", "string", (make) => [make.any()]),
  fn("cidrhost", "string", (make) => [cidr(make), make.between(-5, 200)]),
  fn("cidrnetmask", "string", (make) => [cidr(make)]),
  fn("cidrsubnet", "string", (make) => [cidr(make), make.between(1, 8), make.between(0, 2)]),
  fn("cidrsubnets", "list", (make) => [cidr(make), ...make.draw.many(0, 3, () => make.between(1, 6))], 1),
  fn("formatdate", "string", (make) => [make.from(anyDateFormat), time(make)]),
  fn("timeadd", "string", (make) => [time(make), make.from(anyDuration)]),
  fn("timecmp", "number", (make) => [time(make), time(make)]),
  fn("timestamp", "string", () => []),
];

const FILES = [
  "files/plain.txt",
  "./files/empty.txt",
  "files/sub/../plain.txt",
  "files/sub/data.json",
  "nope.txt",
  "files/binary.bin",
];
const file = (make: Make) => [make.from(make.draw.chance(80) ? FILES.slice(0, 4) : FILES)];
const path = (make: Make) => [
  make.from(["a/b/c.txt", "/", "", "a//b/", "../x", "./y", "a/./b/..", "/abs/p", "~/z", "~"], "path.module"),
];

export const FILES_AND_PATHS: readonly Maker[] = [
  fn("abspath", "string", path),
  fn("basename", "string", path),
  fn("dirname", "string", path),
  fn("pathexpand", "string", path),
  ...[
    "file",
    "filebase64",
    "filebase64sha256",
    "filebase64sha512",
    "filemd5",
    "filesha1",
    "filesha256",
    "filesha512",
  ].map((name) => fn(name, "string", file)),
  fn("fileexists", "bool", file),
  fn("fileset", "set", (make) => [
    make.from(["files", "./files/sub", "./files/", "nope"]),
    make.from(["*", "*.txt", "**", "**/*.{json,txt}", "sub/*", "?????.txt"]),
  ]),
];
