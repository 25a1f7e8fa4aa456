import type { Language, Words } from '../words/index.ts';
import { reviewWords } from './words/index.ts';

const languageOf = (words: Words): Language => (words.lang === 'en' ? 'en' : 'zh');

/** What a field is called, by its path. */
export const fieldName = (path: string, words: Words): string => reviewWords(languageOf(words)).fields[path] ?? path;

/** What a word of the format is called in a choice. */
export const choiceName = (path: string, value: string, words: Words): string => {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    kind: { ...words.placeKinds, ...words.standardKinds, ...words.targetKinds },
    'target.kind': words.indicatorKinds,
    nature: words.nature,
    severity: words.severities,
  };
  const table = path.endsWith('comparator') ? words.comparators : tables[path];
  return (table as Readonly<Record<string, string>> | undefined)?.[value] ?? value;
};

/** A field's value as a person reads it. */
export const fieldValue = (path: string, value: unknown, words: Words): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(String).join('、');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => `${fieldName(`${path}.${name}`, words)} ${fieldValue(`${path}.${name}`, part, words)}`)
      .join('，');
  }
  return choiceName(path, String(value as string | number | boolean), words);
};
