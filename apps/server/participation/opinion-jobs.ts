import { addDays } from '../../../src/basis/index.ts';
import { Outdated, type RecordChange } from '../../../src/database/index.ts';
import { dispatchOf, type Notice } from '../../../src/delivery/index.ts';
import { isDigestDue, isForgotten, isMail, isOver, OPEN_OPINIONS, publicOpinions, type Topic } from '../../../src/participation/index.ts';
import { publicOrigin } from '../accounts/public-origin.ts';
import type { Job } from '../jobs/job.ts';
import type { RegionContext } from '../region/index.ts';
import { channelsIn, senderOf } from '../reports/channel-settings.ts';
import { opinionsPath, publicPath, questionnairesPath } from './participation-path.ts';
import { topicEvents } from './topic-events.ts';
import { participationSaid, participationWords } from './words/index.ts';

type Given = Parameters<Job['run']>[0];

/** Notices with ids of what they are about, so that the clock says each once; those that are there are left out. */
const sayOnce = async ({ delivery }: Given, notices: ReadonlyMap<string, Notice>): Promise<number> => {
  if (notices.size === 0) return 0;
  const there = new Set((await delivery.list('notice', { ids: [...notices.keys()] })).map(({ id }) => id));
  const changes = [...notices].flatMap(([id, body]): RecordChange[] => (there.has(id) ? [] : [{ kind: 'notice', id, version: null, body }]));
  if (changes.length > 0) await delivery.change({ action: 'dispatch.send', changes });
  return changes.length;
};

/** Opinions that one look reminds of. */
const MOST = 500;
const AHEAD = 3;

/** 催办: an opinion that is due in three days, or overdue, is told to the unit that has it; an overdue one to the planners too. */
export const remindOpinions: Job = {
  name: 'remind-opinions',
  run: async (given) => {
    const { delivery, contexts, today } = given;
    const notices = new Map<string, Notice>();
    for (const context of contexts) {
      const rows = await delivery.list('opinion', { plan: context.plan.id, states: OPEN_OPINIONS, dueBy: addDays(today, AHEAD), order: 'due', limit: MOST });
      for (const { id, body } of rows) {
        const isLate = body.due < today;
        const said = isLate
          ? participationSaid((words) => words.notices.overdue(body.number, body.about.title, body.due))
          : participationSaid((words) => words.notices.soon(body.number, body.about.title, body.due));
        const about = { kind: 'opinion', ref: id, href: opinionsPath(context, encodeURIComponent(id)) };
        const level = isLate ? ('red' as const) : ('yellow' as const);
        const step = `${isLate ? 'late' : 'soon'}~${body.due}`;
        // What waits to be published is the planner's, whoever wrote it.
        if (body.unit !== undefined && body.state === 'assigned')
          notices.set(`opinion~${id}~${step}~${body.unit}`, { plan: body.plan, to: { unit: body.unit }, said, about, level });
        if (isLate || body.state !== 'assigned') notices.set(`opinion~${id}~${step}~planner`, { plan: body.plan, to: { role: 'planner' }, said, about, level });
      }
    }
    return sayOnce(given, notices);
  },
};

/** The planners are told of a questionnaire whose last day is over: closing it is theirs. */
export const remindClosing: Job = {
  name: 'remind-closing',
  run: async (given) => {
    const { delivery, contexts, today } = given;
    const notices = new Map<string, Notice>();
    for (const context of contexts)
      for (const { id, body } of await delivery.list('questionnaire', { plan: context.plan.id, states: ['open'] }))
        if (isOver(body, today))
          notices.set(`questionnaire~${id}~over~${body.closes}`, {
            plan: body.plan,
            to: { role: 'planner' },
            said: participationSaid((words) => words.notices.over(body.title)),
            about: { kind: 'questionnaire', ref: id, href: questionnairesPath(context, encodeURIComponent(id)) },
            level: 'info',
          });
    return sayOnce(given, notices);
  },
};

const mailsAreSent = async (env: Env, { delivery }: Given): Promise<boolean> => senderOf(env, (await channelsIn(delivery)).channels).smtp !== undefined;

type Env = Readonly<Record<string, string | undefined>>;

/** Answers of this many last days are told; what is older was told, or there was no mail server then. */
const FRESH_DAYS = 3;

