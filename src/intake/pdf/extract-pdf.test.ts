import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { pdfFile, print, ruled, type PdfOptions } from '../../../fixtures/intake/pdf-file.ts';
import { IntakeError } from '../error.ts';
import { extractPdf } from './extract-pdf.ts';

const linesOf = async (content: string, options?: PdfOptions): Promise<string[]> =>
  (await extractPdf(pdfFile([content], options))).text.split('\n').slice(0, -1);

const faultOf = async (bytes: Uint8Array): Promise<string> => {
  try {
    await extractPdf(bytes);
    return 'read';
  } catch (error) {
    return error instanceof IntakeError ? `${error.code}: ${error.message}` : String(error);
  }
};

const show = (codes: string): string => `BT /F1 12 Tf 100 700 Td <${codes}> Tj ET`;

describe('characters of a PDF', () => {
  it('are read from fonts that are named and not embedded, in Unicode and in GBK', async () => {
    expect(await linesOf(print('生产总值达到100亿元', 100, 700))).toEqual(['生产总值达到100亿元']);
    expect(await linesOf(show(iconv.encode('规划目标5个', 'gbk').toString('hex')), { encoding: 'GBK-EUC-H' })).toEqual(['规划目标5个']);
  });

  it('are left out where they stand slanted, and turned where the page is', async () => {
    const slanted = 'BT /F1 40 Tf 0.7 0.7 -0.7 0.7 200 300 Tm <83498848> Tj ET\n';
    expect(await linesOf(slanted + print('正文', 100, 700))).toEqual(['正文']);
    expect(await linesOf(print('正文', 100, 700), { page: '/Rotate 270' })).toEqual(['正文']);
    expect(await linesOf('BT /F1 12 Tf 0 1 -1 0 300 100 Tm <6a2a8868> Tj 0 -20 Td <6b21884c> Tj ET')).toEqual(['横表', '次行']);
  });

  it('are left out where they are stretched beyond the page', async () => {
    const stretched = Array.from({ length: 12 }, (_, at) => `q BT /F1 12 Tf 99999999 Tz 100 ${600 - at * 20} Td <4e004e8c> Tj ET Q\n`).join('');
    expect(await linesOf(stretched + print('正文', 100, 700))).toEqual(['正文']);
  });

  it('stand where the text operators put them', async () => {
    const content =
      'BT /F1 10 Tf 14 TL 100 700 Td <4e00> Tj T* <4e8c> Tj 0 -14 TD <4e09> Tj 5 Ts <> Tj 0 Ts 1 0 0 1 100 600 Tm [<56db> -300 <4e94>] TJ 20 Tc <516d4e03> Tj ET q 2 0 0 2 0 0 cm BT /F1 10 Tf 50 100 Td <516b> Tj ET Q';
    expect(await linesOf(content)).toEqual(['一', '二', '三', '四五六 七', '八']);
  });
});

