import type { Said } from '../refusal.ts';

const short = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** Deadlines, without the year where it is plain from the page. */
export const momentSaid = {
  endOf: (day: string): Said => ({ zh: `${short(day)}24时前`, en: `by the end of ${day}` }),
  at: (day: string, clock: string): Said => ({ zh: `${short(day)}${clock}前`, en: `by ${day} ${clock}` }),
} as const;
