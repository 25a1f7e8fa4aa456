import type { PlainDate } from '../basis/index.ts';

/** 承接: the duties of one unit went to another on a day, by a document. As `ended` of a unit it names who took over, as a trace who had it before. */
export type Succession = { readonly unit: string; readonly date: PlainDate; readonly document: string };

/** 移交痕迹: from whom a thing came to the unit that has it now, oldest first. */
export type MovedFrom = readonly Succession[];

/** The trace with one more unit that handed it on. */
export const handedOn = (trace: MovedFrom | undefined, from: string, { date, document }: Succession): { readonly movedFrom: MovedFrom } => ({
  movedFrom: [...(trace ?? []), { unit: from, date, document }],
});

/** Supporting units with `to` in the place of `from`, each once, without the one that leads. */
export const supportHandedOn = (support: readonly string[], from: string, to: string, lead: string | undefined): readonly string[] =>
  [...new Set(support.map((one) => (one === from ? to : one)))].filter((one) => one !== lead);
