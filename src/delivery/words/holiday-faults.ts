import type { Said } from '../refusal.ts';

/** Why a holiday file is not taken. `place` is the path in the file, `[2].off[0]`. */
export const holidayFaults = {
  json: (): Said => ({ zh: '文件不是 JSON：请按下载的样子改好再传。', en: 'The file is not JSON: download the present one, change it and send it again.' }),
  array: (most: number): Said => ({
    zh: `文件应是一个数组，一年一条，至多 ${most} 年。`,
    en: `The file must be an array with one entry a year, at most ${most} years.`,
  }),
  entry: (place: string): Said => ({
    zh: `${place} 不是一年的安排：请写 {"year", "off", "worked"}。`,
    en: `${place} is no year's arrangement: write {"year", "off", "worked"}.`,
  }),
  year: (place: string): Said => ({ zh: `${place}.year 应是四位数的年份。`, en: `${place}.year must be a year of four digits.` }),
  lists: (place: string): Said => ({
    zh: `${place} 的 off（放假）和 worked（上班）都应是数组，没有就写空的。`,
    en: `${place}: off and worked must both be arrays, empty where there are none.`,
  }),
  day: (place: string): Said => ({ zh: `${place} 应写成 2026-02-14 这样的日期。`, en: `${place} must be a day such as 2026-02-14.` }),
  span: (place: string, text: string): Said => ({
    zh: `${place} 的“${text}”读不懂：请写一天 2026-01-01，或起止 2026-02-15/2026-02-23。`,
    en: `${place}: “${text}” cannot be read; write a day 2026-01-01, or a span 2026-02-15/2026-02-23.`,
  }),
  long: (place: string, text: string, most: number): Said => ({
    zh: `${place} 的“${text}”超过 ${most} 天：请核对起止日期。`,
    en: `${place}: “${text}” is longer than ${most} days; check where it begins and ends.`,
  }),
  otherYear: (place: string, text: string, year: number): Said => ({
    zh: `${place} 的 ${text} 不属于 ${year} 年的安排。`,
    en: `${place}: ${text} does not belong to the arrangement of ${year}.`,
  }),
  twice: (place: string, year: number): Said => ({ zh: `${place}：${year} 年写了两次，请只留一条。`, en: `${place}: ${year} is there twice; keep one.` }),
} as const;
