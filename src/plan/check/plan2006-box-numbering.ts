import { trimmed } from './finding.ts';
import { misnumbered, partNumbered } from './numbering.ts';
import type { Rule } from './rule.ts';

/** 专栏编号 */
export const boxNumbering: Rule = {
  code: 'PLAN2006',
  severity: 'warning',
  title: { zh: '专栏编号跳号或重号', en: 'Boxes numbered with a jump or a repeat' },
  why: { zh: '任务分解按专栏编号派活，跳号重号会派错或漏派。', en: 'Work is handed out by box number; a jump or repeat sends it astray.' },
  fix: { zh: '核对是否漏排专栏，重新编号。', en: 'Check for a lost box and number anew.' },
  good: '第一章 产业\n发展产业。\n专栏1 重点项目\n建成科技园。\n第二章 交通\n发展交通。\n专栏2 重点工程\n建成快速路。',
  bad: '第一章 产业\n发展产业。\n专栏1 重点项目\n建成科技园。\n第二章 交通\n发展交通。\n⟦专栏3 重点工程⟧\n建成快速路。',
  *check({ tree, text }) {
    const boxes = tree.blocks.flatMap((block) => {
      const number = block.type === 'box' ? block.number : undefined;
      return block.type === 'box' && number !== undefined
        ? [{ ...partNumbered(number, block.part), span: trimmed(text, [block.span[0], block.titleSpan[1]]) }]
        : [];
    });
    yield* misnumbered(boxes, (number, from) => ({ zh: `专栏 ${from}${number}`, en: `box ${from}${number}` }));
  },
};
