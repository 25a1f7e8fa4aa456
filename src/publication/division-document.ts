import { taskWords, type Task } from '../delivery/index.ts';
import type { DivisionEdition } from './division-edition.ts';
import type { OfficialBlock, OfficialDocument } from './official-document.ts';
import { placesOf } from './place-of.ts';
import { divisionTitles } from './words/division-titles.ts';
import { signedDay } from './words/official-document-words.ts';

const titles = divisionTitles('zh');

/** What it is, then who: （预期性指标，牵头单位：…；责任单位：…）. */
const noteOf = (task: Task, { plan, unitName }: DivisionEdition): string => {
  const nature = task.kind === 'indicator' ? (plan.indicators.find(({ id }) => id === task.ref)?.nature ?? 'expected') : undefined;
  const what = nature === undefined ? taskWords('zh').acceptance[task.acceptance].word : titles[nature];
  const lead = task.lead === undefined ? titles.nobody : unitName(task.lead);
  const support = task.support.length === 0 ? '' : `${titles.stop}${titles.support}${task.support.map(unitName).join('、')}`;
  return `（${what}，${titles.lead}${lead}${support}）`;
};

const wordsOf = ({ kind, verb = '', title }: Task): string => {
  const words = kind === 'box_item' && !title.startsWith(verb) ? verb + title : title;
  return words.replace(/\s*\n\s*/g, '').replace(/[。；，、\s]+$/, '');
};

/** Where an item is printed: indicators first, then chapter by chapter, its sections, its boxes. */
type Place = { readonly chapter: string; readonly section?: string; readonly box?: string };

const placer = ({ plan }: DivisionEdition): ((task: Task) => Place) => {
  const placeAt = placesOf(plan);
  let unnumbered = 1001;
  const boxes = new Map(plan.boxes.map(({ no, title }) => [no ?? unnumbered++, titles.box(no, title)]));
  return ({ kind, span, box }) => {
    if (kind === 'indicator') return { chapter: titles.indicators };
    const { chapter, section } = span === undefined ? {} : placeAt(span[0]);
    const boxed = box === undefined || kind !== 'box_item' ? undefined : boxes.get(box);
    return { chapter: chapter ?? titles.other, ...(boxed !== undefined ? { box: boxed } : section === undefined ? {} : { section }) };
  };
};

const grouped = <T>(list: readonly T[], keyOf: (one: T) => string): readonly (readonly [string, readonly T[]])[] => {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups];
};

/** The division of work as an official document: every task under its chapter and section with who leads and supports behind it. Dropped ones are left out. */
export const divisionDocument = (edition: DivisionEdition): OfficialDocument => {
  const { region, plan, document, day, generator } = edition;
  const placeOf = placer(edition);
  const tasks = edition.tasks.filter(({ state }) => state !== 'dropped').map((task) => ({ task, place: placeOf(task) }));
  const units = new Set(tasks.flatMap(({ task }) => task.lead ?? []));
  const mark = region.simulated === true ? titles.simulated : undefined;
  const title = titles.title(plan.document.title) + (mark === undefined ? '' : `（${mark}）`);
  const [year, month, date] = day.split('-').map(Number);
  let number = 0;
  const item = ({ task }: { readonly task: Task }): OfficialBlock => ({ kind: 'paragraph', text: `${++number}.${wordsOf(task)}${noteOf(task, edition)}` });
  const blocks = grouped(tasks, ({ place }) => place.chapter).flatMap(([chapter, inChapter]): readonly OfficialBlock[] => [
    { kind: 'heading', level: 1, text: chapter },
    ...grouped(inChapter, ({ place }) => place.box ?? place.section ?? '').flatMap(([name, inside]): readonly OfficialBlock[] => [
      ...(name === '' ? [] : [{ kind: 'heading', level: 2, text: name } as const]),
      ...inside.map(item),
    ]),
  ]);
  return {
    title,
    ...(mark === undefined ? {} : { mark }),
    ...(generator === undefined ? {} : { creator: generator }),
    blocks: [
      { kind: 'title', text: title },
      ...(document === undefined ? [] : [{ kind: 'number', text: document } as const]),
      { kind: 'paragraph', text: titles.lede({ tasks: tasks.length, units: units.size }) },
      ...blocks,
      { kind: 'signature', by: titles.by(region.name), date: signedDay(year!, month!, date!) },
    ],
  };
};
