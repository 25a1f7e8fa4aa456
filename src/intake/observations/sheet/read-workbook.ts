import { readSheet, type Sheet } from './read-sheet.ts';
import { numberStyles } from './number-style.ts';
import { Enough, openParts, readUntilEnough, WorkbookError, type Parts } from './workbook-parts.ts';
import { workbookFaults } from '../words/workbook-words.ts';

/** A workbook as far as figures are concerned: its sheets in order, the hidden ones known by name and read on request alone. */
export type Workbook = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[];
  /** Reads one sheet; rows and columns past the limits are left out and told in `Sheet.cut`. */
  readonly sheet: (name: string) => Sheet;
};

const MOST_TEXT = 20_000_000;

const ROOT = 'xl/workbook.xml';

/** The shared words of a workbook up to those that are asked for: a giant book keeps hundreds of thousands that no cell within the limits names. */
const readStrings = (parts: Parts, part: string, count: number): readonly string[] => {
  const strings: string[] = [];
  let text = '';
  let total = 0;
  let taking = false;
  let phonetic = false;
  readUntilEnough(parts, part, {
    open: (name) => {
      if (name === '?:si') text = '';
      if (name === '?:rPh') phonetic = true;
      taking = name === '?:t' && !phonetic;
    },
    text: (piece) => {
      if (!taking) return;
      text += piece;
      total += piece.length;
      if (total > MOST_TEXT) throw new WorkbookError('tooMuchText', workbookFaults.tooMuchText());
    },
    close: (name) => {
      if (name === '?:t') taking = false;
      if (name === '?:rPh') phonetic = false;
      if (name === '?:si' && strings.push(text) >= count) throw new Enough();
    },
  });
  return strings;
};

const resolve = (target: string): string => {
  const steps = target.startsWith('/') ? [] : ['xl'];
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
};

type Relation = { readonly type: string; readonly target: string };

const relationsOf = (parts: Parts): ReadonlyMap<string, Relation> => {
  const relations = new Map<string, Relation>();
  parts.read('xl/_rels/workbook.xml.rels', {
    open: (name, attribute) => {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return;
      relations.set(attribute('Id') ?? '', { type: attribute('Type')?.split('/').at(-1) ?? '', target: resolve(attribute('Target') ?? '') });
    },
  });
  return relations;
};

/** Opens an .xlsx file. Throws `WorkbookError`; bounded in time and memory whatever the bytes. */
export const openWorkbook = (bytes: Uint8Array): Workbook => {
  const parts = openParts(bytes);
  if (!parts.has(ROOT)) throw new WorkbookError('notAWorkbook', workbookFaults.notAWorkbook());
  const relations = relationsOf(parts);
  const places = new Map<string, string>();
  const sheets: { name: string; hidden: boolean }[] = [];
  let from1904 = false;
  parts.read(ROOT, {
    open: (name, attribute) => {
      if (name === '?:workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== '?:sheet') return;
      const relation = relations.get(attribute('?:id') ?? '');
      if (relation?.type !== 'worksheet') return;
      const title = attribute('name') ?? '';
      places.set(title, relation.target);
      sheets.push({ name: title, hidden: (attribute('state') ?? 'visible') !== 'visible' });
    },
  });
  const partOf = (type: string): string | undefined => [...relations.values()].find((relation) => relation.type === type)?.target;
  const strings = partOf('sharedStrings');
  const styles = partOf('styles');
  let known: readonly string[] = [];
  const stringsUpTo = (count: number): readonly string[] => {
    if (known.length < count && strings !== undefined) known = readStrings(parts, strings, count);
    return known;
  };
  const book = { strings: stringsUpTo, styles: styles === undefined ? [] : numberStyles(parts, styles), from1904 };
  return { sheets, sheet: (name) => readSheet(parts, places.get(name) ?? '', book) };
};
