import { yearOf } from '../../../src/basis/index.ts';
import { plainProjectCode, projectCodeFault, type Outcome, type Project, type ProjectYear } from '../../../src/delivery/index.ts';
import { field, fields } from './form-field.ts';
import {
  dayOf,
  figureOf,
  MONTHS,
  optional,
  refuse,
  Refused,
  rowsOf,
  textOf,
  unitOf,
  without,
  year,
  type Form,
  type Given,
  type Label,
} from './project-reading.ts';

const location = (form: Form, was: Project['location']): Project['location'] => {
  const text = textOf(form, 'place', ({ page }) => page.location, 200);
  const [longitude, latitude] = [field(form, 'longitude'), field(form, 'latitude')];
  if (longitude === '' && latitude === '') return text === '' ? undefined : { ...optional('division', was?.division), text };
  const [x, y] = [Number(longitude), Number(latitude)];
  if (longitude === '' || latitude === '' || !(x >= 73 && x <= 136 && y >= 3 && y <= 54)) {
    refuse(({ faults }) => faults.place(`${longitude}, ${latitude}`.slice(0, 60)));
  }
  return { ...optional('division', was?.division), ...optional('text', text), longitude: x, latitude: y };
};

const ACCEPTANCES = ['done', 'begun', 'best_effort', 'pipeline', 'kept', 'reached', 'carried_out'] as const;

const basics = (body: Project, form: Form, given: Given): Project => {
  const name = textOf(form, 'name', ({ list }) => list.columns.name, 120);
  if (name === '') refuse(({ create }) => create.nameMissing);
  const [begins, ends] = [dayOf(form, 'begins', ({ page }) => page.begins), dayOf(form, 'ends', ({ page }) => page.ends)];
  if (begins !== undefined && ends !== undefined && ends < begins) refuse(({ faults }) => faults.order(begins, ends));
  const typed = field(form, 'code');
  const code = typed === '' ? undefined : plainProjectCode(typed);
  const fault = code === undefined ? undefined : projectCodeFault(code);
  if (fault !== undefined) throw new Refused(fault);
  const lead = unitOf(given, field(form, 'lead'), [body.lead]);
  const support = [...new Set(fields(form, 'support').flatMap((id) => unitOf(given, id, body.support) ?? []))].filter((id) => id !== lead);
  const aliases = [
    ...new Set(
      textOf(form, 'aliases', ({ page }) => page.aliases, 400)
        .split(/[、\n]/u)
        .map((one) => one.trim()),
    ),
  ].filter((one) => one !== '' && one !== name);
  const state = field(form, 'statistics');
  const entered =
    state === 'entered'
      ? (dayOf(form, 'entered', ({ page }) => page.statisticsDay) ?? refuse((words) => words.faults.empty(words.page.statisticsDay)))
      : undefined;
  return {
    ...without(body, 'code', 'begins', 'ends', 'lead', 'person', 'scale', 'statistics', 'location'),
    name,
    aliases,
    acceptance: ACCEPTANCES.find((one) => one === field(form, 'acceptance')) ?? body.acceptance,
    support,
    ...optional('code', code),
    ...optional('begins', begins),
    ...optional('ends', ends),
    ...optional('lead', lead),
    ...optional(
      'person',
      textOf(form, 'person', ({ page }) => page.person, 60),
    ),
    ...optional(
      'scale',
      textOf(form, 'scale', ({ page }) => page.scale),
    ),
    ...optional('statistics', state === 'open' ? {} : entered === undefined ? undefined : { entered }),
    ...optional('location', location(form, body.location)),
  };
};

const money = (body: Project, form: Form): Project => {
  const years = rowsOf(form, ['year', 'planned', 'actual', 'goal'], (at): ProjectYear => {
    const own = year(form, at('year'));
    const was = body.years.find((one) => one.year === own);
    const until = field(form, at('until'));
    return {
      ...(was === undefined ? {} : without(was, 'planned', 'actual', 'until', 'goal')),
      year: own,
      ...optional(
        'planned',
        figureOf(form, at('planned'), ({ page }) => page.planned),
      ),
      ...optional(
        'actual',
        figureOf(form, at('actual'), ({ page }) => page.actual),
      ),
      ...optional('until', MONTHS.includes(until) ? until : undefined),
      ...optional(
        'goal',
        textOf(form, at('goal'), ({ page }) => page.goal, 300),
      ),
    };
  }).toSorted((a, b) => a.year - b.year);
  const twice = years.find((one, i) => one.year === years[i + 1]?.year);
  if (twice !== undefined) refuse(({ faults }) => faults.twice(String(twice.year)));
  const investment = {
    ...optional(
      'total',
      figureOf(form, 'total', ({ page }) => page.total),
    ),
    ...optional(
      'estimate',
      figureOf(form, 'estimate', ({ page }) => page.estimate),
    ),
    ...optional(
      'budget',
      figureOf(form, 'budget', ({ page }) => page.budget),
    ),
  };
  return { ...without(body, 'investment'), years, ...(Object.keys(investment).length === 0 ? {} : { investment }) };
};

