/*
 * Names of the character sets that Terraform knows: those of IANA's registry for which Go's x/text has an encoding
 * (golang.org/x/text/encoding/ianaindex), by the name that the Encoding Standard has for it.
 */

const NAMES: readonly (readonly [charset: string, names: string])[] = [
  ["ascii", "ansi_x3.4-1968 ansi_x3.4-1986 cp367 csascii ibm367 iso-ir-6 iso646-us iso_646.irv:1991 us us-ascii"],
  ["utf-8", "csutf8 utf-8"],
  ["utf-16", "csutf16 utf-16"],
  ["utf-16be", "csutf16be utf-16be"],
  ["utf-16le", "csutf16le utf-16le"],
  ["ibm866", "866 cp866 csibm866 ibm866"],
  ["iso-8859-1", "cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso_8859-1 iso_8859-1:1987 l1 latin1"],
  ["iso-8859-2", "csisolatin2 iso-8859-2 iso-ir-101 iso_8859-2 iso_8859-2:1987 l2 latin2"],
  ["iso-8859-3", "csisolatin3 iso-8859-3 iso-ir-109 iso_8859-3 iso_8859-3:1988 l3 latin3"],
  ["iso-8859-4", "csisolatin4 iso-8859-4 iso-ir-110 iso_8859-4 iso_8859-4:1988 l4 latin4"],
  ["iso-8859-5", "csisolatincyrillic cyrillic iso-8859-5 iso-ir-144 iso_8859-5 iso_8859-5:1988"],
  [
    "iso-8859-6",
    "arabic asmo-708 csiso88596e csiso88596i csisolatinarabic ecma-114 iso-8859-6 iso-8859-6-e iso-8859-6-i iso-ir-127 iso_8859-6 iso_8859-6-e iso_8859-6-i iso_8859-6:1987",
  ],
  ["iso-8859-7", "csisolatingreek ecma-118 elot_928 greek greek8 iso-8859-7 iso-ir-126 iso_8859-7 iso_8859-7:1987"],
  [
    "iso-8859-8",
    "csiso88598e csiso88598i csisolatinhebrew hebrew iso-8859-8 iso-8859-8-e iso-8859-8-i iso-ir-138 iso_8859-8 iso_8859-8-e iso_8859-8-i iso_8859-8:1988",
  ],
  ["iso-8859-9", "csisolatin5 iso-8859-9 iso-ir-148 iso_8859-9 iso_8859-9:1989 l5 latin5"],
  ["iso-8859-10", "csisolatin6 iso-8859-10 iso-ir-157 iso_8859-10:1992 l6 latin6"],
  ["iso-8859-13", "csiso885913 iso-8859-13"],
  ["iso-8859-14", "csiso885914 iso-8859-14 iso-celtic iso-ir-199 iso_8859-14 iso_8859-14:1998 l8 latin8"],
  ["iso-8859-15", "csiso885915 iso-8859-15 iso_8859-15 latin-9"],
  ["koi8-r", "cskoi8r koi8-r"],
  ["koi8-u", "cskoi8u koi8-u"],
  ["macintosh", "csmacintosh mac macintosh"],
  ["windows-874", "cswindows874 windows-874"],
  ["windows-1250", "cswindows1250 windows-1250"],
  ["windows-1251", "cswindows1251 windows-1251"],
  ["windows-1252", "cswindows1252 windows-1252"],
  ["windows-1253", "cswindows1253 windows-1253"],
  ["windows-1254", "cswindows1254 windows-1254"],
  ["windows-1255", "cswindows1255 windows-1255"],
  ["windows-1256", "cswindows1256 windows-1256"],
  ["windows-1257", "cswindows1257 windows-1257"],
  ["windows-1258", "cswindows1258 windows-1258"],
];

/** Of these, read here as far as they are ASCII. */
const BEYOND_ASCII =
  "csiso885916 iso-8859-16 iso-ir-226 iso_8859-16 iso_8859-16:2001 l10 latin10 437 850 852 855 860 862 863 865 big5 ccsid00858 cp00858 cp437 cp850 cp852 cp855 cp860 cp862 cp863 cp865 cp936 csbig5 cseuckr cseucpkdfmtjapanese csgb18030 csgbk csibm00858 csibm855 csibm860 csibm863 csibm865 cspc850multilingual cspc862latinhebrew cspc8codepage437 cspcp852 csshiftjis euc-jp euc-kr extended_unix_code_packed_format_for_japanese gb18030 gbk ibm00858 ibm437 ibm850 ibm852 ibm855 ibm860 ibm862 ibm863 ibm865 ms936 ms_kanji pc-multilingual-850+euro shift_jis windows-936";

/** Known to Terraform, and left alone here: EBCDIC, and sets with signs that switch to others. */
const OTHERS =
  "ccsid01140 cp01140 cp037 csibm01140 csibm037 csibm1047 ebcdic-cp-ca ebcdic-cp-nl ebcdic-cp-us ebcdic-cp-wt ebcdic-us-37+euro ibm-1047 ibm01140 ibm037 ibm1047 csiso2022jp hz-gb-2312 iso-2022-jp";

const BY_NAME = new Map(NAMES.flatMap(([charset, names]) => names.split(" ").map((name) => [name, charset] as const)));
const BEYOND_ASCII_NAMES = new Set(BEYOND_ASCII.split(" "));
const OTHER_NAMES = new Set(OTHERS.split(" "));

/** The character set of a name; "other" for one that is not read here, "beyond-ascii" in part; undefined for none. */
export function charsetNamed(name: string): string | undefined {
  const key = name.trim().toLowerCase();
  const known = BY_NAME.get(key);
  if (known) return known;
  return BEYOND_ASCII_NAMES.has(key) ? "beyond-ascii" : OTHER_NAMES.has(key) ? "other" : undefined;
}
