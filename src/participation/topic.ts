import type { Plan } from '../plan/index.ts';
import { TOPIC_KINDS, type Topic, type TopicKind } from './opinion.ts';

const LONGEST_TITLE = 60;

/** `kind:ref`, as an address asks for it; undefined where it is none. */
export const readTopicRef = (asked: string): { readonly kind: TopicKind; readonly ref: string } | undefined => {
  const [, kind, ref = ''] = /^([a-z]+)(?::([^\p{Cc}]{0,200}))?$/u.exec(asked) ?? [];
  return TOPIC_KINDS.find((one) => one === kind) === undefined || (kind !== 'plan' && ref === '') ? undefined : { kind: kind as TopicKind, ref };
};

export const topicKey = ({ kind, ref }: Pick<Topic, 'kind' | 'ref'>): string => `${kind}:${ref}`;

const titled = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain.length > LONGEST_TITLE ? `${plain.slice(0, LONGEST_TITLE - 1)}…` : plain;
};

const END = /[。！？!?]/;

/**
 * The sentence that an offset of the source text stands in, from the end of the one before it or the beginning of its paragraph. Line breaks of the print
 * inside it are taken out.
 */
export const sentenceAround = (text: string, offset: number): string | undefined => {
  if (!Number.isInteger(offset) || offset < 0 || offset >= text.length) return undefined;
  const isBreak = (at: number): boolean =>
    text[at] === '\n' && /^\s*(?:\n|[ \t　]{2}|第.{1,4}[章节]|[一二三四五六七八九十]+、|（)/.test(text.slice(at + 1, at + 12));
  let start = offset;
  while (start > 0 && !END.test(text[start - 1]!) && !isBreak(start - 1) && offset - start < 600) start -= 1;
  let end = offset;
  while (end < text.length && !END.test(text[end]!) && !isBreak(end) && end - offset < 600) end += 1;
  const sentence = text
    .slice(start, Math.min(text.length, end + 1))
    .replace(/\s*\n\s*(?:-\s*\d+\s*-\s*\n\s*)?/g, '')
    .trim();
  return sentence === '' ? undefined : sentence;
};

/**
 * What of the plan itself an opinion can be about: the plan, a sentence (`sentence:at-1234`, by its offset in the source), an indicator, a commitment, a place.
 * Projects and policies are records: whoever keeps them says what they are called. `words` is what the plan says there.
 */
export const topicOfPlan = (plan: Plan, text: string, kind: TopicKind, ref: string): { readonly topic: Topic; readonly words?: string } | undefined => {
  switch (kind) {
    case 'plan':
      return { topic: { kind, ref: '', title: plan.document.title } };
    case 'sentence': {
      const words = sentenceAround(text, Number(/^(?:at-)?(\d{1,9})$/.exec(ref)?.[1] ?? Number.NaN));
      return words === undefined ? undefined : { topic: { kind, ref, title: titled(words) }, words };
    }
    case 'indicator': {
      const found = plan.indicators.find(({ id }) => id === ref);
      return found === undefined ? undefined : { topic: { kind, ref, title: found.name } };
    }
    case 'commitment': {
      const target = plan.targets.find(({ id }) => id === ref);
      if (target !== undefined) return { topic: { kind, ref, title: titled(target.subject) }, words: target.quote };
      const measure = plan.measures.find(({ id }) => id === ref);
      return measure === undefined ? undefined : { topic: { kind, ref, title: titled(measure.text) }, words: measure.text };
    }
    case 'place': {
      const place = plan.places.find(({ name }) => name === ref);
      return place === undefined ? undefined : { topic: { kind, ref, title: place.name } };
    }
    default:
      return undefined;
  }
};
