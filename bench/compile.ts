/**
 * `npm run bench -- compile [FILE]`: text to plan against a Markdown parser on the same text, the checks against the
 * compile, growth over copies of the text, and the command from a cold start. Writes what it measured to bench/results.md.
 */
import remarkParse from 'remark-parse';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { unified } from 'unified';
import { compile, readPlan } from '../src/plan/index.ts';
import { growthOf } from './growth.ts';
import { medianOf, milliseconds, warm } from './timing.ts';

const root = join(import.meta.dirname, '..');
const reference = join(root, '..', 'shared', 'seed', 'plan.txt');
const path = process.argv[2] ?? (existsSync(reference) ? reference : join(root, 'examples', 'dadukou', 'plan.txt'));
const text = readFileSync(path, 'utf8');
const source = { name: 'plan.txt', text, sha256: '' };
const markdown = unified().use(remarkParse);

type Row = readonly [what: string, figure: string, note: string];

const speed = (): Row[] => {
  // Taken in turns, so that a slow moment of the machine falls on all alike.
  const [ours, remark, whole] = warm([() => readPlan(source), () => markdown.parse(text), () => compile(source)], 15);
  const plan = medianOf(ours!);
  const parse = medianOf(remark!);
  const checks = Math.max(0, medianOf(whole!) - plan);
  return [
    ['text to plan, without checks', milliseconds(plan), ''],
    ['remark on the same text', milliseconds(parse), `ratio ${(plan / parse).toFixed(2)} (at most 2, aim 1)`],
    ['all checks together', milliseconds(checks), `${(checks / plan).toFixed(2)} times the compile (at most 4)`],
  ];
};

const growth = (): Row[] => {
  const measured = [1, 10, 100].map((copies) => ({ copies, ...growthOf(path, copies) }));
  const perCopy = measured[0]!.time;
  return measured.map(({ copies, time, memory, characters }) => [
    `${copies === 1 ? 'one copy' : `${copies} copies`}, ${(characters / 1e6).toFixed(2)} M characters, with checks`,
    milliseconds(time),
    `${(time / copies / perCopy).toFixed(2)} times one copy's time a copy; ${Math.round(memory / 1024 / 1024)} MB at most (under 1 GB)`,
  ]);
};

// People start the command on all their cores, whatever this process is held to.
const taskset = '/usr/bin/taskset';
const [program, ...before] = existsSync(taskset) ? [taskset, '-c', `0-${cpus().length - 1}`, process.execPath] : [process.execPath];

const coldStart = (): Row[] => {
  const cache = mkdtempSync(join(tmpdir(), 'yidu-cold-'));
  const out = join(cache, 'plan.json');
  const once = (): number => {
    const began = performance.now();
    const { status } = spawnSync(program, [...before, join(root, 'bin', 'yidu.js'), 'compile', path, '--out', out], {
      env: { ...process.env, NODE_COMPILE_CACHE: cache },
    });
    if (status === null || status > 1) throw new Error(`the command ended with status ${status}`);
    return performance.now() - began;
  };
  const first = once();
  const later = medianOf([once(), once(), once(), once(), once()]);
  rmSync(cache, { recursive: true });
  return [
    ['`node bin/yidu.js compile`, the very first time', milliseconds(first), 'nothing cached'],
    ['the same, from a cold start', milliseconds(later), 'under 800 ms'],
  ];
};

const rows = [...speed(), ...growth(), ...coldStart()];
const named = relative(root, path).startsWith('..') ? 'the reference plan' : relative(root, path);
const report = `# Last results of \`npm run bench -- compile\`

Written by the run. ${named}, ${text.length} characters; ${cpus()[0]?.model.trim()}, one core, Node ${process.versions.node}. Medians of warm runs; times vary by a
third from run to run on a shared machine, ratios by less.

| what | measured | |
|---|---:|---|
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
writeFileSync(join(import.meta.dirname, 'results.md'), report);
console.log(report);
