import type { Frozen, FrozenItem, FrozenObservation, FrozenWork } from '../evaluation/index.ts';
import { standingWords } from '../monitoring/index.ts';
import type { OpenEdition, OpenOpinion } from './open-edition.ts';
import { open, openTableOf, type OpenColumnOf, type OpenTable } from './open-table.ts';
import { openTableTexts, openWorkNow } from './words/open-titles.ts';

const zh = standingWords('zh');

/** What stands at the end of every row, so that a row tells where it is from wherever it is pasted. */
const provenance = <T>({ frozen, release, licence, publisher }: OpenEdition): readonly OpenColumnOf<T>[] => [
  open('asOf', 'date', () => release.asOf, true),
  open('known', 'date', () => release.known, true),
  open('release', 'integer', () => release.number, true),
  open('publisher', 'text', () => publisher.name, true),
  open('licence', 'uri', () => licence.url, true),
  open('simulated', 'boolean', () => frozen.region.simulated, true),
];

const itemColumns: readonly OpenColumnOf<FrozenItem>[] = [
  open('id', 'text', ({ id }) => id, true),
  open('no', 'text', ({ no }) => no),
  open('group', 'text', ({ group }) => group),
  open('name', 'text', ({ name }) => name, true),
  open('unit', 'text', ({ unit }) => unit),
  open('binding', 'boolean', ({ binding }) => binding, true),
  open('kind', 'text', ({ standing }) => standing.kind, true),
  open('kindName', 'text', ({ standing }) => zh.kind[standing.kind].word, true),
  open('comparator', 'text', ({ comparator }) => comparator, true),
  open('lowerIsBetter', 'boolean', ({ lowerIsBetter }) => lowerIsBetter, true),
  open('base', 'year', ({ base }) => base, true),
  open('baseline', 'decimal', ({ baseline }) => baseline),
  open('due', 'year', ({ due }) => due, true),
  open('target', 'decimal', ({ target }) => target),
  open('upper', 'decimal', ({ upper }) => upper),
  open('targetWords', 'text', ({ targetWords }) => targetWords),
  open('lead', 'text', ({ lead }) => lead?.name),
  open('now', 'text', ({ standing }) => standing.now, true),
  open('nowName', 'text', ({ standing }) => zh.now[standing.now].word, true),
  open('forecast', 'text', ({ standing }) => standing.forecast, true),
  open('forecastName', 'text', ({ standing }) => zh.forecast[standing.forecast].word, true),
];

const standingColumns: readonly OpenColumnOf<FrozenItem>[] = [
  open('id', 'text', ({ id }) => id, true),
  open('list', 'text', ({ list }) => list, true),
  open('name', 'text', ({ name }) => name, true),
  open('unit', 'text', ({ unit }) => unit),
  open('kind', 'text', ({ standing }) => standing.kind, true),
  open('now', 'text', ({ standing }) => standing.now, true),
  open('nowName', 'text', ({ standing }) => zh.now[standing.now].word, true),
  open('forecast', 'text', ({ standing }) => standing.forecast, true),
  open('forecastName', 'text', ({ standing }) => zh.forecast[standing.forecast].word, true),
  open('judged', 'text', ({ standing }) => standing.period),
  open('elapsed', 'double', ({ standing }) => standing.elapsed, true),
  open('observed', 'double', ({ standing }) => standing.observed),
  open('onSchedule', 'double', ({ standing }) => standing.onSchedule),
  open('done', 'double', ({ standing }) => standing.done),
  open('leadPoints', 'double', ({ standing }) => standing.lead),
  open('required', 'double', ({ standing }) => standing.required),
  open('predicted', 'double', ({ standing }) => standing.predicted),
  open('formula', 'text', ({ standing }) => standing.formula.id, true),
  open('formulaVersion', 'integer', ({ standing }) => standing.formula.version, true),
  open('inputs', 'text', ({ standing }) => [...new Set(standing.inputs.flatMap(({ ids }) => ids))].join(' ')),
  open('reason', 'text', ({ reason }) => reason.zh, true),
  open('reasonEn', 'text', ({ reason }) => reason.en, true),
];

/** A figure and what it is a figure of. */
type Figure = { readonly item: FrozenItem; readonly figure: FrozenObservation };

const figureColumns: readonly OpenColumnOf<Figure>[] = [
  open('id', 'text', ({ figure }) => figure.id, true),
  open('item', 'text', ({ item }) => item.id, true),
  open('name', 'text', ({ item }) => item.name, true),
  open('period', 'text', ({ figure }) => figure.period, true),
  open('measure', 'text', ({ figure }) => figure.measure, true),
  open('value', 'decimal', ({ figure }) => figure.value),
  open('unit', 'text', ({ figure }) => figure.unit, true),
  open('missing', 'text', ({ figure }) => figure.missing),
  open('bound', 'text', ({ figure }) => figure.bound),
  open('priceBasis', 'text', ({ figure }) => figure.priceBasis),
  open('status', 'text', ({ figure }) => figure.status, true),
  open('knownSince', 'date', ({ figure }) => figure.known, true),
  open('figureSource', 'text', ({ figure }) => figure.source),
];

