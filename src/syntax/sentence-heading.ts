import { sourceSpan } from './flow.ts';
import type { Block, Heading, Paragraph } from './tree.ts';

/**
 * Headings without any mark: the short first sentence of paragraphs that stand side by side (…稳步提升。…), or a short
 * sentence alone on the line before its paragraph. One alone proves nothing; two neighbours of the same form do.
 */
const opening = /^(?:[^，。；：、！？0-9]{4,22}|[^，。；：！？0-9]{2,10}[，、][^，。；：！？0-9]{2,10})。/;

const candidate = (block: Block): number => {
  if (block.type !== 'paragraph' || block.role !== 'body') return 0;
  return opening.exec(block.flow.text)?.[0].length ?? 0;
};

const isAlone = (block: Block, length: number): boolean => block.type === 'paragraph' && block.flow.text.length === length;

const split = (block: Paragraph, length: number): Block[] => {
  const titleSpan = sourceSpan(block.flow, 0, length - 1);
  const title = block.flow.text.slice(0, length - 1);
  const cut = sourceSpan(block.flow, 0, length)[1];
  const heading: Heading = {
    type: 'heading',
    level: 'item',
    title,
    titleSpan,
    runIn: length < block.flow.text.length,
    span: [block.span[0], length < block.flow.text.length ? cut : block.span[1]],
  };
  if (!heading.runIn) return [heading];
  return [heading, { ...block, span: [cut, block.span[1]], flow: { text: block.flow.text.slice(length), offsets: block.flow.offsets.subarray(length) } }];
};

/** The paragraphs between two headings, as indices. */
const runs = (blocks: readonly Block[]): number[][] => {
  const out: number[][] = [];
  let run: number[] = [];
  for (const [i, block] of blocks.entries()) {
    if (block.type === 'paragraph') run.push(i);
    else if (block.type !== 'furniture') {
      out.push(run);
      run = [];
    }
  }
  out.push(run);
  return out.filter((indices) => indices.length >= 2);
};

export const sentenceHeadings = (blocks: readonly Block[]): Block[] => {
  const lengths = new Map<number, number>();
  for (const run of runs(blocks)) {
    const found = run.map((i) => [i, candidate(blocks[i]!)] as const).filter(([, length]) => length > 0);
    const alone = found.filter(([i, length]) => isAlone(blocks[i]!, length) && run.includes(i) && run.indexOf(i) < run.length - 1);
    const opens = found.filter(([i, length]) => !isAlone(blocks[i]!, length));
    if (alone.length >= 2) for (const [i, length] of alone) lengths.set(i, length);
    else if (opens.length >= 2 && opens.length >= run.length * 0.6) for (const [i, length] of opens) lengths.set(i, length);
  }
  return lengths.size === 0 ? [...blocks] : blocks.flatMap((block, i) => (lengths.has(i) ? split(block as Paragraph, lengths.get(i)!) : [block]));
};
