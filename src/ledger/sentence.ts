import { periodName, readPeriod } from '../basis/index.ts';
import type { Bound } from './observation.ts';
import type { Conversion, Refusal } from './reading.ts';
import { conversions, conversionWords } from './words/conversions.ts';
import type { ConversionCode } from './words/conversions.ts';
import { basisNames, boundNames, refusals } from './words/refusals.ts';
import type { RefusalCode } from './words/refusals.ts';

type Language = 'zh' | 'en';
type Details = Readonly<Record<string, string | number>>;

/** A period in details: `2023Q2`, or `2023Q2+` for the year up to its end. */
export const namedPeriod = (text: string, language: Language): string => {
  const upTo = text.endsWith('+');
  const period = readPeriod(upTo ? text.slice(0, -1) : text);
  return period === undefined ? text : periodName(period, language, upTo);
};

/** Names with their values, each list joined by blanks as details hold it. */
export const namedItems = (
  names: unknown,
  values: unknown,
  language: Language,
  nameOf = (text: string): string => namedPeriod(text, language),
): readonly string[] => {
  const figures = String(values).split(' ');
  return String(names)
    .split(' ')
    .map((name, i) => conversionWords[language].item(nameOf(name), figures[i] ?? ''));
};

const sumIn = (details: Details, language: Language): string => {
  const plus = namedItems(details['parts'], details['values'], language).join(' + ');
  const minus = details['less'] === undefined ? [] : namedItems(details['less'], details['lessValues'], language);
  return [plus, ...minus].join(' − ');
};

const basisName = (value: string, language: Language): string => {
  const names = basisNames[language];
  if (value === '') return names.none;
  return value === 'current' || value === 'comparable' ? names[value] : /^\d{4}$/.test(value) ? names.year(value) : value;
};

/** One sentence part on how the figure was made: 累计数相减：2023年1—6月 11.2 − 2023年1—3月 5. */
export const conversionText = ({ code, details = {} }: Conversion, language: Language): string => {
  if (!Object.hasOwn(conversions, code)) return code;
  const sentence = conversions[code as ConversionCode];
  const words = conversionWords[language];
  const said = (key: string): string => {
    if (key === 'sum') return sumIn(details, language);
    if (key === 'upTo') return periodName(readPeriod(String(details['period'])) ?? '1900', language, true);
    const value = String(details[key] ?? '');
    if (key === 'basis') return value === '' ? '' : words.basis(basisName(value, language));
    return key.toLowerCase().endsWith('period') ? namedPeriod(value, language) : value;
  };
  const { from, to } = details;
  return sentence[language](said) + (code === 'unit' || from === undefined || to === undefined ? '' : words.units(String(from), String(to)));
};

/** One sentence on why there is no figure, and what would help. */
export const refusalText = ({ code, period, details = {} }: Refusal, language: Language): string => {
  if (!Object.hasOwn(refusals, code)) return code;
  const sentence = refusals[code as RefusalCode];
  const said = (key: string): string => {
    if (key === 'at') return period === undefined ? '' : periodName(period, language);
    const value = String(details[key] ?? '');
    if (key === 'bases')
      return value
        .split(' ')
        .map((basis) => basisName(basis, language))
        .join(language === 'zh' ? '、' : ', ');
    if (key === 'wanted' || (code === 'unlike_price_bases' && (key === 'from' || key === 'to'))) return basisName(value, language);
    if (key === 'bound') return boundNames[language][value as Bound] ?? value;
    return /period$|until/i.test(key) ? namedPeriod(value, language) : value;
  };
  return sentence[language](said);
};
