import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from '../src/plan/index.ts';

export type Growth = { readonly time: number; readonly memory: number; readonly characters: number };

/** Compiles so many copies of a text, one after the other in one document, in a process of its own; gives milliseconds and the most bytes it held. */
export const growthOf = (path: string, copies: number): Growth => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), path, String(copies)], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${copies} copies: ${stderr}`);
  return JSON.parse(stdout) as Growth;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const once = readFileSync(process.argv[2]!, 'utf8');
  const warmUp = { name: 'plan.txt', text: once, sha256: '' };
  for (let round = 0; round < 5; round++) compile(warmUp);
  const text = `${once}\n`.repeat(Number(process.argv[3]));
  const began = performance.now();
  const { plan } = compile({ ...warmUp, text });
  const time = performance.now() - began;
  console.log(JSON.stringify({ time, memory: process.resourceUsage().maxRSS * 1024, characters: plan.document.source.characters }));
}
