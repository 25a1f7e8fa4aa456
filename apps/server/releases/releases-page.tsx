import type { FC } from 'hono/jsx';
import { daysBetween, type PlainDate, type Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import { newestRelease, releaseDue, siteAddress, type Release } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { EmptyState } from '../layout/notice.tsx';
import { renderPage } from '../layout/page.tsx';
import { dayOf, type RegionContext } from '../region/index.ts';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { runningOf } from './release-making.ts';
import { releasePath } from './release-path.ts';
import { releaseWords } from './words/index.ts';
import { HeadRow } from '../listing/head-row.tsx';

/** Who works on releases sees all of them; everybody else those that were ever public. */
export const seesAll = ({ actor, context }: Pick<Delivery, 'actor' | 'context'>): boolean =>
  (['release.prepare', 'release.approve', 'release.withdraw'] as const).some((action) => may(actor, action, { region: context.region.code })) ||
  actor.roles.includes('auditor');

const newestDay = ({ rows, plan }: RegionContext): PlainDate => rows.reduce<PlainDate>((newest, { known }) => (known > newest ? known : newest), plan.known);

/** By when the newest data have to be public, and whether they are. */
const DueLine: FC<{ language: Language; context: RegionContext; releases: readonly Kept<'release'>[] }> = ({ language, context, releases }) => {
  const words = releaseWords(language);
  const newest = newestDay(context);
  const due = releaseDue(newest);
  const holds = newestRelease(releases.map(({ body }) => body).filter(({ known }) => known >= newest));
  if (holds !== undefined) return <p class="faint">{words.dueDone(holds.number)}</p>;
  const late = due < context.today ? daysBetween(due, context.today) : 0;
  return (
    <p class={late > 0 ? 'told fault' : 'told'}>
      {words.dueNow(newest, due)} {late > 0 && <b>{words.late(late)}</b>}
    </p>
  );
};

const lateness = ({ body: { due, published, state } }: Kept<'release'>, today: PlainDate, language: Language): string => {
  const words = releaseWords(language);
  if (due === undefined || state === 'discarded') return '';
  if (published !== undefined) return dayOf(published.at) > due ? words.wasLate(daysBetween(due, dayOf(published.at))) : '';
  return today > due ? words.late(daysBetween(due, today)) : '';
};

type Asked = {
  readonly fields?: Readonly<Record<string, string>>;
  readonly fault?: Said;
  /** The one that is public, where the day that was asked for is before its own: then it is asked once more. */
  readonly earlierThan?: Release;
};

/** Every release with its days, and the form that prepares the next. */
export const releasesPage = async (c: PageContext, given: Delivery, { fields = {}, fault, earlierThan }: Asked = {}): Promise<Response> => {
  const { context, delivery, store, actor } = given;
  const { language } = c.var;
  const words = releaseWords(language);
  const { code } = context.region;
  const plan = context.plan.id;
  const all = (await delivery.list('release', { plan })).toSorted((a, b) => b.body.number - a.body.number);
  const shown = seesAll(given) ? all : all.filter(({ body }) => body.published !== undefined);
  const newest = newestRelease(all.map(({ body }) => body));
  const running = runningOf(store, code, plan);
  const mayPrepare = may(actor, 'release.prepare', { region: code });
  return renderPage(
    c,
    { title: words.title, region: context, tab: 'releases', ...(fault === undefined && earlierThan === undefined ? {} : { status: 422 }) },
    <section class="listing releases">
      <PageHead title={words.title} lede={words.lede}>
        {newest !== undefined && (
          <p>
            <a class="button" href={siteAddress({ region: code, plan, language })}>
              {words.site}
            </a>
          </p>
        )}
      </PageHead>
      <DueLine language={language} context={context} releases={all} />
      {shown.length === 0 ? (
        <EmptyState title={words.empty} help={words.emptyHelp} />
      ) : (
        <table class="data" data-rows>
          <caption class="unseen">{words.title}</caption>
          <HeadRow
            columns={[
              { label: words.columns.number, name: 'number' },
              { label: words.columns.title },
              { label: words.columns.state },
              { label: words.columns.asOf },
              { label: words.columns.due },
              { label: words.columns.published },
              { label: words.columns.files, name: 'number' },
            ]}
          />
          <tbody>
            {shown.map((row) => {
              const { id, body } = row;
              const late = lateness(row, context.today, language);
              return (
                <tr id={id} tabindex={-1}>
                  <td class="number" data-label={words.columns.number}>
                    {body.number}
                  </td>
                  <td class="lead" data-label={words.columns.title} lang="zh-CN">
                    <a href={releasePath(context, encodeURIComponent(id))}>{body.title}</a>
                  </td>
                  <td data-label={words.columns.state}>
                    {words.states[body.state]}
                    {body === newest && ` · ${words.newest}`}
                  </td>
                  <td class="short figure" data-label={words.columns.asOf}>
                    {body.asOf}
                  </td>
                  <td class="short figure" data-label={words.columns.due}>
                    {body.due ?? ''} {late !== '' && <small class="release-late">{late}</small>}
                  </td>
                  <td class="short figure" data-label={words.columns.published}>
                    {body.published === undefined ? '' : dayOf(body.published.at)}
                  </td>
                  <td class="number" data-label={words.columns.files}>
                    {body.archive.files}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {running !== undefined && seesAll(given) && (
        <p class="told">
          <a href={releasePath(context, `making/${encodeURIComponent(running.id)}`)}>{words.prepare.running}</a>{' '}
          {running.all > 0 && words.making.done(running.done, running.all)}
        </p>
      )}
      {mayPrepare && running === undefined && (
        <form method="post" action={releasePath(context)} class="release-form" data-submit-key>
          <fieldset>
            <legend>{words.prepare.title}</legend>
            {fault && (
              <p class="told fault" role="alert">
                {fault[language]}
              </p>
            )}
            {earlierThan !== undefined && (
              <>
                <p class="told fault" role="alert">
                  {words.prepare.earlier(fields['asOf'] ?? '', earlierThan.number, earlierThan.asOf)}
                </p>
                <input type="hidden" name="earlier" value={fields['asOf']} />
              </>
            )}
            <div class="fields">
              <div class="field wide">
                <label for="title">{words.prepare.name}</label>
                <input
                  id="title"
                  name="title"
                  maxlength={80}
                  value={fields['title']}
                  placeholder={words.prepare.nameHelp(Math.max(0, ...all.map(({ body }) => body.number)) + 1)}
                />
              </div>
              <div class="field">
                <label for="asOf">{words.prepare.asOf}</label>
                <input id="asOf" name="asOf" type="date" required max={context.today} value={fields['asOf'] ?? context.today} />
              </div>
              <div class="field full">
                <label for="note">{words.prepare.note}</label>
                <textarea id="note" name="note" rows={2} maxlength={1000}>
                  {fields['note']}
                </textarea>
              </div>
            </div>
            <p class="faint">{words.prepare.help}</p>
            <p class="whistle-send">
              <button type="submit">{earlierThan === undefined ? words.prepare.make : words.prepare.makeEarlier}</button>
            </p>
          </fieldset>
        </form>
      )}
    </section>,
  );
};
