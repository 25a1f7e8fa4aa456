import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSampleDesk, SAMPLE_REGION, type SampleDesk } from '../data/data-sample.ts';

const BASE = `/regions/${SAMPLE_REGION}/14/tasks`;

describe('the board', () => {
  let desk: SampleDesk;
  beforeAll(async () => {
    desk = await openSampleDesk();
  }, 60_000);
  afterAll(() => desk.close());

  it('draws up', async () => {
    const r = await desk.post(`${BASE}/draw-up`, {});
    console.log(r.status, r.headers.get('location'));
    const page = await (await desk.get(BASE)).text();
    console.log(page.length, page.slice(page.indexOf('<main'), page.indexOf('<main') + 3000));
  });
});
