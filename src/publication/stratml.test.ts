import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { compile } from '../plan/index.ts';
import { emptyPlan, smallPlan } from './publication-sample.ts';
import { toStratml, type StratmlPart } from './stratml.ts';

type Node = { name: string; uri: string; attributes: Record<string, string>; children: Node[]; text: string };

const validatorOf = (name: string): XsdValidator =>
  XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(new URL(`../../fixtures/schemas/stratml/${name}.xsd`, import.meta.url))));
const validators: Readonly<Record<StratmlPart, XsdValidator>> = { 1: validatorOf('strategic-plan'), 2: validatorOf('performance-plan-or-report') };

const parse = (xml: string): Node => {
  const top: Node = { name: '', uri: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const node: Node = {
      name: local,
      uri,
      children: [],
      text: '',
      attributes: Object.fromEntries(
        Object.values(attributes)
          .filter(({ name }) => name !== 'xmlns')
          .map(({ name, value }) => [name, value]),
      ),
    };
    open.at(-1)!.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return top.children[0]!;
};

const named = (node: Node, name: string): Node[] => [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => named(child, name))];
const childText = (node: Node, name: string) => node.children.find((child) => child.name === name)?.text;

/** What in a document is not as the schema says; empty for a valid one. */
const faults = (xml: string, part: StratmlPart): readonly string[] => {
  const document = XmlDocument.fromString(xml);
  try {
    validators[part].validate(document);
  } catch (fault) {
    return [fault instanceof Error ? fault.message : 'a fault'];
  } finally {
    document.dispose();
  }
  // An xsd:ID is one of its document; libxml2 leaves that to DTDs.
  const ids = named(parse(xml), 'Identifier').map(({ text }) => text);
  return ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `second ${id}`);
};

describe('the check itself', () => {
  it('finds an element that is missing, misplaced, of another namespace or wrongly filled', () => {
    const good = toStratml(smallPlan());
    expect(faults(good, 1)).toEqual([]);
    for (const [from, to] of [
      [/<Name>[^<]*<\/Name>/, ''],
      [/(<Name>[^<]*<\/Name>)(\s*)(<Description>[^<]*<\/Description>)/, '$3$2$1'],
      [/stratml_core/, 'other'],
      [/<StartDate>2021-01-01/, '<StartDate>2021'],
      [/<Identifier>goal[^<]*/, '<Identifier>1 x'],
    ] as const) {
      expect(good, String(from)).toMatch(from);
      expect(faults(good.replace(from, to), 1), String(from)).not.toEqual([]);
    }
    expect(faults(good.replaceAll(/<Identifier>goal[^<]*/g, '<Identifier>goal'), 1)).toContain('second goal');
    expect(faults(good, 2)).not.toEqual([]);
  });
});

describe.each([1, 2] as const)('toStratml, part %s', (part) => {
  it('makes a document of the schema, with goals for chapters and objectives for sections and themes', () => {
    const xml = toStratml(smallPlan(), { part, generator: 'Yidu 0.1.0', exportedAt: '2026-01-01T00:00:00Z', sourceUrl: 'https://example.org/plan' });
    expect(faults(xml, part)).toEqual([]);
    const goals = named(parse(xml), 'Goal');
    expect(goals.map((goal) => childText(goal, 'Name'))).toEqual(['做强制造业', '办好民生']);
    expect(named(goals[0]!, 'Objective').map((one) => [childText(one, 'SequenceIndicator'), childText(one, 'Name')])).toEqual([
      ['1.0', '做强制造业'],
      ['1.1', '壮大主导产业'],
      ['1.1.1', '智能装备'],
    ]);
  });

  it('is valid for a plan of which nothing was read', () => {
    const xml = toStratml(emptyPlan(), { part });
    expect(faults(xml, part)).toEqual([]);
    expect(named(parse(xml), 'Goal')).toHaveLength(1);
  });

  it('stays valid whatever stands in a text', () => {
    const words = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a & b', '<项目>', ']]>', '\f第二页\u0000', '\uD800', '"\''));
    fc.assert(
      fc.property(words, words, words, (title, unit, quote) => {
        const plan = smallPlan();
        const target = { ...plan.targets[0]!, unit, quote, subject: quote, id: `c${title}` };
        const xml = toStratml(
          {
            ...plan,
            document: { ...plan.document, title, issuer: quote },
            outline: plan.outline.map((node) => ({ ...node, title: quote })),
            targets: [target, target],
          },
          { part },
        );
        expect(faults(xml, part)).toEqual([]);
      }),
    );
  });

  it('gives the same plan the same identifiers', () => {
    const ids = (xml: string) => named(parse(xml), 'Identifier').map(({ text }) => text);
    expect(ids(toStratml(smallPlan(), { part }))).toEqual(ids(toStratml(smallPlan(), { part })));
    expect(new Set(ids(toStratml(smallPlan(), { part }))).size).toBe(ids(toStratml(smallPlan(), { part })).length);
  });

  it('names the units a plan assigns as stakeholders', () => {
    const plan = smallPlan();
    const xml = toStratml({ ...plan, assignments: [{ of: 'c1', lead: ['区经济信息委'], support: ['区税务局'], span: [0, 1] }] }, { part });
    expect(faults(xml, part)).toEqual([]);
    expect(named(parse(xml), 'Stakeholder').map((one) => childText(one, 'Name'))).toEqual(['区经济信息委', '区税务局']);
  });
});

