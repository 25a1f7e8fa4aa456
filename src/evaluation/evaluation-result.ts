import type { Said } from '../basis/index.ts';
import { conclusionOf, type Conclusion } from './evaluation-conclusion.ts';
import type { FrozenItem } from './frozen.ts';
import { resultWords as say } from './words/evaluation-result.ts';

/** One row of the table of results (完成情况表), in the shape in which a plan prints the last one's. */
export type ResultRow = Pick<FrozenItem, 'id' | 'no' | 'group' | 'name' | 'unit' | 'binding' | 'list'> & {
  readonly target: string;
  readonly result: string;
  readonly conclusion: Conclusion;
  readonly reason: Said;
  /** 备注: a definition that changed, a target of a higher plan, the document of a cancellation. */
  readonly note?: Said;
};

const SIGNS: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '~': '约', '=': '' };

const targetOf = ({ comparator, target, upper, targetWords }: FrozenItem): string =>
  target === undefined ? (targetWords ?? '—') : upper === undefined ? `${SIGNS[comparator] ?? ''}${target}` : `${target}～${upper}`;

/** At most four digits after the point: what was calculated carries no more. */
const shown = (value: number | undefined): string => (value === undefined ? '—' : String(Number(value.toFixed(4)) + 0));

const noteOf = ({ cancelled, printed, baseline, standing: { because } }: FrozenItem): Said | undefined => {
  if (cancelled !== undefined) return say.cancelled(cancelled.day, cancelled.document, cancelled.note);
  if (printed !== undefined && baseline !== undefined) return say.restated(printed, baseline);
  return because?.code === 'definition_change' ? say.definition(String(because.details?.['day'])) : undefined;
};

/** The table of results of a final evaluation. */
export const resultRows = (items: readonly FrozenItem[]): readonly ResultRow[] =>
  items.map((item) => {
    const { id, no, group, name, unit, binding, list, standing, reason } = item;
    const note = noteOf(item);
    return {
      id,
      ...(no === undefined ? {} : { no }),
      ...(group === undefined ? {} : { group }),
      name,
      ...(unit === undefined ? {} : { unit }),
      binding,
      list,
      target: targetOf(item),
      result: shown(standing.observed),
      conclusion: conclusionOf(item),
      reason,
      ...(note === undefined ? {} : { note }),
    };
  });
