import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Report, ReportState, Unit } from '../../../src/delivery/index.ts';
import { may } from '../../../src/identity/index.ts';
import { OPERATOR } from '../access/operator.ts';
import { samplePlan } from '../sample-plan.ts';
import { openSampleAccounts, REGION, type SampleAccounts } from './accounts-sample.ts';
import { endFormLinks, formLink, formLinkActor, formLinkOf, openedFormLink } from './sign-in-link.ts';

let site: SampleAccounts;
let unit: string;
let report: string;
const now = '2026-03-02T01:00:00.000Z';

const UNIT: Unit = { name: '临江区教育委员会', type: 'department', contact: { person: '陈静', phone: '1380000' } };

const keep = async (kind: 'unit' | 'report', id: string, body: Unit | Report): Promise<void> => {
  const delivery = site.store.delivery(REGION, OPERATOR);
  const version = (await delivery.get(kind, id))?.version ?? null;
  await delivery.change({ action: kind === 'unit' ? 'unit.edit' : 'report.review', changes: [{ kind, id, version, body } as never] });
};
const reportIn = (state: ReportState): Report => ({
  plan: '14',
  calendar: 'c',
  unit,
  period: '2026-02',
  opened: '2026-03-01',
  due: '2026-03-10',
  asks: [],
  answers: {},
  state,
  steps: [],
  reminded: {},
});

beforeAll(async () => {
  site = await openSampleAccounts();
  const { plan, compiled } = samplePlan();
  const source = { name: 'plan.txt', bytes: new TextEncoder().encode(compiled.tree.text) };
  const region = { code: REGION, name: '临江区', simulated: false };
  await site.store.adopt({ region, plan: '14', compiled: plan, text: compiled.tree.text, corrections: [], source, known: '2021-03-01' });
});
afterAll(() => site.close());
beforeEach(async () => {
  [unit, report] = [site.store.newId(), `${site.store.newId()}r`];
  await keep('unit', unit, UNIT);
  await keep('report', report, reportIn('open'));
});
const made = (at = now) => formLink(site.store, { region: REGION, plan: '14', report, unit, by: OPERATOR }, at);

describe('a form link', () => {
  it('opens its one report as a liaison of its unit, and every opening is written down', async () => {
    const { url, token, expires } = await made();
    expect(url).toBe(`/fill/${token}`);
    expect(expires).toBe('2026-03-25T16:00:00.000Z');
    const link = (await formLinkOf(site.store, token, now))!;
    expect(link).toMatchObject({ region: REGION, plan: '14', report, unit });
    const actor = formLinkActor(link);
    expect(may(actor, 'report.submit', { region: REGION, units: [unit] })).toBe(true);
    expect(may(actor, 'report.submit', { region: REGION, units: ['another'] })).toBe(false);
    expect(may(actor, 'report.review', { region: REGION, units: [unit] })).toBe(false);
    await openedFormLink(site.store, link);
    await openedFormLink(site.store, link);
    expect((await site.store.accounts.links(REGION))[0]).toMatchObject({ opened: 2 });
    expect((await site.store.audit(REGION)).map(({ action }) => action).slice(-3)).toEqual(['form-link.make', 'form-link.open', 'form-link.open']);
    expect(JSON.stringify(await site.store.accounts.links(REGION))).not.toContain(token);
  });
  it('works fifteen days for who is reminded of what is long overdue', async () => {
    const late = '2026-07-01T01:00:00.000Z';
    const { token, expires } = await made(late);
    expect(expires).toBe('2026-07-16T01:00:00.000Z');
    expect(await formLinkOf(site.store, token, late)).toMatchObject({ report });
  });
  it('ends with its time, its report, its contact, its unit’s links and by hand', async () => {
    const { token } = await made();
    const works = async (given = token, at = now): Promise<boolean> => (await formLinkOf(site.store, given, at)) !== undefined;
    expect(await works(token, '2026-03-25T15:59:59.000Z')).toBe(true);
    expect(await works(token, '2026-03-25T16:00:00.000Z')).toBe(false);
    await keep('report', report, reportIn('submitted'));
    expect(await works()).toBe(false);
    await keep('report', report, reportIn('returned'));
    expect(await works()).toBe(true);
    await keep('unit', unit, { ...UNIT, fields: ['教育'] });
    expect(await works()).toBe(true);
    await keep('unit', unit, { ...UNIT, contact: { person: '李娜' } });
    expect(await works()).toBe(false);
    await keep('unit', unit, UNIT);
    expect(await works()).toBe(false);
    const second = await made();
    expect(await works(second.token)).toBe(true);
    expect(await endFormLinks(site.store, { region: REGION, unit })).toBe(1);
    expect(await works(second.token)).toBe(false);
  });
  it('is opened by nothing else', async () => {
    const { token } = await made();
    for (const other of ['', 'x', token.slice(1), `${token}x`, token.toUpperCase(), '../admin', 'a'.repeat(43)])
      expect(await formLinkOf(site.store, other, now), other).toBeUndefined();
  });
  it('is in a chain that verifies', async () => expect(await site.store.verify(REGION)).toEqual([]));
});
