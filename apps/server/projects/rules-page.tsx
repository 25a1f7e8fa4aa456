import type { Child, FC } from 'hono/jsx';
import { lastEndedMonth, lookedBack, ruleOf, tryRule, type LightRule } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { renderLibrary } from './library-frame.tsx';
import { libraryOf } from './library-state.ts';
import { TextField } from './project-fields.tsx';
import { ProjectLight } from './project-light.tsx';
import { libraryPath } from './project-path.ts';
import { SwitchForm, RuleMonths } from './rule-trial.tsx';
import { askedRule, RULES } from './rule-request.ts';
import { libraryWords } from './words/index.ts';

/** A rule in words, one line a part. */
export const ruleLines = (rule: LightRule, language: Language): readonly string[] => {
  const { rules } = libraryWords(language);
  const { lag, start, entry, late, deadline, run, recovery } = rule;
  return [
    ...(lag === undefined
      ? []
      : [
          `${lag.as === 'points' ? rules.lagPoints(lag.yellow, lag.red, lag.from) : rules.lagShare(lag.yellow, lag.red)}${language === 'zh' ? '；' : '; '}${rules.of[lag.of]}`,
        ]),
    ...(start === undefined ? [] : [rules.start(start.redAfter)]),
    ...(entry === undefined ? [] : [rules.entry(entry.yellowAfter, entry.redAfter)]),
    ...(late === undefined ? [] : [rules.late(late.yellowAfter, late.redAfter)]),
    ...(deadline === undefined ? [] : [rules.deadline(deadline.yellowDays)]),
    ...(run === undefined ? [] : [rules.run(run.yellows)]),
    ...(recovery === undefined ? [] : [rules.step]),
  ];
};

const Rule: FC<{ rule: LightRule; language: Language; children?: Child }> = ({ rule, language, children }) => {
  const { rules } = libraryWords(language);
  const { source } = rule;
  return (
    <article class="light-rule">
      <h3>{rule.name[language]}</h3>
      <ul>
        {ruleLines(rule, language).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="faint">
        {rules.source}：{source.address === undefined ? source.title : <a href={source.address}>{source.title}</a>} {source.year ?? ''}
        {rule.assumed !== undefined && ` · ${rules.assumed}${rule.assumed.map((part) => rules.parts[part]).join('、')}`}
      </p>
      {children}
    </article>
  );
};

const OWN_FIELDS = ['ruleName', 'lagOf', 'lagAs', 'yellow', 'red', 'startMonths', 'lateYellow', 'lateRed', 'deadlineDays', 'runCount', 'recovery'] as const;

const OwnForm: FC<{ context: RegionContext; asked: Readonly<Record<string, string>>; language: Language }> = ({ context, asked, language }) => {
  const words = libraryWords(language);
  const { rules } = words;
  const number = (name: string, label: string): Child => <TextField name={name} label={label} value={asked[name]} numeric most={6} />;
  const choice = (name: string, label: string, options: readonly (readonly [string, string])[]): Child => (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {options.map(([value, text]) => (
          <option value={value} selected={asked[name] === value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <details class="part-edit" open={asked['rule'] === 'own'}>
      <summary>{rules.own}</summary>
      <form method="get" action={libraryPath(context, 'rules')} class="part-form">
        <input type="hidden" name="rule" value="own" />
        <p class="faint">{rules.ownHelp}</p>
        <div class="fields">
          <TextField name="ruleName" label={rules.name} value={asked['ruleName']} most={40} />
          {choice('lagOf', rules.lagOf, Object.entries(rules.of))}
          {choice('lagAs', rules.lagAs, Object.entries(rules.as))}
          {number('yellow', rules.yellow)}
          {number('red', rules.red)}
          {number('startMonths', rules.startMonths)}
          {number('lateYellow', rules.lateYellow)}
          {number('lateRed', rules.lateRed)}
          {number('deadlineDays', rules.deadlineDays)}
          {number('runCount', rules.runCount)}
          {choice('recovery', rules.recovery, [
            ['', words.none],
            ['step', rules.step],
          ])}
        </div>
        <p class="acts">
          <button type="submit">{rules.try}</button>
        </p>
      </form>
    </details>
  );
};

/** 亮灯规则: the rule in force, those that can be chosen, and what each would have shown in the months before. */
export const rulesPage = async (c: PageContext, given: Delivery, fault?: string): Promise<Response> => {
  const { language, actor } = c.var;
  const { context } = given;
  const words = libraryWords(language);
  const { rules } = words;
  const library = await libraryOf(given);
  const month = lastEndedMonth(context.today);
  const current = ruleOf(library.book, month);
  const query = c.req.query();
  const tried = askedRule(query);
  const projects = [...library.held.values()].filter(({ body }) => body.mergedInto === undefined).map(({ id, body }) => ({ id, body }));
  const months = tried === undefined || tried === 'none' ? [] : tryRule(projects, library.book, tried, lookedBack(context.today));
  const changed = months.filter(({ changes }) => changes.length > 0);
  const mayChoose = may(actor, 'preference.edit', { region: context.region.code });
  const own = Object.fromEntries(OWN_FIELDS.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]] as const])));
  return renderLibrary(
    c,
    context,
    { title: words.tabs.rules, lede: rules.lede, tab: 'rules', status: fault !== undefined ? 422 : 200 },
    <>
      {(fault !== undefined || tried === undefined) && (
        <p class="fault" role="alert">
          {fault ?? rules.bad}
        </p>
      )}
      {tried !== undefined && tried !== 'none' && (
        <section class="rule-trial" aria-labelledby="trial-title">
          <h2 id="trial-title">{rules.tried(tried.name[language])}</h2>
          <ul>
            {ruleLines(tried, language).map((line) => (
              <li>{line}</li>
            ))}
          </ul>
          <p role="status">{rules.summary(months.length, changed.length, new Set(changed.flatMap(({ changes }) => changes.map(({ id }) => id))).size)}</p>
          <RuleMonths context={context} months={months} library={library} language={language} />
          {mayChoose && <SwitchForm context={context} rule={tried} form={own} month={context.today.slice(0, 7)} language={language} />}
        </section>
      )}
      <section aria-labelledby="current-title">
        <h2 id="current-title">{rules.current}</h2>
        <p>
          {current.version === 0
            ? rules.default
            : rules.switched(current.version, library.book.versions.find(({ version }) => version === current.version)!.from)}{' '}
          <ProjectLight language={language} colour="grey" /> {rules.noData}
        </p>
        <Rule rule={current.rule} language={language} />
        {library.book.versions.length > 0 && (
          <ul class="project-log">
            {library.book.versions.toReversed().map(({ version, from, rule, by, reason }) => (
              <li>
                {rules.switched(version, from)} {rule.name[language]} <span class="faint">{[words.page.change(by), reason].filter(Boolean).join(' · ')}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="presets-title">
        <h2 id="presets-title">{rules.presets}</h2>
        <div class="light-rules">
          {RULES.map((rule) => (
            <Rule rule={rule} language={language}>
              <p>
                <a href={libraryPath(context, `rules?rule=${rule.id}`)}>{rules.try}</a>
              </p>
            </Rule>
          ))}
        </div>
        <OwnForm context={context} asked={query} language={language} />
      </section>
    </>,
  );
};
