import { Decimal, monthsIn, periodName, yearOfPeriod, type Period } from '../basis/index.ts';
import { shownFigure, stageWords, type Stage } from '../delivery/index.ts';
import { shownBeside, standingWords, stretchOf } from '../monitoring/index.ts';
import { conclusionOf } from './evaluation-conclusion.ts';
import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';
import { verdictCounts, type Verdict } from './verdict.ts';
import type { WrittenGiven } from './written.ts';
import { conclusionNames } from './words/evaluation-result.ts';
import { bare, between, latest, longDay, minus, none, ofYears, percent, points, signs, workLight, workNow, yuan } from './words/written.ts';

/** What the figures of a document are read from. */
export type WrittenSource = { readonly frozen: Frozen; readonly given: WrittenGiven };

/** What a path reads: as it stands in the text, and the ids of what was counted or summed. */
export type FigureReading = { readonly shown: string; readonly of?: readonly string[] };

const number = (value: number | string): string => minus(shownFigure(new Decimal(value)));
const rounded = (value: number, places: number): string => new Decimal(value).toDecimalPlaces(places).toFixed();
const isAccumulated = ({ kind }: FrozenItem['standing'], period: Period): boolean => !['level', 'hold', 'interval'].includes(kind) && monthsIn(period) < 12;

const targetOf = ({ target, upper, comparator, targetWords }: FrozenItem): string | undefined => {
  if (target === undefined) return targetWords;
  return upper === undefined ? `${signs[comparator] ?? ''}${number(target)}` : between(number(target), number(upper));
};

/** A rate that was worked out, with two digits; what was counted or measured, as it is. */
const observedOf = ({ standing: { observed, kind }, target }: FrozenItem): string | undefined => {
  if (observed === undefined) return undefined;
  const isRate = kind === 'avg_annual_growth' || kind === 'cumulative_reduction';
  return isRate ? minus(shownBeside(observed, target === undefined ? undefined : Number(target))) : number(observed);
};

/** What a figure is of: a period; or all years of the plan up to it, where they are summed or averaged. */
export const periodText = (item: FrozenItem, period: Period): string => {
  const { kind } = item.standing;
  const years = stretchOf(item, period, 'zh');
  if (kind === 'avg_annual_growth') return yearOfPeriod(period) === item.base + 1 ? years : ofYears.mean(years);
  if (kind === 'cumulative' || kind === 'cap' || kind === 'cumulative_reduction') return ofYears.sum(years);
  return periodName(period, 'zh', isAccumulated(item.standing, period));
};

const periodOf = (item: FrozenItem): string | undefined => (item.standing.period === undefined ? undefined : periodText(item, item.standing.period));

/** The members of an item that a text may name. */
const itemMembers: Readonly<Record<string, (item: FrozenItem) => string | undefined>> = {
  no: ({ no }) => no,
  name: ({ name }) => name,
  unit: ({ unit }) => unit,
  base: ({ base }) => String(base),
  due: ({ due }) => String(due),
  owner: ({ lead }) => lead?.name,
  baseline: ({ baseline }) => (baseline === undefined ? undefined : number(baseline)),
  target: targetOf,
  observed: observedOf,
  period: periodOf,
  latest: (item) => {
    const [observed, period] = [observedOf(item), periodOf(item)];
    return observed === undefined || period === undefined ? undefined : latest(observed, period);
  },
  now: ({ standing }) => standingWords('zh').now[standing.now].word,
  conclusion: (item) => conclusionNames[conclusionOf(item)].said.zh,
  /** Nothing is foretold of what is settled. */
  forecast: ({ standing: { now, forecast } }) => (now === 'achieved' || now === 'missed' ? none : standingWords('zh').forecast[forecast].word),
  done: ({ standing: { done } }) => (done === undefined ? undefined : percent(rounded(done * 100, 1))),
  elapsed: ({ standing: { elapsed } }) => percent(rounded(elapsed * 100, 1)),
  lead: ({ standing: { lead } }) => (lead === undefined ? undefined : points(rounded(Math.abs(lead), 1))),
  predicted: ({ standing: { predicted } }) => (predicted === undefined ? undefined : percent(rounded(predicted * 100, 1))),
  required: ({ standing: { required } }) => (required === undefined ? undefined : rounded(required, 2)),
  /** What is needed a year, whichever way it goes. */
  change: ({ standing: { required } }) => (required === undefined ? undefined : rounded(Math.abs(required), 2)),
  pace: ({ standing: { pace } }) => (pace === undefined ? undefined : rounded(pace, 2)),
  reason: ({ reason }) => reason.zh.replace(/[。.]$/, ''),
};