const monthsOf = (form: Form, prefix: string, label: Label): Readonly<Record<string, string>> | undefined => {
  const entries = MONTHS.flatMap((month) => {
    const value = figureOf(form, `${prefix}-${month}`, label);
    return value === undefined ? [] : [[month, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
};

const months = (body: Project, form: Form): Project => {
  const own = year(form, 'year');
  const was = body.years.find((one) => one.year === own) ?? { year: own };
  const next: ProjectYear = {
    ...without(was, 'months', 'plannedMonths'),
    ...optional(
      'plannedMonths',
      monthsOf(form, 'plan', ({ page }) => page.plannedMonths),
    ),
    ...optional(
      'months',
      monthsOf(form, 'done', ({ page }) => page.actualMonths),
    ),
  };
  return { ...body, years: [...body.years.filter((one) => one.year !== own), next].toSorted((a, b) => a.year - b.year) };
};

const funds = (body: Project, form: Form): Project => ({
  ...body,
  funds: rowsOf(form, ['source', 'amount', 'inPlace'], (at) => {
    const source = textOf(form, at('source'), ({ page }) => page.source, 80);
    if (source === '') refuse((words) => words.faults.empty(words.page.source));
    return {
      source,
      ...optional(
        'amount',
        figureOf(form, at('amount'), ({ page }) => page.amount),
      ),
      ...optional(
        'inPlace',
        figureOf(form, at('inPlace'), ({ page }) => page.inPlace),
      ),
    };
  }),
});

const milestones = (body: Project, form: Form, { nextId }: Given): Project => ({
  ...body,
  milestones: rowsOf(form, ['name', 'planned', 'actual'], (at) => {
    const name = textOf(form, at('name'), ({ page }) => page.milestone, 80);
    if (name === '') refuse((words) => words.faults.empty(words.page.milestone));
    const planned = dayOf(form, at('planned'), ({ page }) => page.due) ?? refuse((words) => words.faults.empty(words.page.due));
    return {
      id: field(form, at('id')) || nextId(),
      name,
      planned,
      ...optional(
        'actual',
        dayOf(form, at('actual'), ({ page }) => page.done),
      ),
      ...optional(
        'note',
        textOf(form, at('note'), ({ page }) => page.note, 300),
      ),
    };
  }).toSorted((a, b) => a.planned.localeCompare(b.planned)),
});

const NEEDS = ['land', 'funds', 'people', 'energy', 'environment', 'policy'] as const;

const needs = (body: Project, form: Form, given: Given): Project => ({
  ...body,
  needs: rowsOf(form, ['text', 'wanted', 'met'], (at) => {
    const text = textOf(form, at('text'), ({ page }) => page.need, 300);
    if (text === '') refuse((words) => words.faults.empty(words.page.need));
    const id = field(form, at('id'));
    const was = body.needs.find((need) => need.id === id);
    return {
      id: was?.id ?? given.nextId(),
      kind: NEEDS.find((one) => one === field(form, at('kind'))) ?? 'land',
      text,
      ...optional(
        'wanted',
        textOf(form, at('wanted'), ({ page }) => page.wanted, 60),
      ),
      ...optional(
        'met',
        textOf(form, at('met'), ({ page }) => page.met, 60),
      ),
      ...optional('unit', unitOf(given, field(form, at('unit')), [was?.unit])),
      state: field(form, at('state')) === 'met' ? ('met' as const) : ('open' as const),
    };
  }),
});

const problems = (body: Project, form: Form, { nextId, today }: Given): Project => ({
  ...body,
  problems: rowsOf(form, ['text'], (at) => {
    const id = field(form, at('id'));
    const was = body.problems.find((problem) => problem.id === id);
    return {
      id: was?.id ?? nextId(),
      text: textOf(form, at('text'), ({ page }) => page.problem, 500),
      since: dayOf(form, at('since'), ({ page }) => page.since) ?? was?.since ?? today,
      ...optional(
        'solved',
        dayOf(form, at('solved'), ({ page }) => page.solved),
      ),
      ...optional('whistle', was?.whistle),
    };
  }),
});

const progress = (body: Project, form: Form, { today, by, at }: Given): Project => {
  const period = field(form, 'period');
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(period) || period > today.slice(0, 7) || Number(period.slice(0, 4)) < yearOf(today) - 30) {
    refuse(({ faults }) => faults.period(period.slice(0, 40)));
  }
  const typed = field(form, 'percent').replace(/%$/u, '');
  const percent = typed === '' ? undefined : Number(typed);
  if (percent !== undefined && !(percent >= 0 && percent <= 200)) refuse(({ faults }) => faults.percent(typed.slice(0, 40)));
  const text = textOf(form, 'text', ({ page }) => page.text);
  if (text === '' && percent === undefined) refuse((words) => words.faults.empty(words.page.text));
  return { ...body, progress: [...body.progress, { period, ...optional('text', text), ...(percent === undefined ? {} : { percent }), at, by }] };
};

const READERS = { basics, money, months, funds, milestones, needs, problems, progress } as const;

/** The parts of a project that a form of their own edits. */
export type ProjectPart = keyof typeof READERS;
export const PROJECT_PARTS = Object.keys(READERS) as readonly ProjectPart[];

/** The project as a form of one part says it, or what is wrong with the form; the other parts are left alone. */
export const editedProject = (part: ProjectPart, body: Project, form: Form, given: Given): Outcome<Project> => {
  try {
    return { ok: READERS[part](body, form, given) };
  } catch (fault) {
    if (fault instanceof Refused) return { refused: fault.said };
    throw fault;
  }
};
