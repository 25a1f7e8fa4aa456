import type { FigureMark, Frozen, FrozenItem } from '../evaluation/index.ts';
import { figureNames } from '../evaluation/index.ts';
import { writtenText as say } from './words/written.ts';

/** A line of the list of sources: what a numbered figure is, what it read, where in the frozen file, by which formula. */
export type SourceLine = {
  readonly number: string;
  readonly of: string;
  readonly what: string;
  readonly shown: string;
  readonly path: string;
  readonly formula: string;
};

const JUDGED: ReadonlySet<string> = new Set(['now', 'forecast', 'done', 'elapsed', 'lead', 'predicted', 'required', 'pace', 'reason', 'observed', 'latest']);

const partsOf = (path: string): readonly string[] => path.split('?')[0]!.split('/').map(decodeURIComponent);

/** What a path speaks of, in words: the thing and the member of it. */
export const figureName = (frozen: Frozen, path: string): { readonly of: string; readonly what: string; readonly item?: FrozenItem } => {
  const [list = '', id = '', member = ''] = partsOf(path);
  const query = path.includes('?') ? path.slice(path.indexOf('?') + 1) : '';
  if (list === 'items' && id !== '') {
    const item = frozen.items.find((one) => one.id === id);
    return { of: item === undefined ? id : `${id} ${item.name}`, what: figureNames[member] ?? member, ...(item === undefined ? {} : { item }) };
  }
  if (list === 'works' && id !== '') return { of: frozen.works.find((one) => one.id === id)?.title ?? id, what: figureNames[member] ?? member };
  if (list === 'evaluation') return { of: frozen.evaluation.title, what: figureNames[id] ?? id };
  if (list === 'questionnaires') return { of: frozen.questionnaires.find((one) => one.id === id)?.title ?? id, what: figureNames[member] ?? member };
  const sum = /(?:^|&)sum=(\w+)/.exec(query)?.[1];
  return { of: [list, id].filter(Boolean).join('/'), what: sum === undefined ? say.all : `${figureNames[sum] ?? sum}${figureNames['sum'] ?? ''}` };
};

/** The row that a table's figure stands in: all its figures are of one item or work. */
export const rowPath = (path: string): string => {
  const [list, id] = path.split('?')[0]!.split('/');
  return (list === 'items' || list === 'works') && id !== undefined && id !== '' ? `${list}/${id}` : path;
};

/** Numbers of sources in the order in which they come in the text; the same source has the same number. */
export const sourceNumbers = () => {
  const lines = new Map<string, SourceLine>();
  return {
    /** The number of a figure of running text. */
    figure: (frozen: Frozen, { path, shown, replaced }: FigureMark): string => {
      const key = replaced === undefined ? path : `${path}#${shown}`;
      const known = lines.get(key);
      if (known !== undefined) return known.number;
      const { of, what, item } = figureName(frozen, path);
      const member = partsOf(path)[2] ?? '';
      const formula = item === undefined || !JUDGED.has(member) ? '' : `${item.standing.formula.id} v${item.standing.formula.version}`;
      const number = String(lines.size + 1);
      lines.set(key, {
        number,
        of,
        what,
        shown: replaced === undefined ? shown : `${shown}（${say.replaced(replaced.reading, replaced.reason)}）`,
        path,
        formula,
      });
      return number;
    },
    /** The number of a row of a table. */
    row: (frozen: Frozen, path: string): string => {
      const key = rowPath(path);
      const known = lines.get(key);
      if (known !== undefined) return known.number;
      const { of, item } = figureName(frozen, `${key}/`);
      const number = String(lines.size + 1);
      lines.set(key, {
        number,
        of,
        what: say.row,
        shown: '',
        path: key,
        formula: item === undefined ? '' : `${item.standing.formula.id} v${item.standing.formula.version}`,
      });
      return number;
    },
    lines: (): readonly SourceLine[] => [...lines.values()],
  };
};
