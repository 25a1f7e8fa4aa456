import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { IntakeError } from '../error.ts';
import { readHtml } from './read-html.ts';

const linesOf = (html: string): string[] => readHtml(Buffer.from(html)).text.split('\n').slice(0, -1);

const codeOf = (html: string): string => {
  try {
    readHtml(Buffer.from(html));
    return 'read';
  } catch (error) {
    return error instanceof IntakeError ? error.code : String(error);
  }
};

describe('text of a page', () => {
  it('has a line for each block and for each part between breaks', () => {
    expect(linesOf('<h1>示例县规划</h1><div>前言<p>第一段</p>尾<br><br>次行</div><hr>末')).toEqual(['示例县规划', '前言', '第一段', '尾', '次行', '末']);
  });

  it('collapses blanks as a browser does, and closes up Chinese words that the source breaks', () => {
    expect(linesOf('<p>&emsp;&emsp;建设\n  水库，共 5\n座，R&amp;D&nbsp;投入</p><pre>甲  乙\n丙</pre>')).toEqual([
      '建设水库，共 5 座，R&D 投入',
      '甲  乙',
      '丙',
    ]);
  });

  it('shows nothing that a reader does not see', () => {
    expect(
      linesOf(
        '<title>题</title><style>p{}</style><script>x()</script><noscript>无</noscript><template>模</template><p hidden>藏</p><p style="color:red; display: none">藏</p><p>见<!-- 注 --></p><ruby>渡<rt>dù</rt></ruby>',
      ),
    ).toEqual(['见', '渡']);
  });

  it('leaves menus and buttons of the site out and keeps a list of contents', () => {
    const page = `<nav><a href="/">首页</a></nav><div class="breadcrumb"><a href="/">首页</a>&gt;<a href="/b">公开</a></div><ul><li><a href="/1">政务</a></li><li><a href="/2">服务</a></li><li><a href="/3">互动</a></li></ul>
      <ul><li><a href="#a">第一章</a></li><li><a href="#b">第二章</a></li><li><a href="#c">第三章</a></li></ul><p>正文<a href="/d">链接</a></p><a href="javascript:print()">打印本页</a><button>关闭</button><footer>版权</footer>`;
    expect(linesOf(page)).toEqual(['第一章', '第二章', '第三章', '正文链接']);
  });

  it('numbers lists as the page prints them, unless the items bring their own numbers', () => {
    expect(linesOf('<ol start="3"><li>甲<li>乙<ol type="a"><li>子</ol><li value="9">丙</ol><ul><li>丁</ul>')).toEqual([
      '3. 甲',
      '4. 乙',
      'a. 子',
      '9. 丙',
      '丁',
    ]);
    expect(linesOf('<ol style="list-style-type: cjk-ideographic"><li>甲</li><li>二、乙</li><li><p>丙</p><p>续</p></li></ol>')).toEqual([
      '一、甲',
      '二、乙',
      '三、丙',
      '续',
    ]);
  });

  it('keeps raised digits apart from values', () => {
    expect(linesOf('<p>10 km<sup>2</sup>，产值5<sup>[1]</sup>万元，CO<sub>2</sub></p>')).toEqual(['10 km²，产值5[1]万元，CO2']);
  });

  it('makes a line of each table row with the places of merged cells empty', () => {
    const table =
      '<table><caption>表1</caption><thead><tr><th rowspan="2">指标<th colspan="2">数值<tr><th>2020年<th>2025年<tbody><tr><td>产值<br>增速<td><td>≥5</table>';
    expect(linesOf(table)).toEqual(['表1', '指标\t数值\t', '\t2020年\t2025年', '产值 增速\t\t≥5']);
  });

  it('reads boxes and tables that only arrange the page as lines', () => {
    expect(linesOf('<table><tr><td><p>专栏1</p><p>1.新建水库。</p></td></tr></table>')).toEqual(['专栏1', '1.新建水库。']);
    expect(linesOf('<table><tr><td>左栏</td><td><h2>标题</h2>正文<table><tr><td>甲</td><td>1</td></tr></table></td></tr></table>')).toEqual([
      '左栏',
      '标题',
      '正文',
      '甲\t1',
    ]);
  });

  it('numbers the printed lines', () => {
    const { text, places } = readHtml(Buffer.from('<p>甲</p><table><tr><td>乙<td>丙</table>'));
    expect(places.map(({ span: [start, end], paragraph }) => [text.slice(start, end), paragraph])).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['丙', 3],
    ]);
  });
});

describe('encoding of a page', () => {
  it.each(['gb2312', 'gbk', 'big5', 'utf-8'])('%s is read as declared', (charset) => {
    const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body>中文目次三百五十</body></html>`;
    expect(readHtml(iconv.encode(page, charset)).text).toBe('中文目次三百五十\n');
  });

  it('with a broken character is read around it', () => {
    const bytes = Buffer.concat([Buffer.from(`<meta charset=utf-8><p>${'规划'.repeat(30)}`), Buffer.from([0xe5, 0x8f]), Buffer.from('</p>')]);
    expect(readHtml(bytes).text).toMatch(/^(?:规划){30}\ufffd/);
  });
});

describe('hostile pages', () => {
  it('of any tags in any order give lines with places inside the text', () => {
    const names = [
      'p',
      'div',
      'table',
      'tr',
      'td colspan=2 rowspan=3',
      'td',
      'ol',
      'li',
      'ul',
      'sup',
      'br',
      'pre',
      'caption',
      'nav',
      'b',
      'svg',
      'template',
      'select',
      'a href=/x',
    ];
    const tag = fc.constantFrom(...names).chain((name) => fc.constantFrom(`<${name}>`, `</${name.split(' ')[0]}>`, '字', ' \n', '1'));
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 60 }), (soup) => {
        const { text, places } = readHtml(Buffer.from(soup.join('')));
        let last = 0;
        for (const {
          span: [start, end],
        } of places) {
          expect(start).toBeGreaterThanOrEqual(last);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it.each([
    ['hostile', '<div>'.repeat(5000)],
    ['read', `<p ${Array.from({ length: 20_000 }, (_, at) => `a${at}`).join(' ')}>字`],
    ['read', `<table><tr>${'<td colspan=1000>'.repeat(1)}字<td>值</table>`],
    ['too-large', `<table><tr>${'<td>字'.repeat(3000)}</table>`],
    ['too-large', `<table>${'<tr><td colspan=2000 rowspan=60000>字'.repeat(1)}${'<tr><td>字'.repeat(30_000)}</table>`],
    ['read', '<b>'.repeat(300) + '<p>字'.repeat(200)],
    ['read', '<<<>>></p></table><td>字'],
  ])('are %s in bounded time (%#)', (code, html) => {
    expect(codeOf(html)).toBe(code);
  });
});
