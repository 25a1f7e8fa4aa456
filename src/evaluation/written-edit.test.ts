import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBlock, insertBlock, isLoose, moveBlock, removeBlock, restoreBlock } from './written-edit.ts';
import { formOf, readForm } from './written-form.ts';
import { movedBlocks, takeOver } from './written-moved.ts';
import { writtenOf } from './written-of.ts';
import { sampleFrozen, sampleItem } from './written-sample.ts';
import { approveWritten, consultOn, issueWritten, meetOn, reportSendingDays, sendBack } from './written-step.ts';
import { figuresById, marksOfBlock, plainBlock } from './written-text.ts';
import type { Written } from './written.ts';

const deed = { by: '规划科', at: '2024-07-01T01:00:00.000Z' };
const frozen = sampleFrozen();
const draft = (): Written => ({ plan: '14', kind: 'evaluation_report', source: 'a', state: 'draft', steps: [], ...writtenOf('evaluation_report', frozen) });
const plain = (written: Written, id: string): string => plainBlock(written.blocks.find((block) => block.id === id)!, figuresById(written.figures));
const form = (written: Written, id: string): string => formOf(written.blocks.find((block) => block.id === id)!, figuresById(written.figures));

describe('editing a written document', () => {
  it('gives every block as a text and reads it back unchanged', () => {
    const written = draft();
    const figures = figuresById(written.figures);
    for (const block of written.blocks) {
      const { ok } = readForm(formOf(block, figures), block, figures);
      expect([ok?.altered, block.kind === 'table' ? [] : ok?.gone]).toEqual([[], []]);
    }
  });

  it('loses no figure whatever is written around them', () => {
    const written = draft();
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `前${before.replaceAll(/[{}]/g, '')}${form(written, 'overall.works')}${after.replaceAll(/[{}]/g, '')}`;
        const { ok } = editBlock(written, 'overall.works', { text }, deed);
        expect(ok?.figures.length).toBe(written.figures.length);
      }),
    );
  });

  it('refuses to change or drop a figure without a reason, and remembers what it read', () => {
    const written = draft();
    const text = form(written, 'overall.gaps').replace('{{1#', '{{2#');
    expect(editBlock(written, 'overall.gaps', { text }, deed).refused?.zh).toContain('“1”');
    expect(editBlock(written, 'overall.gaps', { text: '没有缺口。' }, deed).refused?.zh).toContain('锁定');
    const { ok } = editBlock(written, 'overall.gaps', { text, reason: '补报了' }, deed);
    expect(ok!.figures.find(({ path }) => path === 'gaps')).toMatchObject({ shown: '2', replaced: { reading: '1', reason: '补报了' } });
    expect(ok!.steps.at(-1)).toMatchObject({ to: 'figures', reason: '补报了' });
  });

  it('edits a table row by row and refuses a row that is too long', () => {
    const written = draft();
    const rows = form(written, 'annex.gaps.table');
    expect(editBlock(written, 'annex.gaps.table', { text: `${rows} | 多一格` }, deed).refused?.zh).toContain('多于 2 格');
    const { ok } = editBlock(written, 'annex.gaps.table', { text: `${rows}\nt1.6 | 等上级` }, deed);
    expect(plain(ok!, 'annex.gaps.table')).toContain('t1.6\t等上级');
  });

  it('adds, moves, removes and puts back', () => {
    const added = insertBlock(draft(), { id: 'n1', after: 'scope', kind: 'heading', level: 2, text: '补充' }).ok!;
    expect(moveBlock(added, 'n1', -1).ok!.blocks[0]!.id).toBe('n1');
    const removed = removeBlock(added, 'overall.binding').ok!;
    expect(removed.dropped).toEqual(['overall.binding']);
    const back = restoreBlock(removed, added, 'overall.binding').ok!;
    expect(back.blocks).toEqual(added.blocks);
    expect(back.figures.length).toBe(added.figures.length);
    expect(insertBlock(added, { id: 'n2', after: 'gone', kind: 'paragraph', text: '一' }).refused).toBeDefined();
    expect(isLoose(insertBlock(added, { id: 'n2', after: undefined, kind: 'paragraph', text: '约 3 项' }).ok!.blocks[0]!)).toBe(true);
  });

  it('tells what moved, and takes over blocks or all while people’s own words stay', () => {
    const edited = editBlock(draft(), 'overall.binding', { text: `另，${form(draft(), 'overall.binding')}` }, deed).ok!;
    const items = frozen.items.map((item) => (item.id === 't1.2' ? sampleItem('t1.2', 'breached', 'miss', { binding: true, group: '绿色' }) : item));
    const next = { frozen: sampleFrozen({ items }), given: {} };
    const fresh = writtenOf('evaluation_report', next.frozen);
    const moved = movedBlocks(edited, fresh, next);
    expect(moved.find(({ id }) => id === 'overall.binding')).toMatchObject({ what: 'figures' });
    expect(moved.find(({ id }) => id === 'problems.t1.2')).toMatchObject({ what: 'new' });
    const one = takeOver(edited, fresh, next, { digest: 'b', ids: ['problems.t1.2'] });
    expect([one.source, one.blocks.some(({ id }) => id === 'problems.t1.2'), movedBlocks(one, fresh, next).length]).toEqual(['b', true, moved.length - 1]);
    const all = takeOver(edited, fresh, next, { digest: 'b' });
    expect(movedBlocks(all, fresh, next)).toEqual([]);
    expect(plain(all, 'overall.binding')).toMatch(/^另，/);
    expect(all.blocks.flatMap(marksOfBlock).length).toBe(all.figures.length);
  });

  it('is approved only when its figures agree with its source, by another, and never changes once issued', () => {
    const source = { frozen, given: {} };
    expect(approveWritten(draft(), source, deed, deed.by).refused?.zh).toContain('不能是');
    const [first, ...others] = draft().figures;
    const wrong = { ...draft(), figures: [{ ...first!, shown: '别的' }, ...others] };
    expect(approveWritten(wrong, source, deed, undefined).refused?.zh).toContain('1 处数字');
    const approved = approveWritten(consultOn(draft(), deed).ok!, source, deed, '别人').ok!;
    expect(editBlock(approved, 'scope', { text: '改' }, deed).refused?.zh).toContain('审定');
    expect(sendBack(approved, ' ', deed).refused).toBeDefined();
    const docx = { sha256: 'd', name: 'd.docx', type: 'x' };
    expect(issueWritten(approved, { docx }, deed).refused?.zh).toContain('署名');
    const issued = issueWritten({ ...approved, signedBy: '区政府', date: '2024-07-01' }, { docx }, deed).ok!;
    for (const outcome of [editBlock(issued, 'scope', { text: '改' }, deed), removeBlock(issued, 'scope'), sendBack(issued, '改', deed)])
      expect(outcome.refused).toBeDefined();
  });

  it('is sent 20 and 10 days before the meeting', () => {
    expect(reportSendingDays('2023-11-29')).toEqual({ committee: '2023-11-09', standing: '2023-11-19' });
    const given = { meeting: '2023-11-29', lead: 'u1', today: '2023-10-01', document: 'd1', ids: ['a', 'b'] } as const;
    const { ok } = meetOn(draft(), given, deed);
    expect(ok!.tasks.map(({ body }) => [body.due, body.lead, body.ref])).toEqual([
      ['2023-11-09', 'u1', 'document:d1/committee'],
      ['2023-11-19', 'u1', 'document:d1/standing'],
    ]);
    expect(meetOn(draft(), { ...given, today: '2023-11-20' }, deed).refused?.zh).toContain('2023-11-19');
    expect(meetOn(ok!.written, given, deed).refused).toBeDefined();
  });
});
