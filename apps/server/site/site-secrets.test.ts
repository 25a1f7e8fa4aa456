import { inflateRawSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { GRANTED, permissions, type Action, type Actor } from '../../../src/identity/index.ts';
import { PLAN, REGION } from '../delivery/rights-sample.ts';
import { samplePlan } from '../sample-plan.ts';
import { readArchive } from './archive-file.ts';
import { makeArchive } from './release-archive.ts';
import { OPEN, SECRET } from './secrets-mark.ts';
import { frozenSecret, secretKinds, secretRecords } from './secrets-sample.ts';

const NOW = '2024-06-17T01:00:00.000Z';
const LATER = '2024-06-17T02:00:00.000Z';
const DAY = '2024-06-17';
/** May do everything: what is kept must not be public, whoever kept it. */
const ALL: Actor = { name: `${SECRET}actor`, roles: [...GRANTED, 'public', 'system'] };
const HEAD = { number: 1, hash: 'h' };

describe('a release', () => {
  let store: Store;
  let archive: Uint8Array;
  const make = async (): Promise<Uint8Array> => {
    const release = { number: 1, title: '第1期', asOf: DAY, known: DAY, head: HEAD, base: 'https://plan.example/public/1/14/r/1/' } as const;
    return (await makeArchive(store, { region: REGION, plan: PLAN, now: LATER, release }))!.archive;
  };
  beforeAll(async () => {
    store = await openDatabase({ clock: () => NOW });
    const { plan, compiled } = samplePlan();
    const { text } = compiled.tree;
    const source = { name: 'plan.txt', bytes: new TextEncoder().encode(text) };
    await store.adopt({
      region: { code: REGION, name: '临江区（模拟）', simulated: true },
      plan: PLAN,
      compiled: plan,
      text,
      corrections: [],
      source,
      known: '2021-03-01',
    });
    const { sha256 } = await store.attach(REGION, { name: 'frozen.json', type: 'application/json', bytes: new TextEncoder().encode(frozenSecret) });
    const frozen = { sha256, name: 'frozen.json', type: 'application/json', at: NOW };
    for (const { action, change: given } of secretRecords) {
      const change = given.id === 'evaluation-open' ? ({ ...given, body: { ...given.body, frozen } } as typeof given) : given;
      await store.delivery(REGION, ALL).change({ action: action as Action, changes: [change], reason: `${SECRET}reason` });
    }
    archive = await make();
  }, 60_000);
  afterAll(() => store.close());

  it('holds nothing of what is kept of drafts, persons, progress, whistles and whatever else is not public, in any kind of record', () => {
    const kinds = new Set(Object.values(permissions).flatMap(({ touches }) => touches as readonly string[]));
    expect([...kinds].filter((kind) => !secretKinds.includes(kind) && kind !== 'score')).toEqual([]);
    const leaks = readArchive(archive).flatMap(({ path, deflated }) => {
      const bytes = new Uint8Array(inflateRawSync(deflated));
      const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
      const text = isZip
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join('\n')
        : strFromU8(bytes);
      return [...new Set(text.match(new RegExp(`${SECRET}[a-z ]*`, 'g')))].map((found) => `${path}: ${found}`);
    });
    expect(leaks).toEqual([]);
  });
  it('holds the frozen file of an evaluation without what was said in it', () => {
    const file = readArchive(archive).find(({ path }) => path.endsWith('evaluation-open/frozen.json'))!;
    expect(JSON.parse(strFromU8(new Uint8Array(inflateRawSync(file.deflated))))).toMatchObject({ assessments: [], works: [{ id: 'w', title: `${OPEN}work` }] });
  });
  it('holds what is public of the same records', () => {
    const all = readArchive(archive)
      .map(({ deflated }) => strFromU8(new Uint8Array(inflateRawSync(deflated))))
      .join('\n');
    for (const what of [
      'unit',
      'task',
      'project',
      'place',
      'evaluation',
      'document',
      'institute',
      'amendment',
      'why',
      'decision',
      'row',
      'ruling',
      'policy',
      'policy text',
      'policy check',
      'policy comments',
      'policy looked back',
    ])
      expect(all, what).toContain(`${OPEN}${what}`);
  });
  it('is made of the same records with the same bytes', async () => expect(Buffer.from(await make()).equals(Buffer.from(archive))).toBe(true));
  it('says on every page and in every table that it is simulated', () => {
    const files = readArchive(archive).map(({ path, deflated }) => [path, strFromU8(new Uint8Array(inflateRawSync(deflated)))] as const);
    const silent = files
      .filter(([path, text]) => /\.(?:html|csv|json|jsonld|atom|ttl)$/.test(path) && path !== 'openapi.json' && !/模拟|simulated/i.test(text))
      .map(([path]) => path);
    expect(silent).toEqual([]);
  });
});
