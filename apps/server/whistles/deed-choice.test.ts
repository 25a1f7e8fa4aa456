import { describe, expect, it } from 'vitest';
import { answer, callUnits, DEFAULT_CLOCKS, proposeClosing, raise, type Whistle } from '../../../src/delivery/index.ts';
import type { Actor } from '../../../src/identity/index.ts';
import { DEEDS, deedsFor, mayDo } from './deed-choice.ts';
import { grid, housing, mayor, planner, REGION, town, traffic } from './whistle-sample.ts';

const timing = { clocks: DEFAULT_CLOCKS };
const NOW = '2024-06-17T01:00:00.000Z';
const auditor: Actor = { name: '审计', roles: ['auditor'], account: 'a-auditor' };
const raised = raise(
  {
    plan: '14',
    title: '路灯不亮',
    about: { kind: 'other', ref: '', title: '路灯' },
    fact: '一周不亮。',
    pace: 'normal',
    level: 1,
    call: ['housing', 'traffic'],
  },
  { actor: grid, at: NOW },
  timing,
).ok!;
const deeds = (actor: Actor, whistle: Whistle = raised) => deedsFor(whistle, actor, REGION, NOW);

describe('what somebody may do to a whistle', () => {
  it('is what his unit was called for, and nothing to who was not called', () => {
    expect(deeds(housing)).toEqual(['arrive', 'answer', 'climb', 'refuse']);
    expect(deeds(town)).toEqual([]);
    expect(deeds(auditor)).toEqual([]);
  });
  it('begins with handling for who handles it', () => {
    expect(deeds(planner).slice(0, 4)).toEqual(['call', 'climb', 'return', 'merge']);
    expect(deeds(mayor)).toEqual(['call', 'climb', 'return', 'merge']);
  });
  it('is the check for who blew it, once closing is proposed', () => {
    const one = callUnits({ ...raised, called: [] }, ['housing'], '', { actor: planner, at: NOW }, timing).ok!;
    const answered = answer(one, 'housing', { text: '换灯。' }, { actor: housing, at: NOW }, timing).ok!;
    const proposed = proposeClosing(answered, 'housing', { text: '换好了。', document: '1号', files: [] }, { actor: housing, at: NOW }, timing).ok!;
    expect(deeds(grid, proposed)).toEqual(['confirm', 'reject']);
    expect(deeds(housing, proposed)).toEqual([]);
  });
  it('is never another unit’s word', () => {
    for (const deed of ['arrive', 'answer', 'explain', 'done', 'propose', 'refuse'] as const) {
      expect(mayDo(deed, raised, housing, REGION, 'housing')).toBe(true);
      expect(mayDo(deed, raised, housing, REGION, 'traffic')).toBe(false);
      expect(mayDo(deed, raised, housing, REGION, undefined)).toBe(false);
      expect(mayDo(deed, raised, planner, REGION, 'traffic')).toBe(true);
      expect(mayDo(deed, raised, mayor, REGION, 'traffic')).toBe(false);
    }
  });
  it('is allowed by the server wherever the page offers it', () => {
    for (const actor of [grid, town, housing, traffic, planner, mayor, auditor])
      for (const deed of DEEDS) {
        const unit = actor.unit ?? 'housing';
        if (deeds(actor).includes(deed)) expect(mayDo(deed, raised, actor, REGION, unit)).toBe(true);
      }
    expect(DEEDS.filter((deed) => mayDo(deed, raised, auditor, REGION, 'housing'))).toEqual([]);
    expect(mayDo('climb', raised, town, REGION, undefined)).toBe(false);
    expect(mayDo('merge', raised, housing, REGION, undefined)).toBe(false);
  });
});
