import { z } from 'zod';
import { endOf, type PlainDate } from '../basis/index.ts';
import { endedMonths, lightOf, type Colour, type Light } from './light.ts';
import type { Month } from './light-pace.ts';
import { DEFAULT_LIGHT_RULE } from './light-preset.ts';
import type { LightRule, LightRuleVersion } from './light-rule.ts';
import { isCompleted } from './project-outcome.ts';
import type { Project } from './project.ts';

const share = z.string().regex(/^\d{1,3}(?:\.\d{1,2})?$/);
const months = z.int().min(0).max(60);
const said = z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(80) });
const part = z.enum(['lag', 'start', 'entry', 'late', 'deadline', 'run', 'recovery']);
const rule = z.object({
  id: z.string().min(1).max(60),
  name: said,
  source: z.object({ title: z.string().max(200), year: z.int().optional(), address: z.string().max(400).optional() }),
  assumed: z.array(part).optional(),
  lag: z
    .object({ of: z.enum(['investment', 'progress']), as: z.enum(['points', 'share']), yellow: share, from: z.enum(['least', 'above']), red: share })
    .refine(({ yellow, red }) => Number(yellow) <= Number(red))
    .optional(),
  start: z.object({ redAfter: z.int().min(1).max(60) }).optional(),
  entry: z.object({ yellowAfter: months, redAfter: months }).optional(),
  late: z.object({ yellowAfter: months, redAfter: months }).optional(),
  deadline: z.object({ yellowDays: z.int().min(0).max(365) }).optional(),
  run: z.object({ yellows: z.int().min(2).max(60) }).optional(),
  recovery: z.literal('step').optional(),
});
const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/);
const version = z.object({ version: z.int().min(1), from: month, rule, at: z.string(), by: z.string(), reason: z.string().optional() });
const book = z.object({ versions: z.array(version).min(1) });
const colours = z.enum(['green', 'yellow', 'red', 'grey']);
const kept = z.object({ month, version: z.int(), colours: z.record(z.string(), colours), plain: z.record(z.string(), colours) });

/** Names of the preferences that keep the rules, and the colours of a month as they were shown. */
export const LIGHT_RULES = 'lights';
export const lightMonth = (of: Month, plan: string): string => `lights-${plan}-${of}`;

/** Reads a rule; undefined where it is none. */
export const readLightRule = (value: unknown): LightRule | undefined => rule.safeParse(value).data as LightRule | undefined;

/** The rules that a region switched on, oldest first; what cannot be read counts as none. */
export const lightRulesOf = (value: unknown): readonly LightRuleVersion[] => (book.safeParse(value).data?.versions ?? []) as readonly LightRuleVersion[];

/** Colours of a month that are kept as they were shown, with the version of the rule. */
export type KeptLights = {
  readonly month: Month;
  readonly version: number;
  readonly colours: Readonly<Record<string, Colour>>;
  readonly plain: Readonly<Record<string, Colour>>;
};
export const keptLightsOf = (value: unknown): KeptLights | undefined => kept.safeParse(value).data as KeptLights | undefined;

/** 亮灯台账: which rule held in which month, and what was shown then. */
export type LightBook = { readonly versions: readonly LightRuleVersion[]; readonly kept: ReadonlyMap<Month, KeptLights> };

/** The rule of a month: the newest that was switched on for it; before the first, the common one, version 0. */
export const ruleOf = ({ versions }: Pick<LightBook, 'versions'>, of: Month): { readonly version: number; readonly rule: LightRule } => {
  const found = versions.findLast(({ from }) => from <= of);
  return found === undefined ? { version: 0, rule: DEFAULT_LIGHT_RULE } : { version: found.version, rule: found.rule };
};

export type MonthLight = Light & { readonly month: Month; readonly version: number; readonly isKept: boolean };

/**
 * The light of a project month by month, oldest first. A month that was kept when a rule was changed stays as it was shown; the others are judged by the rule
 * that holds for them.
 */
