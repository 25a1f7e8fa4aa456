import { both, type Said } from '../basis/index.ts';
import { VERDICTS, type Verdict, type VerdictCounts } from './verdict.ts';
import { verdictName, verdictPhrases as say } from './words/verdict.ts';

const ALWAYS: ReadonlySet<Verdict> = new Set(['early', 'exceeding', 'meeting', 'short']);
const SETTLED: ReadonlySet<Verdict> = new Set(['meeting', 'short']);

/** The one sentence on all items: 提前完成 a 项，达到时序进度、预计可超额完成 b 项，…; its counts add up to all. */
export const verdictSentence = ({ total, counts, breached, basically, unforeseen, isSettled }: VerdictCounts): Said => {
  if (total === 0) return say.none;
  const some = (ids: readonly string[], told: (count: number) => Said): readonly Said[] => (ids.length === 0 ? [] : [told(ids.length)]);
  const more = (verdict: Verdict): Said | undefined => {
    const parts =
      verdict === 'short'
        ? [...some(breached, say.breached), ...some(basically, say.basically)]
        : verdict === 'meeting'
          ? some(unforeseen, say.unforeseen)
          : [];
    return parts.length === 0 ? undefined : say.among(parts);
  };
  const told = VERDICTS.filter((verdict) => (isSettled ? SETTLED : ALWAYS).has(verdict) || counts[verdict] > 0);
  const text = (language: 'zh' | 'en'): string =>
    say.head(total)[language] +
    told.map((verdict) => say.part(verdictName(verdict, isSettled), counts[verdict])[language] + (more(verdict)?.[language] ?? '')).join(say.join[language]) +
    say.stop[language];
  return both(text);
};
