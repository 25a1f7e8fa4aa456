import { isRow, trimmed, type Block } from '../block.ts';
import { IntakeError } from '../error.ts';
import { MAX_CHARACTERS } from '../limits.ts';
import { tooLong } from '../messages.ts';
import { layoutTable } from '../table-layout.ts';
import { FieldStack } from './field-stack.ts';
import { applyProperty } from './paragraph-property.ts';
import { ParagraphText } from './paragraph.ts';
import { applyCellProperty, applyRowProperty, endCell, endRow, flushCarry, newCell, newTable, type BoxFrame, type Frame, type Holder } from './story-frame.ts';
import type { NumberCounter } from './numbering.ts';
import type { Styles } from './style.ts';
import type { XmlHandler } from './xml.ts';

type Attribute = (name: string) => string | undefined;

export type StorySettings = {
  readonly styles: Styles;
  readonly numbers: NumberCounter;
  /** Called with the id of each note in the order of its mark in the text. */
  readonly onNote: (kind: 'footnote' | 'endnote', id: string) => void;
};

/** What is never text: revisions taken out, old states of properties, field codes, phonetic guides. */
const skipped: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:sectPrChange',
  'w:tblPrExChange',
  'w:tblGrid',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:rt',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:fldData',
  'w:binData',
  'w:sectPr',
]);

