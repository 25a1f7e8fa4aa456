import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordChange } from '../../../src/database/index.ts';
import type { Project } from '../../../src/delivery/index.ts';
import type { Policy } from '../../../src/evaluation/index.ts';
import { OPEN, openParticipation, PLAN, planner, type ParticipationSample } from './participation-sample.ts';

let sample: ParticipationSample;

const project = (name: string, more: Partial<Project> = {}): Project => ({
  plan: PLAN,
  name,
  aliases: [],
  places: [],
  acceptance: 'done',
  stage: 'reserve',
  passages: [],
  milestones: [],
  years: [],
  funds: [],
  needs: [],
  problems: [],
  files: [],
  progress: [],
  support: [],
  ...more,
});
const policy = (name: string, more: Partial<Policy> = {}): Policy => ({ plan: PLAN, name, unit: 'housing', state: 'drafting', steps: [], ...more });
const place = { ref: 'b1.1', name: '滨河绿道', span: [0, 4] } as const;

beforeAll(async () => {
  sample = await openParticipation();
  const projects = Object.entries({
    thought: project('尚在谋划的安置房'),
    planned: project('滨河绿道', { places: [place] }),
    double: project('滨河绿道二期', { mergedInto: 'planned' }),
    hidden: project('另一处安置房', { mergedInto: 'thought' }),
  }).map(([id, body]): RecordChange => ({ kind: 'project', id, version: null, body }));
  await sample.as(planner).change({ action: 'project.keep', changes: projects });
  const policies = Object.entries({
    draft: policy('停车收费办法（草稿）'),
    open: policy('停车收费办法', { state: 'commenting', comments: { from: '2024-06-18', until: '2024-07-20' } }),
    force: policy('房租补贴办法', { state: 'in_force', number: '临江府〔2024〕1号', date: '2024-02-01' }),
    dropped: policy('未出台的办法', { state: 'ended' }),
  }).map(([id, body]): RecordChange => ({ kind: 'policy', id, version: null, body }));
  await sample.as(planner).change({ action: 'policy.edit', changes: policies });
}, 60_000);
afterAll(() => sample.close());

const DOORS = ['opinions/new?about=', 'follow?about='];

describe('a topic that is a record', () => {
  it.each([
    ['project:planned', '滨河绿道'],
    ['project:double', '滨河绿道'],
    ['policy:open', '停车收费办法'],
    ['policy:force', '房租补贴办法'],
  ])('%s is called by its name once it is public', async (about, name) => {
    for (const door of DOORS) {
      const answer = await sample.ask(`${OPEN}/${door}${about}`);
      expect([answer.status, (await answer.text()).includes(name)]).toEqual([200, true]);
    }
  });

  it.each([
    ['project:thought', '安置房'],
    ['project:hidden', '安置房'],
    ['policy:draft', '停车收费'],
    ['policy:dropped', '未出台'],
  ])('%s is nothing to who guesses at its id', async (about, name) => {
    const feed = `follow/${about.replace(':', '-')}.atom`;
    for (const path of [...DOORS.map((door) => door + about), feed, `opinions?about=${about}`]) {
      const page = await (await sample.ask(`${OPEN}/${path}`)).text();
      expect(page, path).not.toContain(name);
    }
    const sent = await sample.send(`${OPEN}/opinions/new`, { about, text: '我猜的', token: '' });
    expect(sent.status).toBe(404);
  });
});
