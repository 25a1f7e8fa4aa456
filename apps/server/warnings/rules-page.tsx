import type { Child } from 'hono/jsx';
import type { Actor } from '../../../src/identity/index.ts';
import { ruleText, warningRuleSets, warningWords, type WarningRule, type WarningRuleSet } from '../../../src/monitoring/index.ts';
import type { PageContext } from '../app-state.ts';
import { viewPath } from '../cockpit/addresses.ts';
import { withQuery } from '../layout/links.ts';
import { renderPage } from '../layout/page.tsx';
import type { RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { Light } from './light.tsx';
import { mayTry } from './trial-query.ts';
import { WarningTabs } from './warning-tabs.tsx';
import { warningPageWords } from './words/index.ts';

const RuleTable = ({ rules, language, caption }: { rules: readonly WarningRule[]; language: Language; caption: string }): Child => {
  const words = warningPageWords(language);
  const { columns } = words;
  const own = warningWords(language);
  return (
    <table class="data rule-table">
      <caption class="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.rules.rule}</th>
          <th scope="col">
            <Light language={language} level="yellow" />
          </th>
          <th scope="col">
            <Light language={language} level="red" />
          </th>
          <th scope="col">{words.rules.more}</th>
          <th scope="col">{columns.version}</th>
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => {
          const { yellow, red, more } = ruleText(rule, language);
          return (
            <tr>
              <td class="lead">{own.rules[rule.id] ?? rule.id}</td>
              <td data-label={words.rules.yellow}>{yellow ?? words.rules.never}</td>
              <td data-label={words.rules.red}>{red ?? words.rules.never}</td>
              <td data-label={words.rules.more}>{more.join(own.semicolon)}</td>
              <td data-label={columns.version} class="short">
                {words.version(rule.version)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

type RuleSetProps = { set: WarningRuleSet; context: RegionContext; actor: Actor; language: Language; isInForce: boolean };

const RuleSet = ({ set, context, actor, language, isInForce }: RuleSetProps): Child => {
  const words = warningPageWords(language);
  const own = warningWords(language);
  const name = own.sets[set.id] ?? set.id;
  const [path, query] = viewPath(context, 'warnings/trial').split('?');
  return (
    <section class="rule-set" id={set.id}>
      <h2>
        {name}
        {isInForce && <span class="binding-tag">{words.rules.inForce}</span>}
      </h2>
      {set.source && (
        <p class="faint">
          {words.rules.source(name, set.source.year)}
          {set.source.site !== undefined && ` · ${words.rules.site(set.source.site)}`}
        </p>
      )}
      <RuleTable rules={set.rules} language={language} caption={name} />
      {set.leftOut !== undefined && <p class="faint">{words.rules.leftOut(set.leftOut.map((part) => own.leftOut[part]).join(own.semicolon))}</p>}
      {!isInForce && mayTry(actor, context) && (
        <p>
          <a href={withQuery(path!, new URLSearchParams(query), { set: set.id })}>{words.rules.try}</a>
        </p>
      )}
    </section>
  );
};

/** 预警规则: the rules in force in words, and the published ones that can be tried. */
export const rulesPage = (c: PageContext, context: RegionContext): Promise<Response> => {
  const { language } = c.var;
  const words = warningPageWords(language);
  return renderPage(
    c,
    { title: words.rules.title, region: context, tab: 'warnings' },
    <section class="listing warnings">
      <PageHead title={words.rules.title} lede={words.rules.lede}>
        <WarningTabs language={language} context={context} actor={c.var.actor} view="rules" />
      </PageHead>
      {warningRuleSets.map((set, i) => (
        <RuleSet set={set} context={context} actor={c.var.actor} language={language} isInForce={i === 0} />
      ))}
    </section>,
  );
};
