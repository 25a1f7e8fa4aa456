import { createHash } from 'node:crypto';
import { yearOf, type Instant, type PlainDate } from '../../../src/basis/index.ts';
import { Outdated, type RecordChange, type Store } from '../../../src/database/index.ts';
import { PUBLIC, SYSTEM } from '../../../src/identity/index.ts';
import {
  dayOfInstant,
  opinionId,
  opinionNumber,
  plainWords,
  receivedOpinion,
  topicKey,
  type Opinion,
  type OpinionEntry,
  type Topic,
} from '../../../src/participation/index.ts';
import { digestOf, newToken } from '../accounts/token.ts';
import { regionPath } from '../region/index.ts';
import { participationSaid } from './words/index.ts';

export type NewOpinion = {
  readonly plan: string;
  readonly about: Topic;
  readonly entry: OpinionEntry;
  readonly at: Instant;
  readonly due: PlainDate;
  readonly simulated: boolean;
  readonly language: 'zh' | 'en';
};
/** What only its sender is told: `receipt` opens the page on which he sees what becomes of it. */
export type Received = { readonly number: string; readonly receipt: string };

const TRIES = 5;

const wordsKey = ({ about, text }: Pick<Opinion, 'about' | 'text'>): string | undefined => {
  const plain = plainWords(text);
  return plain === ''
    ? undefined
    : createHash('sha256')
        .update(`${topicKey(about)}\n${plain}`)
        .digest('base64url');
};

/** What a plan has so far: how many of each year, and the first that said each thing. */
type Counted = { readonly counts: Map<number, number>; readonly first: Map<string, string> };

/**
 * Writes opinions of one region, many under one entry of the chain. Numbers go on without a gap; the number is the record's id, so that another server on the
 * same database that was quicker is noticed, and the next number taken.
 */
export const opinionWriter = (store: Store, region: string): ((items: readonly NewOpinion[]) => Promise<readonly Received[]>) => {
  const plans = new Map<string, Promise<Counted>>();
  const told = new Set<string>();
  const asPublic = store.delivery(region, PUBLIC);
  const asProgram = store.delivery(region, SYSTEM);

  const count = async (plan: string): Promise<Counted> => {
    const counts = new Map<number, number>();
    const first = new Map<string, string>();
    for (const { body } of await asProgram.list('opinion', { plan })) {
      const [year, at] = body.number.split('-').map(Number) as [number, number];
      counts.set(year, Math.max(counts.get(year) ?? 0, at));
      const key = wordsKey(body);
      if (key !== undefined && body.state !== 'merged' && body.state !== 'hidden' && !first.has(key)) first.set(key, body.number);
    }
    return { counts, first };
  };
  const countedOf = (plan: string): Promise<Counted> => {
    const known = plans.get(plan) ?? count(plan);
    plans.set(plan, known);
    known.catch(() => plans.delete(plan));
    return known;
  };

  /** Of the numbers that words lead to, those that can still be joined to. */
  const joinable = async (plan: string, numbers: readonly string[]): Promise<ReadonlySet<string>> => {
    if (numbers.length === 0) return new Set();
    const found = await asProgram.list('opinion', { ids: [...new Set(numbers)].map((number) => opinionId(plan, number)) });
    return new Set(found.filter(({ body }) => body.state !== 'merged' && body.state !== 'hidden').map(({ body }) => body.number));
  };

  const noticeFor = async (plan: string, at: Instant): Promise<readonly RecordChange[]> => {
    const day = dayOfInstant(at);
    const id = `opinions~${plan}~${day}`;
    if (told.has(id) || (await asProgram.get('notice', id)) !== undefined) return [];
    const href = regionPath(region, plan, 'opinions');
    const said = participationSaid((words) => words.notices.received(day));
    return [{ kind: 'notice', id, version: null, body: { plan, to: { role: 'planner' }, said, about: { kind: 'opinion', ref: '', href }, level: 'info' } }];
  };

  const once = async (items: readonly NewOpinion[]): Promise<readonly Received[]> => {
    const byPlan = new Map<string, { readonly counted: Counted; readonly open: ReadonlySet<string> }>();
    for (const plan of new Set(items.map((item) => item.plan))) {
      const counted = await countedOf(plan);
      const known = items.flatMap((item) =>
        item.plan === plan ? (counted.first.get(wordsKey({ about: item.about, text: item.entry.text }) ?? '') ?? []) : [],
      );
      byPlan.set(plan, { counted, open: await joinable(plan, known) });
    }
    const changes: RecordChange[] = [];
    const received: Received[] = [];
    const fresh = new Set<string>();
    for (const { plan, about, entry, at, due, simulated, language } of items) {
      const { counted, open } = byPlan.get(plan)!;
      const year = yearOf(dayOfInstant(at));
      const next = (counted.counts.get(year) ?? 0) + 1;
      counted.counts.set(year, next);
      const number = opinionNumber(year, next);
      const key = wordsKey({ about, text: entry.text });
      const before = key === undefined ? undefined : counted.first.get(key);
      const same = before !== undefined && (open.has(before) || fresh.has(`${plan}~${before}`)) ? before : undefined;
      if (key !== undefined && same === undefined) {
        counted.first.set(key, number);
        fresh.add(`${plan}~${number}`);
      }
      const receipt = newToken();
      const given = { plan, number, about, at, due, receipt: digestOf(receipt), simulated, language };
      const body = receivedOpinion(entry, same === undefined ? given : { ...given, same });
      changes.push({ kind: 'opinion', id: opinionId(plan, number), version: null, body });
      received.push({ number, receipt });
    }
    const notices = (await Promise.all([...byPlan.keys()].map((plan) => noticeFor(plan, items[0]!.at)))).flat();
    await asPublic.change({ action: 'opinion.send', changes: [...changes, ...notices] });
    for (const { id } of notices) told.add(id);
    return received;
  };

  return async (items) => {
    for (let tries = 1; ; tries++) {
      try {
        return await once(items);
      } catch (fault) {
        // What was counted was not written: counted anew.
        plans.clear();
        if (!(fault instanceof Outdated) || tries >= TRIES) throw fault;
      }
    }
  };
};
