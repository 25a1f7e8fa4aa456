import { Decimal, endOf, type Period } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { answerMark, isPrefilled, type Answer, type Ask, type Given, type Report, type Said } from '../../../src/delivery/index.ts';
import {
  fillReportTemplate,
  readObservationTable,
  readReportProgress,
  type DraftContext,
  type DraftObservation,
  type Head,
  type ProgressLine,
  type TemplateLine,
} from '../../../src/intake/index.ts';
import { chosen, figureKey, knownAt, type MeasureKind } from '../../../src/ledger/index.ts';
import { sourceText } from '../data/names.ts';
import { headsByKey, templateRequest } from '../data/sheets/template-request.ts';
import type { RegionContext } from '../region/index.ts';
import { authorityOf } from './answer-check.ts';
import { periodText, reportSaid } from './words/index.ts';

type Own = { readonly context: RegionContext; readonly report: Kept<'report'>; readonly unit: Kept<'unit'> };

const keyOf = ({ context, report, unit }: Own, ask: Ask): string =>
  figureKey({
    indicator: `${context.plan.id}/${ask.ref}`,
    period: report.body.period as Period,
    measure: ask.measure as MeasureKind,
    ...(ask.accumulated === true ? { accumulated: true } : {}),
    ...(ask.priceBasis === undefined ? {} : { priceBasis: ask.priceBasis }),
    authority: authorityOf(unit.body),
  });

/** An answer that is there already, as the head of its cell: its mark stands for it, so that a later answer is noticed. */
const headOf = (answer: Answer | undefined, { period }: Report, ask: Ask, known: Head['known']): (Head & { readonly source?: string }) | undefined => {
  if (answer === undefined || (answer.value === undefined && answer.missing === undefined)) return undefined;
  return {
    id: answerMark(answer),
    period: period as Period,
    known,
    status: 'preliminary',
    unit: answer.unit ?? ask.unit ?? '',
    ...(answer.value === undefined ? { missing: answer.missing! } : { value: new Decimal(answer.value) }),
    ...(answer.bound === undefined ? {} : { bound: answer.bound }),
    ...(answer.source === undefined ? {} : { source: answer.source }),
  };
};

const figureAsks = ({ asks }: Report): readonly Ask[] => asks.filter(({ kind }) => kind === 'figure');

/** The lines of a report's figures: what others gave is locked and grey, what was answered stands in its cell. */
const linesOf = (given: Own): readonly TemplateLine[] => {
  const { context, report } = given;
  const period = report.body.period as Period;
  const usual = new Map(templateRequest(context, { period, owner: undefined, template: report.id }).lines.map((line) => [line.series, line]));
  const newest = Map.groupBy(knownAt(context.rows, { known: context.today }), ({ indicator }) => indicator);
  return figureAsks(report.body).map((ask): TemplateLine => {
    const series = `${context.plan.id}/${ask.ref}`;
    const item = context.items.find(({ id }) => id === ask.ref);
    const line = usual.get(series);
    const head = headOf(report.body.answers[ask.id], report.body, ask, context.today);
    const row = chosen(newest.get(series) ?? []).find((one) => one.period === period && one.measure === ask.measure);
    const isGiven = ask.owner === 'statistics' || (isPrefilled(ask, report.body.period) && head === undefined);
    const shown = isGiven && row !== undefined ? { ...row, source: sourceText(row.source) } : head;
    return {
      series,
      name: item?.name ?? ask.title,
      measure: ask.measure as MeasureKind,
      unit: ask.unit ?? '',
      ...(item?.no === undefined ? {} : { no: item.no }),
      ...(ask.accumulated === true ? { accumulated: true } : {}),
      ...(ask.priceBasis === undefined ? {} : { priceBasis: ask.priceBasis }),
      ...(line?.previous === undefined ? {} : { previous: line.previous }),
      ...(shown === undefined ? {} : { head: shown }),
      ...(isGiven ? { locked: true } : {}),
    };
  });
};

const progressLines = ({ asks, answers }: Report): readonly ProgressLine[] =>
  asks.flatMap((ask): ProgressLine[] => {
    if (ask.kind === 'figure') return [];
    const answer = answers[ask.id];
    const { state, text, value } = answer ?? {};
    return [
      {
        code: ask.id,
        kind: ask.kind,
        title: ask.title,
        ...(ask.due === undefined ? {} : { due: ask.due }),
        ...(ask.last === undefined ? {} : { last: [ask.last.text, periodText(ask.last.period, 'zh')].filter(Boolean).join('，') }),
        ...(state === undefined ? {} : { state }),
        ...(text === undefined ? {} : { text }),
        ...(value === undefined ? {} : { percent: value }),
      },
    ];
  });

