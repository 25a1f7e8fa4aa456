import { groupBy, trimmed } from './finding.ts';
import { misnumbered, partNumbered } from './numbering.ts';
import type { Rule } from './rule.ts';

/** 图表编号 */
export const captionNumbering: Rule = {
  code: 'PLAN2007',
  severity: 'warning',
  title: { zh: '图号或表号跳号、重号', en: 'Tables or figures numbered with a jump or a repeat' },
  why: { zh: '可能漏了图表，正文「见表几」会指错。', en: 'A table or figure may be lost, and references point at the wrong one.' },
  fix: { zh: '核对是否漏排，重新编号。', en: 'Check for a lost one and number anew.' },
  good: '第一章 布局\n优化布局。\n图1 空间结构图\n第二章 交通\n完善交通。\n图2 路网图\n见图2。',
  bad: '第一章 布局\n优化布局。\n图1 空间结构图\n第二章 交通\n完善交通。\n⟦图3 路网图⟧\n见图3。',
  *check({ tree, text }) {
    const captions = tree.blocks.flatMap((block) => {
      const caption = block.type === 'caption' ? block : block.type === 'table' ? block.caption : undefined;
      return caption?.number === undefined ? [] : [{ of: caption.of, ...partNumbered(caption.number, caption.part), span: trimmed(text, caption.span) }];
    });
    for (const [of, row] of groupBy(captions, ({ of, span }) => `${of}${text[span[0]] === '附' ? ' of the annex' : ''}`)) {
      const distinct = row.filter(({ span }, i) => row.findIndex((other) => other.span[0] === span[0]) === i);
      yield* misnumbered(distinct, (number, from) => ({ zh: `${of.startsWith('table') ? '表' : '图'} ${from}${number}`, en: `${of} ${from}${number}` }));
    }
  },
};
