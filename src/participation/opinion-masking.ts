import { maskRules, type MaskKind } from './words/opinion-mask-rules.ts';

export type Masked = { readonly text: string; readonly found: readonly MaskKind[] };

/**
 * 隐去个人信息: what looks like a telephone, an identity card, a bank card, a mail address or an account of a messenger is taken out of a text that is to be
 * shown, and what was there is said in its place. Names and addresses of people are not recognised: whoever publishes reads the text.
 */
export const masked = (text: string): Masked => {
  const found: MaskKind[] = [];
  let shown = text;
  for (const { kind, pattern, said } of maskRules) {
    shown = shown.replace(pattern, (...match: readonly unknown[]) => {
      if (!found.includes(kind)) found.push(kind);
      // A rule may keep the word before a number, as in 微信号.
      return `${typeof match[1] === 'string' ? match[1] : ''}${said}`;
    });
  }
  return { text: shown, found };
};
