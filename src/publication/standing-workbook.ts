import { periodName, type Instant } from '../basis/index.ts';
import type { Observation } from '../ledger/index.ts';
import { reasonFor, standingWords, workingOf, type Moment, type Monitored, type Standing, type WorkingLine } from '../monitoring/index.ts';
import { reference, type CellStyle, type Sheet, type SheetCell, type Workbook } from './sheet.ts';
import type { Language } from './table.ts';
import { measureTitles, observationStatuses, standingNotes, standingSheets, standingTexts, standingTitles } from './words/standing-workbook-titles.ts';

/** What a workbook of standings is made of. `rows` are the observations that the standings name; `standings` go with `items` one by one. */
export type StandingEdition = {
  readonly region: { readonly name: string; readonly code?: string; readonly simulated?: boolean };
  readonly plan: string;
  readonly items: readonly Monitored[];
  readonly standings: readonly Standing[];
  readonly rows: readonly Observation[];
  readonly moment: Moment;
  readonly exportedAt?: Instant;
  readonly generator?: string;
};

type Title = keyof typeof standingTitles;

/** Where the cells of one item stand, by the names that workbook formulas use. */
type Places = ReadonlyMap<string, string>;

const VALUE = 4;

const titled = (title: string, facts: string, heads: readonly Title[], language: Language): SheetCell[][] => [
  [{ value: title, style: 'title' }],
  [{ value: facts, style: 'note' }],
  heads.map((head) => standingTitles[head][language]),
];
const HEAD_ROWS = 3;

const INPUT_HEADS: readonly Title[] = ['no', 'name', 'period', 'value', 'measure', 'conversion', 'status', 'known', 'source', 'address', 'observations'];

/** The sheet of inputs, with the stretch of values of each item. */
const inputRows = ({ items, standings, rows }: StandingEdition, sheet: string, language: Language) => {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const lines: SheetCell[][] = [];
  const ranges = new Map<string, { readonly all: string; readonly last: string }>();
  for (const [i, { inputs }] of standings.entries()) {
    const item = items[i]!;
    const from = HEAD_ROWS + lines.length + 1;
    for (const { period, measure, value, ids, conversion } of inputs) {
      const used = ids.flatMap((id) => byId.get(id) ?? []);
      const each = (read: (row: Observation) => string | undefined): string | undefined =>
        [...new Set(used.flatMap((row) => read(row) ?? []))].join('；') || undefined;
      lines.push([
        item.no ?? '',
        item.name,
        periodName(period, language),
        value,
        measureTitles[measure]?.[language] ?? measure,
        conversion,
        each(({ status }) => observationStatuses[status]?.[language]),
        each(({ known }) => known),
        each(({ source }) => [source.document, source.place].filter(Boolean).join(' ') || undefined),
        each(({ source }) => source.address),
        ids.join(' '),
      ]);
    }
    const to = HEAD_ROWS + lines.length;
    if (to < from) continue;
    const first = reference(sheet, from, VALUE);
    const last = reference(sheet, to, VALUE);
    ranges.set(item.id, { all: from === to ? first : `${first}:${last.slice(last.indexOf('!') + 1)}`, last });
  }
  return { lines, ranges };
};

/** Puts cells into the names of a formula; undefined where a name stands for no cell. */
const filled = (formula: string, places: Places): string | undefined => {
  let whole = true;
  const text = formula.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const cell = places.get(name);
    if (cell === undefined) whole = false;
    return cell ?? '';
  });
  return whole ? text : undefined;
};

const SHARES: ReadonlySet<string> = new Set(['elapsed', 'share', 'done', 'predicted']);
const styleOf = (id: string): CellStyle => (SHARES.has(id) ? 'share' : id === 'lead' ? 'points' : 'number');

const stepCell = ({ id, number, workbookFormula }: WorkingLine, places: Places): SheetCell => {
  const formula = workbookFormula === undefined ? undefined : filled(workbookFormula, places);
  return { value: number, ...(formula === undefined ? {} : { formula }), style: styleOf(id) };
};

/** The sheet of steps: for each item what it starts from, then line by line. Gives the cell of every step. */
const workingRows = ({ items, standings }: StandingEdition, sheet: string, ranges: ReturnType<typeof inputRows>['ranges'], language: Language) => {
  const lines: SheetCell[][] = [];
  const places = new Map<string, Map<string, string>>();
  for (const [i, standing] of standings.entries()) {
    const item = items[i]!;
    const own = new Map<string, string>();
    places.set(item.id, own);
    const steps = workingOf(item, standing, language);
    if (steps.length === 0) continue;
    const place = (name: string): void => void own.set(name, reference(sheet, HEAD_ROWS + lines.length, VALUE));
    lines.push([
      { value: item.no ?? '', style: 'strong' },
      { value: item.name, style: 'strong' },
      { value: item.unit ?? '', style: 'strong' },
      { value: '', style: 'strong' },
    ]);
    const years = Number((standing.elapsed * (item.due - item.base)).toPrecision(14));
    const given = { base: item.base, due: item.due, years, baseline: standing.baseline, target: standing.target };
    for (const [name, value] of Object.entries(given)) {
      if (value === undefined) continue;
      lines.push(['', standingTitles[name as keyof typeof given][language], '', value]);
      place(name);
    }
    const range = ranges.get(item.id);
    if (range !== undefined) {
      own.set('inputs', range.all);
      own.set('observed', range.last);
    }
    for (const step of steps) {
      lines.push(['', step.label, step.formula, stepCell(step, own)]);
      place(step.id);
    }
  }
  return { lines, places };
};