/** Whoever left a mailbox is told that his opinion was answered: once, whatever the clock does. */
export const tellSenders = (env: Env): Job => ({
  name: 'tell-senders',
  run: async (given) => {
    const { delivery, contexts, now } = given;
    if (!(await mailsAreSent(env, given))) return 0;
    const since = new Date(Date.parse(now) - FRESH_DAYS * 86_400_000).toISOString();
    let done = 0;
    for (const context of contexts) {
      const own = await delivery.list('opinion', { plan: context.plan.id, states: ['published', 'merged'], order: 'newest', limit: MOST });
      const answers = new Map(own.filter(({ body }) => body.state === 'published').map(({ body }) => [body.number, body]));
      const letters = new Map<string, RecordChange>();
      for (const { id, body } of own) {
        const answered = answers.get(body.mergedInto ?? body.number);
        const at = answered?.steps.findLast(({ to }) => to === 'published')?.at;
        if (body.mail === undefined || !isMail(body.mail) || answered === undefined || at === undefined || at < since) continue;
        const [shown] = publicOpinions([answered]);
        const words = participationWords('zh').letters;
        const href = `${publicOrigin() ?? ''}${publicPath(context, `opinions/${body.number}`)}`;
        const letter = dispatchOf(
          {
            channel: 'mail',
            to: body.mail,
            subject: words.answeredSubject(body.number),
            text: words.answered(context.region.name, body.number, shown!.answer?.text ?? '', href),
          },
          now,
        );
        const key = `opinion-answer~${id}~${at}`;
        letters.set(key, { kind: 'dispatch', id: key, version: null, body: letter });
      }
      if (letters.size === 0) continue;
      const there = new Set((await delivery.list('dispatch', { ids: [...letters.keys()] })).map(({ id }) => id));
      const changes = [...letters.values()].filter(({ id }) => !there.has(id));
      if (changes.length > 0) await delivery.change({ action: 'dispatch.send', changes });
      done += changes.length;
    }
    return done;
  },
});

const topicLine = ({ title }: Topic, context: RegionContext): string => `${context.region.name} ${context.plan.title}：${title}`;

/** Subscriptions of one look; the others wait for the next minute. */
const DIGESTS = 100;

/** 每日摘要: one mail a day to who follows a topic, of what is public and happened since the last; none where nothing did. Questions that nobody answered are forgotten. */
export const sendDigests = (env: Env): Job => ({
  name: 'send-digests',
  run: async (given) => {
    const { store, region, delivery, contexts, now } = given;
    let done = 0;
    for (const context of contexts) {
      const asked = await delivery.list('subscription', { plan: context.plan.id, states: ['asked'] });
      const forgotten = asked.filter(({ body }) => isForgotten(body, now));
      if (forgotten.length > 0)
        await delivery.change({
          action: 'subscription.send',
          changes: forgotten.map(({ id, version }) => ({ kind: 'subscription', id, version, body: null })),
        });
      if (!(await mailsAreSent(env, given))) continue;
      const due = (await delivery.list('subscription', { plan: context.plan.id, states: ['active'] })).filter(({ body }) => isDigestDue(body, now));
      for (const { id, version, body } of due.slice(0, DIGESTS)) {
        const words = participationWords('zh').letters;
        const events = (await topicEvents({ store, context, program: delivery, language: 'zh' }, body.about)).filter(
          ({ at }) => at > (body.sent ?? body.at) && at <= now,
        );
        const origin = publicOrigin() ?? '';
        const lines = events.map(({ title, text, href }) => `· ${title}\n  ${text.replace(/\s+/g, ' ').slice(0, 300)}\n  ${origin}${href}`);
        const end = `${origin}${publicPath(context, `follow/${id}/end/${body.token}`)}`;
        const letter = dispatchOf(
          {
            channel: 'mail',
            to: body.mail,
            subject: words.digestSubject(body.about.title, events.length),
            text: words.digest(topicLine(body.about, context), lines.join('\n\n'), end),
          },
          now,
        );
        const changes: RecordChange[] = [
          { kind: 'subscription', id, version, body: { ...body, sent: now } },
          ...(events.length === 0 ? [] : [{ kind: 'dispatch', id: `digest~${id}~${now.slice(0, 10)}~${version}`, version: null, body: letter } as const]),
        ];
        try {
          await delivery.change({ action: 'subscription.send', changes });
          done += events.length === 0 ? 0 : 1;
        } catch (fault) {
          // Ended at that moment.
          if (!(fault instanceof Outdated)) throw fault;
        }
      }
    }
    if (done > 0) given.log('digests', { region, done });
    return done;
  },
});
