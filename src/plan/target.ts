import type { Passage } from './passage.ts';
import type { Target } from './schema.ts';
import { targetKind } from './statement-kind.ts';
import { identityOf, type Stated, stated } from './statement-place.ts';
import type { TimedReading } from './statement-sentence.ts';

/** A commitment before it is linked to the tables (目标). */
export type UnlinkedTarget = Omit<Target, 'indicator'>;

/** How sure the grammar is: a verb and a deadline of its own make it surer, a carried subject or no verb less so. */
const confidenceOf = (reading: TimedReading, deadline: number | undefined): number => {
  let confidence = 0.9;
  if (reading.result !== undefined || reading.commit !== undefined) confidence += 0.04;
  else confidence -= 0.15;
  if (deadline !== undefined) confidence += 0.04;
  if (reading.carried) confidence -= 0.06;
  if (reading.shape === 'portion' || reading.shape === 'loose') confidence -= 0.1;
  if (reading.quantity.numeral.script === 'chinese') confidence -= 0.05;
  return Math.round(confidence * 100) / 100;
};

export const targetOf = (
  reading: TimedReading,
  passage: Passage,
  source: string,
  deadline: number | undefined,
  lent: number | undefined,
  overYears: boolean,
  id: (content: string) => string,
): UnlinkedTarget => {
  const said: Stated = stated(reading, passage, source, true);
  return {
    id: id(identityOf(said)),
    ...said,
    span: [said.span[0], said.span[1]],
    kind: targetKind(reading, overYears),
    ...(deadline === undefined ? (lent === undefined ? {} : { inheritedDeadline: lent }) : { deadline }),
    confidence: confidenceOf(reading, deadline),
  };
};
