import type { PlainDate } from '../basis/index.ts';
import { actualBy, courseOf, lastKnownMonth, plannedOf, projectWords, type Colour, type Project, type ProjectOutcome, type Said } from '../delivery/index.ts';
import { guarded } from './csv.ts';
import type { Sheet, SheetCell, Workbook } from './sheet.ts';
import type { Language } from './table.ts';
import { acceptanceTitles, lightTitles, projectTitles as titles } from './words/project-titles.ts';

/** A project as it is published: the record, its light and what came of it. */
export type PublishedProject = {
  readonly id: string;
  readonly body: Project;
  readonly light: { readonly colour: Colour; readonly said: Said };
  readonly outcome: ProjectOutcome;
};

export type ProjectEdition = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly plan: string;
  readonly day: PlainDate;
  readonly projects: readonly PublishedProject[];
  readonly nameOf: (unit: string) => string;
};

type Title = keyof typeof titles;
type Cells = readonly (string | number | undefined)[];

const LIST: readonly Title[] = [
  'number',
  'name',
  'aliases',
  'light',
  'why',
  'stage',
  'outcome',
  'acceptance',
  'lead',
  'support',
  'box',
  'code',
  'scale',
  'begins',
  'ends',
  'started',
  'ended',
  'slip',
  'total',
  'estimate',
  'budget',
  'funds',
  'problems',
  'needs',
  'id',
];
const YEARS: readonly Title[] = ['number', 'name', 'year', 'planned', 'actual', 'until', 'goal'];

/** A figure of a record as a number of a cell; figures of 万元 are exact in one. */
const number = (text: string | undefined): number | undefined => (text === undefined || !/^-?\d+(?:\.\d+)?$/.test(text) ? undefined : Number(text));

const listRow = ({ id, body, light, outcome }: PublishedProject, i: number, { day, nameOf }: ProjectEdition, language: Language): Cells => {
  const words = projectWords(language);
  const { begins, ends, started, ended, slip } = courseOf(body, day);
  const join = (parts: readonly string[]): string | undefined => (parts.length === 0 ? undefined : parts.join(language === 'zh' ? '、' : ', '));
  return [
    i + 1,
    body.name,
    join(body.aliases),
    lightTitles[light.colour][language],
    light.said[language],
    words.stages[body.stage],
    words.outcomes[outcome],
    acceptanceTitles[body.acceptance][language],
    body.lead === undefined ? undefined : nameOf(body.lead),
    join(body.support.map(nameOf)),
    join([...new Set(body.places.flatMap(({ box }) => (box === undefined ? [] : [String(box)])))]),
    body.code,
    body.scale,
    begins,
    ends,
    started,
    ended,
    slip,
    number(body.investment?.total),
    number(body.investment?.estimate),
    number(body.investment?.budget),
    join(body.funds.map(({ source, amount }) => [source, amount].filter(Boolean).join(' '))),
    join(body.problems.filter(({ solved }) => solved === undefined).map(({ text }) => text)),
    join(body.needs.filter(({ state }) => state === 'open').map(({ kind, text }) => `${words.needs[kind]} ${text}`)),
    id,
  ];
};

const yearRows = ({ body }: PublishedProject, i: number): readonly Cells[] =>
  body.years.map((year) => {
    const known = lastKnownMonth(year);
    return [
      i + 1,
      body.name,
      year.year,
      plannedOf(year)?.toNumber(),
      known === 0 ? undefined : actualBy(year, known)?.toNumber(),
      known === 0 ? undefined : known,
      year.goal,
    ];
  });

/** The library as rows under their heads, for a file of plain rows. A simulated region says so in every row. */
export const projectRows = (edition: ProjectEdition, language: Language): { readonly head: readonly string[]; readonly rows: readonly Cells[] } => {
  const mark = edition.region.simulated === true ? [titles.simulated[language]] : [];
  return {
    head: [...LIST.map((title) => titles[title][language]), ...mark],
    rows: edition.projects.map((project, i) => [...listRow(project, i, edition, language), ...mark]),
  };
};

/** 项目库清单 as a workbook: the projects, and their money by year. Texts that a spreadsheet would take for a formula are made harmless. */
export const projectWorkbook = (edition: ProjectEdition, language: Language): Workbook => {
  const { region, plan, day, projects } = edition;
  const said = (key: Title): string => titles[key][language];
  const mark = region.simulated === true ? said('simulated') : undefined;
  const title = [region.name, mark === undefined || region.name.includes(mark) ? undefined : mark, said('title')].filter(Boolean).join(' ');
  const facts = [plan, `${said('exported')} ${day}`, ...(mark === undefined ? [] : [said('simulatedNotice')])].join(' · ');
  const safe = (cells: Cells): readonly SheetCell[] => cells.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell));
  const sheet = (name: Title, heads: readonly Title[], widths: readonly number[], rows: readonly Cells[]): Sheet => ({
    name: said(name),
    widths,
    head: 3,
    rows: [[{ value: title, style: 'title' }], [{ value: facts, style: 'note' }], heads.map(said), ...rows.map(safe)],
    ...(mark === undefined ? {} : { mark }),
  });
  return {
    title,
    sheets: [
      sheet(
        'list',
        LIST,
        [6, 34, 26, 9, 40, 10, 16, 10, 20, 24, 8, 28, 40, 12, 12, 12, 12, 9, 14, 14, 14, 30, 34, 34, 28],
        projects.map((project, i) => listRow(project, i, edition, language)),
      ),
      sheet('years', YEARS, [6, 34, 8, 16, 16, 10, 40], projects.flatMap(yearRows)),
    ],
  };
};
