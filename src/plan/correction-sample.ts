import { quoteOf, type Span } from '../basis/index.ts';
import type { Plan, Target } from './schema.ts';

/** A hand-made text and the plan it compiles to, for the tests of what is laid over a plan. */
export const sampleText = [
  '第一章 做强制造业\n',
  '到2025年，规上工业企业达到180家，工业增加值突破3.2亿元。\n',
  '推进北港片区改造，完善配套设施。\n',
  '专栏1 重点工程\n',
  '智能装备：建成北港产业园、机器人检测中心，启动渡口大桥。\n',
  '2020年，规上工业企业达到128家。\n',
].join('');

export const spanOf = (words: string, text = sampleText): Span => {
  const at = text.indexOf(words);
  if (at < 0) throw new Error(`not in the text: ${words}`);
  return [at, at + words.length];
};

const target = (text: string, id: string, words: string, fields: Partial<Target>): Target => ({
  id,
  subject: '',
  value: 0,
  unit: '',
  comparator: '=',
  kind: 'level',
  section: '1',
  confidence: 0.9,
  quote: quoteOf(text, spanOf(words, text)),
  span: spanOf(words, text),
  ...fields,
});

/** The plan of `sampleText`, or of a text that holds the same sentences elsewhere. */
export const samplePlan = (text = sampleText): Plan => ({
  version: 1,
  document: {
    title: '临江区“十四五”规划',
    status: 'draft',
    period: { from: 2021, to: 2025 },
    baseYear: 2020,
    source: { name: 'plan.txt', sha256: 'a1b2', characters: text.length },
  },
  outline: [{ id: '1', level: 'chapter', number: 1, title: '做强制造业', span: spanOf('第一章 做强制造业', text) }],
  indicators: [
    {
      id: 't1.1',
      table: 1,
      no: '1',
      name: '规上工业企业',
      unit: '家',
      nature: 'expected',
      span: spanOf('规上工业企业', text),
      baseline: { year: 2020, value: 128, raw: '128' },
      target: { year: 2025, value: 180, kind: 'level', raw: '180' },
    },
  ],
  targets: [
    target(text, 'c1', '规上工业企业达到180家', { subject: '规上工业企业', value: 180, unit: '家', deadline: 2025, indicator: 't1.1' }),
    target(text, 'c2', '工业增加值突破3.2亿元', {
      subject: '工业增加值',
      value: 3.2,
      unit: '亿元',
      comparator: '>',
      inheritedDeadline: 2025,
      confidence: 0.6,
      normalized: { value: 320_000_000, unit: '元' },
    }),
  ],
  facts: [{ ...target(text, 'f1', '规上工业企业达到128家', { subject: '规上工业企业', value: 128, unit: '家' }), year: 2020 }],
  boxes: [
    {
      no: 1,
      title: '重点工程',
      section: '1',
      span: [spanOf('专栏1', text)[0], spanOf('启动渡口大桥', text)[1]],
      groups: [
        {
          name: '智能装备',
          span: spanOf('智能装备', text),
          items: [
            { verb: '建成', name: '北港产业园、机器人检测中心', span: spanOf('北港产业园、机器人检测中心', text) },
            { verb: '启动', name: '渡口大桥', span: spanOf('渡口大桥', text) },
          ],
        },
      ],
    },
  ],
  measures: [
    { id: 'm1', section: '1', verbs: ['推进', '完善'], text: '推进北港片区改造，完善配套设施。', span: spanOf('推进北港片区改造，完善配套设施。', text) },
  ],
  terms: [],
  places: [{ name: '北港片区', kind: 'area', span: spanOf('北港片区', text) }],
  standards: [],
  assignments: [],
  diagnostics: [{ code: 'PLAN2003', severity: 'warning', message: '同一数量两处不一', span: spanOf('规上工业企业达到180家', text) }],
});
