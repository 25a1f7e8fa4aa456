import { describe, expect, it } from 'vitest';
import type { OutlineNode } from '../../../src/plan/index.ts';
import { outlineIndex, pathOf } from './outline-index.ts';

const node = (id: string, level: OutlineNode['level'], at: number): OutlineNode => ({ id, level, title: `标题${id}`, span: [at, at + 5] });
const outline = outlineIndex([
  node('1', 'chapter', 10),
  node('1.1', 'section', 20),
  node('1.1.1', 'theme', 30),
  node('1.2', 'section', 60),
  node('2', 'chapter', 90),
  node('2.0.1', 'theme', 95),
]);

describe('outlineIndex', () => {
  it('hangs each node under the nearest higher one', () => {
    expect(outline.roots.map(({ node: { id }, children }) => [id, children.map((child) => child.node.id)])).toEqual([
      ['1', ['1.1', '1.2']],
      ['2', ['2.0.1']],
    ]);
  });
  it('finds the innermost node of a place', () => {
    expect([0, 12, 35, 61, 99].map((offset) => outline.at(offset)?.node.id)).toEqual([undefined, '1', '1.1.1', '1.2', '2.0.1']);
  });
  it('finds the chapter of a place', () => expect([5, 35, 99].map((offset) => outline.chapterAt(offset)?.node.id)).toEqual([undefined, '1', '2']));
  it('gives the titles down to a node', () => expect(pathOf(outline.byId.get('1.1.1')!).map(({ node: { id } }) => id)).toEqual(['1', '1.1', '1.1.1']));
  it('chooses by sections where a document has no chapters', () => {
    expect(outlineIndex([node('1', 'section', 0), node('1.1', 'theme', 5)]).chapters.map(({ node: { id } }) => id)).toEqual(['1']);
  });
  it('holds nothing for a text without headings', () => expect(outlineIndex([]).chapterAt(3)).toBeUndefined());
});
