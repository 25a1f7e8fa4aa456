import type { WhistleWords } from './zh.ts';

export const en: WhistleWords = {
  title: 'Whistles',
  blow: 'Raise a whistle',
};
