import { inflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/database/index.ts';
import type { Policy } from '../../../src/evaluation/index.ts';
import { openParticipation, PLAN, planner, REGION, type ParticipationSample } from '../participation/participation-sample.ts';
import { readArchive } from './archive-file.ts';
import { makeArchive } from './release-archive.ts';

const DAY = '2024-06-17';
const POLICIES: Readonly<Record<string, Policy>> = {
  now: { plan: PLAN, name: '房租补贴办法', unit: 'housing', state: 'in_force', number: '临江府〔2024〕1号', date: '2024-02-01', steps: [] },
  later: { plan: PLAN, name: '停车收费办法', unit: 'housing', state: 'in_force', number: '临江府〔2024〕2号', date: '2024-07-01', steps: [] },
  soon: { plan: PLAN, name: '绿道管理办法', unit: 'housing', state: 'commenting', comments: { from: '2024-06-18', until: '2024-07-20' }, steps: [] },
  over: { plan: PLAN, name: '井盖管理办法', unit: 'housing', state: 'commenting', comments: { from: '2024-04-01', until: '2024-05-06' }, steps: [] },
  open: { plan: PLAN, name: '托育服务办法', unit: 'housing', state: 'commenting', comments: { from: DAY, until: '2024-07-20' }, steps: [] },
};

let sample: ParticipationSample;
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  sample = await openParticipation();
  const changes = Object.entries(POLICIES).map(([id, body]): RecordChange => ({ kind: 'policy', id, version: null, body }));
  await sample.as(planner).change({ action: 'policy.edit', changes });
  const release = { number: 1, title: '第1期', asOf: DAY, known: DAY, head: { number: 1, hash: 'h' }, base: '' } as const;
  const made = (await makeArchive(sample.store, { region: REGION, plan: PLAN, now: '2024-06-17T02:00:00.000Z', release }))!;
  const wanted = readArchive(made.archive).filter(({ path }) => /^(?:en\/)?(?:policies\/.*)?index\.html$/.test(path));
  pages = new Map(wanted.map(({ path, deflated }) => [path, new TextDecoder().decode(inflateRawSync(deflated))]));
}, 60_000);
afterAll(() => sample.close());

const verdict = (path: string): string | undefined => /<p class="verdict"><b>(.*?)<\/b>/.exec(pages.get(path) ?? '')?.[1];

describe('policies of a release', () => {
  it('are in force from their day on, and not before it', () => {
    expect([verdict('policies/now/index.html'), verdict('en/policies/now/index.html')]).toEqual(['施行中', 'in force']);
    expect([verdict('policies/later/index.html'), verdict('en/policies/later/index.html')]).toEqual(['自2024-07-01起施行', 'comes into force on 2024-07-01']);
  });
  it('ask for comments on the days of their window alone, the last one among them', () => {
    expect(pages.get('policies/soon/index.html')).toContain('将于2024-06-18到2024-07-20公开征求意见');
    expect(pages.get('policies/soon/index.html')).not.toContain('对它提意见');
    expect(verdict('policies/open/index.html')).toBe('正在公开征求意见，到2024-07-20为止');
    expect(pages.get('policies/open/index.html')).toContain('对它提意见');
    expect(verdict('policies/over/index.html')).toBe('2024-04-01到2024-05-06公开征求过意见');
    const home = pages.get('index.html')!;
    expect([home.includes('托育服务办法'), home.includes('绿道管理办法')]).toEqual([true, false]);
    expect(home).toContain('正在征求意见，到2024-07-20为止');
  });
});
