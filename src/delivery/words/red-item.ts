import type { Said } from '../refusal.ts';

type Light = 'red' | 'yellow' | 'green';
const ZH: Readonly<Record<Light, string>> = { red: '红灯', yellow: '黄灯', green: '不亮灯' };
const EN: Readonly<Record<Light, string>> = { red: 'red', yellow: 'yellow', green: 'no light' };

/** Sentences about the light of a red item. */
export const redWords = {
  change: (from: Light, to: Light, why: Said): Said => ({ zh: `${ZH[from]}转${ZH[to]}：${why.zh}`, en: `${EN[from]} → ${EN[to]}: ${why.en}` }),
} as const;
