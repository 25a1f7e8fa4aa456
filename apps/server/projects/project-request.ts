import { yearOf } from '../../../src/basis/index.ts';
import { plainProjectCode, projectCodeFault, type Outcome, type Project } from '../../../src/delivery/index.ts';
import { field, fields } from './form-field.ts';
import { dayOf, optional, refuse, Refused, textOf, unitOf, without, type Form, type Given } from './project-reading.ts';
import { funds, milestones, money, months, needs, problems } from './project-row-request.ts';

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
  // A form without these fields leaves whose it is as it was.
  const isAssigned = form['lead'] !== undefined;
  const lead = isAssigned ? unitOf(given, field(form, 'lead'), [body.lead]) : body.lead;
  const named = isAssigned ? [...new Set(fields(form, 'support').flatMap((id) => unitOf(given, id, body.support) ?? []))] : body.support;
  const support = named.filter((id) => id !== lead);
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
