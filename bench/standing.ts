import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { assess, assessAll, monitoredOf, type Moment, type Monitored } from '../src/monitoring/index.ts';
import { compile } from '../src/plan/index.ts';
import { formulas, type Outcome } from './standing-formulas.ts';
import { sceneOf, type Scene } from './standing-scenes.ts';
import { medianOf, warm } from './timing.ts';

const SHIFTS = [0, 5, 15, -5, -15];
const ROUNDS = 15;
const REGIONS = 100;

const plan = new URL('../examples/dadukou/plan.txt', import.meta.url);
const results = new URL('results-standing.md', import.meta.url);

const momentAfter = (year: number): Moment => ({ asOf: `${year}-12-31`, known: `${year + 1}-03-01` });

type Score = Record<Outcome, number>;

const scoreOf = (scenes: readonly Scene[], judge: (scene: Scene) => Outcome): Score => {
  const score: Score = { right: 0, premature: 0, wrong: 0, none: 0 };
  for (const scene of scenes) score[judge(scene)]++;
  return score;
};

const wrongOnes: string[] = [];

const ours = (scene: Scene): Outcome => {
  const { now } = assess(scene.item, scene.rows, [], momentAfter(scene.year));
  if (now === scene.right) return 'right';
  wrongOnes.push(`${scene.item.id} ${scene.year} ${scene.ahead}: ${now}, not ${scene.right}`);
  return now === 'achieved_early' ? 'premature' : 'wrong';
};

const tools: readonly { readonly id: string; readonly name: string; readonly judge: (scene: Scene) => Outcome }[] = [
  { id: 'ours', name: 'a kind for each indicator (Yidu)', judge: ours },
  ...formulas,
];

const cellOf = ({ right, premature, wrong, none }: Score): string => `**${right}** · ${premature} · ${wrong} · ${none}`;

const comparison = (items: readonly Monitored[], years: readonly number[]): readonly string[] =>
  SHIFTS.flatMap((ahead) => [
    '',
    ahead === 0 ? `## Exactly on schedule` : `## ${Math.abs(ahead)} points ${ahead > 0 ? 'ahead' : 'behind'}`,
    '',
    `| end of | ${tools.map(({ id }) => id).join(' | ')} |`,
    `|---|${tools.map(() => '---:').join('|')}|`,
    ...years.map((year) => {
      const scenes = items.map((item) => sceneOf(item, year, ahead));
      return `| ${year} | ${tools.map(({ judge }) => cellOf(scoreOf(scenes, judge))).join(' | ')} |`;
    }),
  ]);

const bindingLine = (items: readonly Monitored[], year: number): string => {
  const scenes = items.filter(({ nature }) => nature === 'binding').map((item) => sceneOf(item, year, 0));
  return `| ${year} | ${tools.map(({ judge }) => cellOf(scoreOf(scenes, judge))).join(' | ')} |`;
};

/** Microseconds for one assessment, one item at a time and many regions at once. */
const times = (items: readonly Monitored[], years: readonly number[]): readonly string[] => {
  const scenes = years.flatMap((year) => items.map((item) => sceneOf(item, year, 5)));
  const last = years.at(-1)!;
  const rows = items.flatMap((item) => sceneOf(item, last, 5).rows);
  const regions = Array.from({ length: REGIONS }, () => rows);
  const [one, many] = warm(
    [
      () => {
        for (const { item, rows: own, year } of scenes) assess(item, own, [], momentAfter(year));
      },
      () => {
        for (const own of regions) assessAll(items, own, [], momentAfter(last));
      },
    ],
    ROUNDS,
  );
  const micro = (time: number, count: number): string => `${((1000 * time) / count).toFixed(1)} µs`;
  return [
    '',
    '## Time',
    '',
    '| what | a standing |',
    '|---|---:|',
    `| one indicator, one to five years of figures | ${micro(medianOf(one!), scenes.length)} |`,
    `| ${items.length} indicators of a region with five years of figures, together | ${micro(medianOf(many!), items.length * REGIONS)} |`,
  ];
};

const text = readFileSync(plan, 'utf8');
const items = monitoredOf(compile({ name: 'plan.txt', text, sha256: '' }).plan).filter(({ list }) => list === 'indicator');
const years = Array.from({ length: items[0]!.due - items[0]!.base }, (_, i) => items[0]!.base + 1 + i);

const lines = [
  '# Last results of `npm run bench -- standing`',
  '',
  `Written by the run. The ${items.length} indicators of \`examples/dadukou\`, each set exactly on schedule, then 5 and 15 points of its whole journey ahead and behind, at the`,
  'end of each year. Every cell is right · premature · wrong · no answer. A percentage counts as right within 5 points; the ratio of growth rates counts as',
  'right where it falls into the class of the true ratio. *Premature* is a five-year promise called kept before its last year. Ours is held to the exact word.',
  '',
  ...tools.map(({ id, name }) => `- ${id}: ${name}`),
  ...comparison(items, years),
  '',
  `## The ${items.filter(({ nature }) => nature === 'binding').length} binding indicators, exactly on schedule`,
  '',
  `| end of | ${tools.map(({ id }) => id).join(' | ')} |`,
  `|---|${tools.map(() => '---:').join('|')}|`,
  ...years.map((year) => bindingLine(items, year)),
  ...times(items, years),
  '',
  `${cpus()[0]?.model ?? 'unknown processor'}, one core, Node ${process.versions.node}.`,
];

console.log(lines.join('\n'));
for (const line of new Set(wrongOnes)) console.error(line);
if (wrongOnes.length > 0) process.exitCode = 1;
else writeFileSync(results, `${lines.join('\n')}\n`);
