import type { Span } from '../../basis/index.ts';
import { groupBy, times, together } from './finding.ts';
import type { Rule } from './rule.ts';

/** A half-width mark between two Chinese characters, or a half-width bracket that holds or touches them. */
const halfWidth =
  /(?<=[\u4e00-\u9fff”）》])[,;:?!](?=[\u4e00-\u9fff“（《])|(?<=[\u4e00-\u9fff”》])\([^()\n]{0,40}[\u4e00-\u9fff][^()\n]{0,40}\)|(?<=[\u4e00-\u9fff])\.(?=\s*$)/gm;
const fullWidth: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（）', '.': '。' };

/** 半角标点 */
export const halfWidthPunctuation: Rule = {
  code: 'PLAN1004',
  severity: 'info',
  title: { zh: '中文之间用了半角标点', en: 'Half-width punctuation between Chinese characters' },
  why: {
    zh: '全角半角混用不合公文格式，也会让检索漏掉同一个名称。',
    en: 'Mixed widths break the form of official papers, and make search miss one and the same name.',
  },
  fix: { zh: '改为全角标点。', en: 'Use the full-width mark.' },
  good: '第一章 交通\n建成快速路，完善公交网络（含定制公交）。',
  bad: '第一章 交通\n建成快速⟦路,完⟧善公交网络（含定制公交）。',
  *check({ text }) {
    const found = Array.from(text.matchAll(halfWidth), ({ 0: words, index }) => {
      const single = words.length === 1;
      return { mark: words[0]!, span: (single ? [index - 1, Math.min(text.length, index + 2)] : [index, index + words.length]) as Span };
    });
    for (const [mark, group] of groupBy(found, (place) => place.mark)) {
      yield* together(
        group.map(({ span }) => span),
        (count) => ({
          zh: `中文之间用了半角「${mark === '(' ? '()' : mark}」，应为「${fullWidth[mark]}」${times(count).zh}`,
          en: `Half-width “${mark === '(' ? '()' : mark}” between Chinese characters; write “${fullWidth[mark]}”${times(count).en}`,
        }),
      );
    }
  },
};
