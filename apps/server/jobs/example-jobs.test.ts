import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Store } from '../../../src/database/index.ts';
import type { Evaluation } from '../../../src/evaluation/index.ts';
import { SYSTEM, type Actor } from '../../../src/identity/index.ts';
import { frozenFileOf } from '../evaluations/frozen-file.ts';
import { recomputed } from '../evaluations/recompute.ts';
import { projectFolder } from '../project-folder.ts';
import { bringExamples } from '../region/examples.ts';
import { releaseJobs } from '../releases/release-jobs.ts';
import { readArchive } from '../site/archive-file.ts';
import { inflated } from '../site/release-shelf.ts';
import { checkedFolder } from '../../../test/recompute/published-folder.ts';
import { exampleJobs } from './example-jobs.ts';
import { startJobs } from './start-jobs.ts';

const REGION = '999901';
const PLANNER: Actor = { name: '规划科（模拟）', roles: ['planner'], region: REGION };

describe('what is made of the records of the simulated region', () => {
  let store: Store;
  let moment = '2026-12-01T02:00:00.000Z';
  const faults: string[] = [];
  /** Time goes on while it works. */
  const clock = (): string => (moment = new Date(Date.parse(moment) + 1000).toISOString());
  const tick = async (): Promise<void> => {
    const log = (event: string, details?: unknown): void => void (event === 'job-failed' && faults.push(JSON.stringify(details)));
    const jobs = startJobs({ database: () => Promise.resolve(store), clock, log, env: {}, jobs: [...exampleJobs, ...releaseJobs] });
    await jobs.tick();
    await jobs.stop();
  };
  const records = () => store.delivery(REGION, SYSTEM);
  beforeAll(async () => {
    store = await openDatabase({ clock });
    await bringExamples(store, { folder: projectFolder(), log: () => undefined, now: moment });
    await tick();
  }, 120_000);
  afterAll(() => store.close());

  it('is the frozen file of what was frozen, which comes out the same when it is computed again', async () => {
    expect(faults).toEqual([]);
    const frozen = (await records().list('evaluation')).filter(({ body }) => body.frozen !== undefined);
    expect(frozen.map(({ body }) => body.kind).toSorted()).toEqual(['annual', 'mid_term']);
    for (const evaluation of frozen) {
      expect(await recomputed(store, REGION, evaluation)).toEqual({ result: 'same' });
      expect((await frozenFileOf(store, REGION, evaluation.body))?.region.simulated).toBe(true);
    }
  });
  it('is a score in each scheme that was in force then, held down by the binding item that was breached', async () => {
    const scores = await records().list('score');
    const [midTerm] = scores.filter(({ body }) => body.evaluation === 'evaluation-mid-term');
    expect(midTerm!.body).toMatchObject({ scheme: 'scheme-01', total: '80', uncapped: '84.9322', vetoed: ['t2.20'], by: PLANNER.name });
    expect(
      scores
        .filter(({ body }) => body.evaluation === 'evaluation-2025')
        .map(({ body }) => body.scheme)
        .toSorted(),
    ).toEqual(['scheme-01', 'scheme-03']);
    const { scores: listed } = (await records().get('evaluation', 'evaluation-mid-term'))!.body;
    expect(listed).toEqual([midTerm!.id]);
    expect(await store.attachment(REGION, midTerm!.body.file!.sha256)).toBeDefined();
  });
  it('is the issued report of what was submitted, and the draft of what is not', async () => {
    const documents = await records().list('document');
    expect(documents.map(({ body }) => [body.evaluation, body.state]).toSorted()).toEqual([
      ['evaluation-2025', 'draft'],
      ['evaluation-mid-term', 'issued'],
    ]);
    const { issued } = documents.find(({ body }) => body.state === 'issued')!.body;
    const file = await store.attachment(REGION, issued!.docx.sha256);
    expect(new TextDecoder().decode(file!.bytes.slice(0, 2))).toBe('PK');
  });
  it('is in the first release, made of it the moment after: report, frozen file, score and the decision of the appeal', async () => {
    const [release] = await records().list('release', { states: ['published'] });
    const archive = await store.attachment(REGION, release!.body.archive.sha256);
    const paths = new Set(readArchive(archive!.bytes).map(({ path }) => path));
    const under = 'evaluations/evaluation-mid-term/';
    const score = 'score-score-evaluation-mid-term-scheme-01.json';
    for (const name of ['index.html', 'frozen.json', 'report.docx', 'appeals.json', score]) expect([...paths], name).toContain(`${under}${name}`);
    expect(paths.has('evaluations/evaluation-2025/index.html')).toBe(false);
    expect(paths.has('amendments/amendment-4/index.html')).toBe(true);
  });
  it('comes out the same for whoever unpacks the release and computes it again', async () => {
    const [release] = await records().list('release', { states: ['published'] });
    const folder = mkdtempSync(join(tmpdir(), 'yidu-release-'));
    const unpacked = readArchive((await store.attachment(REGION, release!.body.archive.sha256))!.bytes).filter(({ path }) => path.startsWith('evaluations/'));
    for (const one of unpacked) {
      mkdirSync(dirname(join(folder, one.path)), { recursive: true });
      writeFileSync(join(folder, one.path), inflated(one));
    }
    const frozen = (await records().get('evaluation', 'evaluation-mid-term'))!.body.frozen!;
    const file = join(folder, 'evaluations', 'evaluation-mid-term', 'frozen.json');
    const published = JSON.parse(readFileSync(file, 'utf8'));
    expect([published.original, published.assessments]).toEqual([frozen.sha256, []]);
    const [checked] = checkedFolder(folder);
    expect(checked).toMatchObject({ name: 'evaluation-mid-term', scores: 1, faults: [] });
    expect(checked!.verdicts.reduce((a, b) => a + b)).toBe(checked!.items);
    // Its faulty twin: one figure less binding, one digit of the whole file's digest.
    const { original: _original, ...rest } = published;
    writeFileSync(file, JSON.stringify({ ...rest, items: published.items.map((item: object) => ({ ...item, binding: false })) }));
    expect(checkedFolder(folder)[0]!.faults.join()).toMatch(/of another frozen file.*total: 80/);
    rmSync(folder, { recursive: true });
  });
  it('is made once: what people freeze afterwards is theirs', async () => {
    const before = await Promise.all((['score', 'document'] as const).map((kind) => records().count(kind)));
    const { frozen: _frozen, scores: _scores, ...rest } = (await records().get('evaluation', 'evaluation-2025'))!.body;
    const body: Evaluation = { ...rest, title: '另一次评估（模拟）' };
    await store.delivery(REGION, PLANNER).change({ action: 'evaluation.open', changes: [{ kind: 'evaluation', id: 'own', version: null, body }] });
    await tick();
    expect((await records().get('evaluation', 'own'))!.body.frozen).toBeUndefined();
    expect(await Promise.all((['score', 'document'] as const).map((kind) => records().count(kind)))).toEqual(before);
    expect(await store.verify(REGION)).toEqual([]);
  });
});
