import { defined, type Outcome, type PlainDate } from '../basis/index.ts';
import type { Stepper } from '../delivery/index.ts';
import type { AskedUnit } from './assessment-ask.ts';
import type { Assessment, EvaluationFile, SelfAssessed } from './evaluation.ts';
import { assessmentRefusals as say } from './words/assessment-refusals.ts';

/** Characters of one text. */
export const LONGEST_SAID = 2000;

const cut = (text: string | undefined): string => (text ?? '').trim().slice(0, LONGEST_SAID);

const stepped = (assessment: Assessment, to: Assessment['steps'][number]['to'], { at, by, account }: Stepper, reason?: string): Assessment['steps'] => [
  ...assessment.steps,
  defined({ to, at, by, account, reason }),
];

export const askedAssessment = (
  plan: string,
  evaluation: string,
  { unit, asks, items }: AskedUnit,
  due: PlainDate,
  { at, by, account }: Stepper,
): Assessment => ({
  plan,
  evaluation,
  unit,
  state: 'open',
  due,
  asks,
  items,
  steps: [defined({ to: 'open', at, by, account })],
});

export type AssessmentSaid = {
  readonly text: string;
  readonly items: Readonly<Record<string, Partial<Record<'text' | 'problem' | 'cause' | 'advice', string>>>>;
  readonly files?: readonly EvaluationFile[];
};

const isFillable = ({ state }: Assessment): boolean => state === 'open' || state === 'returned';

/** Files of one assessment. */
const MOST_FILES = 10;

/** What the unit wrote; a thing that it does not mention stays as it was, what was not asked is left out. */
export const assessed = (assessment: Assessment, said: AssessmentSaid): Outcome<Assessment> => {
  if (!isFillable(assessment)) return { refused: say.notOpen };
  const one = (ref: string): SelfAssessed => {
    const [was, given] = [assessment.items[ref] ?? { text: '' }, said.items[ref]];
    if (given === undefined) return was;
    const text = cut(given.text ?? was.text);
    const [problem, cause, advice] = (['problem', 'cause', 'advice'] as const).map((part) => cut(given[part] ?? was[part]) || undefined);
    return defined({ text, problem, cause, advice, made: was.made === true && text === was.text ? true : undefined });
  };
  const files = [...(assessment.files ?? []), ...(said.files ?? [])];
  if (files.length > MOST_FILES) return { refused: say.manyFiles(MOST_FILES) };
  const items = Object.fromEntries(assessment.asks.map(({ ref }) => [ref, one(ref)]));
  const { text: _text, ...rest } = assessment;
  return { ok: { ...rest, items, ...defined({ text: cut(said.text) || undefined }), ...(files.length === 0 ? {} : { files }) } };
};

type Wanting = { readonly ref: string; readonly title: string; readonly what: 'text' | 'cause' };

/** What still wants an answer: a text of everything, a cause where it falls short. */
export const wanting = ({ asks, items }: Assessment): readonly Wanting[] =>
  asks.flatMap(({ ref, title, short }): readonly Wanting[] => {
    const said = items[ref];
    if (said === undefined || said.text === '') return [{ ref, title, what: 'text' }];
    return short && said.cause === undefined ? [{ ref, title, what: 'cause' }] : [];
  });

/** Answered of what was asked. */
export const completenessOf = (assessment: Assessment): { readonly asked: number; readonly answered: number } => ({
  asked: assessment.asks.length,
  answered: assessment.asks.length - wanting(assessment).length,
});

/** 提交自评, once nothing wants an answer. */
export const handedIn = (assessment: Assessment, deed: Stepper): Outcome<Assessment> => {
  if (!isFillable(assessment)) return { refused: say.notOpen };
  const left = wanting(assessment);
  return left.length > 0
    ? { refused: say.wanting(left.length, left[0]!.title, left[0]!.what) }
    : { ok: { ...assessment, state: 'submitted', steps: stepped(assessment, 'submitted', deed) } };
};

/** Nobody judges what his own unit says, nor what he handed in himself. */
export const isOwnAssessment = ({ unit, steps }: Pick<Assessment, 'unit' | 'steps'>, who: Pick<Stepper, 'account' | 'unit'>): boolean =>
  who.unit === unit || (who.account !== undefined && steps.some((step) => step.to === 'submitted' && step.account === who.account));

/** What a reviewer says of things one by one: agreed, or otherwise with a reason. */
export type Reviewing = Readonly<Record<string, { readonly agreed: boolean; readonly text: string }>>;

/** 逐项审核: accepted as a whole, with what is said otherwise kept beside it; returned with a reason. Never by its own unit. */
export const judged = (assessment: Assessment, verdict: 'accepted' | 'returned', said: Reviewing, reason: string, deed: Stepper): Outcome<Assessment> => {
  if (isOwnAssessment(assessment, deed)) return { refused: say.own };
  if (assessment.state !== 'submitted') return { refused: say.notSubmitted };
  const asked = new Set(assessment.asks.map(({ ref }) => ref));
  const told = Object.entries(said).filter(([ref]) => asked.has(ref));
  const bare = told.find(([, { agreed, text }]) => !agreed && cut(text) === '');
  if (bare !== undefined) return { refused: say.otherwiseBare(assessment.asks.find(({ ref }) => ref === bare[0])!.title) };
  if (verdict === 'returned' && cut(reason) === '') return { refused: say.returnBare };
  const review = Object.fromEntries(told.map(([ref, { agreed, text }]) => [ref, defined({ agreed, text: cut(text) || undefined, by: deed.by, at: deed.at })]));
  const steps = stepped(assessment, verdict, deed, cut(reason) || undefined);
  return { ok: { ...assessment, state: verdict, review: { ...assessment.review, ...review }, steps } };
};

/** 对征求意见稿的意见, or that there is none (`text` empty). */
export const commented = (assessment: Assessment, text: string, { at, by }: Stepper): Outcome<Assessment> =>
  assessment.comment?.taken === undefined
    ? { ok: { ...assessment, comment: { text: cut(text), at, by, ...(cut(text) === '' ? { none: true } : {}) } } }
    : { refused: say.commentAnswered };

/** 意见采纳情况: taken, or not with a reason; never by the unit that commented. */
export const commentAnswered = (assessment: Assessment, taken: boolean, answer: string, deed: Stepper): Outcome<Assessment> => {
  if (assessment.comment === undefined || assessment.comment.none === true) return { refused: say.noComment };
  if (deed.unit === assessment.unit) return { refused: say.own };
  if (!taken && cut(answer) === '') return { refused: say.notTakenBare };
  const { answer: _answer, ...comment } = assessment.comment;
  return { ok: { ...assessment, comment: { ...comment, taken, ...defined({ answer: cut(answer) || undefined }) } } };
};
