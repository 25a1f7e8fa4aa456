import { titleLines } from './official-document-title.ts';
import type { OfficialBlock, OfficialDocument } from './official-document-block.ts';
import { headingNumbers, layout, redHeadSize } from './official-document-layout.ts';
import { typstPreamble } from './typst-preamble.ts';
import { breakable, typstRuns, typstString } from './typst-text.ts';
import { attachmentsLabel, copiesLabel, printedOn } from './words/official-document-words.ts';

type TableBlock = Extract<OfficialBlock, { kind: 'table' }>;

const tableCode = ({ head, widths, rows, align = [], size, marks = [] }: TableBlock): string => {
  const kind = size ?? 'table';
  const cells = rows.flatMap((row, i) =>
    row.length === 1 && widths.length > 1
      ? [`span(${widths.length}, ${typstString(row[0]!)})`]
      : widths.map((_, at) => {
          const mark = at === 0 ? marks[i] : undefined;
          const text = breakable(row[at] ?? '');
          return `[#(${typstRuns(text, mark === undefined ? [] : [{ at: text.length, text: mark }])})]`;
        }),
  );
  const aligned = widths.map((_, i) => `${align[i] ?? 'left'} + horizon`).join(', ');
  return `#cells(${layout.size[kind]}pt, ${layout.tableLine[kind]}pt, (${widths.map((width) => `${width}fr`).join(', ')},), (${aligned},), (${head
    .map(typstString)
    .join(', ')},), ${cells.join(', ')})`;
};

/** Blocks as typst code, each on a line. */
const codeOf = (blocks: readonly OfficialBlock[]): string => {
  const number = headingNumbers();
  let isTurned = false;
  const close = (): string => {
    const was = isTurned;
    isTurned = false;
    return was ? '])\n' : '';
  };
  const lines = blocks.map((block, i): string => {
    switch (block.kind) {
      case 'title': {
        const next = blocks[i + 1]?.kind;
        return `#title(${typstString(titleLines(block.text).join('\n'))}, ${next === 'number' || next === 'title' ? layout.line - layout.size.body : 2 * layout.line - layout.size.body}pt)`;
      }
      case 'number':
        return `#align(center, block(below: ${2 * layout.line - layout.size.body}pt, ${typstString(block.text)}))`;
      case 'addressee':
        return `#plain(${typstString(block.text)})`;
      case 'paragraph':
        return `#par(${typstRuns(block.text, block.marks)})`;
      case 'note':
        return `#note(${typstRuns(block.text, block.marks)})`;
      case 'caption':
        return `#caption(${typstRuns(block.text, block.marks)})`;
      case 'heading': {
        const words = block.numbered === false ? '' : number(block.level);
        const shifted = (block.marks ?? []).map(({ at, text }) => ({ at: at + words.length, text }));
        return `#heading(level: ${block.level}, ${typstRuns(words + block.text, shifted)})`;
      }
      case 'signature':
        return `#signed(${typstString(block.by)}, ${typstString(block.date)})`;
      case 'table':
        return tableCode(block);
      case 'red-head':
        return `#red-head(${typstString(block.by)}, ${redHeadSize(block.by)}pt, ${typstString(block.number ?? '')})`;
      case 'attachments': {
        const isOne = block.names.length === 1;
        const names = block.names.map((name, at) => typstString(`${isOne ? '' : `${at + 1}. `}${name}`)).join(', ');
        const { body } = layout.size;
        return `#{ v(${layout.line}pt); block(sticky: true, pad(left: ${2 * body}pt, grid(columns: (${3 * body}pt, 1fr), row-gutter: ${layout.line - body}pt, ..(${names},).enumerate().map(((i, it)) => (if i == 0 { ${typstString(attachmentsLabel)} } else { "" }, par(first-line-indent: 0pt, it))).flatten()))) }`;
      }
      case 'annex':
        return `${isTurned ? '' : '#pagebreak(weak: true)\n'}#plain(text(font: heading-face, ${typstString(block.label)}))\n#v(${layout.line - layout.size.body}pt)`;
      case 'imprint':
        return `#imprint(${block.copies === undefined ? 'none' : typstString(`${copiesLabel}${block.copies}`)}, ${typstString(block.by)}, ${typstString(printedOn(block.date))})`;
      case 'page-break':
        return '#pagebreak()';
      case 'turn': {
        const closed = close();
        isTurned = block.to === 'landscape';
        return `${closed}${isTurned ? '#turned([' : ''}`;
      }
    }
  });
  return `${lines.join('\n\n')}\n${close()}`;
};

/** The document as typst source in the layout of GB/T 9704-2012, the same as the .docx has; what stands in it is text, never markup. */
export const typstDocument = ({ title, blocks, mark }: OfficialDocument): string => `${typstPreamble(title, mark)}\n${codeOf(blocks)}`;
