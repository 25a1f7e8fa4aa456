import { flowOf } from './flow-of.ts';
import type { Block, Tree } from './tree.ts';

/** Text → tree. Never throws. (Being written: every line is a paragraph for now.) */
export const parse = (text: string): Tree => {
  const blocks: Block[] = [];
  let at = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const end = at + line.length;
    blocks.push(line.trim() === '' ? { type: 'furniture', span: [at, end] } : { type: 'paragraph', span: [at, end], role: 'body', flow: flowOf(text, at, end) });
    at = end;
  }
  return { text, blocks };
};
