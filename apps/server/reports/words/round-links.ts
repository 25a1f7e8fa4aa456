import type { Language } from '../../words/index.ts';

const zh = {
  make: (units: number) => `给 ${units} 家未报单位发填报链接`,
  title: (round: string) => `${round}：填报链接`,
  lede: '不用账号，扫码或点开就能填；提交后失效。',
  once: (count: number) => `已生成 ${count} 条链接。链接只显示这一次：现在复制或打印；离开这一页后只能重新生成，已发出的仍然有效。`,
  none: '没有等着填的报送：都已经提交，或者本期还没有开表。',
  back: '回到本期',
  print: '打印',
  all: '全部文字，按单位一段，可整段复制',
  columns: { unit: '单位', person: '联络员', asks: '要填', link: '链接', code: '扫码填报' },
  until: (day: string) => `${day} 前有效`,
  message: (unit: string, person: string | undefined, text: string) => `${unit}${person === undefined ? '' : ` ${person}`}：${text}`,
};

export type RoundLinkWords = typeof zh;

const en: RoundLinkWords = {
  make: (units) => `Make links for the ${units} ${units === 1 ? 'unit' : 'units'} that still owe the form`,
  title: (round) => `${round}: links to the forms`,
  lede: 'Filled without an account, by scanning or opening it; a link ends once its form is submitted.',
  once: (count) =>
    `${count} ${count === 1 ? 'link was' : 'links were'} made and ${count === 1 ? 'is' : 'are'} shown only now: copy or print them. Once you leave this page new ones have to be made; those that went out go on working.`,
  none: 'No form waits to be filled: all are submitted, or the period has not been opened.',
  back: 'Back to the round',
  print: 'Print',
  all: 'All texts, a paragraph for each unit, to be copied at once',
  columns: { unit: 'Unit', person: 'Contact', asks: 'To fill', link: 'Link', code: 'Scan to fill' },
  until: (day) => `works until ${day}`,
  message: (unit, person, text) => `${unit}${person === undefined ? '' : `, ${person}`}: ${text}`,
};

export const roundLinkWords = (language: Language): RoundLinkWords => (language === 'en' ? en : zh);
