import { figureName, formulaName, type FigureMark, type WrittenSource } from '../evaluation/index.ts';
import { writtenText as say } from './words/written.ts';

/** A line of the list of sources: what a numbered figure is, what it read, by which formula. */
export type SourceLine = {
  readonly number: string;
  readonly of: string;
  readonly what: string;
  readonly shown: string;
  readonly formula: string;
};

const JUDGED: ReadonlySet<string> = new Set(['now', 'forecast', 'done', 'elapsed', 'lead', 'predicted', 'required', 'pace', 'reason', 'observed', 'latest']);

const memberOf = (path: string): string => path.split('?')[0]!.split('/')[2] ?? '';

/** The row that a table's figure stands in: all its figures are of one item or work. */
export const rowPath = (path: string): string => {
  const [list, id] = path.split('?')[0]!.split('/');
  return (list === 'items' || list === 'works') && id !== undefined && id !== '' ? `${list}/${id}` : path;
};

/** Numbers of sources in the order in which they come in the text; the same source has the same number. */
export const sourceNumbers = (source: WrittenSource) => {
  const lines = new Map<string, SourceLine>();
  return {
    /** The number of a figure of running text. */
    figure: ({ path, shown, replaced }: FigureMark): string => {
      const key = replaced === undefined ? path : `${path}#${shown}`;
      const known = lines.get(key);
      if (known !== undefined) return known.number;
      const { of, what, item } = figureName(source, path);
      const member = memberOf(path);
      const formula = item === undefined || !JUDGED.has(member) ? '' : formulaName(item.standing.formula);
      const number = String(lines.size + 1);
      lines.set(key, {
        number,
        of,
        what,
        shown: replaced === undefined ? shown : `${shown}（${say.replaced(replaced.reading, replaced.reason)}）`,
        formula,
      });
      return number;
    },
    /** The number of a row of a table. */
    row: (path: string): string => {
      const key = rowPath(path);
      const known = lines.get(key);
      if (known !== undefined) return known.number;
      const { of, item } = figureName(source, key);
      const number = String(lines.size + 1);
      lines.set(key, {
        number,
        of,
        what: say.row,
        shown: '',
        formula: item === undefined ? '' : formulaName(item.standing.formula),
      });
      return number;
    },
    lines: (): readonly SourceLine[] => [...lines.values()],
  };
};
