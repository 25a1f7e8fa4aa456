import { bareTerm, quotedCore } from './term-use.ts';
import { bigramsOfReading, readingOf } from './reading.ts';
import type { Rule } from './rule.ts';

/** Marks between which a term may be written. */
const between = '“”‘’"\' \u3000\t、·—-';
const isSkipped = new Uint8Array(0x1_0000);
for (const mark of between) isSkipped[mark.charCodeAt(0)] = 1;

/** Heads without their quotation marks are as good as with them. */
const unquoted = (term: string): string => term.replace(/[“”"]/g, '');

/** 解释与正文写法不同 */
export const termSpelling: Rule = {
  code: 'PLAN7003',
  severity: 'info',
  title: { zh: '名词解释与正文写法不同', en: 'A term spelled otherwise in glossary and text' },
  why: { zh: '读者在解释里查不到正文的写法。', en: 'Readers do not find the text’s spelling in the glossary.' },
  fix: { zh: '以规范写法统一。', en: 'Use one spelling.' },
  good: '第一章 文化\n建设音乐空间LIVEHOUSE，推进多规合一。\n\n名词解释\nLIVEHOUSE：小型现场演出的场所。\n多规合一：指各类规划融合为一张蓝图。',
  bad: '第一章 文化\n建设音乐空间⟦LIVEHOUSE⟧，推进多规合一。\n\n名词解释\nLIVE HOUSE：小型现场演出的场所。\n多规合一：指各类规划融合为一张蓝图。',
  *check(input) {
    const reading = readingOf(input);
    const { text, segments, segmentAt, sourceSpan } = reading;
    const index = bigramsOfReading(reading);
    const running = segments.filter(({ kind }) => kind !== 'glossary');
    const inText = (wording: string): number[] => (wording.length < 2 ? [] : index.find(wording).filter((at) => segmentAt(at).kind !== 'glossary'));
    /** The quotation mark that opens before a place belongs to it. */
    const opening = (at: number): number => (/[“"]/.test(text[at - 1] ?? '') ? at - 1 : at);
    let bare: { readonly text: string; readonly places: Uint32Array } | undefined;
    /** The running text without the marks, and where each of its characters stands in the reading. */
    const bareText = (): { readonly text: string; readonly places: Uint32Array } => {
      if (bare !== undefined) return bare;
      const places = new Uint32Array(text.length + running.length);
      let length = 0;
      let words = '';
      for (const { start, end } of running) {
        let from = start;
        for (let i = start; i < end; i++) {
          if (isSkipped[text.charCodeAt(i)] === 1) {
            words += text.slice(from, i);
            from = i + 1;
          } else places[length++] = i;
        }
        words += `${text.slice(from, end)}\n`;
        places[length++] = end;
      }
      return (bare = { text: words.toLowerCase(), places });
    };
    const placeOf = (bareIndex: number): number => bareText().places[bareIndex] ?? 0;
    for (const { terms, span } of input.plan.terms) {
      for (const term of terms) {
        const head = term.replace(/[（(][^（）()]*[）)]/g, '').trim();
        const plain = unquoted(head);
        if (plain.length < 3 || inText(plain).length > 0 || inText(head).length > 0) continue;
        const related = [{ message: { zh: `解释里写作「${term}」`, en: `“${term}” in the glossary` }, span }];
        const alike = bareText().text.indexOf(bareTerm(head));
        if (alike >= 0) {
          const [from, to] = [placeOf(alike), placeOf(alike + bareTerm(head).length - 1) + 1];
          const written = text.slice(from, to);
          if (to <= from || unquoted(written) === plain) continue;
          yield {
            message: { zh: `正文写作「${written}」，解释写作「${head}」`, en: `“${written}” in the text, “${head}” in the glossary` },
            span: sourceSpan(opening(from), to),
            related,
          };
          continue;
        }
        const core = quotedCore(head);
        const tail = core === undefined ? '' : head.slice(head.indexOf(core) + core.length + 1);
        if (core === undefined || tail.length < 2) continue;
        for (const at of inText(core)) {
          const from = at + core.length + (/[”"]/.test(text[at + core.length] ?? '') ? 1 : 0);
          const other = text.slice(from, from + tail.length);
          const differing = Array.from(other).filter((character, i) => character !== tail[i]).length;
          if (other.length !== tail.length || differing !== 1 || other[0] !== tail[0]) continue;
          yield {
            message: { zh: `正文写作「${core}${other}」，解释写作「${core}${tail}」`, en: `“${core}${other}” in the text, “${core}${tail}” in the glossary` },
            span: sourceSpan(opening(at), from + tail.length),
            related,
          };
          break;
        }
      }
    }
  },
};
