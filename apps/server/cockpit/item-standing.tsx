import type { Child, FC } from 'hono/jsx';
import { periodName } from '../../../src/basis/index.ts';
import type { Monitored, Standing } from '../../../src/monitoring/index.ts';
import { numberShown } from '../charts/number-text.ts';
import type { Language } from '../words/index.ts';
import { percentText, signed, targetText, unitOf } from './item-figures.ts';
import { ForecastMark, StandingMark } from './standing-mark.tsx';
import { isFinal } from './tone.ts';
import type { CockpitWords } from './words/index.ts';

type Fact = { readonly label: string; readonly value: Child };

/** Digits of calculated figures on the page of one item. */
const PLACES = 4;

const factsOf = (item: Monitored, standing: Standing, words: CockpitWords): readonly Fact[] => {
  const own = unitOf(item, standing);
  const figure = (value: number | undefined, unit = own): Child =>
    value === undefined ? undefined : (
      <span class="figure">
        {numberShown(value, PLACES)}
        {unit && <small>{unit}</small>}
      </span>
    );
  const share = (value: number | undefined): Child => (value === undefined ? undefined : <span class="figure">{words.percent(percentText(value, 2))}</span>);
  const { item: w } = words;
  const { predictedRange: range } = standing;
  const facts: readonly { readonly label: string; readonly value: Child | undefined }[] = [
    { label: w.period, value: standing.period && periodName(standing.period, words.language) },
    { label: w.observed, value: figure(standing.observed) },
    { label: w.onSchedule, value: figure(standing.onSchedule) },
    {
      label: w.target,
      value:
        targetText(item) === '' ? undefined : (
          <span class="figure">
            {`${item.due} `}
            {targetText(item)}
            {own && <small>{own}</small>}
          </span>
        ),
    },
    {
      label: w.baseline,
      value:
        standing.baseline === undefined ? undefined : (
          <span class="figure">
            {`${item.base} `}
            {figure(standing.baseline, item.baselineUnit ?? item.unit)}
          </span>
        ),
    },
    { label: w.done, value: share(standing.done) },
    { label: w.elapsed, value: share(standing.elapsed) },
    { label: w.lead, value: standing.lead === undefined ? undefined : <span class="figure">{words.points(signed(standing.lead, 2))}</span> },
    { label: w.required, value: figure(standing.required) },
    { label: w.pace, value: figure(standing.pace) },
    {
      label: w.predicted,
      value:
        standing.predicted === undefined ? undefined : (
          <span class="figure">
            {words.percent(percentText(standing.predicted, 2))}
            {range && (
              <small>
                （{percentText(range[0])}—{percentText(range[1])}）
              </small>
            )}
          </span>
        ),
    },
    { label: w.margin, value: figure(standing.margin) },
    { label: w.broken, value: standing.broken && standing.broken.length > 0 ? standing.broken.join('、') : undefined },
    {
      label: w.overdue,
      value:
        standing.overdue && standing.overdue.length > 0
          ? `${standing.overdue.map((period) => periodName(period, words.language)).join(words.language === 'zh' ? '、' : ', ')} ${standing.daysOverdue === undefined ? '' : w.daysOverdue(standing.daysOverdue)}`
          : undefined,
    },
  ];
  return facts.filter((fact): fact is Fact => fact.value !== undefined);
};

/** How an item stands: the big mark, the sentence, and the numbers it rests on. */
export const ItemStanding: FC<{ language: Language; words: CockpitWords; item: Monitored; standing: Standing; sentence: string }> = ({
  language,
  words,
  item,
  standing,
  sentence,
}) => (
  <section class="item-standing" aria-label={words.item.standing}>
    <p class="verdict">
      <StandingMark language={language} now={standing.now} large />
      {!isFinal(standing.now) && (
        <span>
          {words.item.forecastIs} <ForecastMark language={language} forecast={standing.forecast} />
        </span>
      )}
    </p>
    <p class="reason">{sentence}</p>
    <dl class="standing-facts">
      {factsOf(item, standing, words).map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  </section>
);
