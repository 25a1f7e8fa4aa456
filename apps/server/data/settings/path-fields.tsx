import type { FC } from 'hono/jsx';
import { yearlyPath, type Monitored, type PathGap, type StandingKind } from '../../../../src/monitoring/index.ts';
import type { Language } from '../../words/index.ts';
import type { DataWords } from '../words/index.ts';
import { amountsOf, plannedText } from './path-amount.ts';
import { misses, type SettingFaults } from './settings-request.ts';

type PathProps = {
  item: Monitored;
  words: DataWords;
  language: Language;
  fields: Readonly<Record<string, string>>;
  faults: SettingFaults;
  gap: PathGap | undefined;
  /** The proposal that fills the fields. */
  proposed: 'linear' | 'geometric' | undefined;
  action: string;
};

/** In which terms the years of a kind are planned. */
const TERMS: Readonly<Partial<Record<StandingKind, keyof DataWords['settings']['pathHelps']>>> = {
  cumulative: 'amount',
  cap: 'amount',
  avg_annual_growth: 'rate',
  cumulative_reduction: 'cut',
};

const proposalOf = (item: Monitored, how: 'linear' | 'geometric'): ReadonlyMap<number, string> =>
  new Map(amountsOf(item.kind, yearlyPath(item, how)).map(({ year, value }) => [year, plannedText(value)]));

const ownOf = (item: Monitored): ReadonlyMap<number, string> => {
  const points = Object.entries(item.path ?? {}).map(([year, value]) => ({ year: Number(year), value }));
  return new Map(
    amountsOf(
      item.kind,
      points.toSorted((a, b) => a.year - b.year),
    ).map(({ year, value }) => [year, plannedText(value)]),
  );
};

/** What every year should add or reach: two proposals beside the fields, and whether the years come to the target. */
export const PathFields: FC<PathProps> = ({ item, words, language, fields, faults, gap, proposed, action }) => {
  const say = words.settings;
  const proposals = (item.kind === 'level' ? (['linear', 'geometric'] as const) : (['linear'] as const)).map((how) => [how, proposalOf(item, how)] as const);
  const years = Array.from({ length: item.due - item.base }, (_, i) => item.base + i + 1);
  if (item.target === undefined || proposals[0]![1].size === 0) return null;
  const filled = proposals.find(([how]) => how === proposed)?.[1] ?? ownOf(item);
  return (
    <fieldset class="path-fields">
      <legend>{say.path}</legend>
      <p class="help">{say.pathHelps[TERMS[item.kind] ?? 'level']}</p>
      <table class="data">
        <caption class="unseen">{say.path}</caption>
        <thead>
          <tr>
            <th scope="col">{say.year}</th>
            {proposals.map(([how]) => (
              <th scope="col" class="number">
                {say[how]} <a href={`${action}?propose=${how}#path`}>{say.propose}</a>
              </th>
            ))}
            <th scope="col" class="number">
              {say.own} {item.unit && <small class="faint">{item.unit}</small>}
            </th>
          </tr>
        </thead>
        <tbody id="path">
          {years.map((year) => {
            const name = `path.${year}`;
            return (
              <tr>
                <th scope="row">{year}</th>
                {proposals.map(([how, values]) => (
                  <td class="number" data-label={say[how]}>
                    {values.get(year) ?? ''}
                  </td>
                ))}
                <td class="number" data-label={say.own}>
                  <input
                    name={name}
                    value={fields[name] ?? filled.get(year) ?? ''}
                    class="numeric"
                    inputmode="decimal"
                    aria-label={`${say.own} ${year}`}
                    aria-invalid={faults[name] ? 'true' : undefined}
                    autocomplete="off"
                  />
                  {faults[name] && <p class="fault">{faults[name][language]}</p>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {gap !== undefined && (
        <div class="told fault" role="alert">
          {!misses(gap)
            ? say.meets
            : gap.short > 0
              ? say.gap(plannedText(gap.total), plannedText(gap.short))
              : say.over(plannedText(gap.total), plannedText(-gap.short))}
          <label class="tick">
            <input type="checkbox" name="anyway" value="1" /> {say.anyway}
          </label>
        </div>
      )}
      <label class="tick">
        <input type="checkbox" name="usual" value="1" /> {say.usual}
      </label>
    </fieldset>
  );
};
