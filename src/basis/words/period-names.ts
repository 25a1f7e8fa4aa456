import type { Frequency } from '../period.ts';

type Names = {
  readonly period: Readonly<Record<Frequency, (year: number, part: number) => string>>;
  /** The year up to the end of that month. */
  readonly upTo: (year: number, month: number) => string;
};

const quarters = ['一', '二', '三', '四'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

export const periodNames: Readonly<Record<'zh' | 'en', Names>> = {
  zh: {
    period: {
      year: (year) => `${year}年`,
      half: (year, part) => `${year}年${part === 1 ? '上' : '下'}半年`,
      quarter: (year, part) => `${year}年${quarters[part - 1]}季度`,
      month: (year, part) => `${year}年${part}月`,
    },
    upTo: (year, month) => (month === 1 ? `${year}年1月` : `${year}年1—${month}月`),
  },
  en: {
    period: {
      year: (year) => `${year}`,
      half: (year, part) => `${part === 1 ? 'first' : 'second'} half of ${year}`,
      quarter: (year, part) => `Q${part} ${year}`,
      month: (year, part) => `${months[part - 1]} ${year}`,
    },
    upTo: (year, month) => (month === 1 ? `January ${year}` : `January to ${months[month - 1]} ${year}`),
  },
};
