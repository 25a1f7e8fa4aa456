import { readableText } from '../symbol.ts';
import { apply, IDENTITY, matrixOf, multiply, type Matrix } from './matrix.ts';
import { plainCharacters } from './radical.ts';
import { rulesOfPath } from './stroke.ts';
import { TextState, type FontFacts, type PlacedGlyph, type Shown } from './text-state.ts';
import type { Glyph, PageContent, Rule } from './glyph.ts';

/** A page's drawing operators as pdf.js lists them, with their codes by name. */
export type Drawing = {
  readonly codes: readonly number[];
  readonly args: readonly (readonly unknown[] | null)[];
  readonly names: Readonly<Record<number, string>>;
  /** Page space → points from the top left corner, the page's own turn included. */
  readonly view: Matrix;
  readonly width: number;
  readonly height: number;
  readonly fontOf: (id: string) => FontFacts;
};

const MAX_GLYPHS = 400_000;
const MAX_RULES = 50_000;
const strokes: ReadonlySet<string> = new Set(['stroke', 'closeStroke', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke']);
const fills: ReadonlySet<string> = new Set(['fill', 'eoFill', ...strokes]);

const unreadable = /[\u0000-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/;

type Oriented = Glyph & { readonly turn: number };

/** Quarter turns of a glyph's writing direction; undefined where it is slanted (a watermark). */
const turnOf = (dx: number, dy: number): number | undefined => {
  const length = Math.hypot(dx, dy);
  if (length === 0 || Math.min(Math.abs(dx), Math.abs(dy)) > 0.05 * length) return undefined;
  return Math.abs(dx) >= Math.abs(dy) ? (dx > 0 ? 0 : 2) : dy > 0 ? 1 : 3;
};

/** Follows the operators of a page and notes the characters and rules it draws. */
class ContentReader {
  readonly glyphs: Oriented[] = [];
  readonly rules: Rule[] = [];
  images = 0;
  unread = 0;
  readonly #drawing: Drawing;
  #state = new TextState();
  readonly #stack: TextState[] = [];

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
    this.#state.matrix = drawing.view;
  }

  read(): void {
    const { codes, args, names } = this.#drawing;
    for (let i = 0; i < codes.length; i++) this.#operator(names[codes[i]!] ?? '', args[i] ?? []);
  }

  #operator(name: string, args: readonly unknown[]): void {
    const state = this.#state;
    const number = (at: number): number => (typeof args[at] === 'number' ? args[at] : 0);
    switch (name) {
      case 'save':
        this.#save();
        break;
      case 'restore':
      case 'paintFormXObjectEnd':
        this.#state = this.#stack.pop() ?? state;
        break;
      case 'transform':
        state.matrix = multiply(state.matrix, matrixOf(args as number[]));
        break;
      case 'paintFormXObjectBegin':
        this.#save();
        this.#state.matrix = multiply(this.#state.matrix, matrixOf(args[0] as ArrayLike<number> | null));
        break;
      case 'beginText':
        state.begin(undefined);
        break;
      case 'setTextMatrix':
        state.begin((typeof args[0] === 'number' ? args : args[0]) as ArrayLike<number>);
        break;
      case 'moveText':
        state.move(number(0), number(1));
        break;
      case 'setLeadingMoveText':
        state.leading = -number(1);
        state.move(number(0), number(1));
        break;
      case 'nextLine':
        state.nextLine();
        break;
      case 'setFont':
        this.#setFont(args);
        break;
      case 'setGState':
        for (const entry of args[0] as readonly (readonly [string, unknown])[]) if (entry[0] === 'Font') this.#setFont(entry[1] as readonly unknown[]);
        break;
      case 'setCharSpacing':
        state.charSpacing = number(0);
        break;
      case 'setWordSpacing':
        state.wordSpacing = number(0);
        break;
      case 'setHScale':
        state.horizontal = number(0) / 100;
        break;
      case 'setLeading':
        state.leading = number(0);
        break;
      case 'setTextRise':
        state.rise = number(0);
        break;
      case 'showText':
        if (this.glyphs.length < MAX_GLYPHS) state.show(args[0] as readonly Shown[], (glyph) => this.#place(glyph));
        break;
      case 'constructPath':
        this.#path(args);
        break;
      default:
        if (name.startsWith('paintImage') || name.startsWith('paintInlineImage')) this.images++;
    }
  }

  #save(): void {
    this.#stack.push(this.#state);
    this.#state = this.#state.copy();
  }

  #setFont(args: readonly unknown[]): void {
    this.#state.font = this.#drawing.fontOf(String(args[0]));
    this.#state.size = Number(args[1]);
  }

  #path(args: readonly unknown[]): void {
    const painter = this.#drawing.names[Number(args[0])] ?? '';
    const path = (args[1] as readonly (ArrayLike<number> | null)[] | undefined)?.[0];
    if (path === null || path === undefined || !fills.has(painter) || this.rules.length >= MAX_RULES) return;
    this.rules.push(...rulesOfPath(path, this.#state.matrix, strokes.has(painter)));
  }

  #place(placed: PlacedGlyph): void {
    const { origin, end, top } = placed;
    const symbols = readableText(placed.unicode, placed.font.name);
    const text = plainCharacters(symbols);
    const size = Math.hypot(top[0] - origin[0], top[1] - origin[1]);
    let dx = end[0] - origin[0];
    let dy = end[1] - origin[1];
    const width = Math.hypot(dx, dy);
    if (width === 0) [dx, dy] = [origin[1] - top[1], top[0] - origin[0]];
    const turn = turnOf(dx, dy);
    if (turn === undefined || size < 0.5 || !Number.isFinite(width + size)) return;
    if (text === '' || unreadable.test(text)) {
      this.unread++;
      return;
    }
    const { width: wide, height } = this.#drawing;
    if (width > wide + height || size > wide + height) return;
    if (origin[0] < -size || origin[0] > wide + size || origin[1] < -size || origin[1] > height + size) return;
    this.glyphs.push({ text, x: origin[0], y: origin[1], width, size, turn });
  }
}

