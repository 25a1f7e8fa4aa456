import type { Check } from './examination.ts';
import { checks } from './words/checks.ts';

/** A check as a line to read; advice only where something is to be done. */
export const wordsOfCheck = (
  { code, state, details }: Check,
  language: 'zh' | 'en',
): { readonly label: string; readonly text: string; readonly advice?: string } => {
  const [label, text, advice] = checks[language][code];
  return { label, text: text(details), ...(state === 'ok' || advice === undefined ? {} : { advice: advice(details) }) };
};