/** 万元 as 亿元, which is how reports say it. */
const money = (tenThousands: string | undefined): string | undefined =>
  tenThousands === undefined ? undefined : `${new Decimal(tenThousands).div(10000).toDecimalPlaces(2).toFixed()}${yuan}`;

const workMembers: Readonly<Record<string, (work: FrozenWork) => string | undefined>> = {
  title: ({ title }) => bare(title),
  owner: ({ lead }) => lead?.name,
  due: ({ due }) => (due === undefined ? undefined : longDay(due)),
  state: ({ part, state }) => (part === 'projects' ? (stageWords('zh')[state as Stage] ?? state) : undefined),
  now: ({ now }) => workNow[now],
  light: ({ light }) => (light === undefined ? undefined : workLight[light]),
  text: ({ text }) => text?.replace(/[。.]$/, ''),
  planned: ({ invested }) => money(invested?.planned),
  actual: ({ invested }) => money(invested?.actual),
  total: ({ invested }) => money(invested?.total),
};

/** `now=late+slow&part=tasks`: every member must be one of its values. */
type Asked = ReadonlyMap<string, readonly string[]>;
const askedOf = (query: string): Asked =>
  new Map(
    query.split('&').flatMap((part) => {
      const [key = '', values = ''] = part.split('=');
      return key === '' ? [] : [[key, values.split('+').map(decodeURIComponent)] as const];
    }),
  );

const matches = (asked: Asked, members: Readonly<Record<string, string | undefined>>): boolean =>
  [...asked].every(([key, values]) => key === 'sum' || values.includes(members[key] ?? ''));

export const itemsAsked = ({ frozen, given }: WrittenSource, query: string): readonly FrozenItem[] => {
  const asked = askedOf(query);
  return frozen.items.filter((item) => {
    const { id, list, group, binding, standing, lead } = item;
    return matches(asked, {
      list,
      group: group ?? '',
      binding: binding ? 'yes' : 'no',
      now: standing.now,
      forecast: standing.forecast,
      chapter: String(given.chapterOf?.[id] ?? ''),
      lead: lead?.id,
      final: conclusionOf(item),
      observed: standing.observed === undefined ? 'no' : 'yes',
    });
  });
};

export const worksAsked = ({ frozen }: WrittenSource, query: string): readonly FrozenWork[] => {
  const asked = askedOf(query);
  return frozen.works.filter(({ part, chapter, now, light, lead, state, invested, due }) =>
    matches(asked, {
      part,
      chapter: String(chapter ?? ''),
      now,
      light: light ?? '',
      lead: lead?.id,
      state,
      year: due?.slice(0, 4),
      planned: invested?.planned === undefined ? 'no' : 'yes',
      actual: invested?.actual === undefined ? 'no' : 'yes',
      total: invested?.total === undefined ? 'no' : 'yes',
    }),
  );
};

const counted = (all: readonly { readonly id: string }[]): FigureReading => ({ shown: String(all.length), of: all.map(({ id }) => id) });

const verdictReading = (items: readonly FrozenItem[], name: string): FigureReading | undefined => {
  const { total, ids, breached, unforeseen } = verdictCounts(items);
  if (name === 'total') return { shown: String(total), of: items.map(({ id }) => id) };
  const own = name === 'breached' ? breached : name === 'unforeseen' ? unforeseen : ids[name as Verdict];
  return own === undefined ? undefined : { shown: String(own.length), of: own };
};

