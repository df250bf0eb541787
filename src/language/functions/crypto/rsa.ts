import type { KeyObject } from "node:crypto";

/**
 * What RSA with the padding of PKCS #1 v1.5 has encrypted; or which of the two is wrong, or "unread" for a form of key that is
 * not read here (OpenSSH's own).
 */
export function decryptRsa(cipher: Buffer, pem: string): Buffer | "key" | "cipher" | "unread" {
  if (pem.includes("BEGIN OPENSSH PRIVATE KEY")) return "unread";
  const { constants, createPrivateKey, privateDecrypt } = process.getBuiltinModule("node:crypto");
  let key: KeyObject;
  try {
    key = createPrivateKey(pem);
  } catch {
    return "key";
  }
  if (key.asymmetricKeyType !== "rsa") return "key";
  try {
    // Node refuses to take the padding off itself, lest somebody measures how long that takes.
    const padded = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, cipher);
    return withoutPadding(padded) ?? "cipher";
  } catch {
    return "cipher";
  }
}

/** `00 02`, at least eight bytes that are not zero, `00`, the text. */
function withoutPadding(padded: Buffer): Buffer | undefined {
  if (padded[0] !== 0 || padded[1] !== 2) return undefined;
  const end = padded.indexOf(0, 2);
  return end < 10 ? undefined : padded.subarray(end + 1);
}
