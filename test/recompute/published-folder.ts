// Computes the published evaluations of a release again: `node test/recompute/published-folder.ts <folder of the release>`.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit } from 'node:process';
import { judge } from './recompute.ts';
import { rescored } from './rescore.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- it reads what others wrote
type Any = any;
const VERDICTS = ['early', 'exceeding', 'meeting', 'short', 'awaiting', 'unclear', 'no_data'];
const PLAIN: Any = {
  awaiting_target: 'awaiting',
  no_data: 'no_data',
  not_assessable: 'unclear',
  not_due: 'unclear',
  achieved_early: 'early',
  achieved: 'meeting',
};
const verdictOf = ({ now, forecast }: Any): string => {
  if (PLAIN[now]) return PLAIN[now];
  if (['breached', 'behind', 'far_behind', 'missed'].includes(now) || ['at_risk', 'miss'].includes(forecast)) return 'short';
  return forecast === 'exceed' && now !== 'nearly' ? 'exceeding' : 'meeting';
};

/** How many items stand where, on both axes, and the seven counts of the sentence. */
export const counted = ({ items, evaluation }: Any): Any => {
  const judged = items.map((item: Any) => judge(item, evaluation));
  const tally = (of: (one: Any) => string): Any => judged.reduce((all: Any, one: Any) => ({ ...all, [of(one)]: (all[of(one)] ?? 0) + 1 }), {});
  const verdicts = tally(verdictOf);
  return { now: tally(({ now }) => now), forecast: tally(({ forecast }) => forecast), verdicts: VERDICTS.map((one) => verdicts[one] ?? 0) };
};

const isNear = (a: unknown, b: unknown): boolean =>
  a === undefined || b === undefined ? a === b : Math.abs(Number(a) - Number(b)) <= 1e-4 * Math.max(1, Math.abs(Number(b)));
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What comes out otherwise of the items of a frozen file. */
const itemFaults = ({ items, evaluation }: Any): readonly string[] =>
  items.flatMap((item: Any) => {
    const again = judge(item, evaluation);
    const words = ['now', 'forecast'].filter((part) => again[part] !== item.standing[part]);
    const numbers = ['done', 'lead', 'predicted', 'required'].filter((part) => !isNear(again[part], item.standing[part]));
    return [...words, ...numbers].map((part) => `${item.id} ${part}: ${item.standing[part]}, not ${again[part]}`);
  });

/** What comes out otherwise of a score file; that it is of this frozen file is told by its digest as published, or by the digest of the whole that this one names. */
const scoreFaults = (score: Any, frozen: Any, digest: string): readonly string[] => {
  const { result, scheme } = score;
  const isOf = score.frozen === digest || (score.frozen === frozen.original && (score.published ?? digest) === digest);
  const { total, scores, units } = rescored(score, frozen);
  const isCompared = scheme.method === 'entropy' || scheme.method === 'topsis';
  const told = isCompared ? result.objects.filter((one: Any) => one.score !== undefined) : result.rows;
  return [
    ...(isOf ? [] : ['it is of another frozen file']),
    ...(isNear(total, result.total) ? [] : [`total: ${result.total}, not ${total}`]),
    ...told.flatMap((one: Any, i: number) => (isNear(scores[i], one.score) ? [] : [`${one.item ?? one.ref}: ${one.score}, not ${scores[i]}`])),
    ...units.flatMap((own, i) => (isNear(own, result.objects[i].score) ? [] : [`${result.objects[i].ref}: ${result.objects[i].score}, not ${own}`])),
  ].map((fault) => `${scheme.name}: ${fault}`);
};

/** One published evaluation, and what of it does not come out again. */
export type Checked = {
  readonly name: string;
  readonly items: number;
  readonly verdicts: readonly number[];
  readonly scores: number;
  readonly faults: readonly string[];
};

/** Every evaluation of a release that was unpacked into a folder, from its files alone. */
export const checkedFolder = (folder: string): readonly Checked[] =>
  readdirSync(join(folder, 'evaluations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, 'evaluations', entry.name, 'frozen.json')))
    .map(({ name }) => {
      const own = join(folder, 'evaluations', name);
      const bytes = readFileSync(join(own, 'frozen.json'));
      const frozen = JSON.parse(bytes.toString());
      const scores = readdirSync(own).filter((file) => /^score-.*\.json$/.test(file));
      const faults = scores.flatMap((file) => scoreFaults(JSON.parse(readFileSync(join(own, file), 'utf8')), frozen, digestOf(bytes)));
      return { name, items: frozen.items.length, verdicts: counted(frozen).verdicts, scores: scores.length, faults: [...itemFaults(frozen), ...faults] };
    });

if (import.meta.main) {
  const all = checkedFolder(argv[2] ?? '.');
  for (const { name, items, verdicts, scores, faults } of all)
    console.log(
      `${name}: ${items} items (${verdicts.join(' + ')}), ${scores} scores, ${faults.length} come out otherwise`,
      ...faults.map((one) => `\n  ${one}`),
    );
  exit(all.some(({ faults }) => faults.length > 0) ? 1 : 0);
}