/** One file for one unit with only its own cells. */
export const sheetOf = (given: Own): Promise<Uint8Array> => {
  const { context, report, unit } = given;
  const { region, plan, today } = context;
  return fillReportTemplate(
    {
      template: report.id,
      region: { code: region.code, name: region.name, simulated: region.simulated },
      plan: { id: plan.id, title: plan.title },
      owner: unit.body.name,
      period: report.body.period as Period,
      lines: linesOf(given),
      authority: authorityOf(unit.body),
      issued: today,
      due: report.body.due,
    },
    progressLines(report.body),
  );
};

export type SheetRead = {
  readonly given: Readonly<Record<string, Given>>;
  readonly places: Readonly<Record<string, string>>;
  readonly faults: readonly { readonly place: string; readonly entered: string; readonly message: Said }[];
  /** Marks of the answers as they were when it was read. */
  readonly seen: Readonly<Record<string, string>>;
};

const contextOf = (given: Own): DraftContext => {
  const { context, report, unit } = given;
  const heads = new Map<string, Head>(headsByKey(context));
  for (const ask of figureAsks(report.body)) {
    const head = headOf(report.body.answers[ask.id], report.body, ask, context.today);
    if (head !== undefined) heads.set(keyOf(given, ask), head);
  }
  const asked = new Set(figureAsks(report.body).map(({ ref }) => ref));
  return {
    items: context.items
      .filter(({ id }) => asked.has(id))
      .map(({ id, series, name, kind, unit: own }) => ({ id, series, name, kind, ...(own === undefined ? {} : { unit: own }) })),
    today: context.today,
    known: context.today > endOf(report.body.period as Period) ? context.today : endOf(report.body.period as Period),
    region: context.region.code,
    plan: context.plan.id,
    authority: authorityOf(unit.body),
    head: (key) => heads.get(key),
  };
};

const givenOf = ({ value, missing, bound, unit, source, note, reason }: DraftObservation): Given => {
  const text = note ?? reason;
  const from = sourceText(source);
  return {
    ...(value === undefined ? { missing: missing ?? '' } : { value: value.toFixed(), unit }),
    ...(bound === undefined ? {} : { bound }),
    ...(from === '' ? {} : { source: from }),
    ...(text === undefined ? {} : { text }),
  };
};

/** Reads the file that came back, cell by cell, as a dry run. A file of another report is refused whole; a wrong cell is told and left out. */
export const readReportSheet = async (
  given: Own,
  bytes: Uint8Array,
  name: string,
): Promise<{ readonly read: SheetRead; readonly refused?: never } | { readonly refused: Said; readonly read?: never }> => {
  const { report } = given;
  const draft = await readObservationTable(bytes, name, contextOf(given));
  if (draft.refused !== undefined) return { refused: draft.refused.message };
  if (draft.form !== 'template') return { refused: reportSaid(({ faults }) => faults.plainSheet) };
  if (draft.template?.template !== report.id) return { refused: reportSaid(({ faults }) => faults.otherSheet) };
  const answers: Record<string, Given> = {};
  const places: Record<string, string> = {};
  const faults: { place: string; entered: string; message: Said }[] = [];
  const placeOf = (cell: { readonly sheet?: string; readonly cell: string }): string => [cell.sheet, cell.cell].filter(Boolean).join(' ');
  for (const cell of draft.cells) {
    if (cell.outcome === 'same') continue;
    // A change of what was answered needs no reason until it is in the ledger.
    const isFault = cell.fault !== undefined && !(cell.fault.code === 'no_reason' && cell.observation !== undefined);
    const ask = cell.observation && figureAsks(report.body).find(({ ref }) => `${given.context.plan.id}/${ref}` === cell.observation!.indicator);
    if (isFault) faults.push({ place: `${placeOf(cell)} ${cell.name}`, entered: cell.entered.slice(0, 100), message: cell.fault!.message });
    else if (ask !== undefined && cell.observation !== undefined) {
      answers[ask.id] = givenOf(cell.observation);
      places[ask.id] = placeOf(cell);
    }
  }
  const progress = await readReportProgress(bytes, new Set(report.body.asks.map(({ id }) => id)));
  faults.push(...progress.faults.map(({ cell, entered, message }) => ({ place: cell, entered, message })));
  for (const { code, cell, state, percent, text } of progress.lines) {
    const own: Given = {
      ...(state === undefined ? {} : { state }),
      ...(text === undefined ? {} : { text }),
      ...(percent === undefined ? {} : { value: percent, unit: '%' }),
    };
    const attachments = report.body.answers[code]?.attachments;
    const whole: Given = attachments === undefined ? own : { ...own, attachments };
    if (answerMark(whole) === answerMark(report.body.answers[code])) continue;
    answers[code] = whole;
    places[code] = cell;
  }
  const seen = Object.fromEntries(Object.keys(answers).map((id) => [id, answerMark(report.body.answers[id])]));
  return { read: { given: answers, places, faults, seen } };
};