describe('lines of a PDF', () => {
  it('keep blanks that a gap shows and none of the gaps that setting makes', async () => {
    expect(await linesOf(print('第一章', 100, 700) + print('总则', 142, 700))).toEqual(['第一章总则']);
    expect(await linesOf(print('目', 100, 700) + print('录', 136, 700))).toEqual(['目 录']);
    expect(await linesOf('BT /F2 12 Tf 100 700 Td [(R&D) -300 (5G)] TJ ET')).toEqual(['R&D 5G']);
  });

  it('take in raised and lowered digits, raised ones with their height, and bold by repainting once', async () => {
    expect(await linesOf(print('产值达到万元', 100, 700) + print('1', 172, 704, 7) + print('产', 100.4, 700))).toEqual(['产值达到万元¹']);
  });

  it('mark the first line of a paragraph, but no centred line and no line of an indented block', async () => {
    const full = '规划期内全县统筹推进水利建设工作';
    const content =
      print(`${full}。`, 124, 700) +
      print(`${full}要求二`, 100, 680) +
      print('继续推进。', 100, 660) +
      print(full, 124, 640) +
      print(`${full}的`, 100, 620) +
      print('标题', 208, 600) +
      print(`${full}与`, 112, 580) +
      print('尾', 148, 560);
    expect(await linesOf(content)).toEqual([`　　${full}。`, `${full}要求二`, '继续推进。', `　　${full}`, `${full}的`, '标题', `${full}与`, '尾']);
  });

  it('of two columns are read one column after the other', async () => {
    const line = '城乡供水工程建设任务安排情况';
    const content =
      Array.from({ length: 12 }, (_, at) => print(`左${line}`, 60, 700 - at * 20) + print(`右${line}`, 300, 700 - at * 20)).join('') +
      print('通栏标题跨越两栏的一行文字内容安排如下所示完毕', 160, 720);
    const lines = await linesOf(content);
    expect(lines.slice(1, 13).every((one) => one.startsWith('左'))).toBe(true);
    expect(lines.slice(13).every((one) => one.startsWith('右'))).toBe(true);
  });
});

describe('tables of a PDF', () => {
  it('drawn with rules give a row each, wraps closed up and merged cells empty', async () => {
    const rules = `${ruled([100, 200, 300, 400], [700, 670, 640])}100 610 m 400 610 l S 100 640 m 100 610 l S 400 640 m 400 610 l S 300 640 m 300 610 l S\n`;
    const content =
      rules +
      print('指标', 120, 680) +
      print('2020年', 220, 680) +
      print('2025年', 320, 680) +
      print('农村自来水供', 110, 658) +
      print('水率', 140, 645) +
      print('90.5', 220, 650) +
      print('≥95', 320, 650) +
      print('合计', 180, 620) +
      print('2项', 320, 620);
    expect(await linesOf(content)).toEqual(['指标\t2020年\t2025年', '农村自来水供水率\t90.5\t≥95', '合计\t\t2项']);
  });

  it('drawn with thin filled boxes count as well, and a frame around text is no table', async () => {
    const box = (x: number, y: number, w: number, h: number): string => `${x} ${y} ${w} ${h} re f\n`;
    const grid = [700, 680, 660].map((y) => box(100, y, 200, 0.5)).join('') + [100, 200, 299.5].map((x) => box(x, 660, 0.5, 40.5)).join('');
    expect(await linesOf(grid + print('甲', 110, 685) + print('1', 210, 685) + print('乙', 110, 665) + print('2', 210, 665))).toEqual(['甲\t1', '乙\t2']);
    expect(await linesOf(`90 600 300 120 re S\n${print('专栏1', 200, 700)}${print('1.新建水库。', 100, 680)}`)).toEqual(['专栏1', '1.新建水库。']);
  });

  it('without rules are told by gaps that stand under one another, on three lines at least', async () => {
    const row = (y: number, ...cells: readonly string[]): string => cells.map((cell, at) => print(cell, 100 + at * 120, y)).join('');
    expect(
      await linesOf(row(700, '指标', '2020年', '2025年') + row(680, '水库', '10', '13') + row(660, '堤防', '', '35.2') + row(640, '监测站', '', '64')),
    ).toEqual(['指标\t2020年\t2025年', '水库\t10\t13', '堤防\t\t35.2', '监测站\t\t64']);
    expect(await linesOf(row(700, '甲方', '乙方') + print('正文没有表格而是一行普通的文字', 100, 680))).toEqual([
      '甲方 乙方',
      '正文没有表格而是一行普通的文字',
    ]);
  });
});

