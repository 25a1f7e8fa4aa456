import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { may, PUBLIC, scopeOf, SYSTEM, type Actor } from './actor.ts';
import { ACTIONS, permissions, type Action, type Permission } from './permission.ts';
import { rightsPage } from './rights-page.ts';
import { GRANTED, ROLES } from './role.ts';
import { RECORD_KINDS } from './subject.ts';

const REGION = '500104';
const anyActor: fc.Arbitrary<Actor> = fc.record(
  { name: fc.constant('某人'), roles: fc.subarray([...ROLES]), unit: fc.constantFrom('u1', 'u2'), region: fc.constantFrom(REGION, '500103') },
  { requiredKeys: ['name', 'roles'] },
);

describe('the table of rights', () => {
  it('is the page of rights', () => expect(rightsPage()).toMatchFileSnapshot('../../docs/rights.md'));

  it('lets every kind of record be read, and made by somebody', () => {
    for (const kind of RECORD_KINDS) {
      expect(ACTIONS).toContain(`${kind}.read`);
      const makers = ACTIONS.filter((action) => !action.endsWith('.read') && (permissions[action] as Permission).touches.includes(kind));
      expect(makers, kind).not.toEqual([]);
    }
  });

  it('lets nobody inside change what he may not read, unless he only sends it', () => {
    const blind: string[] = [];
    for (const action of ACTIONS) {
      const { touches, roles }: Permission = permissions[action];
      for (const kind of touches) {
        for (const role of ROLES) {
          const [doing, reading] = [roles[role], (permissions[`${kind}.read`] as Permission).roles[role]];
          const seesEnough = doing === undefined || reading === 'any' || reading === doing;
          if (!seesEnough && role !== 'public' && kind !== 'notice') blind.push(`${role} ${action} ${kind}`);
        }
      }
    }
    expect(blind).toEqual([]);
  });

  it('lets the public read units and send what is its own, and the auditor only read', () => {
    const public_ = ['unit.read', 'opinion.send', 'opinion.rate', 'answersheet.send', 'subscription.make'];
    expect(ACTIONS.filter((action) => may(PUBLIC, action)).sort()).toEqual(public_.sort());
    const writes = (role: 'deputy' | 'auditor'): readonly string[] =>
      ACTIONS.filter((action) => scopeOf({ name: role, roles: [role] }, action) !== undefined && !action.endsWith('.read')).sort();
    expect(writes('auditor')).toEqual(['alert.edit']);
    expect(writes('deputy')).toEqual(
      ['alert.edit', 'annotation.edit', 'followup.rate', 'inquiry.ask', 'inquiry.rate', 'notice.settle', 'suggestion.rate', 'suggestion.register'].sort(),
    );
  });

  it('keeps who answers from accepting, and who signs from asking', () => {
    for (const role of ['liaison', 'approver'] as const)
      for (const action of ['report.review', 'report.unlock', 'report.ask', 'whistle.handle', 'task.assign'] as const)
        expect(may({ name: role, roles: [role], unit: 'u1' }, action)).toBe(false);
    expect(may({ name: '联络员', roles: ['liaison'], unit: 'u1' }, 'report.sign')).toBe(false);
  });

  it('grants neither the public nor the program to an account', () => expect(GRANTED).toEqual(ROLES.filter((role) => role !== 'public' && role !== 'system')));
});

describe('may', () => {
  it('asks for the unit where the scope is own', () => {
    const liaison: Actor = { name: '联络员', roles: ['liaison'], unit: 'u1' };
    const to = (...units: string[]) => ({ region: REGION, units });
    expect([may(liaison, 'task.read', to('u1')), may(liaison, 'task.read', to('u2', 'u1'))]).toEqual([true, true]);
    expect([may(liaison, 'task.read', to('u2')), may(liaison, 'task.read', to()), may(liaison, 'task.read', { region: REGION })]).toEqual([
      false,
      false,
      false,
    ]);
    expect(may({ name: '无单位', roles: ['liaison'] }, 'task.read')).toBe(false);
  });

  it('gives more with more roles, and never in another region (property)', () => {
    fc.assert(
      fc.property(anyActor, fc.constantFrom(...ROLES), fc.constantFrom(...ACTIONS), fc.subarray(['u1', 'u2']), (actor, role, action: Action, units) => {
        const to = { region: REGION, units };
        const more = { ...actor, roles: [...actor.roles, role] };
        if (may(actor, action, to)) expect(may(more, action, to)).toBe(true);
        if (actor.region !== undefined && actor.region !== REGION) expect(may(more, action, to)).toBe(false);
        expect(may({ ...actor, roles: [] }, action, to)).toBe(false);
      }),
    );
  });

  it('lets the program remind and raise, and nothing decide', () => {
    for (const action of ['report.ask', 'whistle.blow', 'whistle.climb', 'dispatch.send'] as const) expect(may(SYSTEM, action), action).toBe(true);
    expect([may(SYSTEM, 'report.review'), may(SYSTEM, 'whistle.check'), may(SYSTEM, 'task.assign')]).toEqual([false, false, false]);
  });
});
