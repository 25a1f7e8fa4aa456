import { strFromU8, unzipSync } from 'fflate';
import { expect } from 'vitest';
import type { DeliveryStore } from '../../../src/database/index.ts';
import { OPERATOR } from '../access/operator.ts';
import { PLAN, REGION, type RightsRoom, type Who } from './rights-sample.ts';

/** Where the pages of the plan are. */
export const UNDER = `/regions/${REGION}/${PLAN}`;
/** Words that a page, a sheet or a mail might take for something else. */
export const EVIL = `=1+"><script>alert(1)</script><img src=x onerror=alert(1)>`;

export type Fields = Record<string, string> | FormData;

/** Somebody who tries what he should not, in a room of rights. */
export type Attacker = {
  who(name: Who['name']): Who;
  get(name: Who['name'], path: string): Promise<Response>;
  post(name: Who['name'], path: string, fields?: Fields, headers?: Record<string, string>): Promise<Response>;
  /** Records as the operator sees them. */
  records(): DeliveryStore;
  /** Gives the answer to what writes nothing of the region, and has one of the statuses. */
  leavesAlone(work: () => Promise<Response>, statuses: readonly number[], what?: string): Promise<string>;
};

/** Somebody who tries, in that room. */
export const attackerIn = (room: RightsRoom): Attacker => {
  const who = (name: Who['name']): Who => room.people.find((one) => one.name === name)!;
  const records = (): DeliveryStore => room.store.delivery(REGION, OPERATOR);
  const state = async (): Promise<unknown> => [await records().revision(), (await room.store.accounts.recent(REGION, { limit: 1 })).head?.number];
  return {
    who,
    get: (name, path) => room.ask(who(name), path),
    post: (name, path, fields = {}, headers = {}) =>
      room.ask(who(name), path, { method: 'POST', headers, body: fields instanceof FormData ? fields : new URLSearchParams(fields) }),
    records,
    leavesAlone: async (work, statuses, what = '') => {
      const before = await state();
      const answer = await work();
      expect(statuses, what).toContain(answer.status);
      expect(await state(), what).toEqual(before);
      return answer.text();
    },
  };
};

/** What stands in a file: of a packed one, in all its parts. */
export const textOf = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);

/** A file as a form sends it. */
export const file = (content: string | Uint8Array<ArrayBuffer>, name: string, type = 'image/png'): File => new File([content], name, { type });

/** A form that sends a file beside its fields. */
export const sending = (field: string, one: File, more: Record<string, string> = {}): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(more)) form.set(name, value);
  form.append(field, one);
  return form;
};
