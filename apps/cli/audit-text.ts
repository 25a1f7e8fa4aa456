import { differences, type AccountChanged, type AuditEntry, type Changed } from '../../src/database/index.ts';
import { actionNames, type Action } from '../../src/identity/index.ts';
import { columns, type Column } from './columns.ts';
import { auditWords } from './words/audit-words.ts';

export type Language = 'zh' | 'en';

/** What people wrote commands no terminal and breaks no line. */
const plain = (text: string): string => text.replace(/\p{Cc}/gu, '�');

const named = (action: string, language: Language): string => (Object.hasOwn(actionNames[language], action) ? actionNames[language][action as Action] : action);

const WIDTHS: readonly Column[] = [{ width: 6, align: 'right' }, { width: 24 }, { width: 16 }, { width: 32 }, { width: 10 }];

/** One entry a line: number, moment, who, what, about what. */
export const entryLine = ({ number, at, by = '–', action, subject }: AuditEntry, language: Language): string =>
  columns([[String(number), at, plain(by), named(action, language), plain(subject)]], WIDTHS, '')[0]!;

const shown = (value: unknown): string => (value === undefined ? '–' : plain(typeof value === 'string' ? value : JSON.stringify(value)));

/** A change with every place that it changed, before and after. */
export const changeText = (change: Changed | AccountChanged, language: Language): string => {
  const { number, at, by = '–', action, kind, id, before, after } = change;
  const { version, document, reason }: Partial<Pick<Changed, 'version' | 'document' | 'reason'>> = 'version' in change ? change : {};
  const words = auditWords[language];
  const fate = before === null ? ` ${words.made}` : after === null ? ` ${words.removed}` : '';
  const notes = [document, reason].filter((note) => note !== undefined).map((note) => `  ${plain(note)}`);
  const places = differences(before, after).map(
    ({ path, before: was, after: is }) => `  ${plain(path)}: ${before === null ? shown(is) : `${shown(was)} → ${shown(is)}`}`,
  );
  const head = `${number}  ${at}  ${plain(by)}  ${named(action, language)}  ${kind}/${plain(id)}${version === undefined ? '' : ` v${version}`}${fate}`;
  return `${[head, ...notes, ...(places.length === 0 ? [`  ${words.unchanged}`] : places)].join('\n')}\n`;
};
