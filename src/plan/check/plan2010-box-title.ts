import { ancestorsOf } from './outline-path.ts';
import type { Rule } from './rule.ts';
import { variantOf } from './similarity.ts';
import { areaSuffixes, boxTitleTails } from './words/box-titles.ts';

const tails = [...boxTitleTails].sort((a, b) => b.length - a.length);
/** Shorter names differ by too little to be the same. */
const shortest = 6;
const mostInserted = 2;

/** What a box is about: its title without the words that say what it lists. */
const themeOf = (title: string): string => {
  const tail = tails.find((one) => title.endsWith(one) && title.length - one.length >= shortest);
  return tail === undefined ? title : title.slice(0, -tail.length);
};

/** 建桥园 and 建桥园区 name one place; otherwise a longer or shorter end is another thing (生态环境, 生态环境质量). */
const isInside = ({ at, inserted }: { at: number; inserted: string }, length: number): boolean =>
  inserted.length <= mostInserted && at > 0 && (at + inserted.length < length || areaSuffixes.includes(inserted));

/** The part of `title` that is `theme` spelled a little differently; nothing if it is there as it stands or not at all. */
const nearIn = (title: string, theme: string): string | undefined => {
  if (title.includes(theme)) return undefined;
  for (let length = theme.length + mostInserted; length >= theme.length - mostInserted; length--) {
    for (let start = 0; start + length <= title.length; start++) {
      const part = title.slice(start, start + length);
      if (part[0] !== theme[0]) continue;
      const variation = variantOf(part, theme);
      if (variation && (variation.kind !== 'insertion' || isInside(variation, Math.max(part.length, theme.length)))) return part;
    }
  }
  return undefined;
};

/** 专栏名与章节名不一 */
export const boxTitle: Rule = {
  code: 'PLAN2010',
  severity: 'info',
  title: { zh: '专栏名称与所在章节的名称不一', en: 'A box named unlike its chapter' },
  why: { zh: '同一片区、园区出现两个名称，台账里会分成两处。', en: 'One area or park gets two names and two places in the books.' },
  fix: { zh: '按章节标题统一专栏名称。', en: 'Name the box after the heading.' },
  good: '第一章 建设滨江新城现代商贸集聚区\n完善商圈功能。\n专栏1 滨江新城现代商贸集聚区重点项目\n建成商圈连廊。',
  bad: '第一章 建设滨江新城现代商贸集聚区\n完善商圈功能。\n专栏1 ⟦滨江新城区现代商贸集聚区重点项目⟧\n建成商圈连廊。',
  *check({ plan, tree }) {
    const boxes = tree.blocks.filter((block) => block.type === 'box');
    for (const box of boxes) {
      const theme = themeOf(box.title);
      if (theme.length < shortest) continue;
      const titles = ancestorsOf(plan.outline, box.span[0]);
      if (titles.some(({ title }) => title.includes(theme))) continue;
      for (const node of titles) {
        const near = nearIn(node.title, theme);
        if (near === undefined) continue;
        yield {
          message: { zh: `专栏写作「${theme}」，所在章节写作「${near}」`, en: `The box says “${theme}”, its heading “${near}”` },
          span: box.titleSpan,
          related: [{ message: { zh: '所在章节的标题', en: 'the heading it stands under' }, span: node.span }],
        };
        break;
      }
    }
  },
};
