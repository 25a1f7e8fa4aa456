import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTICIPATION_DEFAULTS, readParticipationSettings, spend, type FloodBucket } from './flood.ts';
import { placesOf } from './flood-address.ts';

const at = (seconds: number): string => new Date(Date.parse('2026-03-02T00:00:00.000Z') + seconds * 1000).toISOString();
const budget = { count: 3, minutes: 1 };

describe('a budget', () => {
  it('gives so many, then says how long to wait', () => {
    let bucket: FloodBucket | undefined;
    const waits = Array.from({ length: 5 }, () => {
      const spent = spend(bucket, budget, at(0));
      bucket = spent.bucket;
      return spent.wait;
    });
    expect(waits).toEqual([undefined, undefined, undefined, 20, 20]);
    expect(spend(bucket, budget, at(19)).wait).toBe(1);
    expect(spend(bucket, budget, at(20)).wait).toBeUndefined();
  });
  it('neither gains nor loses by a clock that goes back', () => {
    const { bucket } = spend(undefined, budget, at(100));
    expect(spend(bucket, budget, at(50)).bucket).toEqual({ left: 1, at: at(100) });
  });
  it('is closed no longer than its own time by a clock that was a year ahead', () => {
    const year = 365 * 86_400;
    let { bucket } = spend(undefined, budget, at(year));
    for (let i = 0; i < 5; i++) ({ bucket } = spend(bucket, budget, at(i)));
    expect(bucket.left).toBeLessThan(1);
    expect(spend(bucket, budget, at(60)).wait).toBeUndefined();
  });
  it('never gives more than its count and what was refilled', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 80 }), (steps) => {
        let bucket: FloodBucket | undefined;
        let now = 0;
        let given = 0;
        for (const step of steps) {
          now += step;
          const spent = spend(bucket, budget, at(now));
          bucket = spent.bucket;
          if (spent.wait === undefined) given += 1;
        }
        expect(given).toBeLessThanOrEqual(budget.count + (now * budget.count) / 60 + 1e-6);
      }),
    ));
});

describe('an address', () => {
  it.each([
    ['10.1.2.3', '10.1.2.3', '10.1.2.0/24'],
    ['::ffff:10.1.2.3', '10.1.2.3', '10.1.2.0/24'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64', '2001:db8:1::/48'],
    ['2001:db8::1%eth0', '2001:db8:0:0::/64', '2001:db8:0::/48'],
    ['unknown', 'unknown', 'unknown'],
    ['1:2:3', '1:2:3', '1:2:3'],
    ['::1::2', '::1::2', '::1::2'],
  ])('%s counts for %s', (address, own, network) => expect(placesOf(address)).toEqual({ address: own, network }));
  it('never throws', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(placesOf(text).address).toBeTypeOf('string');
      }),
    ));
});

describe('settings', () => {
  it('are the defaults where nothing, or nothing fit, was kept', () => {
    for (const value of [undefined, null, 3, {}, { dueWorkdays: 0, leastSeconds: -1, address: { count: 'x' }, region: null }])
      expect(readParticipationSettings(value)).toEqual(PARTICIPATION_DEFAULTS);
  });
  it('are what was kept within its bounds', () =>
    expect(readParticipationSettings({ dueWorkdays: 7, address: { count: 2, minutes: 5 } })).toMatchObject({
      dueWorkdays: 7,
      address: { count: 2, minutes: 5 },
    }));
});
