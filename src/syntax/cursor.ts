import type { Span } from '../basis/index.ts';
import { flowOfPieces } from './flow-of.ts';
import { bareLines } from './frame.ts';
import type { HeadingStyle } from './heading-mark.ts';
import { isBlank, type Line, physicalLines, trimmedLine } from './line.ts';
import { joinParagraph, type Layout, layoutOf } from './paragraph.ts';
import { isNoteLine, type Opening, openingAt } from './scan.ts';
import type { Draft } from './settle.ts';
import { standsAlone } from './title.ts';
import type { Paragraph } from './tree.ts';
import { unrun } from './unrun.ts';

/** Where the reader stands in a document's lines, what a line opens, and the paragraphs and notes that run over several. */
export class Cursor {
  protected readonly text: string;
  protected readonly lines: Line[];
  protected readonly layout: Layout;
  /** The last number of each heading style. */
  protected readonly last = new Map<HeadingStyle, number>();
  protected listed: ReadonlySet<string> = new Set();
  protected out: Draft[] = [];
  protected at = 0;
  protected inAnnex = false;
  private readonly openings = new Map<number, Opening | undefined>();

  constructor(text: string) {
    this.text = text;
    this.lines = unrun(text, bareLines(text, physicalLines(text)));
    this.layout = layoutOf(text, this.lines);
  }

  /** Other titles are listed from here on: what was recognised may change. */
  protected list(titles: Iterable<string>): void {
    this.listed = new Set(titles);
    this.openings.clear();
  }

  protected opening(at: number): Opening | undefined {
    const line = this.lines[at]!;
    if (this.openings.has(line.from)) return this.openings.get(line.from);
    const found = openingAt(this.text, this.lines, at, this.listed);
    this.openings.set(line.from, found);
    return found;
  }

  /** The line opens a block of its own, so that no paragraph or table runs over it. */
  protected opensBlock(at: number): boolean {
    const found = this.opening(at);
    if (found === undefined) return false;
    if (found.kind !== 'heading') return true;
    return !this.inAnnex || this.goesOn(found);
  }

  /** What goes on counting chapters is no annex: a table or note stood in the middle of the text. */
  protected goesOn({ mark }: Extract<Opening, { kind: 'heading' }>): boolean {
    return (mark.style === 'chapter' || mark.style === 'part') && mark.number === (this.last.get(mark.style) ?? 0) + 1;
  }

  /** Parts, chapters, sections, boxes, captions and the like stand on lines of their own, however the line before ends. */
  protected opensFirmly(at: number): boolean {
    const found = this.opening(at);
    return found !== undefined && (found.kind !== 'heading' || standsAlone(found.mark.style));
  }

  protected take(next: number): Span {
    const from = this.lines[this.at]!.from;
    this.at = next;
    return [from, this.lines[next - 1]!.next];
  }

  protected furniture(next: number): void {
    const span = this.take(next);
    const before = this.out.at(-1);
    if (before?.type === 'furniture') this.out[this.out.length - 1] = { type: 'furniture', span: [before.span[0], span[1]] };
    else this.out.push({ type: 'furniture', span });
  }

  protected readParagraph(role: Paragraph['role'], opensBlock: (at: number) => boolean, afterTitle = false): Paragraph {
    const first = this.lines[this.at]!;
    const hashes = /^#{1,6}[ \t]+/.exec(this.text.slice(first.start, first.start + 8))?.[0].length ?? 0;
    const joined = joinParagraph(this.text, this.lines, this.at, Math.min(first.start + hashes, first.end), this.layout, afterTitle, {
      opens: opensBlock,
      firmly: (at) => this.opensFirmly(at),
    });
    const span = this.take(joined.next);
    return { type: 'paragraph', span, role, flow: flowOfPieces(this.text, joined.pieces) };
  }

  /** Notes right after a table; in a text run together a note is one sentence. */
  protected notes(): Paragraph[] {
    const notes: Paragraph[] = [];
    let at = this.at;
    while (at < this.lines.length && at - this.at < 6 && isBlank(this.lines[at]!)) at++;
    if (at >= this.lines.length || !isNoteLine(this.text, this.lines[at]!)) return notes;
    this.at = at;
    const line = this.lines[at]!;
    const stop = this.text.indexOf('。', line.start) + 1;
    if (line.next === line.end && stop > 0 && stop < line.end) {
      this.lines.splice(at + 1, 0, trimmedLine(this.text, stop, line.next));
      this.lines[at] = { ...line, end: stop, next: stop };
    }
    do {
      notes.push(this.readParagraph('note', (other) => this.opensBlock(other)));
      while (this.at < this.lines.length && isBlank(this.lines[this.at]!) && this.noteGoesOn(this.at + 1)) this.at++;
    } while (this.at < this.lines.length && this.noteGoesOn(this.at));
    return notes;
  }

  /** 「2. …」「②…」 after a note goes on with it. */
  private noteGoesOn(at: number): boolean {
    const line = this.lines[at];
    return (
      line !== undefined &&
      !isBlank(line) &&
      /^(?:[2-9][.．、]|[②-⑳])/.test(this.text.slice(line.start, line.start + 3)) &&
      this.lines.slice(this.at, at).every(isBlank)
    );
  }
}
