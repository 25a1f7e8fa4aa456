export type MaskKind = 'mail' | 'identity' | 'bank' | 'mobile' | 'landline' | 'account';

/**
 * What is taken out, and what is said in its place. `before` is what must stand before the pattern and goes with it: looked for by the pattern, from every
 * letter of a long text, it would take milliseconds.
 */
export type MaskRule = {
  readonly kind: MaskKind;
  readonly pattern: RegExp;
  readonly before?: { readonly letter: RegExp; readonly most: number };
  readonly said: string;
};

/** Digits of both widths, and what people put between groups of them. */
const D = '[0-9０-９]';
const GAP = '[-\\s－—·.]?';
const EDGE = `(?<![0-9０-９A-Za-z])`;
const END = `(?![0-9０-９A-Za-z])`;

/**
 * Personal data by how it looks, in the order in which it is looked for. A number of 18 digits is an identity card only where it has a day of birth in it, so
 * that codes of projects and of units stay as they are.
 */
export const maskRules: readonly MaskRule[] = [
  {
    kind: 'mail',
    pattern: /[@＠][A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}/g,
    before: { letter: /[A-Za-z0-9._%+-]/, most: 64 },
    said: '〔邮箱已隐去〕',
  },
  {
    kind: 'identity',
    pattern: new RegExp(`${EDGE}${D}{6}${GAP}[12１２][890８９０]${D}{2}(?:[0０]${D}|[1１][0-2０-２])(?:[0-2０-２]${D}|[3３][01０１])${GAP}${D}{3}[0-9０-９XxＸｘ]${END}`, 'g'),
    said: '〔身份证号已隐去〕',
  },
  { kind: 'bank', pattern: new RegExp(`${EDGE}[3-6３-６]${D}{3}(?:${GAP}${D}{4}){3}(?:${GAP}${D}{1,3})?${END}`, 'g'), said: '〔卡号已隐去〕' },
  { kind: 'mobile', pattern: new RegExp(`(?<![0-9０-９])(?:[+＋]?86${GAP})?[1１][3-9３-９]${D}${GAP}${D}{4}${GAP}${D}{4}(?![0-9０-９]|\\s?(?:元|万|亿|吨|平方|公里|人|户))`, 'g'), said: '〔手机号已隐去〕' },
  {
    kind: 'landline',
    pattern: new RegExp(`(?<![0-9０-９A-Za-z-])[(（]?[0０][1-9１-９]${D}{1,2}[)）]?${GAP}[2-8２-８]${D}{2,3}${GAP}${D}{4}(?![0-9０-９])`, 'g'),
    said: '〔电话已隐去〕',
  },
  { kind: 'account', pattern: /((?:微信|薇信|QQ|扣扣)(?:号|群)?\s?[:：为是]?\s?)[A-Za-z0-9_-]{5,20}/gi, said: '〔账号已隐去〕' },
];
