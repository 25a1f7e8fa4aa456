import { defined, type Span } from '../basis/index.ts';
import { monitoredOf } from '../monitoring/index.ts';
import type { Plan } from '../plan/index.ts';
import { headingsOf } from './planned-item-heading.ts';
import type { PlannedItem } from './planned-item.ts';
import { keeping, listEnd, strivings, yearMention } from './words/task-verbs.ts';

/** Number that boxes without one of their own are counted from. */
const UNNUMBERED = 1001;

/** The latest year of the plan's period that the words name. */
const yearIn = (words: string, period: Plan['document']['period']): number | undefined => {
  const years = [...words.matchAll(yearMention)].map(([, year]) => Number(year));
  const own = years.filter((year) => period === undefined || (year >= period.from && year <= period.to));
  return own.length === 0 ? undefined : Math.max(...own);
};

/** 力争 before the verb is a part of it: `words` are those up to the item, the verb that governs it among them. */
const withStriving = (words: string, verb: string): string => {
  const at = words.lastIndexOf(verb);
  const striving = at < 0 || listEnd.test(words.slice(at)) ? undefined : strivings.find((word) => words.slice(0, at).endsWith(word));
  return striving === undefined ? verb : striving + verb;
};

/** Characters that a list of items may be long. */
const LIST = 600;

const verbInText = (text: string | undefined, verb: string | undefined, [start]: Span): string | undefined =>
  text === undefined || verb === undefined ? verb : withStriving(text.slice(Math.max(0, start - LIST), start), verb);

/** Refs that come twice (two boxes of one number) are told apart in reading order. */
const unique = (): ((ref: string) => string) => {
  const seen = new Map<string, number>();
  return (ref) => {
    const times = (seen.get(ref) ?? 0) + 1;
    seen.set(ref, times);
    return times === 1 ? ref : `${ref}~${times}`;
  };
};

/**
 * Everything of a plan that somebody has to do (任务清单), in kinds: indicators due in its last year and commitments that repeat none of them, as they are
 * watched; measures; items of boxes. With the plan's text, a verb that it only strives for (力争启动) is told from the bare one.
 */
export const plannedItems = (plan: Plan, text?: string): readonly PlannedItem[] => {
  const { period } = plan.document;
  const headingAt = headingsOf(plan.outline);
  const sectionAt = ([start]: Span): string | undefined => headingAt(start)?.id;
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  const watched = monitoredOf(plan).map(({ id, list, name, kind, due, span }): PlannedItem => {
    const target = list === 'commitment' ? targets.get(id) : undefined;
    return defined({
      ref: id,
      kind: list,
      title: target?.quote ?? name,
      span,
      section: target?.section ?? sectionAt(span),
      box: target?.box,
      verb: kind === 'hold' || kind === 'cap' ? keeping : strivings.find((word) => target?.quote.includes(word)),
      due,
    });
  });
  const measures = plan.measures.map(
    ({ id, section, box, verbs, text: words, span }): PlannedItem =>
      defined({
        ref: id,
        kind: 'measure' as const,
        title: words,
        span,
        section: section === '' ? undefined : section,
        box,
        verb: verbs[0] === undefined ? undefined : withStriving(words.slice(0, words.indexOf(verbs[0]) + verbs[0].length), verbs[0]),
        due: yearIn(words, period) ?? period?.to,
      }),
  );
  const ref = unique();
  let unnumbered = UNNUMBERED;
  const boxItems = plan.boxes.flatMap(({ no, section, groups }): PlannedItem[] => {
    const box = no ?? unnumbered++;
    return groups.flatMap((group, g) =>
      group.items.map(
        ({ verb, name, span }, i): PlannedItem =>
          defined({
            ref: ref(`box${box}.${g + 1}.${i + 1}`),
            kind: 'box_item' as const,
            title: name,
            span,
            section: section ?? sectionAt(span),
            box,
            group: group.name,
            verb: verbInText(text, verb, span),
            due: yearIn(name, period) ?? period?.to,
          }),
      ),
    );
  });
  return [...watched, ...measures, ...boxItems];
};
