import { describe, expect, it } from 'vitest';
import type { Policy } from '../evaluation/index.ts';
import { isPublicPolicy, publicPolicy } from './public-policy.ts';

const comments = { from: '2024-06-18', until: '2024-07-20' } as const;
const policy = (more: Partial<Policy>): Policy => ({ plan: 'p', name: '停车收费办法', unit: 'housing', state: 'drafting', steps: [], ...more });
const shown = (body: Policy) => publicPolicy({ id: 'one', body }, () => undefined);

describe('which policies are public', () => {
  it.each([
    ['out for comments', policy({ state: 'commenting', comments })],
    ['in force', policy({ state: 'in_force', number: '临江府〔2024〕1号', date: '2024-02-01' })],
    ['given up after its comment window', policy({ state: 'ended', comments })],
    ['ended after it was in force', policy({ state: 'ended', number: '临江府〔2024〕1号', date: '2024-02-01' })],
  ])('one that is %s, by its name and in the releases alike', (_, body) => {
    expect(isPublicPolicy(body)).toBe(true);
    expect(shown(body)).toMatchObject([{ id: 'one', name: '停车收费办法', state: body.state }]);
  });
  it.each([
    ['drafted', policy({})],
    ['drafted, whatever was entered already', policy({ number: '临江府〔2024〕1号', date: '2024-02-01' })],
    ['looked at inside', policy({ state: 'assessed' })],
    ['given up as a draft', policy({ state: 'ended' })],
  ])('none that is %s', (_, body) => {
    expect(isPublicPolicy(body)).toBe(false);
    expect(shown(body)).toEqual([]);
  });
});
