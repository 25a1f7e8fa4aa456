import { maskRules, type MaskKind, type MaskRule } from './words/opinion-mask-rules.ts';

export type Masked = { readonly text: string; readonly found: readonly MaskKind[] };

/** Where a rule applies in a text, from the first to the last. */
const placesOf = ({ pattern, before }: MaskRule, text: string): readonly { readonly start: number; readonly end: number; readonly kept: string }[] => {
  const places: { start: number; end: number; kept: string }[] = [];
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    let start = match.index;
    if (before !== undefined) {
      const least = Math.max(last, start - before.most);
      while (start > least && before.letter.test(text[start - 1]!)) start--;
      if (start === match.index) continue;
    }
    // A rule may keep the word before a number, as in 微信号.
    places.push({ start, end, kept: match[1] ?? '' });
    last = end;
  }
  return places;
};

/**
 * 隐去个人信息: what looks like a telephone, an identity card, a bank card, a mail address or an account of a messenger is taken out of a text that is to be
 * shown, and what was there is said in its place. Names and addresses of people are not recognised: whoever publishes reads the text.
 */
export const masked = (text: string): Masked => {
  const found: MaskKind[] = [];
  let shown = text;
  for (const rule of maskRules) {
    const places = placesOf(rule, shown);
    if (places.length === 0) continue;
    found.push(rule.kind);
    const ends = [0, ...places.map(({ end }) => end)];
    shown = places.map(({ start, kept }, i) => `${shown.slice(ends[i], start)}${kept}${rule.said}`).join('') + shown.slice(ends.at(-1));
  }
  return { text: shown, found };
};
