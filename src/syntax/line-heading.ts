import type { Block, Heading, OutlineLevel, Paragraph } from './tree.ts';
import { frameTitles, titleEnds } from './words/structure.ts';

/**
 * Headings of a text that marks none: short lines without punctuation over prose. Only a whole text of them is read so; where
 * anything bears a number, short lines are what they look like.
 */
const LEAST = 3;
const titleLine = /^[\u4e00-\u9fffA-Za-z“”"（）()·—-]{2,24}$/;
const prose = /[。；：]$/;

const isLine = (block: Block | undefined): block is Paragraph =>
  block?.type === 'paragraph' && block.role === 'front' && titleLine.test(block.flow.text) && /[\u4e00-\u9fff]{2}/.test(block.flow.text);

const isFrame = (title: string): boolean => frameTitles.some((word) => title.endsWith(word) || (word.length > 3 && title.startsWith(word)));

/** The block that is printed next. */
const after = (blocks: readonly Block[], at: number): number => {
  let next = at + 1;
  while (blocks[next]?.type === 'furniture') next++;
  return next;
};

/** What a line heads: prose, a table or a box; or a line that heads such. */
const isHeld = (block: Block | undefined): boolean =>
  block !== undefined &&
  (block.type === 'paragraph' ? prose.test(block.flow.text) : block.type === 'table' || block.type === 'box' || block.type === 'caption');

const headed = (blocks: readonly Block[]): ReadonlySet<number> => {
  const found = new Set<number>();
  for (let at = blocks.length - 1; at >= 0; at--) {
    const block = blocks[at];
    if (!isLine(block)) continue;
    const next = after(blocks, at);
    if (isHeld(blocks[next]) || (found.has(next) && isFrame(block.flow.text))) found.add(at);
  }
  // The title of the document stands over its first heading or its preamble.
  const first = blocks.findIndex((block) => block.type === 'paragraph');
  const title = blocks[first];
  if (title?.type === 'paragraph' && !isFrame(title.flow.text) && (titleEnds.some((word) => title.flow.text.endsWith(word)) || found.has(after(blocks, first))))
    found.delete(first);
  return found;
};

/** Gives an unmarked text its headings: titles that frame any plan (发展基础, 重点任务) are chapters, others sections under them. */
export const lineHeadings = (blocks: readonly Block[]): readonly Block[] => {
  if (blocks.some((block) => block.type === 'heading' || block.type === 'contents')) return blocks;
  const found = headed(blocks);
  const titles = [...found].map((at) => (blocks[at] as Paragraph).flow.text);
  if (found.size < LEAST || !titles.some(isFrame)) return blocks;
  let framed = false;
  let begun = false;
  return blocks.map((block, at): Block => {
    if (block.type !== 'paragraph') return block;
    if (!found.has(at)) return begun && block.role === 'front' ? { ...block, role: 'body' } : block;
    const title = block.flow.text;
    framed ||= isFrame(title);
    begun = true;
    const level: OutlineLevel = framed && !isFrame(title) ? 'section' : 'chapter';
    const heading: Heading = {
      type: 'heading',
      level,
      title,
      titleSpan: [block.flow.offsets[0]!, block.flow.offsets.at(-1)! + 1],
      runIn: false,
      span: block.span,
    };
    return heading;
  });
};
