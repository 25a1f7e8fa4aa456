import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Correction } from '../../../src/plan/index.ts';
import type { StoredPlan } from '../plan-store.ts';
import { cleanFileName } from './file-name.ts';
import type { Library } from './library.ts';
import { openLibrary } from './open-library.ts';
import { cacheOf } from './plan-cache.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'yidu-library-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const told: { event: string; details: unknown }[] = [];
const open = (data: string, example?: string): Promise<Library> =>
  openLibrary({
    data,
    log: (event, details) => void told.push({ event, details }),
    ...(example === undefined ? {} : { examples: [{ id: 'example', path: example, name: 'example.txt' }] }),
  });
const bytes = (text: string): Uint8Array => Buffer.from(text);
const PLAN = (district: string): string =>
  `${district}国民经济和社会发展第十四个五年规划纲要\n第一章 发展目标\n到2025年，地区生产总值达到450亿元。\n第二章 做强制造业\n推进产业园建设，新建标准厂房60万平方米。\n`;

const add = async (library: Library, text: string, name = '规划.txt'): Promise<StoredPlan> => {
  const added = await library.add(bytes(text), name);
  if (!added.ok) throw new Error(added.refusal.en);
  return added.plan;
};
const correction = (plan: StoredPlan, id: string): Correction => ({
  id,
  at: '2026-01-01T00:00:00.000Z',
  action: 'add',
  list: 'places',
  span: [0, 3],
  quote: plan.compiled.tree.text.slice(0, 3),
});

