import type { FC } from 'hono/jsx';
import { z } from 'zod';
import { readPlainDate } from '../../../src/basis/index.ts';
import type { Kept } from '../../../src/database/index.ts';
import { CALENDAR_PRESETS, REMINDER_PRESETS, unitLabel, type Calendar } from '../../../src/delivery/index.ts';
import { storableText } from '../../../src/intake/index.ts';
import { itemName } from '../data/names.ts';
import type { RegionContext } from '../region/index.ts';
import type { Language } from '../words/index.ts';
import { reportsPath } from './report-path.ts';
import { reportWords } from './words/index.ts';

export const FREQUENCIES = ['quarter', 'year', 'half', 'month'] as const;
const ASKS = ['figures', 'tasks', 'projects'] as const;

/** A calendar as the bureau usually has it. */
export const usualCalendar = (plan: string, frequency: Calendar['frequency']): Calendar => ({
  plan,
  name: reportWords('zh').calendars.names[frequency],
  ...CALENDAR_PRESETS[frequency],
  active: true,
});

/** Buttons that make the usual calendars that are not there yet. */
export const UsualCalendars: FC<{ language: Language; context: RegionContext; there: readonly Calendar[] }> = ({ language, context, there }) => {
  const words = reportWords(language).calendars;
  const missing = FREQUENCIES.filter((frequency) => !there.some((one) => one.frequency === frequency));
  if (missing.length === 0) return null;
  return (
    <form method="post" action={reportsPath(context, 'calendars')} class="usual">
      <p class="help">{words.quickHelp}</p>
      <p>
        {missing.map((frequency) => (
          <button type="submit" name="usual" value={frequency} class={frequency === 'quarter' ? undefined : 'quiet'}>
            {words.names[frequency]}
          </button>
        ))}
      </p>
    </form>
  );
};

const list = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const text = (most: number) => z.string().transform((value) => storableText(value).trim().slice(0, most));
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);

const Form = z.object({
  name: text(60).pipe(z.string().min(1)),
  frequency: z.enum(['month', 'quarter', 'half', 'year']),
  asks: list.pipe(z.array(z.enum(ASKS)).min(1)),
  dueDay: whole(1, 31),
  monthsAfter: whole(1, 12).default(1),
  onHoliday: z.enum(['next', 'keep']).catch('next'),
  cap: whole(1, 200),
  since: text(10)
    .default('')
    .refine((value) => value === '' || readPlainDate(value) !== undefined),
  reminding: z
    .string()
    .refine((value) => value in REMINDER_PRESETS)
    .catch('standard'),
  signed: z.string().optional(),
  active: z.string().optional(),
  ownStatistics: z.string().optional(),
  statistics: list.default([]),
  units: list.default([]),
});
type Field = keyof z.infer<typeof Form>;

/** Reads the form of a calendar; the field that is wrong where it cannot be taken. */
export const readCalendar = (
  given: Readonly<Record<string, unknown>>,
  context: RegionContext,
  units: ReadonlyMap<string, Kept<'unit'>>,
): { readonly ok: Calendar; readonly fault?: never } | { readonly fault: Field; readonly ok?: never } => {
  const read = Form.safeParse(given);
  if (!read.success) return { fault: read.error.issues[0]!.path[0] as Field };
  const { name, frequency, asks, dueDay, monthsAfter, onHoliday, cap, since, reminding, signed, active, ownStatistics, statistics, units: chosen } = read.data;
  const known = new Set(context.items.map(({ id }) => id));
  const asked = chosen.filter((id) => units.has(id));
  const day = readPlainDate(since);
  return {
    ok: {
      plan: context.plan.id,
      name,
      frequency,
      asks,
      dueDay,
      monthsAfter,
      onHoliday,
      cap,
      reminding,
      signed: signed !== undefined,
      active: active !== undefined,
      ...(day === undefined ? {} : { since: day }),
      ...(asked.length === 0 ? {} : { units: asked }),
      ...(ownStatistics === undefined ? {} : { statistics: statistics.filter((id) => known.has(id)) }),
    },
  };
};

