import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProjects, partProjects, settleDoubt } from './library-merge.ts';
import { askedDoubts, newRecords, type Held } from './library-record.ts';
import type { ProposedProject } from './library.ts';
import { projectWith } from './project-sample.ts';
import type { Project } from './project.ts';

const word = { by: '甲', at: '2025-06-30T00:00:00Z' };
const place = (ref: string, name: string, at: number): Project['places'][number] => ({ ref, name, span: [at, at + 4] });
const school: Held = { id: 'a', body: projectWith({ name: '荷塘小学', places: [place('box1.1.1', '荷塘小学', 10)] }) };
const other: Held = {
  id: 'b',
  body: projectWith({ name: '荷塘学校', aliases: ['荷塘校'], places: [place('box2.1.1', '荷塘学校', 30), place('text20-24', '荷塘校', 20)] }),
};

describe('two records', () => {
  const merged = mergeProjects(school, other, 'k', word).ok!;
  it('become one with the names and places of both', () => {
    expect(merged[0]).toMatchObject({ name: '荷塘小学', aliases: ['荷塘学校', '荷塘校'], mergedFrom: ['b'] });
    expect(merged[0].places.map(({ ref }) => ref)).toEqual(['box1.1.1', 'text20-24', 'box2.1.1']);
    expect(merged[1]).toEqual({ ...other.body, mergedInto: 'a' });
  });
  it('are parted again as they were', () => {
    const [a, b] = partProjects({ id: 'a', body: merged[0] }, { id: 'b', body: merged[1] }, 'k', word).ok!;
    expect({ ...a, verdicts: undefined }).toEqual({ ...school.body, verdicts: undefined });
    expect(b).toEqual(other.body);
  });
  it('stay apart where that makes no sense', () => {
    const refused = (into: Held, from: Held) => mergeProjects(into, from, 'k', word).refused?.zh;
    expect(refused(school, school)).toContain('自己');
    expect(refused(school, { id: 'b', body: merged[1] })).toContain('已并入');
    expect(refused(school, { id: 'b', body: { ...other.body, parent: 'a' } })).toContain('打捆');
    expect(refused({ id: 'a', body: { ...school.body, code: '1' } }, { id: 'b', body: { ...other.body, code: '2' } })).toContain('代码不同');
    expect(partProjects(school, other, 'k', word).refused?.zh).toContain('没有合并');
  });
  it('are restored whatever order they were merged in', () => {
    const names = fc.uniqueArray(fc.constantFrom('甲校', '乙校', '丙校', '丁校'), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(names, fc.infiniteStream(fc.nat()), (all, picks) => {
        const held = all.map((name, i): Held => ({ id: name, body: projectWith({ name, places: [place(`box1.1.${i + 1}`, name, i * 10)] }) }));
        let into = held[0]!;
        const taken: Held[] = [];
        for (const from of held.slice(1)) {
          const [a, b] = mergeProjects(into, from, from.id, word).ok!;
          into = { id: into.id, body: a };
          taken.push({ id: from.id, body: b });
        }
        while (taken.length > 0) {
          const [from] = taken.splice(picks.next().value! % taken.length, 1);
          const [a, b] = partProjects(into, from!, from!.id, word).ok!;
          into = { id: into.id, body: a };
          expect(b).toEqual(held.find(({ id }) => id === from!.id)!.body);
        }
        expect({ ...into.body, verdicts: undefined }).toEqual({ ...held[0]!.body, verdicts: undefined });
      }),
    );
  });
});

describe('a doubt', () => {
  const doubt = {
    key: 'k',
    names: ['荷塘小学', '禾塘小学'],
    reason: 'doubtful' as const,
    projects: ['box1.1.1'],
    places: [place('text40-44', '禾塘小学', 40)],
  };
  const proposal: ProposedProject = { key: 'box1.1.1', name: '荷塘小学', aliases: [], places: school.body.places, acceptance: 'done', doubts: [doubt] };
  it('is settled, told apart, and taken back', () => {
    const same = settleDoubt(school.body, doubt, 'same', word);
    expect(same).toMatchObject({ aliases: ['禾塘小学'], places: [{}, { ref: 'text40-44' }] });
    const asked = (body: Project) => askedDoubts([proposal], [{ id: 'a', body }]);
    expect(asked(school.body)).toEqual([{ doubt, records: ['a'] }]);
    expect(asked(same)[0]!.verdict).toBe('same');
    const open = settleDoubt(same, doubt, 'open', word);
    expect(open.places).toEqual(school.body.places);
    expect(open.aliases).toEqual([]);
    expect(asked(open)[0]!.verdict).toBeUndefined();
    expect(asked(settleDoubt(open, doubt, 'apart', word))[0]!.verdict).toBe('apart');
  });
  it('makes no second record of what the library holds', () => {
    let next = 0;
    const making = { plan: 'p', nextId: () => `n${++next}`, leads: new Map([['box1.1.1', { lead: 'u1', support: ['u2'] }]]) };
    const made = newRecords([proposal], [], making);
    expect(made).toMatchObject([{ id: 'n1', body: { name: '荷塘小学', stage: 'reserve', lead: 'u1', support: ['u2'] } }]);
    expect(newRecords([proposal], made, making)).toEqual([]);
  });
});