describe('the embedded example', () => {
  const text = readFileSync(new URL('../../examples/dadukou/plan.txt', import.meta.url), 'utf8');
  const { plan } = compile({ name: 'plan.txt', text, sha256: 'a1b2' });

  it.each([1, 2] as const)('is of the schema in part %s, with a goal for each chapter', (part) => {
    const xml = toStratml(plan, { part });
    expect(faults(xml, part)).toEqual([]);
    expect(named(parse(xml), 'Goal')).toHaveLength(plan.outline.filter(({ level }) => level === 'chapter').length);
  });

  it('has every indicator and every commitment as a performance indicator', () => {
    expect(named(parse(toStratml(plan, { part: 2 })), 'PerformanceIndicator')).toHaveLength(plan.indicators.length + plan.targets.length);
  });
});

describe('what stands in it', () => {
  it('tells targets in words in part 1 and as performance indicators in part 2', () => {
    expect(toStratml(smallPlan(), { part: 1 })).toContain('目标：智能装备产值 ≥200 亿元（2025年）');
    const [indicator] = named(parse(toStratml(smallPlan(), { part: 2 })), 'PerformanceIndicator').filter(
      (one) => childText(one, 'MeasurementDimension') === '智能装备产值',
    );
    const result = named(indicator!, 'TargetResult')[0]!;
    expect([childText(result, 'EndDate'), childText(result, 'NumberOfUnits'), childText(result, 'Description')]).toEqual(['2025-12-31', '200', '≥ 200 亿元']);
  });

  it('links a part of an indicator to its whole', () => {
    const xml = parse(toStratml(smallPlan(), { part: 2 }));
    const referent = named(xml, 'ReferentIdentifier').map(({ text }) => text);
    expect(referent).toEqual(['indicator-t1.1']);
    expect(named(xml, 'Identifier').map(({ text }) => text)).toContain(referent[0]);
  });

  it('writes the greatest figures without exponents', () => {
    const plan = smallPlan();
    expect(
      faults(
        toStratml(
          {
            ...plan,
            targets: [
              { ...plan.targets[0]!, value: 1.5e24 },
              { ...plan.targets[0]!, value: 1e-9 },
            ],
          },
          { part: 2 },
        ),
        2,
      ),
    ).toEqual([]);
  });

  it('takes sections for goals where a plan has no chapters, and starts at 篇 only to say so', () => {
    const plan = smallPlan();
    const goalsOf = (outline: typeof plan.outline) => named(parse(toStratml({ ...plan, outline })), 'Goal').map((goal) => childText(goal, 'Name'));
    expect(goalsOf(plan.outline.filter(({ level }) => level === 'section' || level === 'theme'))).toContain('壮大主导产业');
    const parted = { ...plan, outline: [{ id: 'p1', level: 'part' as const, number: 1, title: '总论', span: [0, 1] as const }, ...plan.outline] };
    expect(toStratml(parted)).toContain('所在篇：总论');
  });
});
