import { addDays, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import type { Kept, RecordChange } from '../../../src/database/index.ts';
import { dispatchOf, type Notice } from '../../../src/delivery/index.ts';
import { isMail, isOver, publicOpinions, type Opinion } from '../../../src/participation/index.ts';
import type { Job } from '../jobs/job.ts';
import type { RegionContext } from '../region/index.ts';
import { addressSaid } from '../words/addresses.ts';
import { mailsAreSent, type MailEnv } from './mails-sent.ts';
import { opinionsPath, publicPath, questionnairesPath } from './participation-path.ts';
import { participationSaid, participationWords } from './words/index.ts';

type Given = Parameters<Job['run']>[0];

/** Of the notices those that are not there yet, written; their ids are of what they are about, so that the clock says each once. */
const sayOnce = async ({ delivery }: Given, notices: ReadonlyMap<string, Notice>): Promise<number> => {
  if (notices.size === 0) return 0;
  const there = new Set((await delivery.list('notice', { ids: [...notices.keys()] })).map(({ id }) => id));
  const changes = [...notices].flatMap(([id, body]): RecordChange[] => (there.has(id) ? [] : [{ kind: 'notice', id, version: null, body }]));
  if (changes.length > 0) await delivery.change({ action: 'dispatch.send', changes });
  return changes.length;
};

/** Opinions that are looked at together, and notices after which one look leaves the others to the next. */
const MOST = 500;
const AHEAD = 3;

/** What is to be said of one opinion that is due soon or late, and to whom. */
const reminders = (context: RegionContext, { id, body }: Kept<'opinion'>, today: PlainDate): readonly (readonly [string, Notice])[] => {
  const isLate = body.due < today;
  const said = isLate
    ? participationSaid((words) => words.notices.overdue(body.number, body.about.title, body.due))
    : participationSaid((words) => words.notices.soon(body.number, body.about.title, body.due));
  const about = { kind: 'opinion', ref: id, href: opinionsPath(context, encodeURIComponent(id)) };
  const level = isLate ? ('red' as const) : ('yellow' as const);
  const step = `${isLate ? 'late' : 'soon'}~${body.due}`;
  const to = (whom: string, place: Notice['to']): readonly [string, Notice] => [
    `opinion~${id}~${step}~${whom}`,
    { plan: body.plan, to: place, said, about, level },
  ];
  return [
    // What waits to be published is the planner's, whoever wrote it.
    ...(body.unit !== undefined && body.state === 'assigned' ? [to(body.unit, { unit: body.unit })] : []),
    ...(isLate || body.state !== 'assigned' ? [to('planner', { role: 'planner' })] : []),
  ];
};

/**
 * 催办: an opinion that is due in three days, or overdue, is told to the unit that has it; an overdue one to the planners too. Those of units are looked at
 * first, and every one in its turn: thousands that nobody assigned keep no unit from being told.
 */
export const remindOpinions: Job = {
  name: 'remind-opinions',
  run: async (given) => {
    const { delivery, contexts, today } = given;
    let done = 0;
    for (const context of contexts)
      for (const states of [['assigned'], ['received', 'answered']] as const)
        for (let offset = 0; done < MOST; offset += MOST) {
          const question = { plan: context.plan.id, states, dueBy: addDays(today, AHEAD), order: 'due', limit: MOST, offset } as const;
          const rows = await delivery.list('opinion', question);
          done += await sayOnce(given, new Map(rows.flatMap((row) => reminders(context, row, today))));
          if (rows.length < MOST) break;
        }
    return done;
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

/** Answers of this many last days are told; what is older was told, or there was no mail server then. */
const FRESH_DAYS = 3;

/** Whoever left a mailbox is told that his opinion was answered: once, whatever the clock does. */
export const tellSenders = (env: MailEnv): Job => ({
  name: 'tell-senders',
  run: async (given) => {
    const { delivery, contexts, now } = given;
    if (!(await mailsAreSent(env, delivery))) return 0;
    const since = new Date(Date.parse(now) - FRESH_DAYS * 86_400_000).toISOString();
    let done = 0;
    for (const context of contexts) {
      const plan = context.plan.id;
      const publishedAt = ({ steps }: Opinion): Instant => steps.findLast(({ to }) => to === 'published')?.at ?? '';
      const fresh = (await delivery.list('opinion', { plan, states: ['published'] })).filter(({ body }) => publishedAt(body) >= since);
      if (fresh.length === 0) continue;
      const answers = new Map(fresh.map(({ body }) => [body.number, body]));
      const merged = (await delivery.list('opinion', { plan, states: ['merged'] })).filter(({ body }) => answers.has(body.mergedInto ?? ''));
      const letters = new Map<string, RecordChange>();
      for (const { id, body } of [...fresh, ...merged]) {
        const answered = answers.get(body.mergedInto ?? body.number);
        if (body.mail === undefined || !isMail(body.mail) || answered === undefined) continue;
        const at = publishedAt(answered);
        const [shown] = publicOpinions([answered]);
        const { language = 'zh' } = body;
        const words = participationWords(language).letters;
        const href = addressSaid(publicPath(context, `opinions/${body.number}`))[language];
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
