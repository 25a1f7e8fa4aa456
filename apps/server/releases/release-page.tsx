import type { FC } from 'hono/jsx';
import { daysBetween, type Said } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { may } from '../../../src/identity/index.ts';
import { isPreparer, newestRelease, releaseDifference, siteAddress, type ReleaseDifference } from '../../../src/publication/index.ts';
import type { PageContext } from '../app-state.ts';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { renderPage } from '../layout/page.tsx';
import { readableInstant } from '../library/instant.ts';
import { dayOf } from '../region/index.ts';
import { readRelease } from '../site/release-archive.ts';
import { SuperviseLinks } from '../supervision/supervise-links.tsx';
import { PageHead } from '../views/page-head.tsx';
import type { Language } from '../words/index.ts';
import { DifferenceView } from './release-difference-view.tsx';
import { releasePath } from './release-path.ts';
import { releaseWords } from './words/index.ts';
import { actorName } from '../words/actor-names.ts';

type Row = Kept<'release'>;

const megabytes = (size: number): string => `${(size / 1e6).toFixed(1)} MB`;

/** Against the one that was public before it, whatever became of that one since. */
const against = async (
  { store, context, delivery }: Delivery,
  row: Row,
): Promise<{ readonly number: number; readonly difference: ReleaseDifference } | undefined> => {
  const earlier = (await delivery.list('release', { plan: row.body.plan }))
    .filter(({ body }) => body.published !== undefined && body.number < row.body.number)
    .toSorted((a, b) => b.body.number - a.body.number)[0];
  if (earlier === undefined) return undefined;
  const [before, after] = await Promise.all([earlier, row].map(({ body }) => store.attachment(context.region.code, body.archive.sha256)));
  if (before === undefined || after === undefined) return undefined;
  return { number: earlier.body.number, difference: releaseDifference(readRelease(before.bytes), readRelease(after.bytes)) };
};

const Acts: FC<{ language: Language; given: Delivery; row: Row; fault: Said | undefined }> = ({ language, given, row, fault }) => {
  const words = releaseWords(language).acts;
  const { actor, context } = given;
  const region = context.region.code;
  const can = (action: 'release.prepare' | 'release.approve' | 'release.withdraw'): boolean => may(actor, action, { region });
  const post = (act: string): string => releasePath(context, `${encodeURIComponent(row.id)}/${act}`);
  const version = <input type="hidden" name="version" value={String(row.version)} />;
  const { state } = row.body;
  const isOwn = isPreparer(row.body, actor);
  return (
    <>
      {fault !== undefined && (
        <p class="told fault" role="alert">
          {fault[language]}
        </p>
      )}
      {state === 'prepared' && isOwn && <p class="told">{words.own}</p>}
      {state === 'prepared' && can('release.approve') && !isOwn && (
        <form method="post" action={post('approve')} class="release-acts">
          {version}
          <button type="submit" name="publish" value="yes">
            {words.approveAndPublish}
          </button>{' '}
          <button type="submit" name="publish" value="" class="quiet">
            {words.approve}
          </button>
        </form>
      )}
      {state === 'approved' && can('release.approve') && (
        <form method="post" action={post('publish')} class="release-acts">
          {version}
          <button type="submit">{words.publish}</button>
        </form>
      )}
      {(state === 'prepared' || state === 'approved') && can('release.prepare') && (
        <details class="more">
          <summary>{words.discard}</summary>
          <form method="post" action={post('discard')} class="release-acts">
            {version}
            <p class="faint">{words.discardHelp}</p>
            <button type="submit" class="quiet">
              {words.discard}
            </button>
          </form>
        </details>
      )}
      {state === 'published' && can('release.withdraw') && (
        <details class="more" open={fault !== undefined}>
          <summary>{words.withdraw}</summary>
          <form method="post" action={post('withdraw')}>
            {version}
            <p class="faint">{words.withdrawHelp}</p>
            <div class="fields">
              <div class="field full">
                <label for="reason">{words.reason}</label>
                <textarea id="reason" name="reason" rows={2} required maxlength={500}></textarea>
              </div>
              <div class="field wide">
                <label for="document">{words.document}</label>
                <input id="document" name="document" maxlength={120} />
              </div>
            </div>
            <p class="whistle-send">
              <button type="submit">{words.withdraw}</button>
            </p>
          </form>
        </details>
      )}
    </>
  );
};

