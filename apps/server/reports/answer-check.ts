import type { PlainDate } from '../../../src/basis/index.ts';
import type { Answer, Ask, Report, Said, Unit } from '../../../src/delivery/index.ts';
import { isPrefilled } from '../../../src/delivery/index.ts';
import type { Authority } from '../../../src/ledger/index.ts';
import type { Candidate } from '../data/draft/candidate.ts';
import { compare, type ComparedRow } from '../data/draft/comparison.ts';
import { dayOf, type RegionContext } from '../region/index.ts';
import { periodText, reportWords } from './words/index.ts';

/** What the rules of the data desk have to say about the figure of one question. */
export type Checked = {
  readonly row: ComparedRow;
  /** It contradicts what is there: not taken. */
  readonly problems: readonly Said[];
  /** To be looked at; taken with a word about it, or open as a question. */
  readonly questions: readonly Said[];
  /** Units in which it would be of the size that is expected. */
  readonly units: readonly string[];
};

/** How much a unit's own figure counts: the department in charge before other units. */
export const authorityOf = ({ type }: Pick<Unit, 'type'>): Authority => (type === 'department' || type === 'government' ? 'department' : 'unit');

/** The report as a source, in the language of the bureau. */
export const reportTitle = (report: Pick<Report, 'period'>, unit: Pick<Unit, 'name'>): string =>
  reportWords('zh').title(periodText(report.period, 'zh'), unit.name);

const figureOf = (
  report: Report,
  ask: Ask,
  answer: Answer,
  { unit, authority, known }: { unit: Pick<Unit, 'name'>; authority: Authority; known: PlainDate },
): Candidate['figure'] => {
  const title = reportTitle(report, unit);
  return {
    indicator: ask.ref,
    period: report.period as Candidate['figure']['period'],
    measure: ask.measure as Candidate['figure']['measure'],
    unit: answer.unit ?? ask.unit ?? '',
    status: 'preliminary',
    authority,
    source: answer.source === undefined ? { document: title } : { document: answer.source, place: title },
    known,
    ...(ask.accumulated === true ? { accumulated: true } : {}),
    ...(answer.value === undefined ? { missing: answer.missing ?? '' } : { value: answer.value }),
    ...(answer.bound === undefined ? {} : { bound: answer.bound }),
    ...(ask.priceBasis === undefined ? {} : { priceBasis: ask.priceBasis }),
    ...(answer.text === undefined ? {} : { note: answer.text }),
    ...(answer.attachments === undefined ? {} : { attachments: answer.attachments.map(({ sha256, name, bytes = 0 }) => ({ sha256, name, bytes })) }),
  };
};

/** The answered figures of a report as rows of the ledger to be; `place` is the question. */
export const candidatesOf = (report: Report, unit: Unit, today: PlainDate): readonly Candidate[] => {
  // The day it was last handed in: a second try to enter it says the same.
  const last = report.steps.findLast(({ state }) => state === 'submitted');
  const handed = last === undefined ? today : dayOf(last.at);
  const day = handed <= today ? handed : today;
  return report.asks.flatMap((ask): Candidate[] => {
    const answer = report.answers[ask.id];
    const says = answer?.value !== undefined || (answer?.missing !== undefined && !isPrefilled(ask, report.period));
    if (ask.kind !== 'figure' || ask.owner === 'statistics' || answer === undefined || !says) return [];
    return [{ place: ask.id, figure: figureOf(report, ask, answer, { unit, authority: authorityOf(unit), known: day }) }];
  });
};

/** Holds the figures against the ledger as it stands; by question. */
export const checkAnswers = (context: RegionContext, report: Report, unit: Unit): ReadonlyMap<string, Checked> =>
  new Map(
    compare(context, candidatesOf(report, unit, context.today)).map((row) => [
      row.place,
      {
        row,
        problems: row.change === 'refused' ? row.problems : [],
        questions: row.findings.map(({ question }) => question),
        units: row.offers,
      },
    ]),
  );
