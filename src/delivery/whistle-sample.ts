import type { Actor } from '../identity/index.ts';
import { DEFAULT_CLOCKS, type Timing } from './escalation-clock.ts';
import type { Unit } from './unit.ts';
import type { Whistle } from './whistle.ts';
import type { Deed } from './whistle-deed.ts';
import { raise, type Raising } from './whistle-raising.ts';

export const timing: Timing = { clocks: DEFAULT_CLOCKS };

export const grid: Actor = { name: '网格员', roles: ['liaison'], account: 'grid', unit: 'community' };
export const planner: Actor = { name: '规划科', roles: ['planner'], account: 'planner' };
export const housing: Actor = { name: '住建联络员', roles: ['liaison'], account: 'housing', unit: 'housing' };

/** Monday, nine o’clock in Shanghai. */
export const MONDAY = '2024-06-17T01:00:00.000Z';

export const by = (actor: Actor, at = MONDAY): Deed => ({ actor, at });

export const units: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ['district', { name: '临江区人民政府', type: 'government' }],
  ['street', { name: '江岸街道办事处', type: 'street', parent: 'district' }],
  ['community', { name: '滨河社区居委会', type: 'community', parent: 'street' }],
  ['housing', { name: '区住建委', type: 'department', parent: 'district' }],
  ['traffic', { name: '区交通局', type: 'department', parent: 'district' }],
  ['old', { name: '区建委', type: 'department', ended: { unit: 'housing', date: '2023-01-01', document: '临委〔2023〕1号' } }],
]);

export const raised = (more: Partial<Raising> = {}, deed: Deed = by(grid)): Whistle =>
  raise(
    {
      plan: '14',
      title: '路灯不亮',
      about: { kind: 'place', ref: '', title: '滨河路' },
      fact: '三盏灯一周不亮。',
      pace: 'normal',
      level: 1,
      call: ['community'],
      ...more,
    },
    deed,
    timing,
  ).ok!;
