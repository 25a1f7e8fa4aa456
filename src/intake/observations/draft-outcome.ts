import { convertUnit, Decimal, unitTimes } from '../../basis/index.ts';
import { figureKey, statusRank } from '../../ledger/index.ts';
import type { CellQuestion, DraftCell, DraftContext, DraftObservation, Head } from './draft.ts';
import { isBareSign } from './words/figure-words.ts';
import { cellQuestions } from './words/question-words.ts';
import { rowFaults } from './words/row-words.ts';

type Outcome = Pick<DraftCell, 'outcome' | 'key' | 'observation' | 'questions'> & Partial<Pick<DraftCell, 'previous' | 'fault'>>;

/** The same figure, also where it comes in another unit; a bare sign for what is missing repeats whatever reason was given. */
const saysTheSame = (observation: DraftObservation, head: Head): boolean => {
  if (observation.value === undefined || head.value === undefined) {
    return observation.value === head.value && (observation.missing === head.missing || isBareSign(observation.missing));
  }
  return observation.bound === head.bound && convertUnit(observation.value, observation.unit, head.unit)?.eq(head.value) === true;
};

/** A figure in one line: ≥6 家, or why it is missing. */
export const shownFigure = ({ value, missing, bound, unit }: Pick<Head, 'value' | 'missing' | 'bound' | 'unit'>): string =>
  value === undefined ? (missing ?? '') : `${bound ?? ''}${value.toFixed()} ${unit}`;

/** Powers of ten that people slip by: 万元 for 亿元, 元 for 万元 or 亿元, and back. */
const SLIPS: readonly number[] = [-4, -8, 4, 8];

/** Closer than this to the figure before, in powers of ten, after the slip; and further than that without it. */
const NEAR = 0.7;
const FAR = 2.5;

/** A figure ten thousand times the one before it is one in another unit, more likely than not. */
export const unitSlip = (observation: DraftObservation, before: { readonly value: Decimal; readonly unit: string } | undefined): CellQuestion | undefined => {
  const { value, unit, measure } = observation;
  if (value === undefined || before === undefined || measure === 'growth' || value.lte(0) || before.value.lte(0)) return undefined;
  const last = convertUnit(before.value, before.unit, unit);
  if (last === undefined) return undefined;
  const distance = Math.log10(value.div(last).toNumber());
  if (Math.abs(distance) < FAR) return undefined;
  for (const power of SLIPS) {
    const slip = unitTimes(unit, power);
    if (slip === undefined || Math.abs(distance + power) > NEAR) continue;
    const meant = value.times(new Decimal(10).pow(power));
    return {
      code: 'unit_slip',
      message: cellQuestions.unitSlip(value.toFixed(), unit, slip, meant.toFixed()),
      offer: { value: value.toFixed(), unit: slip },
    };
  }
  return undefined;
};

/** What a figure read from a file does to what is there already; a revision without a reason is refused. */
export const outcomeOf = (observation: DraftObservation, context: DraftContext, asked: readonly CellQuestion[] = []): Outcome => {
  const key = figureKey(observation);
  const previous = context.head?.(key);
  const slip = unitSlip(observation, context.before?.(observation));
  const questions = slip === undefined ? asked : [...asked, slip];
  if (previous === undefined) return { outcome: 'new', key, observation, questions };
  const same = saysTheSame(observation, previous);
  // A firmer status of the same figure is news and needs no reason; a weaker one takes nothing back.
  if (same) return { outcome: statusRank(observation.status) > statusRank(previous.status) ? 'changed' : 'same', key, observation, previous, questions };
  if (observation.reason === undefined) {
    return {
      outcome: 'refused',
      key,
      observation,
      previous,
      questions,
      fault: { code: 'no_reason', message: rowFaults.no_reason({ text: shownFigure(previous) }) },
    };
  }
  return { outcome: 'changed', key, observation, previous, questions };
};
