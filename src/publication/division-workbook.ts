import { divisionColumnTitles, taskWords, type DivisionColumn, type Task } from '../delivery/index.ts';
import { guarded } from './csv.ts';
import type { DivisionEdition } from './division-edition.ts';
import { placesOf } from './place-of.ts';
import type { SheetCell, Workbook } from './sheet.ts';
import type { Language } from './table.ts';
import { divisionTitles } from './words/division-titles.ts';

const COLUMNS: readonly (readonly [DivisionColumn, number])[] = [
  ['number', 6],
  ['kind', 10],
  ['chapter', 28],
  ['box', 7],
  ['words', 70],
  ['acceptance', 12],
  ['lead', 20],
  ['support', 30],
  ['person', 12],
  ['begins', 12],
  ['due', 12],
  ['state', 10],
  ['document', 20],
  ['ref', 14],
];

/**
 * The division of work as a table that can be edited outside and read in again. Units have the names that `unitName` gives: those by which they are found again.
 */
export const divisionWorkbook = (edition: DivisionEdition, language: Language): Workbook => {
  const { region, plan, tasks, unitName, day, document } = edition;
  const titles = divisionTitles(language);
  const words = taskWords(language);
  const placeAt = placesOf(plan);
  const mark = region.simulated === true ? titles.simulated : undefined;
  const title = titles.title(plan.document.title) + (mark === undefined ? '' : `（${mark}）`);
  const cellOf = (task: Task, number: number): Readonly<Record<DivisionColumn, SheetCell>> => {
    const { chapter, section } = task.span === undefined ? {} : placeAt(task.span[0]);
    return {
      number,
      kind: words.kind[task.kind],
      chapter: guarded([chapter, section].filter(Boolean).join(' / ')),
      box: task.box === undefined || task.box > 1000 ? '' : task.box,
      words: guarded(task.title),
      acceptance: words.acceptance[task.acceptance].word,
      lead: task.lead === undefined ? '' : guarded(unitName(task.lead)),
      support: guarded(task.support.map(unitName).join('、')),
      person: guarded(task.person ?? ''),
      begins: task.begins ?? '',
      due: task.due ?? '',
      state: words.state[task.state].word,
      document: guarded(task.document ?? ''),
      ref: task.ref,
    };
  };
  const heads = divisionColumnTitles(language);
  return {
    title,
    sheets: [
      {
        name: titles.sheet,
        widths: COLUMNS.map(([, width]) => width),
        head: 3,
        rows: [
          [{ value: title, style: 'title' }],
          [{ value: titles.facts({ region: region.name, day, document, tasks: tasks.length }), style: 'note' }],
          COLUMNS.map(([column]) => heads[column]),
          ...tasks.map((task, i) => {
            const cells = cellOf(task, i + 1);
            return COLUMNS.map(([column]) => cells[column]);
          }),
        ],
        ...(mark === undefined ? {} : { mark }),
      },
    ],
  };
};
