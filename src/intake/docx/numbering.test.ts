import { describe, expect, it } from 'vitest';
import { paragraph, wordFile } from '../../../fixtures/intake/word-file.ts';
import { readDocx } from './read-docx.ts';

const level = (at: number, format: string, text: string, rest = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${rest}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: readonly string[]): string => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const use = (id: number, definition: number, rest = ''): string => `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${rest}</w:num>`;
const item = (text: string, numId: number, at = 0): string => paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${numId}"/></w:numPr>`);
const linesOf = (body: string, numbering: string, styles?: string): string[] =>
  readDocx(wordFile({ body, numbering, ...(styles === undefined ? {} : { styles }) }))
    .text.split('\n')
    .slice(0, -1);

const chapters = list(
  0,
  level(0, 'chineseCounting', '第%1章'),
  level(1, 'chineseCountingThousand', '（%2）'),
  level(2, 'decimal', '%3.'),
  level(3, 'decimalEnclosedCircle', '%4', '<w:suff w:val="nothing"/>'),
);

describe('automatic numbers', () => {
  it('are printed as a reader sees them and start over under each higher number', () => {
    const body = [
      item('总则', 1),
      item('思想', 1, 1),
      item('5亿元', 1, 2),
      item('细目', 1, 3),
      item('原则', 1, 1),
      item('一', 1, 2),
      item('措施', 1),
      item('节', 1, 1),
    ].join('');
    expect(linesOf(body, chapters + use(1, 0))).toEqual(['第一章 总则', '（一）思想', '1. 5亿元', '①细目', '（二）原则', '1. 一', '第二章 措施', '（一）节']);
  });

  it('go on between lists of one definition, and start over where a list says so', () => {
    const numbering =
      list(0, level(0, 'decimal', '%1、')) + use(1, 0) + use(2, 0) + use(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>');
    expect(linesOf(item('a', 1) + item('b', 2) + item('c', 3) + item('d', 3), numbering)).toEqual(['1、a', '2、b', '1、c', '2、d']);
  });

  it('join the levels of a decimal outline, in figures where the level asks for it', () => {
    const numbering =
      list(0, level(0, 'chineseCounting', '%1、'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'), level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')) + use(1, 0);
    expect(linesOf(item('甲', 1) + item('乙', 1, 1) + item('丙', 1, 2) + item('丁', 1, 1), numbering)).toEqual(['一、甲', '1.1 乙', '1.1.1 丙', '1.2 丁']);
  });

  it('never start over where the level forbids it', () => {
    const numbering = list(0, level(0, 'chineseCounting', '第%1章'), level(1, 'chineseCounting', '第%2节', '<w:lvlRestart w:val="0"/>')) + use(1, 0);
    expect(linesOf(item('甲', 1) + item('乙', 1, 1) + item('丙', 1) + item('丁', 1, 1), numbering)).toEqual([
      '第一章 甲',
      '第一节 乙',
      '第二章 丙',
      '第二节 丁',
    ]);
  });

  it('come through styles, their ancestors and the level tied to a style; numId 0 takes them away', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style><w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>';
    const numbering =
      list(0, level(0, 'chineseCounting', '第%1章', '<w:pStyle w:val="H1"/>'), level(1, 'decimal', '%2.', '<w:pStyle w:val="H2"/>')) + use(1, 0);
    const styled = (text: string, style: string, rest = ''): string => paragraph(text, `<w:pStyle w:val="${style}"/>${rest}`);
    expect(
      linesOf(
        styled('甲', 'H1') + styled('乙', 'H2') + styled('丙', 'H1', '<w:numPr><w:numId w:val="0"/></w:numPr>') + styled('丁', 'Loop'),
        numbering,
        styles,
      ),
    ).toEqual(['第一章 甲', '1. 乙', '丙', '丁']);
  });

  it('are borrowed from the list of a numbering style', () => {
    const styles = '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>';
    const numbering = `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>${list(1, level(0, 'ideographDigital', '%1、'))}${use(1, 0)}${use(2, 1)}`;
    expect(linesOf(item('甲', 1) + item('乙', 2), numbering, styles)).toEqual(['一、甲', '二、乙']);
  });

  it('are no bullets, but for the dash that opens a theme', () => {
    const numbering =
      list(0, level(0, 'bullet', '\uf06c')) + list(1, level(0, 'bullet', '——')) + list(2, level(0, 'bullet', '●')) + use(1, 0) + use(2, 1) + use(3, 2);
    expect(linesOf(item('甲', 1) + item('乙', 2) + item('丙', 3), numbering)).toEqual(['甲', '——乙', '丙']);
  });

  it('count paragraphs that are empty, and none whose mark was deleted', () => {
    const numbering = list(0, level(0, 'decimal', '%1、')) + use(1, 0);
    const deleted = paragraph('b', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr>');
    expect(linesOf(item('a', 1) + item('', 1) + deleted + item('c', 1), numbering)).toEqual(['1、a', '', '3、bc']);
  });
});
