import { normalize } from './normal-form.ts';
import { initials as table } from './words/initials.ts';

let letters: Map<string, string> | undefined;

const lettersOf = (character: string): string => {
  if (letters === undefined) {
    letters = new Map();
    for (const line of table.trim().split('\n')) for (const one of line.slice(2)) letters.set(one, (letters.get(one) ?? '') + line[0]!);
  }
  return letters.get(character) ?? character;
};

/** Letters by which each character of a text may be typed: 重庆 is `cz q`, for 重 is read in two ways. Marks are left out. */
export const typedForms = (text: string): readonly string[] => [...normalize(text)].filter((one) => /[\p{L}\p{N}]/u.test(one)).map(lettersOf);

/** Whether what somebody typed are the initials of characters that follow one another in the text: `ggjs` finds 公共建设. */
export const isTypedIn = (typed: string, forms: readonly string[]): boolean => {
  for (let start = 0; start + typed.length <= forms.length; start++) {
    let i = 0;
    while (i < typed.length && forms[start + i]!.includes(typed[i]!)) i++;
    if (i === typed.length) return true;
  }
  return false;
};

/** Initials as they are typed: two letters or more and nothing else. */
export const asInitials = (question: string): string | undefined => {
  const typed = question.trim().toLowerCase();
  return /^[a-z]{2,20}$/.test(typed) ? typed : undefined;
};
