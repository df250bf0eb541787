import { describe, expect, test } from "vitest";
import { columns, hang, pad, wrap } from "../../src/report/layout";
import { fc } from "../support/random";

describe("wrap", () => {
  test("breaks at spaces", () => {
    expect(wrap("one two three four", 9)).toEqual(["one two", "three", "four"]);
  });

  test("breaks Chinese between characters, each two columns wide", () => {
    expect(wrap("网卡不能离开所在的可用区", 10)).toEqual(["网卡不能离", "开所在的可", "用区"]);
  });

  test("a closing mark does not begin a line, an opening one does not end it", () => {
    expect(wrap("网卡不能，离开", 8)).toEqual(["网卡不", "能，离开"]);
    expect(wrap("网卡不（能）", 8)).toEqual(["网卡不", "（能）"]);
    expect(wrap("状态（序列号 12）。", 14)).toEqual(["状态（序列号", "12）。"]);
  });

  test("an address that is too long is not cut", () => {
    expect(wrap("of alicloud_instance.firewall now", 10)).toEqual(["of", "alicloud_instance.firewall", "now"]);
  });

  test("keeps line breaks and indentation", () => {
    expect(wrap("a:\n  b: c\n\nd", 10)).toEqual(["a:", "  b: c", "", "d"]);
  });

  test("loses no character and keeps to the width", () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const chinese = fc.stringMatching(/^[网卡实例绑定]{1,6}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(word, chinese)), fc.integer({ min: 12, max: 60 }), (words, width) => {
        const lines = wrap(words.join(" "), width);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
        for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

test("pad counts columns, not characters", () => {
  expect(pad("绑定", 6)).toBe("绑定  ");
});

test("an empty line stays empty, without the indentation", () => {
  expect(hang("a\n\nb", 10, "  ")).toEqual(["  a", "", "  b"]);
});

test("hang indents the further lines", () => {
  expect(hang("one two three", 10, "- ", "  ")).toEqual(["- one two", "  three"]);
});
