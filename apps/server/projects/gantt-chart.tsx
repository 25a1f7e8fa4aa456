import type { FC } from 'hono/jsx';
import { addDays, daysBetween, type PlainDate } from '../../../src/basis/index.ts';
import type { Course, Project } from '../../../src/delivery/index.ts';
import { round } from '../charts/hatch.ts';
import { PALETTE } from '../charts/palette.ts';
import type { Language } from '../words/index.ts';
import { libraryWords } from './words/index.ts';

export type GanttRow = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly course: Course;
  readonly milestones: Project['milestones'];
};

const WIDTH = 1330;
const NAMES = 250;
const RIGHT = 100;
const TOP = 30;
const ROW = 34;
const BAR = 9;
const LONGEST_NAME = 17;

const short = (name: string): string => (name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name);
const yearStart = (day: PlainDate): PlainDate => `${day.slice(0, 4)}-01-01` as PlainDate;

/** The days that a chart spans: whole years that hold every bar and today. */
const spanOf = (rows: readonly GanttRow[], today: PlainDate): readonly [PlainDate, PlainDate] => {
  const days = rows.flatMap(({ course: { begins, ends, started, ended }, milestones }) => [
    begins,
    ends,
    started,
    ended,
    ...milestones.map(({ planned }) => planned),
  ]);
  const known = days.filter((day) => day !== undefined).toSorted();
  const first = known[0] ?? today;
  const last = [known.at(-1) ?? today, today].toSorted().at(-1)!;
  return [yearStart(first), `${Number(last.slice(0, 4)) + 1}-01-01` as PlainDate];
};

/** What is told at the right end of a row. */
export const slipText = ({ slip, ended }: Course, language: Language): string => {
  const { gantt } = libraryWords(language);
  if (slip === undefined) return '';
  if (ended === undefined) return gantt.running(slip);
  return slip === 0 ? gantt.onTime : slip > 0 ? gantt.late(slip) : gantt.early(-slip);
};

/** 甘特图: for each project the planned bar above what happened, its milestones, today, and the slip. */
export const GanttChart: FC<{ rows: readonly GanttRow[]; today: PlainDate; language: Language }> = ({ rows, today, language }) => {
  const { gantt } = libraryWords(language);
  const [from, to] = spanOf(rows, today);
  const height = TOP + rows.length * ROW + 8;
  const scale = (WIDTH - NAMES - RIGHT) / Math.max(1, daysBetween(from, to));
  const x = (day: PlainDate): number => round(NAMES + daysBetween(from, day) * scale);
  const width = (start: PlainDate, end: PlainDate): number => Math.max(2, round(daysBetween(start, end) * scale));
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) }, (_, i) => Number(from.slice(0, 4)) + i);
  return (
    <svg class="gantt" viewBox={`0 0 ${WIDTH} ${height}`} width={WIDTH} height={height} font-size="13" fill={PALETTE.ink}>
      {years.map((year) => (
        <>
          <path class="hairline" d={`M${x(`${year}-01-01`)} ${TOP - 8}V${height - 8}`} stroke={PALETTE.rule} stroke-width={1} fill="none" />
          <text class="second" x={x(`${year}-01-01`) + 4} y={TOP - 12} fill={PALETTE.second}>
            {year}
          </text>
        </>
      ))}
      {rows.map(({ name, href, course, milestones }, i) => {
        const top = TOP + i * ROW + 4;
        const { begins, ends, started, ended, slip } = course;
        const planFrom = begins ?? (ends === undefined ? undefined : addDays(ends, -1));
        return (
          <g class="gantt-row">
            <title>{gantt.label(name)}</title>
            <a href={href}>
              <text x={0} y={top + 14}>
                {short(name)}
              </text>
            </a>
            {planFrom !== undefined && ends !== undefined && (
              <rect
                class="bar-planned"
                x={x(planFrom)}
                y={top}
                width={width(planFrom, ends)}
                height={BAR}
                fill="none"
                stroke={PALETTE.second}
                stroke-dasharray={begins === undefined ? '3 2' : undefined}
              />
            )}
            {started !== undefined && (
              <rect
                class={slip !== undefined && slip > 0 ? 'bar-actual late' : 'bar-actual'}
                x={x(started)}
                y={top + BAR + 3}
                width={width(started, ended ?? today)}
                height={BAR}
                fill={slip !== undefined && slip > 0 ? PALETTE.cinnabar : PALETTE.river}
              />
            )}
            {milestones.map(({ planned, actual }) => (
              <path
                class={actual === undefined ? 'knot' : 'knot done'}
                d={`M${x(planned)} ${top - 1}l5 5.5l-5 5.5l-5 -5.5Z`}
                fill={actual === undefined ? PALETTE.paper : PALETTE.ink}
                stroke={PALETTE.ink}
              />
            ))}
            <text
              class={slip !== undefined && slip > 0 ? 'slip late' : 'slip'}
              x={WIDTH - RIGHT + 6}
              y={top + 14}
              fill={slip !== undefined && slip > 0 ? PALETTE.cinnabar : PALETTE.second}
            >
              {slipText(course, language)}
            </text>
          </g>
        );
      })}
      <path class="today" d={`M${x(today)} ${TOP - 8}V${height - 8}`} stroke={PALETTE.cinnabar} stroke-width={1} fill="none" />
      <text class="today" x={x(today) + 3} y={height} font-size="11" fill={PALETTE.cinnabar}>
        {gantt.today}
      </text>
    </svg>
  );
};
