import { trimmed } from './finding.ts';
import type { Rule } from './rule.ts';
import { organisingTitles, retrospectiveTitles } from './words/chapters.ts';

const lookingBack = new RegExp(retrospectiveTitles);

/** A plan whose chapters mostly give no number means to be one without: it is left alone. */
const mostWithout = 1 / 3;

/** 整章没有量化目标 */
export const chapterWithoutTarget: Rule = {
  code: 'PLAN4009',
  severity: 'info',
  title: { zh: '整章没有一个量化目标', en: 'A chapter without a single quantified target' },
  why: { zh: '到期只能说「做了」，说不清「做到多少」。', en: 'At the end one can say that something was done, not how much.' },
  fix: { zh: '给本章的重点任务配一两个可以核验的数。', en: 'Give the chapter’s main tasks one or two numbers that can be checked.' },
  good: '第一章 文化\n到2025年，建成文化馆5个。\n第二章 教育\n到2025年，新建学校8所。\n第三章 卫生\n到2025年，新增床位500张。',
  bad: '⟦第一章 文化⟧\n繁荣文化事业，办好群众文化活动。\n第二章 教育\n到2025年，新建学校8所。\n第三章 卫生\n到2025年，新增床位500张。',
  *check({ plan, text }) {
    const chapters = plan.outline.filter(({ level }) => level === 'chapter');
    const judged = chapters.flatMap(({ title, span }, i) => {
      if (lookingBack.test(title) || organisingTitles.some((word) => title.includes(word))) return [];
      const end = chapters[i + 1]?.span[0] ?? text.length;
      const isIn = ({ span: [start] }: { span: readonly [number, number] }): boolean => start >= span[0] && start < end;
      return [{ title, span, without: !plan.targets.some(isIn) && !plan.indicators.some(isIn) }];
    });
    const without = judged.filter((chapter) => chapter.without);
    if (judged.length < 3 || without.length > judged.length * mostWithout) return;
    for (const { title, span } of without)
      yield { message: { zh: `「${title}」一章没有量化目标`, en: `The chapter “${title}” has no quantified target` }, span: trimmed(text, [span[0], span[1]]) };
  },
};
