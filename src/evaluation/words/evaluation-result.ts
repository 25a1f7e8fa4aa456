import type { PlainDate, Said } from '../../basis/index.ts';
import type { Conclusion } from '../evaluation-conclusion.ts';

export const conclusionNames: Readonly<Record<Conclusion, { readonly mark: string; readonly said: Said }>> = {
  done: { mark: '✔', said: { zh: '完成', en: 'achieved' } },
  basically: { mark: '◐', said: { zh: '基本完成', en: 'basically achieved' } },
  missed: { mark: '✖', said: { zh: '未完成', en: 'missed' } },
  cancelled: { mark: '–', said: { zh: '取消', en: 'cancelled' } },
  unclear: { mark: '?', said: { zh: '无法判断', en: 'not assessable' } },
};

/** Notes of the table of results. */
export const resultWords = {
  cancelled: (day: PlainDate, document: string, note: string | undefined): Said => ({
    zh: `${day}起取消，依据：${document}${note === undefined ? '' : `（${note}）`}`,
    en: `cancelled from ${day} by ${document}${note === undefined ? '' : ` (${note})`}`,
  }),
  restated: (printed: string, baseline: string): Said => ({
    zh: `历史数据重算，基期值由 ${printed} 修订为 ${baseline}`,
    en: `calculated again: the baseline went from ${printed} to ${baseline}`,
  }),
  definition: (day: string): Said => ({ zh: `${day}起口径调整`, en: `its definition changed on ${day}` }),
};
