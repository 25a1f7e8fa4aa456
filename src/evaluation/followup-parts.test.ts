import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { opinionParts, opinionText, type OpinionPart } from './followup-parts.ts';

const counts = (parts: readonly OpinionPart[]): readonly number[] => parts.map(({ problems }) => problems.length);

describe('the text of an opinion', () => {
  it('gives aspects by its outer numbers and problems by the next, and leaves the greeting out', () => {
    const parts = opinionParts(
      [
        '区人民政府：',
        '现将会议意见转去，请研究办理。',
        '一、产业投资要提速。会议认为前三年进度偏慢。',
        '1. 重点项目开工不足；',
        '2. 工业用地到位慢。',
        '二、民生短板要补齐',
        '1．学位供给不够',
        '其中两所幼儿园尚未选址。',
        '2、养老床位偏少',
      ].join('\n'),
    );
    expect(parts).toEqual([
      { title: '产业投资要提速', text: '会议认为前三年进度偏慢。', problems: ['重点项目开工不足', '工业用地到位慢。'] },
      { title: '民生短板要补齐', problems: ['学位供给不够其中两所幼儿园尚未选址。', '养老床位偏少'] },
    ]);
  });

  it('parts a run of 一是…二是… inside a paragraph, and keeps deeper numbers in their problem', () => {
    const parts = opinionParts(
      '（一）提高数据质量。一是口径不一致；二是报送不及时；三是来源未注明。\n（二）健全机制\n1. 责任要到人\n（1）明确联络员\n（2）明确分管领导',
    );
    expect(counts(parts)).toEqual([3, 1]);
    expect(parts[0]!.problems[0]).toBe('口径不一致');
    expect(parts[1]!.problems[0]).toContain('明确分管领导');
  });

  it('takes an aspect without numbers for a problem of its own, and paragraphs without numbers for problems', () => {
    expect(opinionParts('一、加快进度\n二、加强统计')).toEqual([
      { title: '加快进度', problems: ['加快进度'] },
      { title: '加强统计', problems: ['加强统计'] },
    ]);
    expect(counts(opinionParts('加快进度\n\n加强统计'))).toEqual([2]);
    expect(counts(opinionParts('会议提出：一是项目慢；二是资金少。'))).toEqual([2]);
  });

  it('is nothing where there is no text', () => expect(opinionParts(' \n\u3000\n')).toEqual([]));

  it('reads decimals and dates as no numbers of headings', () => {
    expect(counts(opinionParts('一、投资\n1. 全年增长\n1.5个百分点没有完成'))).toEqual([1]);
  });

  it('reads back what it writes, whatever the words', () => {
    const words = fc.stringMatching(/^[甲-美]{1,12}$/);
    const part = fc.record({ title: words, problems: fc.array(words, { minLength: 1, maxLength: 4 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 12 }), (parts) => {
        expect(opinionParts(opinionText(parts))).toEqual(parts);
      }),
    );
  });
});