const workReading = (source: WrittenSource, query: string): FigureReading | undefined => {
  const works = worksAsked(source, query);
  const summed = askedOf(query).get('sum')?.[0] as 'planned' | 'actual' | 'total' | undefined;
  if (summed === undefined) return counted(works);
  const told = works.filter(({ invested }) => invested?.[summed] !== undefined);
  if (told.length === 0) return undefined;
  const sum = told.reduce((before, { invested }) => before.plus(invested![summed]!), new Decimal(0));
  return { shown: money(sum.toFixed())!, of: told.map(({ id }) => id) };
};

const plannedReading = ({ given: { planned } }: WrittenSource, list: string, id: string, member: string): string | undefined => {
  if (planned === undefined) return undefined;
  if (list === 'targets') {
    const value = planned.targets.find(({ item }) => item === id)?.[member as 'before' | 'value'];
    return value === undefined ? undefined : number(value);
  }
  const duty = (list === 'projects' ? planned.projects : planned.tasks).find((one) => one.id === id);
  const due = duty?.due;
  return member === 'due' ? (due === undefined ? undefined : longDay(due)) : money(duty?.investment);
};

const answerReading = ({ frozen }: WrittenSource, id: string, member: string, option: string | undefined): string | undefined => {
  const one = frozen.questionnaires.find((questionnaire) => questionnaire.id === id);
  if (option === undefined) return one === undefined ? undefined : String(member === 'doubtful' ? one.doubtful : one.sheets);
  const count = one?.questions.find((question) => question.id === member)?.counts[option];
  return count === undefined ? undefined : String(count);
};

/** The parts of a path, and what it asks for. */
export const membersOf = (
  path: string,
): { readonly list: string; readonly id: string; readonly member: string; readonly option?: string; readonly query: Asked; readonly asks: string } => {
  const at = path.indexOf('?');
  const asks = at === -1 ? '' : path.slice(at + 1);
  const [list = '', id = '', member = '', option] = (at === -1 ? path : path.slice(0, at)).split('/').map((part) => decodeURIComponent(part));
  return { list, id, member, ...(option === undefined ? {} : { option }), query: askedOf(asks), asks };
};

const read = (text: string | undefined): FigureReading | undefined => (text === undefined || text === '' ? undefined : { shown: text });

/**
 * What a path reads today in a frozen file and what was given with it; undefined where there is nothing. `items/t2.5/observed`, `works/ID/due`,
 * `items?binding=yes&now=behind+far_behind` (a count), `works?part=projects&sum=actual` (a sum), `verdicts/short?list=indicator`,
 * `evaluation/cutoff`, `questionnaires/ID/sheets`, `planned/targets/t2.5/value`.
 */
export const readFigure = (source: WrittenSource, path: string): FigureReading | undefined => {
  const { frozen, given } = source;
  const { list, id, member, option, asks: query } = membersOf(path);
  switch (list) {
    case 'items': {
      if (id === '') return counted(itemsAsked(source, query));
      const item = frozen.items.find((one) => one.id === id);
      return item === undefined ? undefined : read(itemMembers[member]?.(item));
    }
    case 'works': {
      if (id === '') return workReading(source, query);
      const work = frozen.works.find((one) => one.id === id);
      return work === undefined ? undefined : read(workMembers[member]?.(work));
    }
    case 'verdicts':
      return verdictReading(itemsAsked(source, query), id);
    case 'evaluation': {
      const day = frozen.evaluation[id as 'cutoff' | 'known' | 'from' | 'until'];
      return read(day === undefined ? undefined : longDay(day));
    }
    case 'questionnaires':
      return read(answerReading(source, id, member, option));
    case 'planned':
      return read(plannedReading(source, id, member, option ?? ''));
    case 'gaps':
      return { shown: String(frozen.gaps.length), of: frozen.gaps.map(({ ref }) => ref) };
    case 'before':
      return read(given.before?.items[id]?.observed === undefined ? undefined : minus(given.before.items[id].observed));
    default:
      return undefined;
  }
};