export const lightHistory = (id: string, project: Project, book: LightBook, of: readonly Month[]): readonly MonthLight[] => {
  const lights: MonthLight[] = [];
  for (const one of of) {
    const shown = book.kept.get(one);
    const { version: current, rule: by } = ruleOf(book, one);
    const judged = lightOf(project, by, endOf(one), lights);
    const colour = shown?.colours[id];
    lights.push(
      colour === undefined
        ? { ...judged, month: one, version: current, isKept: false }
        : { ...judged, colour, plain: shown!.plain[id] ?? colour, month: one, version: shown!.version, isKept: true },
    );
  }
  return lights;
};

/** The light that is shown today: of the last month that ended, unless the project was completed or taken out since. */
export const lightNow = (id: string, project: Project, book: LightBook, today: PlainDate): MonthLight => {
  const last = lightHistory(id, project, book, lookedBack(today)).at(-1)!;
  return isCompleted(project.stage) || project.stage === 'withdrawn'
    ? { ...last, ...lightOf(project, ruleOf(book, last.month).rule, today), isKept: false }
    : last;
};

/** Months that a light of today looks back on. */
const BACK = 12;
export const lookedBack = (day: PlainDate): readonly Month[] => endedMonths('1900-01', day, BACK);

export type MonthTried = {
  readonly month: Month;
  readonly before: Readonly<Record<Colour, number>>;
  readonly after: Readonly<Record<Colour, number>>;
  readonly changes: readonly LightChange[];
};
export type LightChange = { readonly id: string; readonly before: Colour; readonly after: Colour };

const NONE: Readonly<Record<Colour, number>> = { green: 0, yellow: 0, red: 0, grey: 0 };
const counted = (colours: readonly Colour[]): Readonly<Record<Colour, number>> => {
  const counts = { ...NONE };
  for (const colour of colours) counts[colour]++;
  return counts;
};

/** 规则试算: each month as it was shown and as another rule would have it, and what changes. Nothing is kept. */
export const tryRule = (
  projects: readonly { readonly id: string; readonly body: Project }[],
  book: LightBook,
  tried: LightRule,
  of: readonly Month[],
): readonly MonthTried[] => {
  const trial: LightBook = { versions: [{ version: 0, from: '0000-01', rule: tried, at: '', by: '' }], kept: new Map() };
  const both = projects.map(({ id, body }) => ({ id, before: lightHistory(id, body, book, of), after: lightHistory(id, body, trial, of) }));
  return of.map((one, i) => ({
    month: one,
    before: counted(both.map(({ before }) => before[i]!.colour)),
    after: counted(both.map(({ after }) => after[i]!.colour)),
    changes: both.flatMap(({ id, before, after }) =>
      before[i]!.colour === after[i]!.colour ? [] : [{ id, before: before[i]!.colour, after: after[i]!.colour }],
    ),
  }));
};

/** The months to be kept before another rule holds: those judged already that are not kept yet and say anything. */
export const keptMonths = (
  projects: readonly { readonly id: string; readonly body: Project }[],
  book: LightBook,
  of: readonly Month[],
): readonly KeptLights[] => {
  const all = projects.map(({ id, body }) => ({ id, lights: lightHistory(id, body, book, of) }));
  return of.flatMap((one, i) => {
    const seen = all.map(({ id, lights }) => ({ id, light: lights[i]! })).filter(({ light }) => light.colour !== 'grey');
    if (book.kept.has(one) || seen.length === 0) return [];
    const { version: current } = ruleOf(book, one);
    const everything = all.map(({ id, lights }) => ({ id, light: lights[i]! }));
    return [
      {
        month: one,
        version: current,
        colours: Object.fromEntries(everything.map(({ id, light }) => [id, light.colour])),
        plain: Object.fromEntries(everything.map(({ id, light }) => [id, light.plain])),
      },
    ];
  });
};
