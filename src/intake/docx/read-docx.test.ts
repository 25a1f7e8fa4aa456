import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraph, table, wordFile } from '../../../fixtures/intake/word-file.ts';
import { IntakeError } from '../error.ts';
import { readDocx } from './read-docx.ts';

const linesOf = (body: string, rest: Partial<Parameters<typeof wordFile>[0]> = {}): string[] =>
  readDocx(wordFile({ body, ...rest }))
    .text.split('\n')
    .slice(0, -1);
const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;

const fault = (work: () => unknown): string => {
  try {
    work();
    return 'read';
  } catch (error) {
    return error instanceof IntakeError ? `${error.code}: ${error.message}` : String(error);
  }
};

describe('text of a .docx', () => {
  it('has a line for each paragraph, one blank line for empty ones, and tabs and breaks where they stand', () => {
    expect(linesOf(`${paragraph('标题')}<w:p/><w:p/>${'<w:p><w:r><w:t>目录</w:t><w:tab/><w:t>3</w:t><w:br/><w:t>次行</w:t></w:r></w:p>'}`)).toEqual([
      '标题',
      '',
      '目录\t3',
      '次行',
    ]);
  });

  it('keeps what was inserted and drops what was deleted, moved away or hidden', () => {
    const body = `<w:p>${run('保留')}<w:del>${'<w:r><w:delText>删除</w:delText></w:r>'}</w:del><w:ins>${run('新增')}</w:ins><w:moveFrom>${run('移走')}</w:moveFrom><w:moveTo>${run('移来')}</w:moveTo>${run('隐藏', '<w:vanish/>')}${run('可见', '<w:vanish w:val="0"/>')}</w:p>`;
    expect(linesOf(body)).toEqual(['保留新增移来可见']);
  });

  it('joins the paragraphs between which a deleted or hidden mark stands', () => {
    expect(
      linesOf(
        `${paragraph('前半', '<w:rPr><w:del/></w:rPr>')}${paragraph('后半')}${paragraph('小标题。', '<w:rPr><w:vanish/><w:specVanish/></w:rPr>')}${paragraph('正文')}`,
      ),
    ).toEqual(['前半后半', '小标题。正文']);
  });

  it('prints results of fields and no codes, and loses nothing after a field that never ends', () => {
    const field =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
    expect(linesOf(`<w:p>${run('第一章')}${field}</w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${paragraph('后文')}`)).toEqual([
      '第一章12',
      '',
      '后文',
    ]);
  });

  it('keeps raised digits apart from values, and reads symbols by their font', () => {
    const body = `<w:p>${run('面积10km')}${run('2', '<w:vertAlign w:val="superscript"/>')}，${'<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>'}${run('5，')}${run('\uf0a3', '<w:rFonts w:ascii="Symbol"/>')}${run('9')}<w:r><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>`;
    expect(linesOf(body)).toEqual(['面积10km²≥5，≤9-']);
  });

  it('reads equations and phonetic guides by their base text', () => {
    expect(
      linesOf(
        `<w:p>${run('排放')}<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>4</m:t></m:r></m:sup></m:sSup></m:oMath><w:r><w:ruby><w:rt>${run('dù')}</w:rt><w:rubyBase>${run('渡')}</w:rubyBase></w:ruby></w:r></w:p>`,
      ),
    ).toEqual(['排放10⁴渡']);
  });

  it('prints a text box once, after the paragraph it hangs on', () => {
    const box = (text: string): string => `<w:txbxContent>${paragraph(text)}${paragraph('1.新建水库。')}</w:txbxContent>`;
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('专栏1')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('专栏1')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('正文')}</w:p>`;
    expect(linesOf(body)).toEqual(['正文', '专栏1', '1.新建水库。']);
  });

  it('sets notes apart after the text', () => {
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('——')}</w:footnote><w:footnote w:id="2">${paragraph('按常住人口计算。')}</w:footnote>`;
    expect(linesOf(`<w:p>${run('人均产值5')}<w:r><w:footnoteReference w:id="2"/></w:r>${run('万元')}</w:p>`, { footnotes })).toEqual([
      '人均产值5万元',
      '',
      '注释',
      '[1]按常住人口计算。',
    ]);
  });

  it('reads the strict form and other prefixes of the same vocabulary', () => {
    const xml = '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:t>严格</x:t></x:r></x:p></x:body></x:document>';
    expect(readDocx(zipSync({ 'word/document.xml': strToU8(xml), '[Content_Types].xml': new Uint8Array(1) })).text).toBe('严格\n');
  });

  it('gives each paragraph its number in the document, cells too', () => {
    const { text, places } = readDocx(wordFile({ body: `${paragraph('甲')}<w:p/>${table(['指标', '数值'], ['产值', '5'])}` }));
    expect(places.map(({ span: [start, end], paragraph: number }) => [text.slice(start, end), number])).toEqual([
      ['甲', 1],
      ['指标', 3],
      ['数值', 4],
      ['产值', 5],
      ['5', 6],
    ]);
  });
});

