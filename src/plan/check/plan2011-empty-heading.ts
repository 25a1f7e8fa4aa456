import type { Block, Heading } from '../../syntax/index.ts';
import { trimmed } from './finding.ts';
import type { Rule } from './rule.ts';

const depths = { part: 0, chapter: 1, section: 2, theme: 3, item: 4 };

/** 有标题、无内容 */
export const emptyHeading: Rule = {
  code: 'PLAN2011',
  severity: 'warning',
  title: { zh: '标题下面没有内容', en: 'A heading with nothing under it' },
  why: { zh: '可能漏排了正文，或合并章节后留下了空标题。', en: 'Its text may be lost, or the heading was left when sections merged.' },
  fix: { zh: '补上正文，或删去标题。', en: 'Restore the text or remove the heading.' },
  good: '第一章 交通\n第一节 公路\n建成快速路。\n第二节 水运\n建成码头。',
  bad: '第一章 交通\n⟦第一节 公路⟧\n第二节 水运\n建成码头。',
  *check({ tree, text }) {
    const blocks = tree.blocks.filter(({ type }) => type !== 'furniture');
    const isHeading = (block: Block): block is Heading => block.type === 'heading' && !block.runIn && depths[block.level] <= depths.section;
    const headings = blocks.filter(isHeading);
    const empty = blocks.filter((block, i): block is Heading => {
      const next = blocks[i + 1];
      return isHeading(block) && (next === undefined || (isHeading(next) && depths[next.level] <= depths[block.level]));
    });
    /* A contents list that was read as headings. */
    if (empty.length > 4 && empty.length * 5 > headings.length) return;
    for (const { title, span, titleSpan } of empty) {
      yield { message: { zh: `「${title}」下面没有内容`, en: `Nothing stands under “${title}”` }, span: trimmed(text, [span[0], titleSpan[1]]) };
    }
  },
};
