import { strToU8, zipSync, type Zippable } from 'fflate';
import { columnLetters, type CellStyle, type Sheet, type SheetCell, type Workbook } from './sheet.ts';
import { escaped } from './xml.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Longest text of a cell that a workbook may hold. */
const LONGEST = 32_767;

const STYLES: readonly CellStyle[] = ['plain', 'title', 'head', 'text', 'number', 'share', 'points', 'strong', 'note'];

/** Font, fill, border, number format and alignment of each style, in the order of `STYLES`. */
const FORMATS: readonly string[] = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="10" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>',
  '<xf numFmtId="0" fontId="2" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/>',
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
];

const edge = (side: string): string => `<${side} style="thin"><color rgb="FFB9B2A4"/></${side}>`;

const styles = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="4"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="黑体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><sz val="10"/><color rgb="FF5B6470"/><name val="宋体"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3EFE7"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FORMATS.length}">${FORMATS.join('')}</cellXfs></styleSheet>`;

const cellXml = (cell: SheetCell, at: string, fallback: CellStyle): string => {
  if (cell === undefined) return '';
  const { value, formula, style } = typeof cell === 'object' ? cell : { value: cell, formula: undefined, style: undefined };
  const look = STYLES.indexOf(style ?? (typeof value === 'number' && fallback === 'text' ? 'number' : fallback));
  if (formula !== undefined) {
    const type = typeof value === 'string' ? ' t="str"' : '';
    const result = typeof value === 'number' && !Number.isFinite(value) ? '' : `<v>${escaped(String(value))}</v>`;
    return `<c r="${at}" s="${look}"${type}><f>${escaped(formula)}</f>${result}</c>`;
  }
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}" s="${look}"><v>${value}</v></c>` : '';
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(value.slice(0, LONGEST))}</t></is></c>`;
};

const headerFooter = (mark: string | undefined): string => {
  const said = mark === undefined ? '' : `&R${mark.replaceAll('&', '&&')}`;
  return `<headerFooter>${said === '' ? '' : `<oddHeader>${escaped(said)}</oddHeader>`}<oddFooter>${escaped(`&C&P / &N${said}`)}</oddFooter></headerFooter>`;
};

const sheetXml = ({ rows, widths, head, mark }: Sheet): string => {
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('');
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, `${columnLetters(c + 1)}${r + 1}`, r < head ? 'head' : 'text')).join('');
    return `<row r="${r + 1}">${cells}</row>`;
  });
  const pane = head === 0 ? '' : `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/>`;
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>${lines.join('')}</sheetData><pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/><pageSetup paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"/>${headerFooter(mark)}</worksheet>`;
};

const workbookXml = ({ sheets }: Workbook): string => {
  const entries = sheets.map(({ name }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
  const titles = sheets.flatMap(({ name, head }, i) =>
    head === 0 ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${escaped(`'${name.replaceAll("'", "''")}'!$1:$${head}`)}</definedName>`],
  );
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries}</sheets>${titles.length === 0 ? '' : `<definedNames>${titles.join('')}</definedNames>`}<calcPr calcId="171027" fullCalcOnLoad="1"/></workbook>`;
};

const relation = (id: string, type: string, target: string): string => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inner: string): string => `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;

/** Every file of one zip has the same time, so that the same workbook is the same bytes. */
const MTIME = new Date('2020-01-01T00:00:00Z');

/** The bytes of an .xlsx file; formulas carry their results, and are worked out anew when it is opened. */
export const workbookFile = (book: Workbook): Uint8Array => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const parts = book.sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const overrides = [
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>`,
    ...parts.map((part) => `<Override PartName="/xl/${part}" ContentType="${type}.worksheet+xml"/>`),
  ];
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': workbookXml(book),
    'xl/_rels/workbook.xml.rels': relations(
      [...parts.map((part, i) => relation(`rId${i + 1}`, 'worksheet', part)), relation(`rId${parts.length + 1}`, 'styles', 'styles.xml')].join(''),
    ),
    'xl/styles.xml': styles,
  };
  for (const [i, part] of parts.entries()) files[`xl/${part}`] = sheetXml(book.sheets[i]!);
  const zippable: Zippable = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime: MTIME }]]));
  return zipSync(zippable, { level: 6 });
};
