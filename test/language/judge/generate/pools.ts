/** Texts of every kind that the language treats in a way of its own. */
export const WORDS: readonly string[] = [
  "",
  "a",
  "b",
  "hello",
  "Hello World",
  "a,b,,c",
  " padded\t",
  "żółć",
  "e\u0301a",
  "👩‍👩‍👧x",
  "İstanbul ß ǆ ﬁ",
  "12",
  "-3.50",
  "1e3",
  "0x1F",
  "true",
  "null",
  "a.b-c_d",
  "$",
  "${x} %{y}",
  "$${x}",
  'say "q"',
  "back\\slash",
  "line\nbreak\n",
  "<a href='x'>&</a>",
  "naïve\u2028\u00a0",
  "10.0.0.0/8",
  "x=1;y=2",
  "hello hello",
  "ab".repeat(20),
];

export const NUMERALS: readonly string[] = [
  "0",
  "1",
  "2",
  "3",
  "-1",
  "7",
  "10",
  "16",
  "255",
  "-12",
  "0.5",
  "1.50",
  "2.75",
  "-0.25",
  "0.1",
  "1e3",
  "1E-3",
  "100000000000000000000",
  "123456789012345678901234567890.25",
  "9007199254740993",
  "0.30000000000000004",
];

export const KEYS: readonly string[] = ["a", "b", "name", "x y", "size", "1", "k1", "é", "constructor", "list"];
export const NAMES: readonly string[] = ["v", "k", "item", "x", "i"];

export const PATTERNS: readonly string[] = [
  "[a-z]+",
  "(\\d+)",
  "(?P<first>[a-z])(?P<rest>.*)",
  "^(.)l?",
  "a|b",
  "",
  "(?i)HELLO",
  "[^,]+",
  "\\bl",
  "(a)(b)?",
  "\\pL+",
  "(?:ab)+",
  "(?s).+$",
  "l{2}",
  "[[:upper:]]\\w*",
  "o\\s*W?",
  "\\x{e9}|é",
];

export const TIMES: readonly string[] = [
  "2024-02-29T23:59:58Z",
  "2023-12-31T00:00:00+02:00",
  "1999-01-01T12:05:09-11:30",
  "2026-11-30T01:02:03Z",
  "2000-03-01T00:00:00Z",
];

export const DURATIONS: readonly string[] = ["1h", "-30m", "1.5h", "1h2m3s", "10us", "0", "-0.5s", "8760h", "+24h"];

export const DATE_FORMATS: readonly string[] = [
  "YYYY-MM-DD'T'hh:mm:ssZ",
  "EEE, DD MMM YY hh:mm:ss ZZZ",
  "EEEE, D MMMM YYYY",
  "H:m:s AA",
  "HH'h 'aa",
  "ZZZZ ZZZZZ",
  "M/D 'it''s' h",
];

export const CIDRS: readonly string[] = [
  "10.1.0.0/16",
  "192.168.7.0/24",
  "10.0.0.0/8",
  "fd00:1:2::/48",
  "0.0.0.0/0",
  "172.16.5.9/20",
];

export const ENCODINGS: readonly string[] = ["UTF-8", "UTF-16LE", "ISO-8859-1", "windows-1252", "Shift_JIS", "GBK"];

export const JSON_TEXTS: readonly string[] = [
  '{"b":[1,2.50,null],"a":{"x":true}}',
  "[]",
  '"text"',
  "12.0",
  "null",
  '[{"a":1},{"a":"2"}]',
  '{"k":"v","__proto__":1}',
  '{"a":1,"a":2}',
  " [1e2, -0, 123456789012345678901]",
  '"\\u00e9\\n"',
];

export const YAML_TEXTS: readonly string[] = [
  "a: 1\nb:\n  - x\n  - ~\n",
  "- 1\n- 0x1f\n- 1_000\n- .5\n",
  "yes",
  "on: off\n",
  "text: |\n  line\n  two\n",
  "k: !!str 5\n",
  "&x a: 1\nb: 2\n",
  "d: 2024-01-01\nn: null\n",
  "[a, {b: c}]",
  "base: &b {x: 1}\nuse: *b\n",
  "---\na: 'q''s'\n",
];

export const CSV_TEXTS: readonly string[] = [
  "a,b\n1,2\n3,4\n",
  'id,name\n1,"a, ""b"""\n',
  "x\n",
  "a,b\r\n1,\r\n",
  "k\n1\n\n2",
];
