import type { FC } from 'hono/jsx';
import { may } from '../../../src/identity/index.ts';
import { isPerson } from '../../../src/participation/index.ts';
import type { PageContext } from '../app-state.ts';
import { replayRange } from '../cockpit/day-form.tsx';
import { GRAVEST_FIRST } from '../cockpit/tone.ts';
import { StandingMark } from '../cockpit/standing-mark.tsx';
import type { Delivery } from '../delivery/on-delivery.tsx';
import { withQuery } from '../layout/links.ts';
import { mayIn } from '../layout/tab-groups.ts';
import { dayQuery } from '../layout/region-tabs.tsx';
import { readableInstant } from '../library/instant.ts';
import { regionPath, type RegionContext } from '../region/index.ts';
import { annotationRows } from './annotations-page.tsx';
import { DueDay, renderSupervision, TopicLink } from './frame.tsx';
import { inquiryOrder } from './inquiries-page.tsx';
import { isReplay, recordsAt } from './records-at.ts';
import { inquiryPath, supervisionPath } from './supervision-path.ts';
import { thingsOut } from './things-out.tsx';
import { mattersOf } from './waiting.ts';
import { supervisionWords, type SupervisionWords } from './words/index.ts';

/** Things of one kind that a list of the overview shows. */
const MOST = 8;

/** The day that is looked at: any from the plan's adoption to today. A plain form, so that it works without script. */
const DayChoice: FC<{ words: SupervisionWords; context: RegionContext; from: string }> = ({ words, context, from }) => (
  <form method="get" action={supervisionPath(context)} class="supervision-day">
    <label for="day">{words.day.label}</label>
    <input id="day" name="day" type="date" value={context.moment.asOf} min={from} max={context.today} required />
    <button type="submit" class="quiet">
      {words.day.show}
    </button>
    {isReplay({ context }) && <a href={supervisionPath(context)}>{words.day.today}</a>}
    {isReplay({ context }) && <small class="faint">{words.day.recorded}</small>}
  </form>
);

/** 总览: how things stood on a day, what was out by then, and what waits for the reader. */
export const overviewPage = async (c: PageContext, given: Delivery): Promise<Response> => {
  const { store, context, actor } = given;
  const { language } = c.var;
  const words = supervisionWords(language);
  const say = words.overview;
  const region = context.region.code;
  const day = dayQuery(context);
  const isDeputy = may(actor, 'inquiry.ask', { region });
  const [inquiries, suggestions, notes, out, versions] = await Promise.all([
    recordsAt(given, 'inquiry'),
    recordsAt(given, 'suggestion'),
    isDeputy ? annotationRows(given) : [],
    thingsOut(given, words, c.var.language),
    store.plans(region),
  ]);
  const matters = isReplay(given) ? [] : mattersOf(given, inquiries, suggestions, words);
  const asked = inquiries.filter(({ body }) => isPerson(body.by, actor)).toSorted(inquiryOrder);
  const counts = Map.groupBy(
    context.items.flatMap((item, i) => (item.list === 'indicator' ? [context.standings[i]!.now] : [])),
    (now) => now,
  );
  const page = (rest: string, query: Readonly<Record<string, string>> = {}): string =>
    withQuery(regionPath(region, context.plan.id, rest), new URLSearchParams(day), query);
  const lede = isDeputy ? words.lede : may(actor, 'inquiry.assign', { region }) ? words.ledePlanner : actor.unit === undefined ? words.lede : words.ledeUnit;
  const firstKnown = versions.filter(({ plan }) => plan === context.plan.id).reduce((first, { known }) => (known < first ? known : first), context.plan.known);
  const { from } = replayRange(context, firstKnown);
  return renderSupervision(
    c,
    context,
    { title: words.title, lede, tab: 'overview' },
    <>
      <DayChoice words={words} context={context} from={from} />
      <div class="supervision-columns">
        <div>
          <h2>{isReplay(given) ? say.onDay(context.moment.asOf) : say.now}</h2>
          <h3>
            <a href={page('items')}>{say.indicators}</a> <small>{context.items.filter(({ list }) => list === 'indicator').length}</small>
          </h3>
          <ul class="supervision-marks">
            {GRAVEST_FIRST.filter((now) => counts.has(now)).map((now) => (
              <li>
                <a href={page('items', { now })}>
                  <StandingMark language={language} now={now} /> <b class="figure">{counts.get(now)!.length}</b>
                </a>
              </li>
            ))}
          </ul>
          <p class="supervision-marks">
            <a href={page('')}>{say.cockpit}</a>
            <a href={page('commitments')}>{say.commitments}</a>
            <a href={page('warnings')}>{say.warnings}</a>
            {mayIn(actor, 'project.read', region) && <a href={page('projects')}>{say.projects}</a>}
          </p>
          {out}
        </div>
        <div>
          {!isReplay(given) && (
            <>
              <h2>
                {say.waiting} <small>{matters.length}</small>
              </h2>
              {matters.length === 0 ? (
                <p class="faint">{say.nothing}</p>
              ) : (
                <ul class="matters" data-rows>
                  {matters.slice(0, 40).map(({ name, href, due }) => (
                    <li>
                      <a lang="zh-CN" href={href}>
                        {name}
                      </a>
                      <span class="when">
                        <DueDay language={language} due={due} today={context.today} isOpen />
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </>
          )}
          {isDeputy && (
            <>
              <h2>
                <a href={`${supervisionPath(context, 'inquiries')}${day}`}>{say.asked}</a> <small>{asked.length}</small>
              </h2>
              <ul class="matters">
                {asked.slice(0, MOST).map(({ id, body }) => (
                  <li>
                    <a lang="zh-CN" href={`${inquiryPath(context, id)}${day}`}>
                      {body.text.length > 40 ? `${body.text.slice(0, 39)}…` : body.text}
                    </a>
                    <span class="when">{words.inquiryStates[body.state]}</span>
                  </li>
                ))}
              </ul>
              <h2>
                <a href={`${supervisionPath(context, 'annotations')}${day}`}>{say.notes}</a> <small>{notes.length}</small>
              </h2>
              <ul class="notes">
                {notes.slice(0, MOST).map(({ body }) => (
                  <li>
                    <p class="said" lang="zh-CN">
                      {body.text}
                    </p>
                    <p class="faint">
                      <TopicLink language={language} context={context} actor={actor} topic={body.about} day={body.asOf} /> · {body.by.name} ·{' '}
                      {readableInstant(body.at).slice(0, 10)}
                    </p>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </>,
  );
};
