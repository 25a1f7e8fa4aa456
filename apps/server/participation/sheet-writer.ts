import type { Instant } from '../../../src/basis/index.ts';
import type { Store } from '../../../src/database/index.ts';
import { PUBLIC } from '../../../src/identity/index.ts';
import { doubtOf, sheetOf, type AnswerSheet, type Questionnaire, type SheetDoubt } from '../../../src/participation/index.ts';

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

const DAY = 24 * 3_600_000;
/** Sources are digests of a day, so that a count says nothing after it; a day more, for clocks that differ. */
const KEPT = 2 * DAY;

/** Writes answer sheets of one region, many under one entry of the chain, each with its doubt where it has one. How many came from one source is counted for all processes. */
export const sheetWriter = (store: Store, region: string): ((items: readonly NewSheet[]) => Promise<readonly (SheetDoubt | undefined)[]>) => {
  const asPublic = store.delivery(region, PUBLIC);
  return async (items) => {
    const more = new Map([...Map.groupBy(items, ({ source }) => source)].map(([source, own]) => [source, own.length]));
    const now = items.reduce((latest, { at }) => (at > latest ? at : latest), '');
    const expires = new Date(Date.parse(now) + KEPT).toISOString();
    const counts = new Map(await store.floods.count(more, now, expires));
    const sheets = items.map(({ id, questionnaire, answers, at, source, most, seconds, isTrapped }) => {
      const before = counts.get(source)!;
      counts.set(source, before + 1);
      const doubt = doubtOf(questionnaire, { before, most, seconds, isTrapped });
      return sheetOf(questionnaire, answers, { questionnaire: id, at, source, doubt });
    });
    try {
      await asPublic.change({
        action: 'answersheet.send',
        changes: sheets.map((body) => ({ kind: 'answersheet', id: store.newId(), version: null, body })),
      });
    } catch (fault) {
      // What was not written does not count.
      await store.floods.count(new Map([...more].map(([source, count]) => [source, -count])), now, expires).catch(() => undefined);
      throw fault;
    }
    return sheets.map(({ doubt }) => doubt);
  };
};