describe('a library', () => {
  it('keeps a plan that compiles, and has it again after a restart', async () => {
    const data = newFolder();
    const plan = await add(await open(data), PLAN('临江区'));
    const again = await open(data);
    expect(await again.list()).toMatchObject([
      { id: plan.id, name: '规划.txt', embedded: false, format: 'txt', counts: { targets: plan.plan.targets.length } },
    ]);
    expect((await again.get(plan.id))!.plan).toEqual(plan.plan);
    expect(readFileSync(join(data, 'plans', plan.id, 'source.txt'), 'utf8')).toBe(PLAN('临江区'));
    expect(readdirSync(join(data, 'incoming'))).toEqual([]);
  });

  it('stores nothing of what it refuses', async () => {
    const data = newFolder();
    const library = await open(data);
    expect(await library.add(bytes(''), 'empty.txt')).toMatchObject({ ok: false, refusal: { code: 'empty' } });
    expect(await library.add(new Uint8Array(3000).fill(0), 'x.docx')).toMatchObject({ ok: false });
    expect(['plans', 'trash', 'incoming'].flatMap((name) => readdirSync(join(data, name)))).toEqual([]);
    expect(await library.list()).toEqual([]);
  });

  it('takes the same bytes for the same plan, also twice at once', async () => {
    const library = await open(newFolder());
    const plans = await Promise.all([add(library, PLAN('临江区')), add(library, PLAN('临江区'), '副本.txt')]);
    expect(plans[0].id).toBe(plans[1].id);
    expect(await library.list()).toHaveLength(1);
  });

  it('names the plan that came before under the same name or title', async () => {
    const library = await open(newFolder());
    const first = await add(library, PLAN('临江区'));
    const second = await add(library, PLAN('临江区').replace('450', '460'));
    expect(await library.previousOf(first.id)).toBeUndefined();
    expect((await library.previousOf(second.id))!.id).toBe(first.id);
    expect(await library.previousOf((await add(library, PLAN('望江区').replaceAll('第十四个', '第十三个'), '别的.txt')).id)).toBeUndefined();
  });

  it('lays corrections over the plan, keeps them, and remembers those taken back', async () => {
    const data = newFolder();
    const library = await open(data);
    const plan = await add(library, PLAN('临江区'));
    const corrected = await library.correct(plan.id, [correction(plan, 'a'), correction(plan, 'b')]);
    expect(corrected!.plan.places.length).toBe(plan.plan.places.length + 2);
    expect(corrected!.revision).not.toBe(plan.revision);
    expect(corrected!.compiled).toBe(plan.compiled);
    const again = await open(data);
    expect((await again.get(plan.id))!.plan).toEqual(corrected!.plan);
    await again.correct(plan.id, [correction(plan, 'b')]);
    const history = await again.history(plan.id);
    expect(history!.corrections.map(({ id }) => id)).toEqual(['b']);
    expect(history!.withdrawn!.map(({ correction: { id } }) => id)).toEqual(['a']);
  });

  it('puts unreadable corrections aside and goes on', async () => {
    const data = newFolder();
    const plan = await add(await open(data), PLAN('临江区'));
    writeFileSync(join(data, 'plans', plan.id, 'corrections.json'), '{"version": 1, "corr');
    const library = await open(data);
    expect((await library.get(plan.id))!.corrections).toEqual([]);
    expect(readdirSync(join(data, 'plans', plan.id)).some((name) => name.startsWith('corrections.json.unreadable-'))).toBe(true);
    expect(told.at(-1)).toMatchObject({ event: 'unreadable' });
  });

  it('gives back what was removed with its corrections, until it is purged', async () => {
    const data = newFolder();
    const library = await open(data);
    const plan = await add(library, PLAN('临江区'));
    await library.correct(plan.id, [correction(plan, 'a')]);
    expect(await library.remove(plan.id)).toBe(true);
    expect(await library.get(plan.id)).toBeUndefined();
    expect((await library.removed()).map(({ id }) => id)).toEqual([plan.id]);
    const again = await open(data);
    expect(await again.restore(plan.id)).toBe(true);
    expect((await again.get(plan.id))!.corrections).toHaveLength(1);
    expect(await again.removed()).toEqual([]);
    await again.remove(plan.id);
    expect(await again.purge(plan.id)).toBe(true);
    expect(readdirSync(join(data, 'trash'))).toEqual([]);
    expect([await again.restore(plan.id), await again.purge(plan.id), await again.remove(plan.id)]).toEqual([false, false, false]);
  });

  it('brings a removed plan back when the same file comes again', async () => {
    const library = await open(newFolder());
    const plan = await add(library, PLAN('临江区'));
    await library.correct(plan.id, [correction(plan, 'a')]);
    await library.remove(plan.id);
    expect((await add(library, PLAN('临江区'))).corrections).toHaveLength(1);
    expect(await library.removed()).toEqual([]);
  });

  it('has the embedded plan first, lets it be corrected and never removed', async () => {
    const data = newFolder();
    const example = join(data, 'example.txt');
    writeFileSync(example, PLAN('示例区'));
    const library = await open(data, example);
    await add(library, PLAN('临江区'));
    expect((await library.list()).map(({ embedded }) => embedded)).toEqual([true, false]);
    expect(await library.remove('example')).toBe(false);
    const plan = (await library.get('example'))!;
    await library.correct('example', [correction(plan, 'a')]);
    expect((await (await open(data, example)).get('example'))!.corrections).toHaveLength(1);
    expect(await (await open(data, example)).list()).toHaveLength(2);
  });

  it('lists the embedded plan after a restart as it was compiled last, before it is compiled again', async () => {
    const data = newFolder();
    const example = join(data, 'example.txt');
    writeFileSync(example, PLAN('示例区'));
    const before = await (await open(data, example)).list();
    writeFileSync(example, PLAN('改名区'));
    const library = await open(data, example);
    expect(await library.list()).toEqual(before);
    expect((await library.get('example'))!.plan.document.title).toContain('改名区');
    expect((await library.list())[0]!.title).toContain('改名区');
    writeFileSync(join(data, 'plans', 'example', 'shown.json'), '{');
    expect((await (await open(data, example)).list())[0]!.title).toContain('改名区');
  });

  it('leaves what it cannot read where it is', async () => {
    const data = newFolder();
    const plan = await add(await open(data), PLAN('临江区'));
    writeFileSync(join(data, 'plans', plan.id, 'meta.json'), '[]');
    expect(await (await open(data)).list()).toEqual([]);
    expect(readdirSync(join(data, 'plans'))).toEqual([plan.id]);
  });

  it('knows no plan outside its folder', async () => {
    const library = await open(newFolder());
    for (const id of ['../..', '', 'none', '__proto__'])
      expect([await library.get(id), await library.remove(id), await library.correct(id, []), await library.history(id)]).toEqual([
        undefined,
        false,
        undefined,
        undefined,
      ]);
  });
});

describe('cleanFileName', () => {
  it('keeps names as they are shown, without folders and unseen marks', () => {
    expect(['规划（草案）.docx', 'C:\\文件\\规划.docx', '../../etc/passwd', 'a\u202Etxt.exe', '', '..', ' x\u0000.txt '].map(cleanFileName)).toEqual([
      '规划（草案）.docx',
      '规划.docx',
      'passwd',
      'atxt.exe',
      'plan',
      'plan',
      'x.txt',
    ]);
  });

  it('shortens a name of 100,000 characters and keeps its ending', () => {
    const short = cleanFileName(`${'长'.repeat(100_000)}.docx`);
    expect(short).toHaveLength(120);
    expect(short.endsWith('….docx')).toBe(true);
  });
});

describe('cacheOf', () => {
  it('drops what was used longest ago once the weight is too much, and never the last', () => {
    const cache = cacheOf<number>(10, (n) => n);
    cache.set('a', 4);
    cache.set('b', 4);
    cache.get('a');
    cache.set('c', 4);
    expect(['a', 'b', 'c'].map((key) => cache.get(key))).toEqual([4, undefined, 4]);
    cache.set('d', 99);
    expect(['a', 'c', 'd'].map((key) => cache.get(key))).toEqual([undefined, undefined, 99]);
  });
});
