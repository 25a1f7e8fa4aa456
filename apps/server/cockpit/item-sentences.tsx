import type { FC } from 'hono/jsx';
import type { Monitored } from '../../../src/monitoring/index.ts';
import type { RegionContext } from '../region/index.ts';
import { textPath } from './addresses.ts';
import type { CockpitWords } from './words/index.ts';

type Saying = { readonly entry: string; readonly label: string; readonly text: string };

/** Where the plan speaks of an item: its own row or sentence, and the commitments in the text that go with it. */
export const sayingsOf = ({ plan: { plan, text } }: RegionContext, { id, list, span }: Monitored, words: CockpitWords): readonly Saying[] => {
  const linked = plan.targets.filter((target) => target.id !== id && target.indicator === id);
  const own = plan.targets.find((target) => target.id === id);
  return [
    list === 'indicator'
      ? {
          entry: id,
          label: words.item.row,
          text: text
            .slice(span[0], span[1])
            .replace(/\s*[|\t\n]\s*/g, '　')
            .trim(),
        }
      : { entry: id, label: words.item.commitment, text: own?.quote ?? text.slice(span[0], span[1]) },
    ...linked.map((target) => ({ entry: target.id, label: words.item.commitment, text: target.quote })),
  ];
};

export const ItemSentences: FC<{ words: CockpitWords; context: RegionContext; item: Monitored }> = ({ words, context, item }) => (
  <section class="item-section">
    <h2>{words.item.sentences}</h2>
    <ul class="sayings">
      {sayingsOf(context, item, words).map(({ entry, label, text }) => (
        <li>
          <small>{label}</small>
          <q class="quote" lang="zh-CN">
            {text}
          </q>
          <a href={textPath(context, entry)}>{words.item.toText}</a>
        </li>
      ))}
    </ul>
  </section>
);
