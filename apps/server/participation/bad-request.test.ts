import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '../../../src/identity/index.ts';
import { createApp } from '../app.tsx';
import { sampleState } from '../sample-plan.ts';
import { INSIDE, OPEN, openParticipation, type ParticipationSample } from './participation-sample.ts';

let sample: ParticipationSample;
beforeAll(async () => {
  sample = await openParticipation();
}, 60_000);
afterAll(() => sample.close());

const HUGE = '99999999999999999999';

describe('an address that nobody would type', () => {
  it.each([
    `${OPEN}/opinions?page=${HUGE}`,
    `${OPEN}/opinions?page=-1`,
    `${INSIDE}/opinions?page=${HUGE}`,
    `${OPEN}/opinions?q=%00`,
    `${OPEN}/opinions?about=place:%00`,
  ])('%s is a page like any other', async (path) => expect((await sample.ask(path)).status).toBe(200));
  it.each([`${OPEN}/questionnaires/%00`, `${OPEN}/opinions/%00`, `${OPEN}/follow/%00/end/x`, `${OPEN}/%zz`, `${OPEN}/opinions/new?about=constructor:x`])(
    '%s leads nowhere, in words',
    async (path) => {
      const answer = await sample.ask(path);
      expect([answer.status, (await answer.text()).includes('<h1')]).toEqual([404, true]);
    },
  );
});

describe('a form that was sent after signing out', () => {
  it('is told what to do, and what was typed is not lost', async () => {
    const stranger = createApp({
      ...sampleState(),
      writeToken: 'a-token-that-was-printed',
      database: () => Promise.resolve(sample.store),
      clock: () => sample.now(),
    });
    const headers = { origin: 'http://localhost' };
    const answer = await stranger.request(`http://localhost${INSIDE}/evaluations`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ title: '年度评估' }),
    });
    expect([answer.status, (await answer.text()).includes('写好的内容还在那里')]).toEqual([401, true]);
  });
});

describe('a form that is cut off or no form', () => {
  const headers = { origin: 'http://localhost' };
  const send = (path: string, type: string, body: string): Promise<Response> =>
    Promise.resolve(sample.app.request(`http://localhost${path}`, { method: 'POST', headers: { ...headers, 'content-type': type }, body }));

  it.each(['multipart/form-data; boundary=zz', 'multipart/form-data'])('%s is said to be so, and nothing is written', async (type) => {
    for (const path of [`${OPEN}/opinions/new`, `${INSIDE}/opinions/bulk`, '/sign-in']) {
      const answer = await send(path, type, '--zz\r\nContent-Disposition: form-data; name="text"\r\n\r\nhalf of');
      expect([path, answer.status, (await answer.text()).includes('没有写入任何内容')]).toEqual([path, 400, true]);
    }
    expect(await sample.as(SYSTEM).count('opinion')).toBe(0);
  });
  it('is read no further than somebody who signs in would type', async () => {
    const answer = await send('/sign-in', 'application/x-www-form-urlencoded', `name=a&password=${'x'.repeat(100_000)}`);
    expect(answer.status).toBe(413);
  });
});
