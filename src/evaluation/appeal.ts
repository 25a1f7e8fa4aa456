import { addDays, type Instant, type Outcome, type PlainDate } from '../basis/index.ts';
import { dayAt } from '../delivery/index.ts';
import type { Actor } from '../identity/index.ts';
import type { Assessment, Evaluation, EvaluationFile } from './evaluation.ts';
import type { Frozen } from './frozen.ts';
import type { Appeal, Score } from './scoring.ts';
import { appealRefusals as say } from './words/appeal-refusals.ts';

/** Days after approval within which a unit may contest, and after that within which it is decided: the defaults of 政府督查工作条例 Art. 17. */
export const APPEAL_DAYS = 30;
export const DECISION_DAYS = 30;
const LONGEST_TEXT = 5000;

/** The last day on which it can be contested; undefined while it is not approved. */
export const contestableUntil = ({ approved }: Evaluation): PlainDate | undefined =>
  approved === undefined ? undefined : addDays(dayAt(approved.at), APPEAL_DAYS);

/** What a unit leads in a frozen file: what it may contest. */
export const ownRows = ({ items, works }: Frozen, unit: string): readonly { readonly id: string; readonly name: string }[] => [
  ...items.filter(({ lead }) => lead?.id === unit).map(({ id, name }) => ({ id, name })),
  ...works.filter(({ lead }) => lead?.id === unit).map(({ id, title }) => ({ id, name: title })),
];

export type AppealGiven = {
  readonly id: string;
  readonly evaluation: Evaluation;
  readonly frozen: Frozen;
  readonly unit: string;
  readonly item: string;
  readonly text: string;
  readonly score?: string;
  readonly files?: readonly EvaluationFile[];
  /** Appeals of the unit about this evaluation so far. */
  readonly earlier: readonly Appeal[];
};

/** 申请复核: by the unit that leads the row, within 30 days of approval, once. */
export const filedAppeal = (given: AppealGiven, at: Instant, by: string): Outcome<Appeal> => {
  const { evaluation, frozen, unit, item, earlier } = given;
  const until = contestableUntil(evaluation);
  if (until === undefined) return { refused: say.notApproved };
  const day = dayAt(at);
  if (day > until) return { refused: say.late(until) };
  const name = frozen.items.find(({ id }) => id === item)?.name ?? frozen.works.find(({ id }) => id === item)?.title;
  if (name === undefined) return { refused: say.noItem };
  if (!ownRows(frozen, unit).some(({ id }) => id === item)) return { refused: say.notOwn(name) };
  const same = earlier.filter((appeal) => appeal.unit === unit && appeal.item === item);
  if (same.some(({ state }) => state === 'open')) return { refused: say.twice(name) };
  if (same.some(({ state }) => state === 'upheld' || state === 'dismissed')) return { refused: say.again(name) };
  const text = given.text.trim();
  if (text === '') return { refused: say.text };
  if (text.length > LONGEST_TEXT) return { refused: say.longText(LONGEST_TEXT) };
  return {
    ok: {
      plan: evaluation.plan,
      evaluation: given.id,
      unit,
      item,
      name,
      text,
      filed: at,
      by,
      due: addDays(day, DECISION_DAYS),
      state: 'open',
      ...(given.score === undefined ? {} : { score: given.score }),
      ...(given.files === undefined || given.files.length === 0 ? {} : { files: given.files }),
    },
  };
};

/** Who took part in the judgement that is contested: froze, reviewed the row, approved, or computed the score. By name, as records say it. */
export const judgesOf = (evaluation: Evaluation, item: string, assessments: readonly Assessment[], score?: Score): ReadonlySet<string> =>
  new Set([
    ...(evaluation.approved === undefined ? [] : [evaluation.approved.by]),
    ...evaluation.steps.filter(({ to }) => to === 'frozen' || to === 'drafting' || to === 'approved').map(({ by }) => by),
    ...assessments.flatMap(({ review }) => review?.[item]?.by ?? []),
    ...(score === undefined ? [] : [score.by]),
  ]);

/** 复核决定: by somebody who did not judge it and is not of the unit. The frozen file stays as it is; the decision is published beside it. */
export const decidedAppeal = (
  appeal: Appeal,
  given: { readonly upheld: boolean; readonly text: string; readonly document?: string },
  actor: Actor,
  at: Instant,
  judges: ReadonlySet<string>,
): Outcome<Appeal> => {
  if (appeal.state !== 'open') return { refused: say.closed };
  if (actor.unit === appeal.unit || actor.name === appeal.by) return { refused: say.ownUnit };
  if (judges.has(actor.name)) return { refused: say.judged(actor.name) };
  const text = given.text.trim();
  if (text === '') return { refused: say.decision };
  if (text.length > LONGEST_TEXT) return { refused: say.longText(LONGEST_TEXT) };
  const document = given.document?.trim() ?? '';
  return {
    ok: {
      ...appeal,
      state: given.upheld ? 'upheld' : 'dismissed',
      decision: { text, by: actor.name, at, ...(document === '' ? {} : { document }) },
    },
  };
};

/** 撤回: by the unit, while it is open. */
export const withdrawnAppeal = (appeal: Appeal, actor: Actor): Outcome<Appeal> => {
  if (appeal.state !== 'open') return { refused: say.closed };
  return actor.unit === appeal.unit ? { ok: { ...appeal, state: 'withdrawn' } } : { refused: say.notYours };
};

/** 超期: still open after the day by which it was to be decided. */
export const isOverdue = ({ state, due }: Appeal, today: PlainDate): boolean => state === 'open' && due < today;
