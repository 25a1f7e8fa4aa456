import type { PlainDate } from '../basis/index.ts';
import { deadlineText, levelWords, whistleDue, type StepKind, type Whistle } from '../delivery/index.ts';
import { guarded } from './csv.ts';
import type { Sheet, SheetCell, Workbook } from './sheet.ts';
import type { Language } from './table.ts';
import { whistleOrigins, whistleTitles as titles } from './words/whistle-workbook-titles.ts';

/** What the register of whistles is made of: the whistles, oldest first, and how units are called. */
export type WhistleEdition = {
  readonly region: { readonly name: string; readonly simulated?: boolean };
  readonly plan: string;
  readonly day: PlainDate;
  readonly whistles: readonly { readonly id: string; readonly body: Whistle }[];
  readonly nameOf: (unit: string) => string;
};

type Title = keyof typeof titles;

/** An instant as a date and time of Beijing. */
const clock = (instant: string | undefined): string | undefined =>
  instant === undefined ? undefined : new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

const LIST: readonly Title[] = [
  'number',
  'matter',
  'about',
  'origin',
  'level',
  'state',
  'owner',
  'next',
  'raised',
  'raisedBy',
  'fact',
  'cause',
  'measure',
  'person',
  'due',
  'proof',
  'checked',
];
const CALLS: readonly Title[] = [
  'number',
  'matter',
  'level',
  'unit',
  'called',
  'arriveBy',
  'arrived',
  'answerBy',
  'answered',
  'answer',
  'done',
  'result',
  'refused',
];
const STEPS: readonly Title[] = ['number', 'matter', 'time', 'what', 'level', 'unit', 'by', 'text'];

/** 吹哨台账: the whistles, who came when, and every step, on three sheets. Texts that a spreadsheet would take for a formula are made harmless. */
export const whistleWorkbook = ({ region, plan, day, whistles, nameOf }: WhistleEdition, language: Language): Workbook => {
  const words = levelWords(language);
  const said = (key: Title): string => titles[key][language];
  const mark = region.simulated === true ? said('simulated') : undefined;
  const title = [region.name, mark === undefined || region.name.includes(mark) ? undefined : mark, said('title')].filter(Boolean).join(' ');
  const facts = [plan, `${said('exported')} ${day}`, ...(mark === undefined ? [] : [said('simulatedNotice')])].join(' · ');
  const text = (cell: string | undefined): SheetCell => (cell === undefined ? undefined : guarded(cell));
  const sheet = (name: Title, heads: readonly Title[], widths: readonly number[], rows: readonly (readonly SheetCell[])[]): Sheet => ({
    name: said(name),
    widths,
    head: 3,
    rows: [[{ value: title, style: 'title' }], [{ value: facts, style: 'note' }], heads.map(said), ...rows],
    ...(mark === undefined ? {} : { mark }),
  });
  const due = (body: Whistle): string | undefined => {
    const moment = whistleDue(body);
    return moment === undefined ? undefined : deadlineText(moment)[language];
  };
  const list = whistles.map(({ id, body }): SheetCell[] => [
    id,
    text(body.title),
    text(body.about.title),
    whistleOrigins[body.origin][language],
    words.levels[body.level],
    words.states[body.state],
    text(body.owner === undefined ? undefined : nameOf(body.owner)),
    due(body),
    clock(body.steps[0]?.at),
    text([body.raisedBy.unit === undefined ? undefined : nameOf(body.raisedBy.unit), body.raisedBy.name].filter(Boolean).join(' ')),
    text(body.said?.[language] ?? body.fact),
    text(body.cause),
    text(body.measure),
    text(body.person),
    body.due,
    text(body.proof === undefined ? undefined : [body.proof.document, body.proof.value, body.proof.text].filter(Boolean).join(' ')),
    text(body.checked === undefined ? undefined : `${body.checked.by} ${clock(body.checked.at)}`),
  ]);
  const calls = whistles.flatMap(({ id, body }) =>
    body.called.map((call): SheetCell[] => [
      id,
      text(body.title),
      words.levels[call.level],
      text(nameOf(call.unit)),
      clock(call.at),
      clock(call.arriveBy),
      clock(call.arrived),
      clock(call.due),
      clock(call.answered),
      text(call.answer),
      clock(call.done),
      text(call.result),
      text(call.refused),
    ]),
  );
  const steps = whistles.flatMap(({ id, body }) =>
    body.steps.map((step): SheetCell[] => [
      id,
      text(body.title),
      clock(step.at),
      text(words.steps[step.what as StepKind] ?? step.what),
      step.level === undefined ? undefined : words.levels[step.level],
      text(step.unit === undefined ? undefined : nameOf(step.unit)),
      text(step.by),
      text(step.said?.[language] ?? step.text),
    ]),
  );
  return {
    title,
    sheets: [
      sheet('list', LIST, [14, 26, 20, 10, 9, 10, 16, 18, 17, 16, 40, 26, 26, 10, 12, 30, 20], list),
      sheet('calls', CALLS, [14, 26, 9, 16, 17, 17, 17, 17, 17, 30, 17, 30, 26], calls),
      sheet('steps', STEPS, [14, 26, 17, 14, 9, 16, 14, 50], steps),
    ],
  };
};
