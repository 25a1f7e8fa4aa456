import type { Child, FC } from 'hono/jsx';
import { periodName, type PlainDate } from '../../../src/basis/index.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { deskPath, itemPath, viewPath } from './addresses.ts';
import { ForecastMark, StandingMark } from './standing-mark.tsx';
import { changed, debtsOf, type Debt, type Watched } from './watched.ts';
import type { CockpitWords } from './words/index.ts';

/** Lines of each list before the rest is folded. */
const SHOWN = 6;

const Folded: FC<{ words: CockpitWords; lines: readonly Child[] }> = ({ words, lines }) => (
  <>
    <ul>{lines.slice(0, SHOWN)}</ul>
    {lines.length > SHOWN && (
      <details>
        <summary>{words.attention.more(lines.length - SHOWN)}</summary>
        <ul>{lines.slice(SHOWN)}</ul>
      </details>
    )}
  </>
);

const ItemLink: FC<{ context: RegionContext; row: Watched }> = ({ context, row: { item } }) => (
  <a lang="zh-CN" href={itemPath(context, item.id)}>
    {item.name}
  </a>
);

const Fallen: FC<{ language: Language; words: CockpitWords; context: RegionContext; row: Watched }> = ({ language, words, context, row }) => {
  const { standing, before } = row;
  const same = before?.now === standing.now;
  return (
    <li>
      <ItemLink context={context} row={row} />
      <span class="turned">
        {same ? (
          <>
            {words.attention.forecastTo} <ForecastMark language={language} forecast={standing.forecast} />
          </>
        ) : (
          <>
            {before && <StandingMark language={language} now={before.now} />} → <StandingMark language={language} now={standing.now} />
          </>
        )}
      </span>
    </li>
  );
};

const Owed: FC<{ words: CockpitWords; context: RegionContext; debt: Debt }> = ({ words, context, debt: { owner, rows, days } }) => (
  <li>
    <details>
      <summary>
        <b lang={owner === undefined ? undefined : 'zh-CN'} class={owner === undefined ? 'nobody' : undefined}>
          {owner ?? words.unassigned}
        </b>{' '}
        <span>{words.attention.owes(rows.length, days)}</span>
      </summary>
      <ul>
        {rows.map((row) => (
          <li>
            <ItemLink context={context} row={row} />
            <span class="turned">
              {row.standing.overdue?.map((period) => periodName(period, words.language)).join(words.language === 'zh' ? '、' : ', ')} ·{' '}
              <a href={deskPath(context, 'form', { item: row.item.id })}>{words.item.enter}</a>
            </span>
          </li>
        ))}
      </ul>
    </details>
  </li>
);

/** A warning as the cockpit shows it: its level, which item, since when. */
export type WarningLine = {
  /** Its ground is that figures are overdue: the cockpit tells these by who owes them. */
  readonly overdue: boolean;
  readonly level: 'yellow' | 'red';
  readonly item: string;
  readonly name: string;
  readonly sentence: string;
  readonly opened: PlainDate;
};

type AttentionProps = {
  language: Language;
  words: CockpitWords;
  context: RegionContext;
  indicators: readonly Watched[];
  all: readonly Watched[];
  since?: PlainDate;
  /** Absent while they are being worked out. */
  warnings: readonly WarningLine[] | undefined;
};

/** What a leader asks about: what got worse, what is overdue and who owes it, which warnings are open. */
export const Attention: FC<AttentionProps> = ({ language, words, context, indicators, all, since, warnings }) => {
  const { worse, better } = changed(indicators);
  const debts = debtsOf(all);
  const told = (warnings ?? []).filter(({ overdue }) => !overdue);
  const reds = told.filter(({ level }) => level === 'red').length;
  const late = debts.flatMap(({ rows }) => rows);
  const lateIndicators = late.filter(({ item }) => item.list === 'indicator').length;
  return (
    <aside class="attention" aria-label={words.attention.title}>
      <section>
        <h2>
          {words.attention.worse}
          {since && <small>{words.attention.worseSince(since)}</small>}
        </h2>
        {since === undefined ? (
          <p class="faint">{words.attention.noBefore}</p>
        ) : worse.length === 0 ? (
          <p class="faint">{words.attention.noWorse}</p>
        ) : (
          <Folded words={words} lines={worse.map((row) => <Fallen language={language} words={words} context={context} row={row} />)} />
        )}
        {better.length > 0 && <p class="faint">{words.attention.better(better.length)}</p>}
      </section>
      <section>
        <h2>
          {words.attention.overdue}
          {debts.length > 0 && <small>{words.attention.both(lateIndicators, late.length - lateIndicators)}</small>}
        </h2>
        {debts.length === 0 ? (
          <p class="faint">{words.attention.noOverdue}</p>
        ) : (
          <Folded words={words} lines={debts.map((debt) => <Owed words={words} context={context} debt={debt} />)} />
        )}
      </section>
      <section class="open-warnings" data-later={warnings === undefined ? '' : undefined}>
        <h2>
          <a href={viewPath(context, 'warnings')}>{words.attention.warnings}</a>
          {told.length > 0 && (
            <small>
              {[reds > 0 && `${words.attention.level['red']} ${reds}`, told.length > reds && `${words.attention.level['yellow']} ${told.length - reds}`]
                .filter(Boolean)
                .join(' · ')}
            </small>
          )}
        </h2>
        {warnings === undefined ? (
          <p class="faint">{words.attention.working}</p>
        ) : told.length === 0 ? (
          <p class="faint">{words.attention.noWarnings}</p>
        ) : (
          <Folded
            words={words}
            lines={told.map(({ level, item, name, sentence, opened }) => (
              <li class={`warning-line level-${level}`}>
                <span class="level">{words.attention.level[level]}</span>{' '}
                <a lang="zh-CN" href={itemPath(context, item)} title={sentence}>
                  {name}
                </a>{' '}
                <small>{opened}</small>
              </li>
            ))}
          />
        )}
        {warnings && warnings.length > told.length && <p class="faint">{words.attention.overdueWarnings(warnings.length - told.length)}</p>}
      </section>
    </aside>
  );
};
