import type { Said } from '../../basis/index.ts';
import type { Verdict } from '../verdict.ts';

/** Names of verdicts, as tables and lists bear them. */
export const verdictNames: Readonly<Record<Verdict, Said>> = {
  early: { zh: '提前完成', en: 'achieved early' },
  exceeding: { zh: '达到时序进度、预计可超额完成', en: 'on schedule and likely to exceed' },
  meeting: { zh: '达到或基本达到时序进度、可如期完成', en: 'on or nearly on schedule and likely to meet' },
  short: { zh: '未达时序进度或预计完成有困难', en: 'short of schedule or hard to meet' },
  awaiting: { zh: '待上级下达目标', en: 'awaiting a target from above' },
  unclear: { zh: '无法判断', en: 'not assessable' },
  no_data: { zh: '无数据', en: 'no data' },
};

/** The same once the last year's figures are in: nothing is foretold any more. */
const settledNames: Partial<Readonly<Record<Verdict, Said>>> = { meeting: { zh: '已完成', en: 'achieved' }, short: { zh: '未达到目标', en: 'missed' } };

export const verdictName = (verdict: Verdict, isSettled: boolean): Said => (isSettled ? settledNames[verdict] : undefined) ?? verdictNames[verdict];

/** Parts of the one sentence. Those after the fourth are said only where there are any. */
export const verdictPhrases = {
  head: (total: number): Said => ({ zh: `${total} 项中，`, en: `Of ${total}, ` }),
  part: (name: Said, count: number): Said => ({ zh: `${name.zh} ${count} 项`, en: `${count} ${name.en}` }),
  /** What is said of some of them, in one bracket. */
  among: (parts: readonly Said[]): Said => ({ zh: `（其中${parts.map(({ zh }) => zh).join('，')}）`, en: ` (${parts.map(({ en }) => en).join('; ')})` }),
  unforeseen: (count: number): Said => ({ zh: ` ${count} 项年份不足、尚不能预测`, en: `${count} of them with too few years for a forecast` }),
  basically: (count: number): Said => ({
    zh: `差距不到全程 3%、可计基本完成 ${count} 项`,
    en: `${count} of them by less than 3% of the way, basically achieved`,
  }),
  breached: (count: number): Said => ({ zh: `突破底线 ${count} 项`, en: `${count} of them with a limit broken` }),
  join: { zh: '，', en: ', ' } satisfies Said,
  stop: { zh: '。', en: '.' } satisfies Said,
  none: { zh: '没有要评估的条目。', en: 'There is nothing to evaluate.' } satisfies Said,
};
