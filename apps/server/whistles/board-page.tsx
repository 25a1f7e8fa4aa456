import type { Child } from 'hono/jsx';
import { levelWords, LEVELS, type Level } from '../../../src/delivery/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { UnitChoice } from '../units/unit-choice.tsx';
import { WhistleCard } from './whistle-card.tsx';
import { renderWhistles } from './whistle-frame.tsx';
import { whistlePath } from './whistle-path.ts';
import { concerns, waitsFor, whistleRows, type KeptUnits, type WhistleRow } from './whistle-rows.ts';
import { whistleWords, type WhistleWords } from './words/index.ts';

/** Cards of one level that are shown at once; the list of all has the rest. */
const MOST = 60;

type Asked = { readonly mine: boolean; readonly unit: string; readonly origin: string; readonly text: string };

const askedOf = (c: PageContext): Asked => ({
  mine: c.req.query('mine') !== undefined,
  unit: (c.req.query('unit') ?? '').slice(0, 100),
  origin: c.req.query('origin') === 'red' ? 'red' : c.req.query('origin') === 'raised' ? 'raised' : '',
  text: (c.req.query('q') ?? '').slice(0, 100),
});

const fits = ({ body }: WhistleRow, { mine, unit, origin, text }: Asked, c: PageContext): boolean =>
  (!mine || concerns(body, c.var.actor)) &&
  (unit === '' || body.owner === unit || body.called.some((call) => call.unit === unit) || body.raisedBy.unit === unit) &&
  (origin === '' || body.origin === origin) &&
  (text === '' || [body.title, body.about.title, body.fact].some((one) => one.includes(text)));

const BoardFilters = ({
  words,
  action,
  asked,
  units,
  hasOwn,
  count,
}: {
  words: WhistleWords;
  action: string;
  asked: Asked;
  units: KeptUnits;
  hasOwn: boolean;
  count: number;
}): Child => {
  const say = words.filters;
  const active = asked.mine || asked.unit !== '' || asked.origin !== '' || asked.text !== '';
  return (
    <details class="filter-fold" open data-fold={active ? undefined : ''}>
      <summary>
        {say.label}
        <output class="count">{words.count(count)}</output>
      </summary>
      <form class="filters" method="get" action={action} data-autosubmit aria-label={say.label}>
        {hasOwn && (
          <label class="tick">
            <input type="checkbox" name="mine" value="1" checked={asked.mine} /> {say.mine}
          </label>
        )}
        <label>
          <span>{say.unit}</span>
          <UnitChoice units={units} name="unit" chosen={asked.unit} none={say.all} />
        </label>
        <label>
          <span>{say.origin}</span>
          <select name="origin">
            <option value="">{say.all}</option>
            {(['raised', 'red'] as const).map((origin) => (
              <option value={origin} selected={asked.origin === origin}>
                {words.origins[origin]}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{say.text}</span>
          <input type="search" name="q" value={asked.text} maxlength={100} />
        </label>
        <button type="submit">{say.apply}</button>
        {active && (
          <a class="clear" href={action}>
            {say.clear}
          </a>
        )}
      </form>
    </details>
  );
};

/** The board: open whistles on their levels, what ends soonest on top; what waits for the reader's own unit before everything. */
export const boardPage = async (c: PageContext, { context, delivery, actor }: Delivery): Promise<Response> => {
  const { language } = c.var;
  const words = whistleWords(language);
  const levels = levelWords(language);
  const now = c.var.state.clock();
  const { rows, units, nameOf } = await whistleRows(delivery, context.plan.id, ['open', 'answered', 'proposed_closed', 'returned']);
  const asked = askedOf(c);
  const shown = rows.filter((row) => fits(row, asked, c));
  const own = shown.filter(({ body }) => waitsFor(body, actor));
  const column = (level: Level): readonly WhistleRow[] => shown.filter(({ body }) => body.level === level && !own.some(({ body: one }) => one === body));
  const card = (row: WhistleRow) => <WhistleCard language={language} context={context} row={row} nameOf={nameOf} now={now} />;
  return renderWhistles(
    c,
    context,
    { title: words.title, lede: words.lede, tab: 'board' },
    rows.length === 0 ? (
      <EmptyState title={words.empty} help={words.emptyHelp} />
    ) : (
      <>
        <BoardFilters
          words={words}
          action={whistlePath(context)}
          asked={asked}
          units={units}
          hasOwn={actor.unit !== undefined || actor.account !== undefined}
          count={shown.length}
        />
        {shown.length === 0 && <p class="no-match">{words.filters.none}</p>}
        {own.length > 0 && (
          <section class="whistle-own">
            <h2>
              {words.page.next} <small>{words.count(own.length)}</small>
            </h2>
            <ol data-rows>{own.map(card)}</ol>
          </section>
        )}
        {shown.length > 0 && (
          <div class="whistle-board">
            {LEVELS.toReversed().map((level) => {
              const all = column(level);
              return (
                <section class={`whistle-column level-${level}`}>
                  <h2>
                    {levels.levels[level]} <small>{words.count(all.length)}</small>
                  </h2>
                  <p class="faint">{levels.owners[level]}</p>
                  {all.length === 0 ? <p class="faint none">{words.emptyLevel}</p> : <ol data-rows>{all.slice(0, MOST).map(card)}</ol>}
                  {all.length > MOST && (
                    <p>
                      <a href={whistlePath(context, `all?level=${level}`)}>{words.count(all.length)} →</a>
                    </p>
                  )}
                </section>
              );
            })}
          </div>
        )}
        <p class="export-links">
          {words.export}
          <a href={whistlePath(context, 'export.xlsx')} download>
            Excel
          </a>
        </p>
      </>
    ),
  );
};