/** Blanks at the ends of `w:t` do not count unless `xml:space` keeps them; the ideographic space is no such blank. */
const withoutOuterBlanks = (text: string): string => {
  let start = 0;
  let end = text.length;
  while (start < end && ' \t\r\n'.includes(text[start]!)) start++;
  while (end > start && ' \t\r\n'.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
};

/**
 * Reads a story (the body, a note) of WordprocessingML into blocks, in the order a reader meets them, and hands each to
 * `emit` as soon as it is whole. Only tables and text boxes are held, until they end.
 */
export class StoryReader implements XmlHandler {
  readonly #settings: StorySettings;
  readonly #story: Holder;
  readonly #frames: Frame[] = [];
  readonly #alternatives: boolean[] = [];
  readonly #fields = new FieldStack();
  #paragraph: ParagraphText | undefined;
  #paragraphs = 0;
  #inRun = false;
  #raised = 0;
  #skip = 0;
  #inProperties = 0;
  #typed: string | undefined;
  #preserve = false;
  #held = 0;

  constructor(settings: StorySettings, emit: (block: Block) => void) {
    this.#settings = settings;
    this.#story = { kind: 'story', emit, carry: '', numbered: false };
  }

  readonly open = (name: string, attribute: Attribute): void => {
    if (this.#skip > 0) this.#skip++;
    else if (this.#inProperties > 0 || name === 'w:pPr' || name === 'w:rPr') this.#property(name, attribute);
    else if (this.#isRowProperty(name, attribute)) return;
    else if (skipped.has(name) || this.#isOtherAlternative(name)) this.#skip = 1;
    else {
      this.#structure(name, attribute);
      if (this.#paragraph !== undefined) this.#inline(this.#paragraph, name, attribute);
    }
  };

  readonly text = (text: string): void => {
    if (this.#typed !== undefined && this.#skip === 0) this.#typed += text;
  };

  readonly close = (name: string): void => {
    const frame = this.#frames.at(-1);
    if (this.#skip > 0) this.#skip--;
    else if (this.#inProperties > 0) this.#inProperties--;
    else if (name === 'w:t' || name === 'm:t') this.#endTyped();
    else if (name === 'w:r' || name === 'm:r') this.#inRun = false;
    else if (name === 'm:sup') this.#raised--;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'mc:AlternateContent') this.#alternatives.pop();
    else if (frame?.kind === 'table' && name === 'w:trPr') frame.inRowProperties = false;
    else if (frame?.kind === 'table' && name === 'w:tr') endRow(frame);
    else if (frame?.kind === 'table' && name === 'w:tbl') {
      this.#frames.pop();
      for (const block of layoutTable(frame.rows)) this.#deliver(block);
    } else if (frame?.kind === 'cell' && name === 'w:tc') {
      this.#frames.pop();
      flushCarry(frame, this.#paragraphs);
      const table = this.#frames.at(-1);
      if (table?.kind === 'table') endCell(frame, table);
    } else if (frame?.kind === 'box' && name === 'w:txbxContent') this.#endBox(frame);
  };

  /** Ends the story. */
  end(): void {
    flushCarry(this.#story, this.#paragraphs);
  }

  /** A drawing stands twice in the file, for newer and older programs: the first form is read. */
  #isOtherAlternative(name: string): boolean {
    if (name === 'mc:AlternateContent') this.#alternatives.push(false);
    else if (name === 'mc:Choice' || name === 'mc:Fallback') {
      if (this.#alternatives.at(-1) === true) return true;
      if (this.#alternatives.length > 0) this.#alternatives[this.#alternatives.length - 1] = true;
    }
    return false;
  }

  #isRowProperty(name: string, attribute: Attribute): boolean {
    const frame = this.#frames.at(-1);
    if (frame?.kind !== 'table') return false;
    if (frame.inRowProperties) applyRowProperty(frame, name, attribute('w:val'));
    if (name === 'w:trPr') frame.inRowProperties = true;
    return frame.inRowProperties && !skipped.has(name);
  }

  #structure(name: string, attribute: Attribute): void {
    const frame = this.#frames.at(-1);
    if (name === 'w:p') {
      this.#inRun = false;
      this.#paragraph = new ParagraphText(++this.#paragraphs);
      this.#paragraph.wear(this.#settings.styles.byId.get(this.#settings.styles.paragraphDefault));
    } else if (name === 'w:tbl') this.#frames.push(newTable());
    else if (name === 'w:tc') this.#frames.push(newCell());
    else if (name === 'w:txbxContent') {
      const outer = this.#paragraph;
      const holder = this.#holder();
      this.#frames.push({
        kind: 'box',
        emit: (block) => (outer === undefined ? holder.emit(block) : outer.floating.push(block)),
        carry: '',
        numbered: false,
        outer,
      });
      this.#paragraph = undefined;
    } else if (frame?.kind === 'cell' && this.#paragraph === undefined) applyCellProperty(frame, name, attribute('w:val'));
  }

  #property(name: string, attribute: Attribute): void {
    if (skipped.has(name) && name !== 'w:del' && name !== 'w:moveFrom') {
      this.#skip = 1;
      return;
    }
    this.#inProperties++;
    if (this.#paragraph !== undefined) applyProperty(this.#paragraph, name, attribute, this.#inRun, this.#settings.styles);
  }

  #inline(paragraph: ParagraphText, name: string, attribute: Attribute): void {
    if (name === 'w:r' || name === 'm:r') {
      this.#inRun = true;
      paragraph.beginRun();
      if (this.#raised > 0) paragraph.look({ raised: true });
    } else if (name === 'm:sup') this.#raised++;
    else if (name === 'w:t' || name === 'm:t') {
      this.#typed = '';
      this.#preserve = name === 'm:t' || attribute('xml:space') === 'preserve';
    } else if (name === 'w:fldChar') this.#fields.mark(attribute('w:fldCharType'));
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference')
      this.#settings.onNote(name === 'w:footnoteReference' ? 'footnote' : 'endnote', attribute('w:id') ?? '');
    else if (this.#fields.inCode) return;
    else if (name === 'w:tab' || name === 'w:ptab') paragraph.put('\t');
    else if (name === 'w:br' || name === 'w:cr') paragraph.put('\n');
    else if (name === 'w:noBreakHyphen') paragraph.put('-');
    else if (name === 'w:sym') paragraph.symbol(attribute('w:char') ?? '', attribute('w:font') ?? '');
  }

  #endTyped(): void {
    const typed = this.#typed ?? '';
    this.#typed = undefined;
    if (this.#fields.inCode) return;
    const text = (this.#preserve ? typed : withoutOuterBlanks(typed)).replace(/[\r\n]+/g, ' ');
    this.#hold(text.length);
    this.#paragraph?.write(text);
  }

  #hold(characters: number): void {
    this.#held += characters;
    if (this.#held > 2 * MAX_CHARACTERS) throw new IntakeError(tooLong(MAX_CHARACTERS));
  }

  /** The number that the paragraph's list prints: its own list, else its style's; numId 0 takes it out of any. */
  #label(paragraph: ParagraphText): string {
    const { styles, numbers } = this.#settings;
    const id = paragraph.style === '' ? styles.paragraphDefault : paragraph.style;
    const style = styles.byId.get(id);
    const numId = paragraph.list.numId ?? style?.numId;
    if (numId === undefined || numId === '0') return '';
    return numbers.next(numId, paragraph.list.level ?? style?.level ?? numbers.levelOfStyle(numId, id));
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === undefined) return;
    this.#paragraph = undefined;
    this.#inRun = false;
    this.#fields.endParagraph();
    const holder = this.#holder();
    const label = paragraph.mark === 'deleted' || holder.numbered ? '' : this.#label(paragraph);
    const words = holder.carry === '' ? paragraph.text.trimStart() : holder.carry + paragraph.text;
    const text = words.trim() === '' ? '' : label + words;
    holder.carry = paragraph.mark === 'kept' ? '' : text;
    holder.numbered = paragraph.mark === 'hidden';
    if (paragraph.mark === 'kept') holder.emit({ text: trimmed(text), paragraph: paragraph.number });
    for (const block of paragraph.floating) holder.emit(block);
  }

  #holder(): Holder {
    return this.#frames.findLast((frame) => frame.kind !== 'table') ?? this.#story;
  }

  #deliver(block: Block): void {
    const holder = this.#holder();
    if (isRow(block) && holder !== this.#story) this.#hold(block.cells.length);
    holder.emit(block);
  }

  #endBox(box: BoxFrame): void {
    this.#frames.pop();
    flushCarry(box, this.#paragraphs);
    this.#paragraph = box.outer;
    this.#inRun = box.outer !== undefined;
  }
}