/** One release: what it is of, where it is seen, what changed, and what may be done with it. */
export const releasePage = async (c: PageContext, given: Delivery, row: Row, fault?: Said): Promise<Response> => {
  const { context } = given;
  const { language } = c.var;
  const words = releaseWords(language);
  const w = words.page;
  const { body } = row;
  const region = context.region.code;
  const wasPublic = body.published !== undefined;
  const compared = await against(given, row);
  const newest = wasPublic ? undefined : newestRelease((await given.delivery.list('release', { plan: body.plan })).map((one) => one.body));
  const late = body.due !== undefined && !wasPublic && context.today > body.due ? words.late(daysBetween(body.due, context.today)) : '';
  const facts: readonly (readonly [string, string])[] = [
    [words.columns.asOf, body.asOf],
    [w.due, [body.due, late].filter(Boolean).join(' · ')],
    [w.by, actorName(body.preparedBy?.name, language)],
    [w.digest, body.archive.sha256],
    [w.head, w.headText(body.head.number, body.head.hash)],
    ...(body.note === undefined ? [] : ([[w.note, body.note]] as const)),
    ...(body.withdrawn === undefined
      ? []
      : ([
          [
            w.withdrawn,
            [dayOf(body.withdrawn.at), actorName(body.withdrawn.by, language), body.withdrawn.reason, body.withdrawn.document].filter(Boolean).join(' · '),
          ],
        ] as const)),
  ];
  return renderPage(
    c,
    { title: body.title, region: context, tab: 'releases', ...(fault === undefined ? {} : { status: 422 }) },
    <section class="listing releases">
      <PageHead title={body.title} lede={`${words.states[body.state]} · ${w.files(body.archive.files, megabytes(body.archive.size))}`}>
        <p class="release-links">
          {!wasPublic && body.state !== 'discarded' && (
            <a class="button" href={releasePath(context, `${encodeURIComponent(row.id)}/preview/`)} title={w.previewHelp}>
              {w.preview}
            </a>
          )}
          {wasPublic && (
            <a class="button" href={siteAddress({ region, plan: body.plan, release: body.number, language })}>
              {w.open}
            </a>
          )}
          <a href={releasePath(context, `${encodeURIComponent(row.id)}/site.zip`)} download>
            {w.archive}
          </a>
          {wasPublic && (
            <SuperviseLinks
              region={region}
              plan={body.plan}
              about={{ kind: 'release', ref: row.id, title: body.title }}
              language={language}
              actor={given.actor}
            />
          )}
        </p>
      </PageHead>
      <dl class="release-facts">
        {facts.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {(body.state === 'prepared' || body.state === 'approved') && (
        <section>
          {newest !== undefined && body.asOf < newest.asOf && <p class="told fault">{w.earlier(newest.number, newest.asOf)}</p>}
          <h2>{w.checkTitle}</h2>
          <ul>
            {w.checks.map((check) => (
              <li>{check}</li>
            ))}
          </ul>
        </section>
      )}
      <Acts language={language} given={given} row={row} fault={fault} />
      {compared === undefined ? <p class="faint">{w.first}</p> : <DifferenceView language={language} {...compared} />}
      <section>
        <h2>{w.steps}</h2>
        <table class="data">
          <caption class="unseen">{w.steps}</caption>
          <thead>
            <tr>
              {[w.stepColumns.at, w.stepColumns.what, w.stepColumns.by, w.stepColumns.reason].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.steps.map((step) => (
              <tr>
                <td class="short figure" data-label={w.stepColumns.at}>
                  {readableInstant(step.at)}
                </td>
                <td data-label={w.stepColumns.what}>{words.states[step.to as keyof typeof words.states] ?? step.to}</td>
                <td data-label={w.stepColumns.by} lang="zh-CN">
                  {actorName(step.by, language)}
                </td>
                <td data-label={w.stepColumns.reason} lang="zh-CN">
                  {step.reason ?? ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>,
  );
};
