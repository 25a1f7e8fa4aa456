import type { FC } from 'hono/jsx';
import {
  EVALUATION_PARTS,
  evaluationParts,
  itemCounts,
  verdictCounts,
  verdictName,
  VERDICTS,
  verdictSentence,
  workStandings,
  type FrozenItem,
  type FrozenWork,
  type Verdict,
} from '../../../src/evaluation/index.ts';
import { standingWords } from '../../../src/monitoring/index.ts';
import { FORECAST_TONE, GRAVEST_FIRST, GRAVEST_FORECAST_FIRST, TONE_OF, type Tone } from '../cockpit/tone.ts';
import type { EvaluationParts } from './evaluation-parts.ts';

const VERDICT_TONE: Readonly<Record<Verdict, Tone>> = {
  early: 'ahead',
  exceeding: 'ahead',
  meeting: 'good',
  short: 'bad',
  awaiting: 'quiet',
  unclear: 'quiet',
  no_data: 'empty',
};

type ItemsProps = { parts: EvaluationParts; list: FrozenItem['list']; items: readonly FrozenItem[] };

/** The sentence on a list of items, its seven counts, and both axes; each count opens its rows. */
const ItemCounts: FC<ItemsProps> = ({ parts: { language, words, path }, list, items }) => {
  const said = standingWords(language);
  const verdicts = verdictCounts(items);
  const { now, forecast } = itemCounts(items);
  const rows = (name: string, value: string): string => path(`rows?list=${list}&${name}=${value}`);
  return (
    <div class="evaluation-counts">
      <h3>
        {list === 'indicator' ? words.counts.indicators : words.counts.commitments} <small class="faint">{items.length}</small>
      </h3>
      <p class="evaluation-sentence">{verdictSentence(verdicts)[language]}</p>
      <ul class="verdicts">
        {VERDICTS.filter((verdict) => verdicts.counts[verdict] > 0).map((verdict) => (
          <li>
            <a class={`tone-${VERDICT_TONE[verdict]}`} href={rows('verdict', verdict)}>
              <b>{verdicts.counts[verdict]}</b>
              <span>{verdictName(verdict, verdicts.isSettled)[language]}</span>
            </a>
          </li>
        ))}
      </ul>
      <p class="axis">
        <span class="faint">{words.counts.now}</span>
        {GRAVEST_FIRST.filter((one) => now[one] > 0).map((one) => (
          <a class={`tone-${TONE_OF[one]}`} href={rows('now', one)}>
            <span aria-hidden="true">{said.now[one].mark}</span> {said.now[one].word} <b>{now[one]}</b>
          </a>
        ))}
      </p>
      {/* Nothing is foretold of what is settled. */}
      {!verdicts.isSettled && (
        <p class="axis">
          <span class="faint">{words.counts.forecast}</span>
          {GRAVEST_FORECAST_FIRST.filter((one) => forecast[one] > 0).map((one) => (
            <a class={`tone-${FORECAST_TONE[one]}`} href={rows('forecast', one)}>
              <span aria-hidden="true">{said.forecast[one].mark}</span> {said.forecast[one].word} <b>{forecast[one]}</b>
            </a>
          ))}
        </p>
      )}
    </div>
  );
};

const STANDINGS = Object.keys(workStandings) as readonly FrozenWork['now'][];

/** Works by kind and judgement; each number opens its rows. */
const WorkCounts: FC<{ parts: EvaluationParts; works: readonly FrozenWork[] }> = ({ parts: { language, words, path }, works }) => {
  const kinds = EVALUATION_PARTS.filter((part) => works.some((work) => work.part === part));
  const used = STANDINGS.filter((now) => works.some((work) => work.now === now));
  return (
    <div class="evaluation-works">
      <h3>
        {words.counts.works} <small class="faint">{works.length}</small>
      </h3>
      <table class="data">
        <caption class="unseen">{words.counts.works}</caption>
        <thead>
          <tr>
            <th scope="col">{words.counts.part}</th>
            {used.map((now) => (
              <th scope="col" class="number">
                <span aria-hidden="true">{workStandings[now].mark}</span> {workStandings[now].said[language]}
              </th>
            ))}
            <th scope="col" class="number">
              {words.counts.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {kinds.map((part) => {
            const own = works.filter((work) => work.part === part);
            return (
              <tr>
                <th scope="row">{evaluationParts[part][language]}</th>
                {used.map((now) => {
                  const count = own.filter((work) => work.now === now).length;
                  return (
                    <td class="number" data-label={workStandings[now].said[language]}>
                      {count === 0 ? '' : <a href={path(`works?part=${part}&now=${now}`)}>{count}</a>}
                    </td>
                  );
                })}
                <td class="number" data-label={words.counts.total}>
                  <a href={path(`works?part=${part}`)}>{own.length}</a>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

/** What the evaluation comes to. */
export const EvaluationCounts: FC<{ parts: EvaluationParts }> = ({ parts }) => {
  const { words, figures, isFrozen } = parts;
  if (figures === undefined) return null;
  const lists = (['indicator', 'commitment'] as const).map((list) => ({ list, items: figures.items.filter((item) => item.list === list) }));
  return (
    <section class="evaluation-judgement">
      <h2>{words.counts.title}</h2>
      {!isFrozen && <p class="band preview">{words.counts.preview}</p>}
      {lists.map(({ list, items }) => items.length > 0 && <ItemCounts parts={parts} list={list} items={items} />)}
      {figures.works.length > 0 && <WorkCounts parts={parts} works={figures.works} />}
    </section>
  );
};
