import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { remindOpinions } from './opinion-jobs.ts';
import { housing, INSIDE, OPEN, openParticipation, planner, type ParticipationSample } from './participation-sample.ts';

let sample: ParticipationSample;
beforeAll(async () => {
  sample = await openParticipation();
}, 60_000);
afterAll(() => sample.close());

const opinion = async (number: string) => (await sample.as(SYSTEM).get('opinion', `14~${number}`))!;
const count = () => sample.as(SYSTEM).count('opinion');

describe('an opinion', () => {
  let receipt: string;

  it('is asked for under what it is about, with its day', async () => {
    const page = await sample.html(`${OPEN}/opinions/new?about=${encodeURIComponent('indicator:t1.1')}`);
    expect(page).toContain('地区生产总值');
    expect(page).toContain('2024-07-08 前答复');
    expect((await sample.ask(`${OPEN}/opinions/new?about=indicator:none`)).status).toBe(404);
    expect(await sample.html(`${OPEN}/opinions/new?about=sentence:at-400`)).toContain('空气优良天数达到318天');
    expect(await sample.html(`${OPEN}/opinions/new?about=place:${encodeURIComponent('清溪河')}`)).toContain('清溪河');
  });

  it('gets a number, a day and a secret address, and is not shown before somebody read it', async () => {
    const sent = await sample.opinion('河边的步道晚上太暗，电话 13812345678。', { about: 'place:清溪河', name: '李某', mail: 'li@example.cn' });
    expect(sent.status).toBe(303);
    receipt = sent.headers.get('location')!;
    expect(receipt).toMatch(/opinions\/2024-00001\/receipt\//);
    const own = await sample.ask(receipt);
    expect(own.headers.get('cache-control')).toBe('no-store');
    const text = await own.text();
    expect(text).toContain('编号 2024-00001，2024-07-08 前答复');
    expect(text).toContain('13812345678');
    const shown = await sample.html(`${OPEN}/opinions/2024-00001`);
    expect(shown).toContain('待受理');
    for (const secret of ['步道', '13812345678', '李某', 'li@example.cn']) expect(shown, secret).not.toContain(secret);
  });

  it('is assigned, answered by its unit, published, and rated once', async () => {
    const path = `${INSIDE}/opinions/${encodeURIComponent('14~2024-00001')}`;
    expect((await sample.send(`${path}/assign`, { unit: 'nobody' })).status).toBe(422);
    expect((await sample.send(`${path}/assign`, { unit: 'housing' })).status).toBe(303);
    const notices = await sample.as(SYSTEM).list('notice', { about: ['14~2024-00001'] });
    expect(notices.map(({ body }) => body.to)).toEqual([{ unit: 'housing' }]);
    const shown = await sample.html(`${OPEN}/opinions/2024-00001`);
    expect(shown).toContain('步道');
    expect(shown).toContain('〔手机号已隐去〕');
    expect(shown).not.toContain('李某');
    const row = await opinion('2024-00001');
    const answered = { ...row.body, state: 'answered', answer: { text: '已列入亮化计划。', by: housing.name, at: sample.now(), unit: 'housing' } } as const;
    await sample.as(housing).change({ action: 'opinion.answer', changes: [{ kind: 'opinion', id: row.id, version: row.version, body: answered }] });
    expect(await sample.html(`${OPEN}/opinions/2024-00001`)).not.toContain('亮化计划');
    expect((await sample.send(receipt.replace('?new=1', ''), { result: 'satisfied' })).status).toBe(422);
    expect((await sample.send(`${path}/publish`, {})).status).toBe(303);
    expect(await sample.html(`${OPEN}/opinions/2024-00001`)).toContain('亮化计划');
    const pressed = await Promise.all([1, 2].map(() => sample.send(receipt, { result: 'satisfied', text: '谢谢' })));
    expect(pressed.map(({ status }) => status).toSorted()).toEqual([303, 422]);
    expect((await sample.send(receipt, { result: 'unsatisfied' })).status).toBe(422);
    expect((await opinion('2024-00001')).body.rating).toMatchObject({ result: 'satisfied' });
  });

  it('is rated by nobody who does not know its address', async () => {
    const wrong = `${OPEN}/opinions/2024-00001/receipt/${'x'.repeat(43)}`;
    expect([(await sample.ask(wrong)).status, (await sample.send(wrong, { result: 'satisfied' })).status]).toEqual([404, 404]);
  });

  it('is hidden with a reason that stands in its place, and shown again', async () => {
    await sample.opinion('某某是坏人。');
    const path = `${INSIDE}/opinions/${encodeURIComponent('14~2024-00002')}`;
    expect((await sample.send(`${path}/hide`, { reason: ' ' })).status).toBe(422);
    expect((await sample.send(`${path}/hide`, { reason: '涉及他人隐私' })).status).toBe(303);
    const shown = await sample.html(`${OPEN}/opinions/2024-00002`);
    expect(shown).toContain('没有公开。理由：涉及他人隐私');
    expect(shown).not.toContain('坏人');
    expect(await sample.html(`${OPEN}/opinions?q=${encodeURIComponent('坏人')}`)).toContain('没有符合的意见');
    const inState = async (state: string) => (await sample.html(`${OPEN}/opinions?q=${encodeURIComponent('纲要')}&state=${state}`)).includes('2024-00002');
    expect([await inState(''), await inState('hidden'), await inState('open'), await inState('late')]).toEqual([true, true, false, false]);
    expect((await sample.send(`${path}/show`, { reason: '核实后不涉及' })).status).toBe(303);
    expect((await opinion('2024-00002')).body.state).toBe('received');
  });

  it('in words that were said before is joined to the first and counted there', async () => {
    await sample.opinion('北港片区什么时候通公交？', { about: 'place:北港片区' }, '10.2.0.1');
    const again = await sample.opinion('北港片区，什么时候通公交', { about: 'place:北港片区' }, '10.2.0.2');
    expect((await opinion('2024-00004')).body).toMatchObject({ state: 'merged', mergedInto: '2024-00003' });
    expect(await sample.html(again.headers.get('location')!)).toContain('一并答复：2024-00003');
    expect(await sample.html(`${OPEN}/opinions/2024-00003`)).toContain('另有 1 件相同意见');
  });

  it('that says nearly the same is proposed to be joined, and parted again', async () => {
    await sample.opinion('北港片区到底什么时候能通公交？', { about: 'place:北港片区' }, '10.2.0.3');
    const path = `${INSIDE}/opinions/${encodeURIComponent('14~2024-00005')}`;
    expect(await sample.html(path)).toContain('说的可能是同一件事');
    expect((await sample.send(`${path}/join`, { into: '2024-00009' })).status).toBe(422);
    expect((await sample.send(`${path}/join`, { into: '2024-00003' })).status).toBe(303);
    expect((await sample.send(`${path}/part`, {})).status).toBe(303);
    expect((await opinion('2024-00005')).body).toMatchObject({ state: 'received' });
  });

  it('late is told outside by days, inside on top, and reminded of once', async () => {
    sample.at('2024-07-11T01:00:00.000Z');
    expect(await sample.html(`${OPEN}/opinions?state=late`)).toContain('逾期 3 天');
    const queue = await sample.html(`${INSIDE}/opinions`);
    expect(queue.indexOf('2024-00002')).toBeGreaterThan(0);
    expect(queue).toContain('逾期');
    expect(await sample.tick(remindOpinions)).toBeGreaterThan(0);
    expect(await sample.tick(remindOpinions)).toBe(0);
  });

  it('is handled together with others', async () => {
    const done = await sample.send(`${INSIDE}/opinions/bulk`, {
      id: ['14~2024-00001', '14~2024-00002', '14~2024-00003'],
      deed: 'assign',
      unit: 'traffic',
      next: `${INSIDE}/opinions`,
    });
    expect(done.headers.get('location')).toBe(`${INSIDE}/opinions?done=2`);
    expect((await opinion('2024-00002')).body.unit).toBe('traffic');
  });

  it('is counted, exported without mails and receipts, and taken up again', async () => {
    expect(await sample.html(`${INSIDE}/opinions/statistics`)).toContain('100.0% (1/1)');
    const file = await sample.ask(`${INSIDE}/opinions/export.xlsx`);
    expect(new Uint8Array(await file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
    const path = `${INSIDE}/opinions/${encodeURIComponent('14~2024-00001')}`;
    expect((await sample.send(`${path}/reopen`, { reason: '计划有变' })).status).toBe(303);
    expect(await sample.html(`${OPEN}/opinions/2024-00001`)).toContain('先前的答复');
    expect((await opinion('2024-00001')).body.due).toBe('2024-08-01');
  });

  it('changes nothing where it was not refused in words', async () => {
    const before = await count();
    const empty = await sample.opinion('   ');
    expect([empty.status, (await empty.text()).includes('还没有写意见')]).toEqual([422, true]);
    const mail = await sample.opinion('好', { mail: 'nobody' });
    expect([mail.status, (await mail.text()).includes('邮箱写得不对')]).toEqual([422, true]);
    expect((await sample.opinion('长'.repeat(3001))).status).toBe(422);
    expect(await count()).toBe(before);
  });

  it('with script in every field is text everywhere', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>';
    const sent = await sample.opinion(evil, { name: '"><svg onload=alert(3)>', named: '1' }, '10.3.0.1');
    const number = /opinions\/(\d{4}-\d{5})/.exec(sent.headers.get('location')!)![1]!;
    const path = `${INSIDE}/opinions/${encodeURIComponent(`14~${number}`)}`;
    await sample.send(`${path}/assign`, { unit: 'housing' });
    await sample.send(`${path}/answer`, { text: `答：${evil}` });
    await sample.send(`${path}/publish`, {});
    const feed = `${OPEN}/follow/plan.atom`;
    for (const page of [
      sent.headers.get('location')!,
      `${OPEN}/opinions/${number}`,
      `${OPEN}/opinions`,
      `${INSIDE}/opinions?state=all`,
      path,
      feed,
      `${OPEN}/follow?about=plan`,
    ]) {
      const html = await sample.html(page);
      expect(html, page).not.toMatch(/<script(?![^>]* src=)|<img|<[^>]*\son[a-z]+=/);
      expect(html, page).toContain(page === `${INSIDE}/opinions?state=all` || page.endsWith('plan') ? number : '&lt;script&gt;');
    }
  });

  it('leaves a chain that holds', async () => expect(await sample.store.verify('500199')).toEqual([]));
});

describe('the planner', () => {
  it('sets by when is answered, within bounds', async () => {
    const path = `${INSIDE}/opinions/settings`;
    const form = {
      dueWorkdays: '5',
      leastSeconds: '3',
      sheetsOfOne: '5',
      'address.count': '10',
      'address.minutes': '10',
      'network.count': '60',
      'network.minutes': '10',
      'region.count': '1000',
      'region.minutes': '10',
    };
    expect((await sample.send(path, { ...form, dueWorkdays: '0' })).status).toBe(422);
    expect((await sample.send(path, form)).status).toBe(303);
    sample.at('2024-07-15T01:00:00.000Z');
    expect(await sample.html(`${OPEN}/opinions/new?about=plan`)).toContain('2024-07-22 前答复');
    expect(await sample.as(planner).count('preference')).toBe(1);
  });
});