const workColumns: readonly OpenColumnOf<FrozenWork>[] = [
  open('id', 'text', ({ id }) => id, true),
  open('part', 'text', ({ part }) => part, true),
  open('title', 'text', ({ title }) => title, true),
  open('chapter', 'integer', ({ chapter }) => chapter),
  open('lead', 'text', ({ lead }) => lead?.name),
  open('workDue', 'date', ({ due }) => due),
  open('workState', 'text', ({ state }) => state, true),
  open('workNow', 'text', ({ now }) => now, true),
  open('workNowName', 'text', ({ now }) => openWorkNow[now].zh, true),
  open('acceptance', 'text', ({ acceptance }) => acceptance),
  open('light', 'text', ({ light }) => light),
  open('text', 'text', ({ text }) => text),
];

const projectColumns: readonly OpenColumnOf<FrozenWork>[] = [
  ...workColumns.filter(({ id }) => id !== 'part' && id !== 'text'),
  open('planned', 'decimal', ({ invested }) => invested?.planned),
  open('actual', 'decimal', ({ invested }) => invested?.actual),
  open('total', 'decimal', ({ invested }) => invested?.total),
  ...workColumns.filter(({ id }) => id === 'text'),
];

const opinionColumns: readonly OpenColumnOf<OpenOpinion>[] = [
  open('number', 'text', ({ number }) => number, true),
  open('about', 'text', ({ about }) => `${about.kind}:${about.ref}`, true),
  open('title', 'text', ({ about }) => about.title, true),
  open('opinion', 'text', ({ text }) => text),
  open('received', 'date', ({ received }) => received, true),
  open('answerBy', 'date', ({ due }) => due),
  open('status', 'text', ({ state }) => state, true),
  open('answered', 'date', ({ answer }) => answer?.day),
  open('answer', 'text', ({ answer }) => answer?.text),
  open('rating', 'text', ({ rating }) => rating?.result),
];

const figuresOf = (items: readonly FrozenItem[]): readonly Figure[] => items.flatMap((item) => item.observations.map((figure) => ({ item, figure })));

export type OpenTableId = 'indicators' | 'commitments' | 'observations' | 'standings' | 'projects' | 'tasks' | 'questions';

/** The tables of a release by the page they belong to. What a release has none of has a table without rows, so that its address stays. */
export const openTables = (edition: OpenEdition): Readonly<Record<OpenTableId, OpenTable>> => {
  const { frozen, opinions = [] } = edition;
  const list = (wanted: FrozenItem['list']): readonly FrozenItem[] => frozen.items.filter((item) => item.list === wanted);
  const items = (id: 'indicators' | 'commitments', of: readonly FrozenItem[]): OpenTable =>
    openTableOf(openTableTexts[id], [...itemColumns, ...provenance<FrozenItem>(edition)], ['id'], of);
  const works = (parts: readonly FrozenWork['part'][]): Frozen['works'] => frozen.works.filter(({ part }) => parts.includes(part));
  return {
    indicators: items('indicators', list('indicator')),
    commitments: items('commitments', list('commitment')),
    observations: openTableOf(openTableTexts.observations, [...figureColumns, ...provenance<Figure>(edition)], ['id', 'item'], figuresOf(frozen.items)),
    standings: openTableOf(openTableTexts.standings, [...standingColumns, ...provenance<FrozenItem>(edition)], ['id'], frozen.items),
    projects: openTableOf(openTableTexts.projects, [...projectColumns, ...provenance<FrozenWork>(edition)], ['id'], works(['projects'])),
    tasks: openTableOf(openTableTexts.tasks, [...workColumns, ...provenance<FrozenWork>(edition)], ['id'], works(['tasks', 'reforms'])),
    questions: openTableOf(openTableTexts.questions, [...opinionColumns, ...provenance<OpenOpinion>(edition)], ['number'], opinions),
  };
};

/** The figures of one item. */
export const openItemTable = (edition: OpenEdition, item: FrozenItem): OpenTable => {
  const { title, about } = openTableTexts.item;
  return openTableOf(
    { title: { zh: `${item.name} ${title.zh}`, en: `${item.name}: ${title.en.toLowerCase()}` }, about },
    [...figureColumns, ...provenance<Figure>(edition)],
    ['id'],
    figuresOf([item]),
  );
};