/** Turns a page's coordinates by quarter turns so that text which ran that way runs left to right. */
const turned = (turn: number, width: number, height: number): Matrix =>
  ([IDENTITY, [0, -1, 1, 0, 0, width], [-1, 0, 0, -1, width, height], [0, 1, -1, 0, height, 0]] as const)[turn] ?? IDENTITY;

const turnRule = (rule: Rule, matrix: Matrix): Rule => {
  const a = rule.across ? apply(matrix, rule.from, rule.at) : apply(matrix, rule.at, rule.from);
  const b = rule.across ? apply(matrix, rule.to, rule.at) : apply(matrix, rule.at, rule.to);
  const across = Math.abs(a[0] - b[0]) > Math.abs(a[1] - b[1]);
  const [from, to] = across ? [a[0], b[0]] : [a[1], b[1]];
  return { across, at: across ? a[1] : a[0], from: Math.min(from, to), to: Math.max(from, to) };
};

/**
 * Characters and rules of a page. A page whose text mostly runs up or down (a wide table set sideways) is turned; other
 * text that runs another way than most of the page, and slanted text, is left out.
 */
export const readContent = (drawing: Drawing): PageContent => {
  const reader = new ContentReader(drawing);
  reader.read();
  const counts = [0, 0, 0, 0];
  for (const glyph of reader.glyphs) counts[glyph.turn]!++;
  const turn = counts.indexOf(Math.max(...counts));
  const matrix = turned(turn, drawing.width, drawing.height);
  const upright = turn === 0 || turn === 2;
  const glyphs: Glyph[] = [];
  for (const { text, x, y, width, size, turn: own } of reader.glyphs) {
    if (own !== turn) continue;
    const [left, base] = apply(matrix, x, y);
    glyphs.push({ text, x: left, y: base, width, size });
  }
  return {
    width: upright ? drawing.width : drawing.height,
    height: upright ? drawing.height : drawing.width,
    glyphs,
    rules: turn === 0 ? reader.rules : reader.rules.map((rule) => turnRule(rule, matrix)),
    images: reader.images,
    unread: reader.unread,
  };
};
