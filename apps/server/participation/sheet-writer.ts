import type { Instant } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { PUBLIC } from '../../../src/identity/index.ts';
import { doubtOf, sheetOf, type AnswerSheet, type Questionnaire, type SheetDoubt } from '../../../src/participation/index.ts';
import { Recent } from '../region/recent.ts';

export type NewSheet = {
  readonly id: string;
  readonly questionnaire: Questionnaire;
  readonly answers: AnswerSheet['answers'];
  readonly at: Instant;
  readonly source: string;
  /** Sheets of one address a day that count. */
  readonly most: number;
  readonly seconds: number | undefined;
  readonly isTrapped: boolean;
};

/** Writes answer sheets of one region, many under one entry of the chain, each with its doubt where it has one. */
export const sheetWriter = (store: Store, region: string): ((items: readonly NewSheet[]) => Promise<readonly (SheetDoubt | undefined)[]>) => {
  const asPublic = store.delivery(region, PUBLIC);
  // By digests that are worth nothing after their day.
  const sources = new Recent<number>(50_000);
  return async (items) => {
    const spent = new Map<string, number>();
    const sheets = items.map(({ id, questionnaire, answers, at, source, most, seconds, isTrapped }) => {
      const before = spent.get(source) ?? sources.get(source) ?? 0;
      spent.set(source, before + 1);
      const doubt = doubtOf(questionnaire, { before, most, seconds, isTrapped });
      return sheetOf(questionnaire, answers, { questionnaire: id, at, source, doubt });
    });
    await asPublic.change({
      action: 'answersheet.send',
      changes: sheets.map((body) => ({ kind: 'answersheet', id: store.newId(), version: null, body })),
    });
    for (const [source, count] of spent) sources.set(source, count);
    return sheets.map(({ doubt }) => doubt);
  };
};
