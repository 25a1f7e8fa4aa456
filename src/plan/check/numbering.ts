import type { Span } from '../../basis/index.ts';
import type { Bilingual, Finding } from './rule.ts';

/** Something numbered in a row; `from` names what its count belongs to: in a new one, as in an annex, it may start again at 1. */
export type Numbered = { readonly number: number; readonly span: Span; readonly from: string };

/** 3-1 counts under 3. */
export const partNumbered = (number: number, part: number | undefined): Pick<Numbered, 'number' | 'from'> =>
  part === undefined ? { number, from: '' } : { number: part, from: `${number}-` };

/** Findings for numbers that jump or repeat. `name` writes what is numbered: 第3节, 专栏 3. */
export function* misnumbered(items: readonly Numbered[], name: (number: number, from: string) => Bilingual): Iterable<Finding> {
  let last: Numbered | undefined;
  for (const item of items) {
    const follows =
      last === undefined ? item.number === 1 : item.number === last.number + 1 || (item.number === 1 && (item.from !== last.from || last.number > 2));
    if (!follows && last !== undefined) {
      const repeats = item.number === last.number && item.from === last.from;
      const expected = item.from === last.from ? last.number + 1 : 1;
      yield {
        message: repeats
          ? { zh: `编号重复：又是${name(item.number, item.from).zh}`, en: `Number repeated: ${name(item.number, item.from).en} again` }
          : {
              zh: `编号不连续：${name(last.number, last.from).zh}之后是${name(item.number, item.from).zh}，应为${name(expected, item.from).zh}`,
              en: `Numbers jump: ${name(item.number, item.from).en} after ${name(last.number, last.from).en}`,
            },
        span: item.span,
        related: [{ message: { zh: '前一个编号', en: 'the number before' }, span: last.span }],
      };
    }
    last = item;
  }
}