describe('pages of a PDF', () => {
  const page = (header: string, body: string, number: number): string => print(header, 200, 810) + print(body, 100, 600) + print(`- ${number} -`, 280, 40);

  it('are parted by form feeds; running headers go, page numbers stay', async () => {
    const { text, places } = await extractPdf(pdfFile([1, 2, 3].map((number) => page(`某县规划 ${number + 4}`, `正文${'甲乙丙'[number - 1]}`, number))));
    expect(text).toBe('正文甲\n- 1 -\n\f\n正文乙\n- 2 -\n\f\n正文丙\n- 3 -\n');
    expect(places.map(({ span: [start, end], page: at }) => [at, text.slice(start, end)])).toEqual([
      [1, '正文甲\n- 1 -\n'],
      [2, '正文乙\n- 2 -\n'],
      [3, '正文丙\n- 3 -\n'],
    ]);
  });

  it('lose a header that runs over the pages of one chapter, and keep the head of a table that goes on', async () => {
    const chapters = Array.from({ length: 12 }, (_, at) => page(at < 4 ? '第一章 总则' : '章节条款项目措施任务'[at - 4]!, `正文${at}`, at + 1));
    const { text } = await extractPdf(pdfFile(chapters));
    expect(text).not.toContain('总则');
    expect(text).toContain('款\n正文7');
    const table = (rows: string): string =>
      ruled([100, 200, 300], [800, 780, 760]) + print('指标', 110, 785) + print('目标', 210, 785) + print('水库', 110, 765) + print(rows, 210, 765);
    expect((await extractPdf(pdfFile(['1', '2', '3'].map(table)))).text.match(/指标\t目标/g)).toHaveLength(3);
  });

  it('that are pictures among pages of text are named', async () => {
    const text = print('规划期内全县统筹推进水利建设各项重点任务', 100, 700);
    const picture = '/XObject<</P 20 0 R>>';
    const objects = {
      20: '<</Type/XObject/Subtype/Image/Width 9/Height 9/ColorSpace/DeviceGray/BitsPerComponent 8/Length 81>>\nstream\n' + 'A'.repeat(81) + '\nendstream',
    };
    expect((await extractPdf(pdfFile([text, 'q 500 0 0 700 0 0 cm /P Do Q', text], { resources: picture, objects }))).silentPages).toEqual([2]);
    expect(await faultOf(pdfFile([`q 500 0 0 700 0 0 cm /P Do Q ${print('印', 100, 700)}`], { resources: picture, objects }))).toContain('scanned');
    expect((await extractPdf(pdfFile([print('正文', 100, 700), '']))).silentPages).toBeUndefined();
  });

  it('keep a line at the edge that stands on few pages', async () => {
    const { text } = await extractPdf(pdfFile(['第一章', '第二章', '第三章'].map((header, at) => page(header, '正文', at + 1))));
    expect(text).toContain('第二章\n正文');
  });
});

describe('PDFs that cannot be read', () => {
  const locked = '/Encrypt 20 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]';
  const encryption = `<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;

  it.each([
    ['scanned: The PDF has 2 pages of pictures', pdfFile(['q 500 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID A EI Q', ''])],
    ['encrypted: The PDF file is protected by a password', pdfFile([print('正文', 100, 700)], { trailer: locked, objects: { 20: encryption } })],
    ['encoding: The fonts of the PDF do not say which characters they draw (first on page 1)', pdfFile([show('e001e002e003e004e005e006e007e008')])],
    ['damaged: The PDF file is damaged', new TextEncoder().encode('%PDF-1.7\nnothing')],
  ])('say why: %s', async (message, bytes) => {
    expect(await faultOf(bytes)).toContain(message);
  });

  it('answer any change of bytes with a text or a fault of their own', async () => {
    const whole = pdfFile([print('正文', 100, 700) + ruled([100, 200], [600, 500])]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(127)), { minLength: 1, maxLength: 8 }), async (changes) => {
        const changed = Uint8Array.from(whole);
        for (const [at, byte] of changes) changed[at] = byte;
        expect(await faultOf(changed)).toMatch(/^(?:read|damaged|scanned|encoding|encrypted)/);
      }),
      { numRuns: 60 },
    );
  });
});
