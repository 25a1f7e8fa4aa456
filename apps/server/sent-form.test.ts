import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { PageContext } from './app-state.ts';
import { sentForm, type SentForm } from './sent-form.ts';

const sent = async (fields: readonly (readonly [string, string | File])[]): Promise<SentForm> => {
  let form: SentForm | undefined;
  const app = new Hono().post('/', async (c) => {
    form = await sentForm(c as unknown as PageContext);
    return c.text('');
  });
  const body = new FormData();
  for (const [name, value] of fields) body.append(name, value);
  await app.request('/', { method: 'POST', body });
  return form!;
};

describe('a form that was sent', () => {
  it('gives texts that can be stored, one or all of a name, and days', async () => {
    const form = await sent([
      ['name', ' 甲\u0000乙\uD800 '],
      ['name', ''],
      ['name', '丙'],
      ['by', '2026-03-01'],
      ['lines', '一\r\n\r\n 二 '],
    ]);
    expect(form.field('name')).toBe('甲乙\uFFFD');
    expect(form.all('name')).toEqual(['甲乙\uFFFD', '丙']);
    expect([form.day('by'), form.day('name')]).toEqual(['2026-03-01', undefined]);
    expect(form.lines('lines')).toEqual(['一', '二']);
    expect([form.has('name'), form.has('toString'), form.field('toString'), form.isTicked('none')]).toEqual([true, false, '', false]);
  });
  it('keeps files apart from texts', async () => {
    const form = await sent([['proof', new File(['x'], 'a.txt')]]);
    expect([form.field('proof'), form.files('proof') instanceof File]).toEqual(['', true]);
  });
  it('speaks of the version that it was made of, and of the present one only where it says none', async () => {
    expect((await sent([['version', '3']])).version(7)).toBe(3);
    expect((await sent([])).version(7)).toBe(7);
    expect((await sent([['version', 'x']])).version(7)).toBe(7);
  });
});
