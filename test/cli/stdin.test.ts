import { expect, test } from "vitest";
import { readStandardInput } from "../../src/cli/stdin";

/** Answers one piece after the other, and throws where a piece is an error code. */
function pieces(...all: readonly (Buffer | string)[]) {
  let at = 0;
  return (buffer: Buffer): number => {
    const piece = all[at++];
    if (typeof piece === "string") throw Object.assign(new Error(piece), { code: piece });
    return piece?.copy(buffer) ?? 0;
  };
}

test("reads to the end, also where a character lies across two pieces", () => {
  const text = Buffer.from("交换机");
  expect(readStandardInput(pieces(text.subarray(0, 4), text.subarray(4)))).toBe("交换机");
});

test("waits for a pipe that has nothing yet", () => {
  expect(readStandardInput(pieces("EAGAIN", Buffer.from("{"), "EAGAIN", "EAGAIN", Buffer.from("}")))).toBe("{}");
});

test("takes a closed pipe of Windows for the end, and a byte order mark for nothing", () => {
  expect(readStandardInput(pieces(Buffer.from("\uFEFF{}"), "EOF"))).toBe("{}");
});

test("does not hide any other error", () => {
  expect(() => readStandardInput(pieces("EIO"))).toThrow("EIO");
});
