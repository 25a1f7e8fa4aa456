import type { Frozen, FrozenItem, FrozenWork } from './frozen.ts';
import { itemsAsked, worksAsked } from './written-figure.ts';
import type { Writer } from './written-writer.ts';
import { reportText as say } from './words/report.ts';
import { verdictOf } from './verdict.ts';

type SelfSaid = Frozen['assessments'][number]['items'][string] & { readonly unit: string };

/** What units said of an item; a project goes by `project:ID` as well. */
export const selfSaid = ({ assessments }: Frozen, id: string): readonly SelfSaid[] =>
  assessments.flatMap(({ name, items }) =>
    [id, `project:${id}`, `task:${id}`].flatMap((key) => (items[key] === undefined ? [] : [{ ...items[key], unit: name }])),
  );

const WORST = ['breached', 'far_behind', 'missed', 'behind'] as const;
const rank = ({ binding, standing: { now } }: FrozenItem): number => {
  const place = WORST.findIndex((word) => word === now);
  return (binding ? 0 : 10) + (place === -1 ? WORST.length : place);
};

/** What falls short, worst first, binding before expected. */
export const shortItems = ({ items }: Pick<Frozen, 'items'>): readonly FrozenItem[] =>
  items.filter(({ standing }) => verdictOf(standing) === 'short').toSorted((a, b) => rank(a) - rank(b));

export const shortWorks = ({ works }: Pick<Frozen, 'works'>): readonly FrozenWork[] => works.filter(({ now, light }) => now === 'late' || light === 'red');

export const itemAt = ({ id }: FrozenItem, member: string): string => `items/${encodeURIComponent(id)}/${member}`;

/** Where it stands; what was missed may have been missed by little, and is then called 基本完成 as in the counts. */
export const nowAt = (item: FrozenItem): string => itemAt(item, item.standing.now === 'missed' ? 'conclusion' : 'now');

/** Both axes, the forecast only where there is one. */
const axes = (w: Writer, item: FrozenItem): readonly string[] => [
  say.problem.now(w.figure(nowAt(item))),
  ...(item.standing.forecast === 'unknown' ? [] : [say.problem.forecast(w.figure(itemAt(item, 'forecast')))]),
];

/** Where it falls short, or where it does not yet and will. */
export const shortMarks = (w: Writer, item: FrozenItem): readonly string[] =>
  WORST.some((word) => word === item.standing.now) ? [w.figure(nowAt(item))] : axes(w, item);

/** Whether causes and advice have sections of their own, or stand with the problem. */
type Telling = 'together' | 'apart';

/** Fact, cause, action: what the data say, then what the unit says. */
const itemProblem = (w: Writer, item: FrozenItem, telling: Telling): void => {
  const marks = [
    ...shortMarks(w, item),
    ...(item.binding ? [say.problem.binding] : []),
    ...(item.lead === undefined ? [] : [say.problem.lead(item.lead.name)]),
  ];
  const said = selfSaid(w.source.frozen, item.id);
  w.paragraph(
    `problems.${item.id}`,
    say.problem.item(item.name, marks, w.figure(itemAt(item, 'reason'))),
    ...said.map(({ unit, problem = '' }) => (problem.trim() === '' ? '' : say.problem.problem(unit, problem))),
    ...(telling === 'apart' ? [] : said).flatMap(({ cause = '', advice = '' }) => [
      cause.trim() === '' ? '' : say.problem.cause(cause),
      advice.trim() === '' ? '' : say.problem.advice(advice),
    ]),
  );
};

const NAMED = 6;
/** Some names after their count. */
const named = (all: readonly { readonly title?: string; readonly name?: string }[]): string =>
  say.first(
    all.slice(0, NAMED).map(({ title, name }) => title ?? name ?? ''),
    all.length,
  );

/** Of data: what is missing, awaited or cannot be judged. */
const dataProblems = (w: Writer): readonly string[] =>
  (
    [
      ['items?now=no_data', say.problem.noData],
      ['items?now=awaiting_target', say.problem.awaiting],
      ['items?now=not_assessable', say.problem.unclear],
    ] as const
  )
    .map(([path, sentence]) => (w.has(path) ? sentence(w.figure(path), named(itemsAsked(w.source, path.slice(6)))) : ''))
    .concat(w.has('works?now=unknown') ? [say.problem.unknown(w.figure('works?now=unknown'))] : []);

/** 存在的主要问题, or 未完成事项 at the end of a plan. */
export const problemSection = (w: Writer, heading: string, telling: Telling = 'apart'): void => {
  const { frozen } = w.source;
  const items = shortItems(frozen);
  w.heading('problems', 1, heading);
  const data = dataProblems(w).filter(Boolean);
  const hasWorks = shortWorks(frozen).length > 0;
  if (items.length === 0 && !hasWorks) w.paragraph('problems.none', say.problem.none);
  if (items.length > 0) {
    w.heading('problems.items', 2, say.head.indicatorProblems);
    for (const item of items) itemProblem(w, item, telling);
  }
  if (hasWorks) {
    w.heading('problems.works', 2, say.head.workProblems);
    for (const part of ['tasks', 'reforms', 'projects'] as const) {
      const path = `works?part=${part}&now=late`;
      if (w.has(path)) w.paragraph(`problems.${part}`, say.problem.works(w.figure(path), say.part[part], named(worksAsked(w.source, path.slice(6)))));
    }
    const red = 'works?part=projects&light=red';
    if (w.has(red)) w.paragraph('problems.red', say.problem.red(w.figure(red), named(worksAsked(w.source, red.slice(6)))));
  }
  if (data.length === 0) return;
  w.heading('problems.data', 2, say.head.dataProblems);
  w.paragraph('problems.data.text', ...data);
};

/** 原因分析: only what responsible units say themselves; who said nothing is named. */
export const causeSection = (w: Writer): void => {
  const { frozen } = w.source;
  const short = [...shortItems(frozen).map(({ id, name }) => ({ id, name })), ...shortWorks(frozen).map(({ id, title }) => ({ id, name: title }))];
  if (short.length === 0) return;
  w.heading('causes', 1, say.head.causes);
  if (frozen.assessments.length === 0) return w.paragraph('causes.none', say.cause.notAsked);
  const told = short.map((one) => ({ ...one, said: selfSaid(frozen, one.id).filter(({ cause = '' }) => cause.trim() !== '') }));
  for (const { id, name, said } of told) w.paragraph(`causes.${id}`, ...said.map(({ unit, cause }) => say.cause.said(name, unit, cause!)));
  const silent = told.filter(({ said }) => said.length === 0);
  if (silent.length === short.length) w.paragraph('causes.silent', say.cause.none);
  else if (silent.length > 0) w.paragraph('causes.silent', say.cause.silent(silent.length, named(silent)));
};
