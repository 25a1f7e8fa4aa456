import type { Heading, OutlineLevel } from '../../syntax/index.ts';
import { trimmed } from './finding.ts';
import { misnumbered, type Numbered } from './numbering.ts';
import type { Bilingual, Rule } from './rule.ts';

const levels: readonly OutlineLevel[] = ['part', 'chapter', 'section', 'theme'];
const names: Record<string, (number: number) => Bilingual> = {
  part: (number) => ({ zh: `第 ${number} 篇`, en: `part ${number}` }),
  chapter: (number) => ({ zh: `第 ${number} 章（或「${number}」级标题）`, en: `chapter ${number}` }),
  section: (number) => ({ zh: `第 ${number} 节`, en: `section ${number}` }),
  theme: (number) => ({ zh: `第 ${number} 条`, en: `theme ${number}` }),
};

/** The number as it is printed tells the style: 第一章 and 一、 are not one count. */
const styleOf = (text: string, heading: Heading): string =>
  text
    .slice(heading.span[0], heading.titleSpan[0])
    .replace(/[\s*]+/g, '')
    .replace(/[\d０-９一二三四五六七八九十百〇零]+/g, '#')
    .replace(/[(（]/g, '（')
    .replace(/[)）]/g, '）');

/** 标题编号 */
export const headingNumbering: Rule = {
  code: 'PLAN2005',
  severity: 'warning',
  title: { zh: '章节编号跳号或重号', en: 'Headings numbered with a jump or a repeat' },
  why: { zh: '可能漏了一章一节，引用「第几节」会指错。', en: 'A section may be lost, and references by number point at the wrong one.' },
  fix: { zh: '核对是否漏排，重新编号。', en: 'Check for a lost section and number anew.' },
  good: '第一章 总体要求\n第一节 基础\n条件较好。\n第二节 目标\n稳中求进。\n第二章 重点任务\n第一节 产业\n抓好产业。',
  bad: '第一章 总体要求\n第一节 基础\n条件较好。\n⟦第三节 目标⟧\n稳中求进。\n第二章 重点任务\n第一节 产业\n抓好产业。',
  *check({ tree, text }) {
    const rows = new Map<string, Numbered[]>();
    const parents: string[] = [];
    for (const block of tree.blocks) {
      if (block.type !== 'heading') continue;
      const depth = levels.indexOf(block.level);
      if (depth < 0) continue;
      parents.length = depth;
      if (block.number !== undefined) {
        const key = `${block.level} ${styleOf(text, block)}`;
        const item = { number: block.number, span: trimmed(text, [block.span[0], block.titleSpan[1]]), from: parents.join('/') };
        const row = rows.get(key);
        if (row) row.push(item);
        else rows.set(key, [item]);
      }
      parents[depth] = String(block.span[0]);
    }
    for (const [key, row] of rows) if (row.length > 1) yield* misnumbered(row, names[key.split(' ')[0]!]!);
  },
};
