import type { FC } from 'hono/jsx';
import { doubleBaselines, type Amendment, type DoubleBaseline } from '../../../src/evaluation/index.ts';
import { StandingMark } from '../cockpit/standing-mark.tsx';
import { itemPath } from '../cockpit/addresses.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { amendmentWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

/** A done share as officials write it: one decimal of a percent. */
export const shareText = (done: number | undefined): string => (done === undefined ? '—' : `${(done * 100).toFixed(1)}%`);
export const observedText = ({ before, item }: DoubleBaseline): string =>
  before.standing.observed === undefined ? '—' : `${Number(before.standing.observed.toFixed(4))}${item.unit ?? ''}`;

export const baselinesOf = (amendment: Pick<Amendment, 'changes'>, { items, rows, events, moment }: RegionContext): readonly DoubleBaseline[] =>
  doubleBaselines(amendment, items, rows, events, moment);

/** 双基线: every target that changes, with its progress against the old and against the new. */
export const BaselineTable: FC<{ language: Language; context: RegionContext; both: readonly DoubleBaseline[] }> = ({ language, context, both }) => {
  const words = amendmentWords(language).page;
  const { baseline } = words;
  if (both.length === 0) return <></>;
  return (
    <section aria-labelledby="amendment-baselines">
      <h2 id="amendment-baselines">{words.baselines}</h2>
      <p class="faint">{words.baselinesHelp}</p>
      <table class="data amendment-baselines">
        <caption class="unseen">{words.baselines}</caption>
        <HeadRow
          columns={[
            { label: baseline.item },
            { label: baseline.observed, name: 'number' },
            { label: baseline.before, name: 'number' },
            { label: baseline.done, name: 'number' },
            { label: baseline.after, name: 'number' },
            { label: baseline.done, name: 'number' },
          ]}
        />
        <tbody>
          {both.map((one) => (
            <tr>
              <td class="lead" data-label={baseline.item} lang="zh-CN">
                <a href={itemPath(context, one.item.id)}>{one.item.name}</a> <small class="faint">{one.item.unit}</small>
              </td>
              <td class="number" data-label={baseline.observed}>
                {observedText(one)}
              </td>
              <td class="number" data-label={baseline.before}>
                {one.before.target}
              </td>
              <td class="number" data-label={baseline.done}>
                <b>{shareText(one.before.standing.done)}</b> <StandingMark language={language} now={one.before.standing.now} />
              </td>
              <td class="number" data-label={baseline.after}>
                {one.after.target}
              </td>
              <td class="number" data-label={baseline.done}>
                <b>{shareText(one.after.standing.done)}</b> <StandingMark language={language} now={one.after.standing.now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
