import { conclusionOf, CONCLUSIONS, type Conclusion } from './evaluation-conclusion.ts';
import type { FrozenItem, FrozenWork } from './frozen.ts';
import type { Writer } from './written-writer.ts';
import { verdictCounts, VERDICTS, type Verdict } from './verdict.ts';
import { reportText as say } from './words/report.ts';
import { verdictNames } from './words/verdict.ts';
import { asked, workLight, workNow } from './words/written.ts';

const ALWAYS: ReadonlySet<Verdict> = new Set(['early', 'exceeding', 'meeting', 'short']);

const CONCLUDED: ReadonlySet<Conclusion> = new Set(['done', 'basically', 'missed']);

/** The same at the end of a plan: what came of them. */
const conclusionParts = (w: Writer, items: readonly FrozenItem[], query: string, always: boolean): readonly string[] =>
  CONCLUSIONS.filter((one) => (always && CONCLUDED.has(one)) || items.some((item) => conclusionOf(item) === one)).map((one) =>
    say.counts.part(asked.final[one]!, w.figure(`items?${query}&final=${one}`)),
  );

/** Parts of the sentence of counts, each count a figure; they add up to all that the query asks for. */
export const verdictParts = (w: Writer, items: readonly FrozenItem[], query: string, always = true): readonly string[] => {
  const { counts, breached, unforeseen, isSettled } = verdictCounts(items);
  if (isSettled) return conclusionParts(w, items, query, always);
  const more = (verdict: Verdict): string => {
    if (verdict === 'short' && breached.length > 0) return say.counts.breached(w.figure(`verdicts/breached?${query}`));
    return verdict === 'meeting' && unforeseen.length > 0 ? say.counts.unforeseen(w.figure(`verdicts/unforeseen?${query}`)) : '';
  };
  return VERDICTS.filter((verdict) => (always && ALWAYS.has(verdict)) || counts[verdict] > 0).map(
    (verdict) => say.counts.part(verdictNames[verdict].zh, w.figure(`verdicts/${verdict}?${query}`)) + more(verdict),
  );
};

export const WORK_NOW: readonly FrozenWork['now'][] = ['done', 'on_schedule', 'slow', 'late', 'not_begun', 'dropped', 'unknown'];

/** How many works stand where; only what there is. */
export const workParts = (w: Writer, query: string): readonly string[] =>
  WORK_NOW.filter((now) => w.has(`works?${query}&now=${now}`)).map((now) => say.counts.part(workNow[now], w.figure(`works?${query}&now=${now}`)));

const LIGHTS = ['green', 'yellow', 'red', 'grey'] as const;

/** Projects by light; nothing where none has one. */
export const lightSentence = (w: Writer): string => {
  const told = LIGHTS.filter((light) => w.has(`works?part=projects&light=${light}`)).map((light) =>
    say.counts.light(workLight[light], w.figure(`works?part=projects&light=${light}`)),
  );
  return told.length === 0 ? '' : say.counts.lights(told);
};

/** Money of the projects that say anything of it. */
export const moneySentence = (w: Writer): string => {
  const [total, planned, actual] = ['total', 'planned', 'actual'].map((of) => `works?part=projects&sum=${of}`) as [string, string, string];
  if (!w.has(total) || !w.has(actual)) return '';
  return w.has(planned) ? say.counts.money(w.figure(total), w.figure(planned), w.figure(actual)) : say.counts.actual(w.figure(total), w.figure(actual));
};
