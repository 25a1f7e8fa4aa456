import type { Passage } from './passage.ts';
import type { Fact } from './schema.ts';
import { factKind } from './statement-kind.ts';
import { identityOf, type Stated, stated } from './statement-place.ts';
import type { TimedReading } from './statement-sentence.ts';
import type { Stance, Years } from './statement-stance.ts';

/** Kinds that say what came about over the years, not what stands at their end. */
const OVER_YEARS = new Set(['increase', 'count_of_projects', 'cumulative', 'cumulative_reduction', 'avg_annual_growth', 'recurring']);

/** 完成投资 3 亿元 over a period: money that was spent or taken adds up. */
const sums = ({ quantity, commit }: TimedReading): boolean =>
  quantity.unitClass === 'money' && (commit === 'reach' || commit === 'finish' || commit === 'work');

/** The years a fact is about: said in its sentence, else what the passage reviews. */
const yearsOf = (reading: TimedReading, stance: Stance, reviewed: Years | undefined): Years | undefined => {
  if (reading.shape === 'base')
    return reading.baseMark === undefined || reading.baseMark.to === 0 ? undefined : { from: reading.baseMark.to, to: reading.baseMark.to };
  if (reading.time !== undefined) return reading.time;
  return stance.looks === 'back' ? reviewed : undefined;
};

export const factOf = (
  reading: TimedReading,
  passage: Passage,
  source: string,
  stance: Stance,
  reviewed: Years | undefined,
  id: (content: string) => string,
): Fact => {
  const said: Stated = stated(reading, passage, source, false);
  const kind = reading.shape === 'base' ? 'level' : factKind(reading);
  const years = yearsOf(reading, stance, reviewed);
  return {
    id: id(identityOf(said)),
    ...said,
    span: [said.span[0], said.span[1]],
    kind,
    ...(years === undefined ? {} : { year: years.to, ...(years.from < years.to && (OVER_YEARS.has(kind) || sums(reading)) ? { from: years.from } : {}) }),
  };
};
