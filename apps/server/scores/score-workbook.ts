import type { Scheme } from '../../../src/evaluation/index.ts';
import { guarded, type Sheet, type SheetCell, type Workbook } from '../../../src/publication/index.ts';
import type { Language } from '../words/index.ts';
import type { ScoreEdition } from './score-edition.ts';
import { matrixSheet } from './score-matrix-sheet.ts';
import { scoreWords } from './words/index.ts';

const numberOf = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** The formula of a row's score out of its value, as the method has it; points under a mapping. Only what is shown is rounded, by its format. */
const rowFormula = ({ method, limits }: Scheme, isMapped: boolean, r: number): string => {
  if (isMapped) return `C${r}*E${r}`;
  if (method !== 'efficacy') return `C${r}*100`;
  const raw = `(C${r}-G${r})/(F${r}-G${r})*40+60`;
  return limits === undefined ? raw : `MAX(${limits.lowest},MIN(${limits.highest},${raw}))`;
};

/**
 * The score of items on one sheet: A name, B weight, C value, D score, E full score, F and G the bounds; the total below is a formula and gives the same number.
 */
const rowsSheet = ({ title, facts, mark, scheme, score }: ScoreEdition, language: Language): Sheet => {
  const words = scoreWords(language);
  const { columns } = words.score;
  const isMapped = scheme.mapping !== undefined;
  const first = 4;
  const rows = score.rows.map((row, i): SheetCell[] => {
    const r = first + i;
    const bounds = scheme.bounds?.[row.item];
    const score_ = numberOf(row.score);
    return [
      guarded(row.name ?? row.item),
      Number(row.weight),
      numberOf(row.value),
      score_ === undefined ? undefined : { value: score_, formula: rowFormula(scheme, isMapped, r), style: 'points' },
      isMapped ? numberOf(row.full) : 100,
      numberOf(bounds?.satisfactory),
      numberOf(bounds?.unallowable),
      row.reason === undefined ? undefined : guarded(row.reason[language]),
    ];
  });
  const last = first + rows.length - 1;
  const total = numberOf(score.total);
  const weighed = isMapped
    ? `SUM(D${first}:D${last})/SUMIF(D${first}:D${last},"<>",E${first}:E${last})*SUM(E${first}:E${last})`
    : `SUMPRODUCT(B${first}:B${last},D${first}:D${last})/SUMIF(D${first}:D${last},"<>",B${first}:B${last})`;
  const isCapped = score.vetoed !== undefined && scheme.veto !== undefined;
  const formula = `ROUND(${isCapped ? `MIN(${weighed},${scheme.veto!.cap})` : weighed},4)`;
  const foot: SheetCell[] =
    total === undefined
      ? [words.score.incomplete, undefined, undefined, score.range === undefined ? undefined : `${score.range.lowest}–${score.range.highest}`]
      : [words.score.total, undefined, undefined, { value: total, formula, style: 'strong' }];
  return {
    name: words.score.sheetTitle,
    widths: [36, 12, 16, 12, 10, 12, 12, 40],
    head: 3,
    rows: [
      [{ value: guarded(title), style: 'title' }],
      [{ value: guarded(facts), style: 'note' }],
      [
        columns.item,
        columns.weight,
        columns.value,
        columns.score,
        columns.full,
        words.scheme.columns.satisfactory,
        words.scheme.columns.unallowable,
        columns.reason,
      ],
      ...rows,
      foot,
    ],
    ...(mark === undefined ? {} : { mark }),
  };
};

/** What a score says in words: what would change it, units, vetoes. */
const notesSheet = ({ score, mark }: ScoreEdition, language: Language): Sheet => {
  const words = scoreWords(language).score;
  return {
    name: words.sensitivity.split(/[：:]/)[0]!,
    widths: [110],
    head: 1,
    rows: [[words.sensitivity], ...score.sensitivity.map((said): SheetCell[] => [guarded(said[language])])],
    ...(mark === undefined ? {} : { mark }),
  };
};

const objectsSheet = ({ score, mark }: ScoreEdition, language: Language): Sheet | undefined => {
  const words = scoreWords(language).score;
  const { objects = [] } = score;
  if (objects.length === 0) return undefined;
  return {
    name: words.objects[objects[0]!.kind],
    widths: [30, 12, 8, 60],
    head: 1,
    rows: [
      Object.values(words.objectColumns),
      ...objects.map(({ name, score: own, rank, reason }): SheetCell[] => [guarded(name), numberOf(own), rank, reason?.[language]]),
    ],
    ...(mark === undefined ? {} : { mark }),
  };
};

/** A score as a workbook whose formulas give the same numbers. */
export const scoreWorkbook = (edition: ScoreEdition, language: Language): Workbook => {
  const isCompared = edition.scheme.method === 'entropy' || edition.scheme.method === 'topsis';
  const objects = isCompared ? undefined : objectsSheet(edition, language);
  return {
    title: edition.title,
    sheets: [
      isCompared ? matrixSheet(edition, language) : rowsSheet(edition, language),
      ...(objects === undefined ? [] : [objects]),
      notesSheet(edition, language),
    ],
  };
};
