import type { Child } from 'hono/jsx';
import { compareRules, changedMonths, warningRuleSets, warningWords, type LightChange, type MonthCompared } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { itemPath, viewPath } from '../cockpit/addresses.ts';
import { TriedMonths } from '../listing/tried-months.tsx';
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

const Months = ({ months, context, language }: { months: readonly MonthCompared[]; context: RegionContext; language: Language }): Child => {
  const { trial, lights } = warningPageWords(language);
  const names = new Map(context.items.map(({ id, name }) => [id, name]));
  const light = (level: LightChange['before']): string => (level === undefined ? trial.off : lights[level]);
  return (
    <TriedMonths
      caption={trial.caption}
      words={trial}
      lights={[trial.yellow, trial.red]}
      months={months.map(({ month, before, after, changes }) => ({
        month,
        before: [before.yellow, before.red],
        after: [after.yellow, after.red],
        changes: changes.map((change) => ({
          href: itemPath(context, change.item),
          name: names.get(change.item) ?? change.item,
          text: trial.to(light(change.before), light(change.after)),
        })),
      }))}
    />
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
        <WarningTabs language={language} context={context} actor={c.var.actor} view="trial" />
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
