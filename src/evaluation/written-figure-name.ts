import { standingWords } from '../monitoring/index.ts';
import { stageWords, type Stage } from '../delivery/index.ts';
import type { FrozenItem } from './frozen.ts';
import type { Verdict } from './verdict.ts';
import { membersOf, type WrittenSource } from './written-figure.ts';
import { reportText } from './words/report.ts';
import { verdictNames } from './words/verdict.ts';
import { asked, bare, figureNames, workLight, workNow } from './words/written.ts';

/** What a path speaks of, in words: the thing, and what of it. */
export type FigureName = { readonly of: string; readonly what: string; readonly item?: FrozenItem };

const valueName = ({ frozen, given }: WrittenSource, key: string, value: string): string => {
  const { now, forecast } = standingWords('zh');
  switch (key) {
    case 'list':
      return asked.lists[value] ?? value;
    case 'binding':
      return reportText.table.binds(value === 'yes');
    case 'part':
      return reportText.part[value as 'tasks'] ?? value;
    case 'now':
      return workNow[value as 'done'] ?? now[value as 'behind']?.word ?? value;
    case 'forecast':
      return forecast[value as 'meet']?.word ?? value;
    case 'light':
      return workLight[value as 'red'] ?? value;
    case 'state':
      return stageWords('zh')[value as Stage] ?? value;
    case 'chapter':
      return value === '' ? reportText.head.noChapter : (given.chapters?.[value] ?? asked.chapter(value));
    case 'final':
      return asked.final[value] ?? value;
    case 'year':
      return asked.year(value);
    case 'lead':
      return frozen.items.find(({ lead }) => lead?.id === value)?.lead?.name ?? value;
    default:
      return value;
  }
};

/** A cell of the yearly plan: which target, task or project of which year. */
const plannedName = ({ given: { planned }, frozen }: WrittenSource, path: string): FigureName => {
  const { id: list, member, option = '' } = membersOf(path);
  const duties = list === 'projects' ? planned?.projects : planned?.tasks;
  const name =
    list === 'targets'
      ? (planned?.targets.find(({ item }) => item === member)?.name ?? frozen.items.find(({ id }) => id === member)?.name)
      : duties?.find(({ id }) => id === member)?.title;
  return {
    of: [asked.planned(planned?.year), bare(name ?? member)].join('·'),
    what: option === 'investment' ? asked.investment : list !== 'targets' && option === 'due' ? asked.dueDay : (figureNames[option] ?? ''),
  };
};

/** The name of a figure for the list of sources and its own page. */
export const figureName = (source: WrittenSource, path: string): FigureName => {
  const { frozen } = source;
  const { list, id, member, query } = membersOf(path);
  const found = { of: id, what: figureNames[member] ?? member };
  switch (list) {
    case 'items': {
      const item = frozen.items.find((one) => one.id === id);
      if (item !== undefined) return { of: `${item.no ?? ''} ${item.name}`.trim(), what: found.what, item };
      break;
    }
    case 'works': {
      const work = frozen.works.find((one) => one.id === id);
      if (work !== undefined) return { ...found, of: bare(work.title) };
      break;
    }
    case 'evaluation':
      return { of: frozen.evaluation.title, what: figureNames[id] ?? id };
    case 'questionnaires':
      return { ...found, of: frozen.questionnaires.find((one) => one.id === id)?.title ?? id };
    case 'planned':
      return plannedName(source, path);
    default:
  }
  const members = [...query].filter(([key]) => key !== 'sum').map(([key, values]) => values.map((value) => valueName(source, key, value)).join('、'));
  const sum = query.get('sum')?.[0];
  const verdict = list !== 'verdicts' || id === 'total' ? [] : [verdictNames[id as Verdict]?.zh ?? asked.verdicts[id] ?? id];
  const whole = asked.wholes[list] ?? list;
  return {
    of: [...(members.length === 0 ? [whole] : members), ...verdict].join('·'),
    what: sum === undefined ? asked.count : asked.sum(figureNames[sum] ?? sum),
  };
};
