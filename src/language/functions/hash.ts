import type { createHash } from "node:crypto";
import { NUMBER, STRING } from "../../value/type";
import type { Value } from "../../value/value";
import { badSyntax } from "./bad-argument";
import { decryptRsa } from "./crypto/rsa";
import { namespaceBytes, versionFive } from "./crypto/uuid";
import type { FunctionSpecification, FunctionTable } from "./specification";
import { base64Bytes } from "./unicode/bytes";
import { notNull, stringOf, stringResult, unknownResult } from "./values";

/** By the name of the function: which hash, written how. Those of files are called the same with `file` before it. */
export const DIGESTS = {
  base64sha256: ["sha256", "base64"],
  base64sha512: ["sha512", "base64"],
  md5: ["md5", "hex"],
  sha1: ["sha1", "hex"],
  sha256: ["sha256", "hex"],
  sha512: ["sha512", "hex"],
} as const;

export type Digest = keyof typeof DIGESTS;

/** The hash of bytes or of a text in UTF-8, as the function of that name writes it. */
export function digestOf(name: Digest, data: string | Buffer): string {
  const [algorithm, encoding] = DIGESTS[name];
  const { createHash: create } = process.getBuiltinModule("node:crypto") as { createHash: typeof createHash };
  return create(algorithm).update(data).digest(encoding);
}

function ofText(name: Digest): FunctionSpecification {
  return {
    parameters: [{ name: "str", type: STRING }],
    type: STRING,
    refine: notNull,
    call: ([str]) => stringResult(digestOf(name, stringOf(str))),
  };
}

function uuidV5([namespace, name]: readonly Value[]): Value {
  const bytes = namespaceBytes(stringOf(namespace));
  if (!bytes) throw badSyntax("uuidv5", "namespace", "UUID", "dns, oid, url, x500");
  return stringResult(versionFive(bytes, stringOf(name)));
}

function rsaDecrypt(args: readonly Value[]): Value {
  const cipher = base64Bytes(stringOf(args[0]));
  if (!cipher) throw badSyntax("rsadecrypt", "ciphertext", "base64");
  const result = decryptRsa(cipher, stringOf(args[1]));
  if (result === "key") throw badSyntax("rsadecrypt", "privatekey", "PEM", "RSA");
  if (result === "cipher") throw badSyntax("rsadecrypt", "ciphertext", "RSA", "PKCS #1 v1.5");
  // A format that OpenSSL does not read.
  return result === "unread" ? unknownResult("rsadecrypt", args) : stringResult(result.toString("utf8"));
}

/** Depends on chance: Terraform plans it as unknown, too. */
const BY_CHANCE = { type: STRING, refine: notNull };

export const HASHES: FunctionTable = {
  base64sha256: ofText("base64sha256"),
  base64sha512: ofText("base64sha512"),
  bcrypt: {
    ...BY_CHANCE,
    parameters: [{ name: "str", type: STRING }],
    variadic: { name: "cost", type: NUMBER },
    call: () => unknownResult("bcrypt", []),
  },
  md5: ofText("md5"),
  rsadecrypt: {
    parameters: [
      { name: "ciphertext", type: STRING },
      { name: "privatekey", type: STRING },
    ],
    type: STRING,
    refine: notNull,
    call: rsaDecrypt,
  },
  sha1: ofText("sha1"),
  sha256: ofText("sha256"),
  sha512: ofText("sha512"),
  uuid: { ...BY_CHANCE, parameters: [], call: () => unknownResult("uuid", []) },
  uuidv5: {
    parameters: [
      { name: "namespace", type: STRING },
      { name: "name", type: STRING },
    ],
    type: STRING,
    refine: notNull,
    call: uuidV5,
  },
};
