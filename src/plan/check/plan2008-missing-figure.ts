import { trimmed } from './finding.ts';
import type { Rule } from './rule.ts';

/** What intake or a converter leaves where a picture stood. */
const picture = /\uFFFC|!\[|<img|\[图片?\]|【图片?】/;

/** Files that hold pictures, which are not in the text that is read from them. */
const keepsPictures = /\.(?:docx|pdf|html?)$/i;

/** 有图题、无图 */
export const missingFigure: Rule = {
  code: 'PLAN2008',
  severity: 'info',
  title: { zh: '只有图题，没有图', en: 'A figure caption without a figure' },
  why: { zh: '图没有随文本发布，读者看不到线路、范围和布局。', en: 'The figure was not published with the text; readers cannot see lines, extent or layout.' },
  fix: { zh: '补上图件，或注明图件另行发布的地方。', en: 'Add the figure, or say where it is published.' },
  good: '第一章 布局\n优化空间布局，功能分区明确。',
  bad: '第一章 布局\n优化空间布局，功能分区明确。\n⟦图1 空间结构示意图⟧\n',
  *check({ tree, text, plan }) {
    if (keepsPictures.test(plan.document.source.name)) return;
    for (const [i, block] of tree.blocks.entries()) {
      if (block.type !== 'caption' || block.of !== 'figure') continue;
      const from = tree.blocks[i - 1]?.type === 'furniture' ? tree.blocks[i - 1]!.span[0] : block.span[0];
      const to = tree.blocks[i + 1]?.type === 'furniture' ? tree.blocks[i + 1]!.span[1] : block.span[1];
      if (picture.test(text.slice(from, to))) continue;
      yield {
        message: { zh: `「${block.title}」只有图题，文本里没有图`, en: `“${block.title}” has a caption but no figure in the text` },
        span: trimmed(text, block.span),
      };
    }
  },
};
