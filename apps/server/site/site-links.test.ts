import { inflateRawSync } from 'node:zlib';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import { projectFolder } from '../project-folder.ts';
import { bringExamples } from '../region/examples.ts';
import { readArchive } from './archive-file.ts';
import { makeArchive } from './release-archive.ts';

const NOW = '2026-11-26T01:00:00.000Z';
const DAY = '2026-11-26';
const EXAMPLES = [
  ['999901', '14'],
  ['500104', '14'],
] as const;

const textOf = (deflated: Uint8Array): string => new TextDecoder().decode(inflateRawSync(deflated));
const unescaped = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

describe.skipIf(!existsSync(projectFolder()))('a release of an example region', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openDatabase({ clock: () => NOW });
    await bringExamples(store, { folder: projectFolder(), log: () => undefined, now: NOW });
  }, 120_000);
  afterAll(() => store.close());

  it.each(EXAMPLES)(
    '%s has links that lead to files and places of its own, both languages complete, and no identifier twice',
    async (region, plan) => {
      const release = { number: 1, title: '第1期', asOf: DAY, known: DAY, head: { number: 1, hash: 'h' }, base: '' } as const;
      const made = (await makeArchive(store, { region, plan, now: '2026-11-26T02:00:00.000Z', release }))!;
      const files = new Map(readArchive(made.archive).map(({ path, deflated }) => [path, deflated]));
      const pages = new Map([...files].filter(([path]) => path.endsWith('.html')).map(([path, deflated]) => [path, textOf(deflated)]));
      const ids = new Map([...pages].map(([path, html]) => [path, [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => unescaped(id!))]));
      const faults: string[] = [];
      for (const [path, html] of pages) {
        if (/undefined|\[object|NaN/.test(html)) faults.push(`${path}: ${/.{20}(?:undefined|\[object|NaN).{20}/s.exec(html)?.[0]}`);
        if (/ style="| on[a-z]+="/.test(html)) faults.push(`${path}: inline`);
        const own = ids.get(path)!;
        faults.push(...own.filter((id, i) => own.indexOf(id) !== i).map((id) => `${path}: ${id} twice`));
        for (const [, raw] of html.matchAll(/(?:href|src|action)="([^"]*)"/g)) {
          const href = unescaped(raw!);
          if (/^(?:data:|https:\/\/creativecommons\.org\/)/.test(href)) continue;
          const [, to = '', , anchor] = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(href)!;
          const target = to === '' ? path : posix.normalize(posix.join(posix.dirname(path), to));
          if (!files.has(target)) faults.push(`${path}: ${href}`);
          else if (anchor !== undefined && !ids.get(target)?.includes(decodeURIComponent(anchor))) faults.push(`${path}: no ${href}`);
        }
      }
      expect(faults.slice(0, 20)).toEqual([]);
      const chinese = [...pages.keys()].filter((path) => !path.startsWith('en/'));
      expect(chinese.filter((path) => !pages.has(`en/${path}`))).toEqual([]);
      expect(pages.get('indicators/index.html')).toContain('达到');
    },
    120_000,
  );
});