/** What a wrong field is told. */
export const calendarFault = (field: Field, language: Language): string => {
  const { faults } = reportWords(language);
  const told: Partial<Record<Field, string>> = {
    name: faults.name,
    asks: faults.asks,
    dueDay: faults.dueDay,
    monthsAfter: faults.dueDay,
    cap: faults.cap,
    since: faults.since,
  };
  return told[field] ?? faults.name;
};

type Props = {
  language: Language;
  context: RegionContext;
  units: ReadonlyMap<string, Kept<'unit'>>;
  calendar: Calendar;
  kept?: Kept<'calendar'>;
  guessed: ReadonlySet<string>;
};

/** Every date of a calendar as a setting. */
export const CalendarForm: FC<Props> = ({ language, context, units, calendar, kept, guessed }) => {
  const words = reportWords(language).calendars;
  const statistics = calendar.statistics === undefined ? guessed : new Set(calendar.statistics);
  return (
    <form method="post" action={reportsPath(context, 'calendars')} class="calendar-form" data-submit-key>
      {kept !== undefined && <input type="hidden" name="id" value={kept.id} />}
      {kept !== undefined && <input type="hidden" name="version" value={String(kept.version)} />}
      <div class="fields">
        <label class="field wide">
          <span>{words.name}</span>
          <input name="name" value={calendar.name} required maxlength={60} />
        </label>
        <label class="field">
          <span>{words.frequency}</span>
          <select name="frequency">
            {FREQUENCIES.map((one) => (
              <option value={one} selected={one === calendar.frequency}>
                {words.frequencies[one]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{words.monthsAfter}</span>
          <input type="number" name="monthsAfter" min={1} max={12} value={String(calendar.monthsAfter ?? 1)} required />
        </label>
        <label class="field">
          <span>{words.dueDay}</span>
          <input type="number" name="dueDay" min={1} max={31} value={String(calendar.dueDay)} required />
        </label>
        <label class="field">
          <span>{words.onHoliday}</span>
          <select name="onHoliday">
            {(['next', 'keep'] as const).map((one) => (
              <option value={one} selected={one === (calendar.onHoliday ?? 'next')}>
                {words.holidays[one]}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          <span>{words.cap}</span>
          <input type="number" name="cap" min={1} max={200} value={String(calendar.cap)} required />
        </label>
        <label class="field">
          <span>{words.since}</span>
          <input type="date" name="since" value={calendar.since ?? ''} title={words.sinceHelp} />
        </label>
        <label class="field wide">
          <span>{words.reminding}</span>
          <select name="reminding">
            {Object.keys(REMINDER_PRESETS).map((one) => (
              <option value={one} selected={one === (calendar.reminding ?? 'standard')}>
                {words.presets[one] ?? one}
              </option>
            ))}
          </select>
        </label>
      </div>
      <fieldset>
        <legend>{words.asks}</legend>
        {ASKS.map((one) => (
          <label class="tick">
            <input type="checkbox" name="asks" value={one} checked={calendar.asks.includes(one)} /> {words.askNames[one]}
          </label>
        ))}
        <label class="tick">
          <input type="checkbox" name="signed" value="1" checked={calendar.signed} /> {words.signed}
        </label>
        <label class="tick">
          <input type="checkbox" name="active" value="1" checked={calendar.active} /> {words.active}
        </label>
      </fieldset>
      <details class="more">
        <summary>{words.units}</summary>
        <p class="help">{words.unitsHelp}</p>
        <div class="ticks">
          {[...units.values()]
            .filter(({ body }) => body.ended === undefined)
            .map(({ id, body }) => (
              <label class="tick">
                <input type="checkbox" name="units" value={id} checked={calendar.units?.includes(id) ?? false} /> {unitLabel(body)}
              </label>
            ))}
        </div>
      </details>
      <details class="more">
        <summary>{words.statistics}</summary>
        <p class="help">{words.statisticsHelp}</p>
        <label class="tick">
          <input type="checkbox" name="ownStatistics" value="1" checked={calendar.statistics !== undefined} /> <b>{words.statisticsOwn}</b>
        </label>
        <div class="ticks">
          {context.items.map((item) => (
            <label class="tick">
              <input type="checkbox" name="statistics" value={item.id} checked={statistics.has(item.id)} /> <span lang="zh-CN">{itemName(item)}</span>
            </label>
          ))}
        </div>
      </details>
      <p>
        <button type="submit">{words.save}</button>
      </p>
    </form>
  );
};
