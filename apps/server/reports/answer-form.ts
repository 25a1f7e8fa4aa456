import { z } from 'zod';
import { cellLimits, figureUnit, readFigure, storableText } from '../../../src/intake/index.ts';
import type { Ask, Given, Report, Said } from '../../../src/delivery/index.ts';
import { DecimalText } from '../data/draft/candidate.ts';
import { reportSaid } from './words/index.ts';

/** What stands in the fields of one question, as it was typed. */
export type Typed = {
  readonly value: string;
  readonly unit: string;
  readonly missing: string;
  readonly source: string;
  readonly text: string;
  readonly state: string;
};
export type Fields = keyof Typed;

/** Fields of a form are named `field:question`. */
export const fieldName = (field: Fields | 'seen' | 'file' | 'reason' | 'keep', ask: string): string => `${field}:${ask}`;

export type AnswersRead = {
  readonly given: Readonly<Record<string, Given>>;
  /** Mark of each answer as the form showed it. */
  readonly seen: Readonly<Record<string, string>>;
  /** What cannot be taken, by question. Its other answers can. */
  readonly faults: Readonly<Record<string, Said>>;
  readonly typed: Readonly<Record<string, Typed>>;
};

const STATES = ['as_planned', 'slow', 'stuck', 'done'] as const;
const State = z.enum(STATES).optional().catch(undefined);
const LONGEST_TEXT = 1000;
const LIMITS: Readonly<Record<Fields, number>> = {
  value: 60,
  unit: cellLimits.unit,
  missing: cellLimits.missing,
  source: cellLimits.text,
  text: LONGEST_TEXT,
  state: 20,
};

/** A figure as its unit typed it, `2.2万` and `≥6` too; a reason why there is none. */
const figureOf = async (typed: Typed): Promise<{ readonly given?: Given; readonly fault?: Said }> => {
  const { source, text } = typed;
  const figure = await readFigure(typed.value);
  const common = { ...(source && { source }), ...(text && { text }) };
  if (figure.kind === 'refused') return { fault: figure.message };
  const missing = typed.missing !== '' ? typed.missing : figure.kind === 'missing' ? figure.missing : undefined;
  if (figure.kind === 'value') {
    if (typed.missing !== '') return { fault: reportSaid(({ faults }) => faults.valueOrMissing) };
    const exact = DecimalText.safeParse(figure.value.toFixed());
    if (!exact.success) return { fault: reportSaid(({ faults }) => faults.digits) };
    const unit = figureUnit(figure, typed.unit);
    if (unit === '') return { fault: reportSaid(({ faults }) => faults.noUnit) };
    return { given: { ...common, value: exact.data, unit: unit.slice(0, cellLimits.unit), ...(figure.bound === undefined ? {} : { bound: figure.bound }) } };
  }
  return { given: missing === undefined ? common : { ...common, missing } };
};

export const givenOf = async (ask: Ask, typed: Typed): Promise<{ readonly given?: Given; readonly fault?: Said }> => {
  if (ask.kind === 'figure') return figureOf(typed);
  const state = State.parse(typed.state);
  const percent = typed.value.trim().replace(/[%％]$/, '');
  if (percent !== '' && !/^(100|\d{1,2})(\.\d{1,2})?$/.test(percent)) return { fault: reportSaid(({ faults }) => faults.percent) };
  return { given: { ...(state === undefined ? {} : { state }), ...(typed.text && { text: typed.text }), ...(percent && { value: percent, unit: '%' }) } };
};

/** Reads the fields of a form of answers. What cannot be read stands at its question; nothing else is lost by it. */
export const readAnswers = async (form: Readonly<Record<string, unknown>>, report: Report): Promise<AnswersRead> => {
  const given: Record<string, Given> = {};
  const seen: Record<string, string> = {};
  const faults: Record<string, Said> = {};
  const typed: Record<string, Typed> = {};
  for (const ask of report.asks) {
    const field = (name: Fields): string => {
      const value = form[fieldName(name, ask.id)];
      return typeof value === 'string' ? storableText(value).trim() : '';
    };
    const mark = form[fieldName('seen', ask.id)];
    if (typeof mark !== 'string') continue;
    seen[ask.id] = mark.slice(0, 20);
    const own: Typed = {
      value: field('value'),
      unit: field('unit'),
      missing: field('missing'),
      source: field('source'),
      text: field('text'),
      state: field('state'),
    };
    typed[ask.id] = own;
    const long = (Object.keys(LIMITS) as Fields[]).find((name) => own[name].length > LIMITS[name]);
    if (long !== undefined) {
      faults[ask.id] = reportSaid(({ faults: words }) => words.tooLong(LIMITS[long]));
      continue;
    }
    const read = await givenOf(ask, own);
    if (read.fault !== undefined) faults[ask.id] = read.fault;
    else {
      const files = report.answers[ask.id]?.attachments;
      // A unit that stands in the field beside no figure says nothing.
      given[ask.id] = { ...read.given, ...(files === undefined ? {} : { attachments: files }) };
    }
  }
  return { given, seen, faults, typed };
};

/** An answer as its fields show it. */
export const typedOf = (ask: Ask, answer: Given | undefined): Typed => ({
  value: answer?.value === undefined ? '' : `${answer.bound ?? ''}${answer.value}`,
  unit: answer?.unit ?? ask.unit ?? '',
  missing: answer?.missing ?? '',
  source: answer?.source ?? '',
  text: answer?.text ?? '',
  state: answer?.state ?? '',
});
