import type { Project, ProjectYear } from '../../../src/delivery/index.ts';
import { field } from './form-field.ts';
import { dayOf, figureOf, MONTHS, optional, refuse, rowsOf, textOf, unitOf, without, year, type Form, type Given, type Label } from './project-reading.ts';

export const money = (body: Project, form: Form): Project => {
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

export const months = (body: Project, form: Form): Project => {
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

export const funds = (body: Project, form: Form): Project => ({
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

export const milestones = (body: Project, form: Form, { nextId }: Given): Project => ({
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

export const needs = (body: Project, form: Form, given: Given): Project => ({
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

export const problems = (body: Project, form: Form, { nextId, today }: Given): Project => ({
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
