import { formatNumber } from '../number-format.ts';
import { isOn } from './style.ts';
import { closeMarks } from '../words/numerals.ts';
import { readXml } from './xml.ts';

/** One level of a list: how its number looks and when it starts over. */
type Level = { start: number; format: string; text: string; suffix: 'tab' | 'space' | 'nothing'; legal: boolean; style?: string; restart?: number };

type Definition = { readonly levels: Map<number, Level>; linkedStyle?: string };
type List = { definition: string; readonly starts: Map<number, number>; readonly levels: Map<number, Level> };

/** `numbering.xml`: definitions (`w:abstractNum`) and the lists (`w:num`) that use them. */
export type Numbering = { readonly definitions: ReadonlyMap<string, Definition>; readonly lists: ReadonlyMap<string, List> };

const integer = (value: string | undefined, otherwise: number): number => {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isSafeInteger(number) ? number : otherwise;
};

const newLevel = (): Level => ({ start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false });

/** Reads `numbering.xml`. */
export const readNumbering = (chunks: Iterable<Uint8Array>, part: string): Numbering => {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  let definition: Definition | undefined;
  let list: List | undefined;
  let override = -1;
  let level: Level | undefined;
  readXml(chunks, part, {
    open: (name, attribute) => {
      const value = attribute('w:val') ?? '';
      if (name === 'w:abstractNum') definitions.set(attribute('w:abstractNumId') ?? '', (definition = { levels: new Map() }));
      else if (name === 'w:num') lists.set(attribute('w:numId') ?? '', (list = { definition: '', starts: new Map(), levels: new Map() }));
      else if (name === 'w:abstractNumId' && list !== undefined) list.definition = value;
      else if (name === 'w:numStyleLink' && definition !== undefined) definition.linkedStyle = value;
      else if (name === 'w:lvlOverride') override = integer(attribute('w:ilvl'), -1);
      else if (name === 'w:startOverride' && list !== undefined) list.starts.set(override, integer(value, 1));
      else if (name === 'w:lvl') (list ?? definition)?.levels.set(integer(attribute('w:ilvl'), 0), (level = newLevel()));
      else if (level === undefined) return;
      else if (name === 'w:start') level.start = integer(value, 1);
      else if (name === 'w:numFmt' && value !== 'custom') level.format = value;
      else if (name === 'w:lvlText') level.text = value;
      else if (name === 'w:suff') level.suffix = value === 'space' || value === 'nothing' ? value : 'tab';
      else if (name === 'w:isLgl') level.legal = isOn(attribute('w:val'));
      else if (name === 'w:pStyle') level.style = value;
      else if (name === 'w:lvlRestart') level.restart = integer(value, 0);
    },
    close: (name) => {
      if (name === 'w:abstractNum') definition = undefined;
      else if (name === 'w:num') list = undefined;
      else if (name === 'w:lvlOverride') override = -1;
      else if (name === 'w:lvl') level = undefined;
    },
  });
  return { definitions, lists };
};

export const noNumbering: Numbering = { definitions: new Map(), lists: new Map() };

/** Dots, squares and the like are a picture, not a word; a dash opens a theme (——) and is kept. */
const bulletText = (text: string): string => (/^[-—–―]+$/.test(text) ? text : '');

const finished = (number: string, suffix: Level['suffix']): string => {
  if (number === '' || suffix === 'nothing' || closeMarks.includes(number.at(-1)!)) return number;
  return /^[-—–―]+$/.test(number) ? number : `${number} `;
};

/** Counts the automatic numbers of a document in reading order and prints them as a reader sees them. */
export class NumberCounter {
  readonly #numbering: Numbering;
  readonly #numIdOfStyle: (style: string) => string | undefined;
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #started = new Set<string>();

  /** `numIdOfStyle` tells the list of a numbering style, which definitions may borrow their levels from. */
  constructor(numbering: Numbering, numIdOfStyle: (style: string) => string | undefined) {
    this.#numbering = numbering;
    this.#numIdOfStyle = numIdOfStyle;
  }

  /** The level that a paragraph style is tied to in a list, where the style itself names none. */
  levelOfStyle(numId: string, style: string): number {
    const found = this.#resolve(numId);
    if (found !== undefined) for (const [at, level] of found.levels) if (level.style === style) return at;
    return 0;
  }

  /** Number of the next paragraph of the list at `at`, with the blank that keeps it apart from a value, '' where none is printed. */
  next(numId: string, at: number): string {
    const found = this.#resolve(numId);
    const level = found?.levels.get(at);
    if (found === undefined || level === undefined) return '';
    let counts = this.#counts.get(found.key);
    if (counts === undefined) this.#counts.set(found.key, (counts = []));
    const override = found.list.starts.get(at);
    const first = !this.#started.has(`${numId} ${at}`);
    this.#started.add(`${numId} ${at}`);
    counts[at] = first && override !== undefined ? override : counts[at] === undefined ? level.start : counts[at]! + 1;
    for (const [lower, its] of found.levels) if (lower > at && (its.restart === undefined || (its.restart > 0 && at < its.restart))) counts[lower] = undefined;
    if (level.format === 'bullet') return finished(bulletText(level.text), level.suffix);
    const number = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const its = found.levels.get(Number(digit) - 1);
      if (its === undefined) return '';
      const plain = level.legal && its.format !== 'none' && its.format !== 'bullet';
      return its.format === 'bullet' ? '' : formatNumber(counts[Number(digit) - 1] ?? its.start, plain ? 'decimal' : its.format);
    });
    return finished(number, level.suffix);
  }

  #resolve(numId: string): { list: List; levels: ReadonlyMap<number, Level>; key: string } | undefined {
    const list = this.#numbering.lists.get(numId);
    let definition = list === undefined ? undefined : this.#numbering.definitions.get(list.definition);
    if (list === undefined || definition === undefined) return undefined;
    let key = list.definition;
    if (definition.linkedStyle !== undefined && definition.levels.size === 0) {
      const linked = this.#numbering.lists.get(this.#numIdOfStyle(definition.linkedStyle) ?? '');
      definition = linked === undefined ? definition : (this.#numbering.definitions.get(linked.definition) ?? definition);
      key = linked?.definition ?? key;
    }
    return { list, levels: list.levels.size === 0 ? definition.levels : new Map([...definition.levels, ...list.levels]), key };
  }
}
