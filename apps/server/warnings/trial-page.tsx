import type { Child } from 'hono/jsx';
import {
  compareRules,
  changedMonths,
  warningRuleSets,
  warningWords,
  type LightChange,
  type Monitored,
  type MonthCompared,
} from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { itemPath, viewPath } from '../cockpit/addresses.ts';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { historyUnder, indicatorHistory, indicatorsOf } from './region-warnings.ts';
import { rulesAsked, TrialQuery } from './trial-query.ts';
import { WarningTabs } from './warning-tabs.tsx';
import { warningPageWords } from './words/index.ts';

const Field = ({ name, label, value, most }: { name: string; label: string; value: number; most: number }): Child => (
  <label>
    <span>{label}</span>
    <input type="number" name={name} value={String(value)} min="0" max={String(most)} step="1" />
  </label>
);

const TrialForm = ({ context, asked, language }: { context: RegionContext; asked: TrialQuery; language: Language }): Child => {
  const { trial } = warningPageWords(language);
  const { sets } = warningWords(language);
  const [path, query] = viewPath(context, 'warnings/trial').split('?');
  return (
    <form class="filters trial-form" method="get" action={path}>
      {[...new URLSearchParams(query)].map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label>
        <span>{trial.set}</span>
        <select name="set">
          {[...warningRuleSets.map(({ id }) => id), 'trial'].map((id) => (
            <option value={id} selected={id === asked.set}>
              {id === 'trial' ? trial.own : (sets[id] ?? id)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{trial.ownHelp}</legend>
        <Field name="yellow" label={trial.yellowLag} value={asked.yellow} most={100} />
        <Field name="red" label={trial.redLag} value={asked.red} most={100} />
        <Field name="row" label={trial.inRow} value={asked.row} most={12} />
        <Field name="late" label={trial.yellowDays} value={asked.late} most={1000} />
        <Field name="later" label={trial.redDays} value={asked.later} most={1000} />
        <label>
          <span>{trial.recovery}</span>
          <select name="recovery">
            {(['step', 'at_once'] as const).map((one) => (
              <option value={one} selected={one === asked.recovery}>
                {trial.recoveries[one]}
              </option>
            ))}
          </select>
        </label>
      </fieldset>
      <button type="submit">{trial.apply}</button>
    </form>
  );
};

const Changes = ({
  changes,
  context,
  items,
  language,
}: {
  changes: readonly LightChange[];
  context: RegionContext;
  items: ReadonlyMap<string, Monitored>;
  language: Language;
}): Child => {
  const { trial, lights } = warningPageWords(language);
  if (changes.length === 0) return <span class="faint">{trial.same}</span>;
  const name = (level: LightChange['before']): string => (level === undefined ? trial.off : lights[level]);
  return (
    <details>
      <summary>{trial.changes(changes.length)}</summary>
      <ul>
        {changes.map(({ item, before, after }) => (
          <li>
            <a lang="zh-CN" href={itemPath(context, item)}>
              {items.get(item)?.name ?? item}
            </a>{' '}
            {trial.to(name(before), name(after))}
          </li>
        ))}
      </ul>
    </details>
  );
};

const Months = ({ months, context, language }: { months: readonly MonthCompared[]; context: RegionContext; language: Language }): Child => {
  const { trial } = warningPageWords(language);
  const items = new Map(context.items.map((item) => [item.id, item]));
  return (
    <div class="table-scroll">
      <table class="data items trial-months">
        <caption class="unseen">{trial.caption}</caption>
        <thead>
          <tr>
            <th scope="col" rowspan={2}>
              {trial.month}
            </th>
            <th scope="colgroup" colspan={2}>
              {trial.before}
            </th>
            <th scope="colgroup" colspan={2}>
              {trial.after}
            </th>
            <th scope="col" rowspan={2}>
              {trial.changed}
            </th>
          </tr>
          <tr>
            {[0, 1].map(() => (
              <>
                <th scope="col" class="number">
                  {trial.yellow}
                </th>
                <th scope="col" class="number">
                  {trial.red}
                </th>
              </>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.toReversed().map(({ month, before, after, changes }) => (
            <tr class={changes.length === 0 ? undefined : 'differs'}>
              <th scope="row" class="figure">
                {month}
              </th>
              {[before.yellow, before.red, after.yellow, after.red].map((count) => (
                <td class="number figure">{count}</td>
              ))}
              <td>
                <Changes changes={changes} context={context} items={items} language={language} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** 规则试算: every past month under the rules in force and under others. Nothing is stored. */
export const trialPage = (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language } = c.var;
  const { trial } = warningPageWords(language);
  const asked = TrialQuery.parse(c.req.query());
  const indicators = indicatorsOf(context);
  const tried = historyUnder(context, indicators, rulesAsked(asked));
  const from = Math.min(...indicators.map(({ base }) => base + 1));
  const months = indicators.length === 0 ? [] : compareRules(indicatorHistory(context), tried, from, context.moment.known);
  const different = changedMonths(months);
  return renderPage(
    c,
    { title: trial.title, region: context, tab: 'warnings' },
    <section class="listing warnings">
      <PageHead title={trial.title} lede={trial.lede}>
        <WarningTabs language={language} context={context} view="trial" />
      </PageHead>
      <TrialForm context={context} asked={asked} language={language} />
      <p class="trial-sum" role="status">
        {trial.summary(months.length, different.length, new Set(different.flatMap(({ changes }) => changes.map(({ item }) => item))).size)}
        {trial.only}
      </p>
      <Months months={months} context={context} language={language} />
    </section>,
  );
};