describe('tables of a .docx', () => {
  it('print empty cells for what is merged and for columns a row leaves free', () => {
    const cell = (text: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${cell('类别', '<w:vMerge w:val="restart"/>')}${cell('数值', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('2020年')}${cell('2025年')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('1')}${cell('2')}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell('删')}${cell('去')}</w:tr></w:tbl>`;
    expect(linesOf(body)).toEqual(['类别\t数值\t', '\t2020年\t2025年', '\t1\t2']);
  });

  it('of one column are boxes, with a table inside kept as rows', () => {
    expect(linesOf(`<w:tbl><w:tr><w:tc>${paragraph('专栏1')}${table(['甲', '1'], ['乙', '2'])}<w:p/></w:tc></w:tr></w:tbl>${paragraph('后文')}`)).toEqual([
      '专栏1',
      '甲\t1',
      '乙\t2',
      '',
      '后文',
    ]);
  });
});

describe('faults of a .docx', () => {
  it.each([
    ['damaged: The .docx file is damaged (part word/document.xml is not valid XML at line 1)', wordFile({ body: '<w:p>' })],
    ['damaged: The .docx file is damaged (it has no word/document.xml)', zipSync({ '[Content_Types].xml': strToU8('<a/>') })],
    ['hostile: The .docx file is built in a way no document is (part word/document.xml is nested', wordFile({ body: '<w:p>'.repeat(2000) })],
    [
      'hostile: The .docx file is built in a way no document is (part word/document.xml declares entities)',
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') }),
    ],
    [
      'too-large: Line 1 of the text is a table row of more than 2000 cells',
      wordFile({
        body: `<w:tbl>${`<w:tr>${'<w:tc><w:p/></w:tc>'.repeat(50_000)}<w:tc>${paragraph('甲')}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr>`.repeat(1)}<w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000"/></w:tcPr>${paragraph('丙')}</w:tc><w:tc>${paragraph('丁')}</w:tc></w:tr></w:tbl>`,
      }),
    ],
    ['scanned: The .docx file holds pictures and no text', wordFile({ body: '<w:p/>', extra: { 'word/media/image1.png': new Uint8Array(8) } })],
    ['unsupported: The file is an Excel workbook', zipSync({ 'xl/workbook.xml': strToU8('<a/>') })],
    ['unsupported: The file is an OFD document', zipSync({ 'OFD.xml': strToU8('<a/>') })],
    ['unsupported: The file is a zip archive, which is not read: unpack it', zipSync({ 'plan.txt': strToU8('规划') })],
  ])('%s', (message, bytes) => {
    expect(fault(() => readDocx(bytes))).toContain(message);
  });

  it('are not a paragraph of 100,000 characters or a table of many rows', () => {
    expect(linesOf(paragraph('字'.repeat(100_000)))[0]).toHaveLength(100_000);
    expect(linesOf(table(...Array.from({ length: 3000 }, (_, at) => [`${at}`, '值'])))).toHaveLength(3000);
  });
});
