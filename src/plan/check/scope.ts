import type { Fact, Target } from '../schema.ts';
import type { CheckInput } from './rule.ts';
import { narrowingWords } from './words/scopes.ts';

const narrowing = new RegExp(narrowingWords);

/**
 * Do two statements speak of different things though their subjects read alike: one of a part (园区, 其中), or both of what
 * their own chapter is about (an area's plants and the district's)?
 */
export const isUnlike = ({ plan, text }: CheckInput, a: Target | Fact, b: Target | Fact): boolean => {
  const clauseOf = ({ span }: Target | Fact): string =>
    text
      .slice(Math.max(...Array.from('。；\n', (mark) => text.lastIndexOf(mark, span[0]))) + 1, span[0])
      .split('，')
      .slice(-2)
      .join() + text.slice(...span);
  const marks = [a, b].map((one) => narrowing.exec(clauseOf(one))?.[0] ?? '');
  if (marks[0] !== marks[1]) return true;
  const chapter = ({ section }: Target | Fact): string => section?.split('.')[0] ?? '';
  if (chapter(a) === chapter(b)) return false;
  const title = (id: string): string => plan.outline.find((node) => node.id === id)?.title ?? '';
  return [a, b].some((one) => narrowing.test(title(chapter(one))));
};