const STANDING_HEADS: readonly Title[] = [
  'no',
  'group',
  'name',
  'unit',
  'nature',
  'kind',
  'baseline',
  'comparator',
  'target',
  'period',
  'elapsed',
  'observed',
  'schedule',
  'done',
  'lead',
  'now',
  'forecast',
  'required',
  'predicted',
  'owner',
  'reason',
];

const standingRows = ({ items, standings }: StandingEdition, places: ReadonlyMap<string, Places>, language: Language): SheetCell[][] => {
  const words = standingWords(language);
  return standings.map((standing, i): SheetCell[] => {
    const item = items[i]!;
    const cells = places.get(item.id);
    /** A number that was worked out step by step is a formula that leads there. */
    const linked = (id: string, value: number | undefined): SheetCell => {
      const formula = cells?.get(id);
      return value === undefined ? undefined : { value, ...(formula === undefined ? {} : { formula }), style: styleOf(id) };
    };
    const now = words.now[standing.now];
    const forecast = words.forecast[standing.forecast];
    return [
      item.no ?? '',
      item.group ?? '',
      item.name,
      item.unit ?? '',
      item.nature === undefined ? '' : standingTexts[item.nature][language],
      words.kind[standing.kind].word,
      linked('baseline', standing.baseline),
      item.comparator,
      linked('target', standing.target),
      standing.period === undefined ? '' : periodName(standing.period, language),
      linked('elapsed', standing.elapsed),
      linked('observed', standing.observed),
      linked('schedule', standing.onSchedule),
      linked('done', standing.done),
      linked('lead', standing.lead),
      `${now.mark} ${now.word}`,
      `${forecast.mark} ${forecast.word}`,
      linked('required', standing.required),
      linked('predicted', standing.predicted),
      item.owner ?? standingTexts.unassigned[language],
      reasonFor(item, standing, language),
    ];
  });
};

const aboutRows = ({ region, plan, items, moment, exportedAt, generator }: StandingEdition, language: Language): SheetCell[][] => {
  const said = (key: keyof typeof standingTexts): string => standingTexts[key][language];
  const facts: readonly (readonly [string, string | number | undefined])[] = [
    [said('plan'), plan],
    [said('region'), [region.name, region.code && `(${region.code})`].filter(Boolean).join(' ')],
    [said('asOf'), moment.asOf],
    [said('known'), moment.known],
    [said('items'), items.length],
    [said('exported'), exportedAt],
    [said('generator'), generator],
    ...(region.simulated === true ? [[said('simulated'), said('simulatedNotice')] as const] : []),
  ];
  return [
    ...facts.flatMap(([title, value]): SheetCell[][] => (value === undefined ? [] : [[title, value]])),
    ...standingNotes.map((note, i): SheetCell[] => [i === 0 ? said('notes') : '', note[language]]),
  ];
};

/**
 * The cockpit as a workbook (监测表): what was worked out is a formula that leads over the steps to the inputs and gives the same numbers. Simulated regions
 * are marked on every sheet.
 */
export const standingWorkbook = (edition: StandingEdition, language: Language): Workbook => {
  const { region, plan, moment } = edition;
  const mark = region.simulated === true ? standingTexts.simulated[language] : undefined;
  const suffix = mark === undefined || region.name.includes(mark) ? '' : language === 'zh' ? `（${mark}）` : ` (${mark})`;
  const name = (key: keyof typeof standingSheets): string => standingSheets[key][language];
  const title = `${region.name}${suffix} ${plan} ${standingTexts.title[language]}`;
  const facts = `${standingTexts.asOf[language]} ${moment.asOf} · ${standingTexts.known[language]} ${moment.known}${mark === undefined ? '' : ` · ${standingTexts.simulatedNotice[language]}`}`;
  const inputs = inputRows(edition, name('inputs'), language);
  const working = workingRows(edition, name('working'), inputs.ranges, language);
  const sheet = (key: keyof typeof standingSheets, heads: readonly Title[], widths: readonly number[], rows: readonly SheetCell[][]): Sheet => ({
    name: name(key),
    widths,
    head: HEAD_ROWS,
    rows: [...titled(title, facts, heads, language), ...rows],
    ...(mark === undefined ? {} : { mark }),
  });
  return {
    title,
    sheets: [
      sheet(
        'standings',
        STANDING_HEADS,
        [6, 18, 34, 12, 9, 11, 10, 7, 10, 13, 10, 11, 11, 10, 10, 13, 12, 11, 11, 16, 70],
        standingRows(edition, working.places, language),
      ),
      sheet('working', ['no', 'step', 'formula', 'value'], [6, 34, 60, 16], working.lines),
      sheet('inputs', INPUT_HEADS, [6, 34, 16, 14, 13, 22, 11, 12, 36, 30, 40], inputs.lines),
      { name: name('about'), widths: [18, 100], head: 0, rows: aboutRows(edition, language), ...(mark === undefined ? {} : { mark }) },
    ],
  };
};
