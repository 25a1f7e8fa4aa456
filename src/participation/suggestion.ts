import type { Outcome, PlainDate } from '../basis/index.ts';
import type { Actor } from '../identity/index.ts';
import { deedStep, ratingGiven, SUPERVISION_LIMITS, textGiven, type SupervisionDeed } from './supervision-deed.ts';
import { ANSWER_CLASSES, type Suggestion, type SuggestionAnswer, type SupervisionTopic } from './supervision.ts';
import type { Terms } from './supervision-setting.ts';
import { supervisionRefusals as say } from './words/inquiry-refusals.ts';

export type SuggestionGiven = {
  readonly plan: string;
  readonly kind: Suggestion['kind'];
  readonly number: string;
  readonly title: string;
  readonly text: string;
  /** Names, one after another, separated by 、 comma, space or line. */
  readonly by: string;
  readonly date: PlainDate | undefined;
  readonly hard: boolean;
  readonly about?: SupervisionTopic | undefined;
  /** The deputy registers it as his own. */
  readonly own: boolean;
};

/** The names of who signs, each once, in their order. */
export const signersOf = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[、，,；;\s\u3000]+/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
];

const dueAfter = (day: PlainDate, hard: boolean | undefined, { setting, monthsAfter }: Terms): PlainDate =>
  monthsAfter(day, hard === true ? setting.hardMonths : setting.answerMonths);

/** 登记: with number, signers and day; `taken` says whether the number is another's. Until it is assigned, its term runs from its own day. */
export const registerSuggestion = (given: SuggestionGiven, taken: (number: string) => boolean, terms: Terms, deed: SupervisionDeed): Outcome<Suggestion> => {
  const { plan, kind, date, hard, about, own } = given;
  const number = textGiven(given.number, say.number, SUPERVISION_LIMITS.title);
  if (number.refused !== undefined) return number;
  if (taken(number.ok)) return { refused: say.sameNumber(number.ok) };
  const title = textGiven(given.title, say.title, SUPERVISION_LIMITS.title);
  if (title.refused !== undefined) return title;
  const text = textGiven(given.text, say.text);
  if (text.refused !== undefined) return text;
  const by = own ? [...new Set([deed.actor.name, ...signersOf(given.by)])] : signersOf(given.by);
  if (by.length === 0) return { refused: say.signers };
  if (by.length > SUPERVISION_LIMITS.signers) return { refused: say.manySigners(SUPERVISION_LIMITS.signers) };
  if (date === undefined) return { refused: say.date };
  if (date > deed.today) return { refused: say.future };
  const account = own && deed.actor.account !== undefined ? { account: deed.actor.account } : {};
  return {
    ok: {
      plan,
      kind,
      number: number.ok,
      title: title.ok,
      text: text.ok,
      by,
      ...account,
      ...(about === undefined ? {} : { about }),
      date,
      assignBy: terms.workdaysAfter(date, terms.setting.assignDays),
      due: dueAfter(date, hard, terms),
      ...(hard ? { hard } : {}),
      state: 'registered',
      steps: [deedStep(deed, 'registered')],
    },
  };
};

/** 交办: one unit leads (主办), others support (协办); the term to answer runs from this day. Assigned anew, the term stays. */
export const assignSuggestion = (
  suggestion: Suggestion,
  given: { readonly lead: string; readonly support: readonly string[]; readonly hard: boolean; readonly reason: string },
  isUnit: (unit: string) => boolean,
  terms: Terms,
  deed: SupervisionDeed,
): Outcome<Suggestion> => {
  const { state } = suggestion;
  if (state !== 'registered' && state !== 'assigned' && state !== 'reopened') return { refused: say.answered };
  if (given.lead === '') return { refused: say.lead };
  const support = [...new Set(given.support)].filter((unit) => unit !== given.lead && unit !== '');
  if (![given.lead, ...support].every(isUnit)) return { refused: say.unit };
  if (state !== 'registered' && given.reason.trim() === '') return { refused: say.reason };
  const { support: _support, hard: _hard, ...rest } = suggestion;
  // The term begins when it was first assigned; that it turns out to be hard lengthens it.
  const assigned = suggestion.assigned ?? deed.today;
  const due = state === 'reopened' ? suggestion.due : dueAfter(assigned, given.hard, terms);
  return {
    ok: {
      ...rest,
      lead: given.lead,
      ...(support.length === 0 ? {} : { support }),
      ...(given.hard ? { hard: true } : {}),
      assigned,
      due: state === 'assigned' && given.hard === (suggestion.hard === true) ? suggestion.due : due,
      state: state === 'reopened' ? 'reopened' : 'assigned',
      steps: [...suggestion.steps, deedStep(deed, 'assigned', given.reason)],
    },
  };
};

/** 答复: with its class; the time to rate it begins. Before it is rated, the answer may be set right. */
export const answerSuggestion = (
  suggestion: Suggestion,
  given: { readonly text: string; readonly class: string },
  terms: Terms,
  deed: SupervisionDeed,
): Outcome<Suggestion> => {
  const { state, lead } = suggestion;
  if (state === 'rated' || state === 'closed') return { refused: say.closed };
  if (lead === undefined) return { refused: say.notAssigned };
  const text = textGiven(given.text, say.answer);
  if (text.refused !== undefined) return text;
  const kind = ANSWER_CLASSES.find((one) => one === given.class);
  if (kind === undefined) return { refused: say.class };
  const answer: SuggestionAnswer = { text: text.ok, by: deed.actor.name, unit: deed.actor.unit ?? lead, at: deed.at, class: kind };
  return {
    ok: {
      ...suggestion,
      answer,
      rateBy: terms.workdaysAfter(deed.today, terms.setting.rateDays),
      state: 'answered',
      steps: [...suggestion.steps, deedStep(deed, 'answered')],
    },
  };
};

/** Whether the actor may say how it was handled: who registered it as his own, else somebody of its signers by name. */
export const isSigner = ({ account, by }: Pick<Suggestion, 'account' | 'by'>, actor: Actor): boolean =>
  account === undefined ? by.includes(actor.name) : account === actor.account || by.slice(1).includes(actor.name);

/** 评价: within its time. An answer that does not satisfy is given once more; the second time it stays so. */
export const rateSuggestion = (
  suggestion: Suggestion,
  given: { readonly result: string; readonly text: string },
  terms: Terms,
  deed: SupervisionDeed,
): Outcome<Suggestion> => {
  const { state, answer, rateBy, earlier } = suggestion;
  if (state === 'rated' || state === 'closed') return { refused: say.rated };
  if (state !== 'answered' || answer === undefined) return { refused: say.notAnswered };
  if (!isSigner(suggestion, deed.actor)) return { refused: say.onlySigner };
  if (rateBy !== undefined && deed.today > rateBy) return { refused: say.rateOver(rateBy) };
  const rating = ratingGiven(given, deed);
  if (rating.refused !== undefined) return rating;
  const step = deedStep(deed, 'rated', rating.ok.text);
  if (rating.ok.result !== 'unsatisfied' || earlier !== undefined) {
    return { ok: { ...suggestion, rating: rating.ok, state: 'rated', steps: [...suggestion.steps, step] } };
  }
  const { answer: _answer, rateBy: _rateBy, ...rest } = suggestion;
  return {
    ok: {
      ...rest,
      earlier: { answer, rating: rating.ok },
      due: terms.monthsAfter(deed.today, terms.setting.againMonths),
      state: 'reopened',
      steps: [...suggestion.steps, step, deedStep(deed, 'reopened')],
    },
  };
};

/** 办结: once it is rated, or the time to rate it is over. */
export const closeSuggestion = (suggestion: Suggestion, deed: SupervisionDeed): Outcome<Suggestion> => {
  const { state, rateBy } = suggestion;
  if (state === 'closed') return { refused: say.closed };
  if (state !== 'rated' && state !== 'answered') return { refused: say.notAnswered };
  if (state === 'answered' && rateBy !== undefined && deed.today <= rateBy) return { refused: say.notOver(rateBy) };
  return { ok: { ...suggestion, state: 'closed', steps: [...suggestion.steps, deedStep(deed, 'closed')] } };
};

/** 公开答复. */
export const publishSuggestion = (suggestion: Suggestion, deed: SupervisionDeed): Outcome<Suggestion> => {
  if (suggestion.answer === undefined) return { refused: say.notAnswered };
  if (suggestion.published !== undefined) return { refused: say.isPublished };
  return { ok: { ...suggestion, published: { date: deed.today, by: deed.actor.name }, steps: [...suggestion.steps, deedStep(deed, 'published')] } };
};

/** Whether it waits for an answer. */
export const isSuggestionOpen = ({ state }: Pick<Suggestion, 'state'>): boolean => state === 'registered' || state === 'assigned' || state === 'reopened';

/** The day by which the next thing must be done: assigned, answered, rated; none once nothing is owed. */
export const suggestionDue = ({ state, assignBy, due, rateBy }: Pick<Suggestion, 'state' | 'assignBy' | 'due' | 'rateBy'>): PlainDate | undefined => {
  if (state === 'registered') return assignBy ?? due;
  if (state === 'answered') return rateBy;
  return state === 'assigned' || state === 'reopened' ? due : undefined;
};

/** Whether assigning or answering is late on a day; a rating that was not given is nobody's fault. */
export const isSuggestionLate = (suggestion: Pick<Suggestion, 'state' | 'assignBy' | 'due' | 'rateBy'>, today: PlainDate): boolean => {
  const due = suggestionDue(suggestion);
  return isSuggestionOpen(suggestion) && due !== undefined && due < today;
};

/** A suggestion as everybody may see it. */
export type PublicSuggestion = Pick<Suggestion, 'kind' | 'number' | 'title' | 'text' | 'about' | 'date' | 'lead' | 'support'> & {
  readonly id: string;
  /** 领衔人, as the congress publishes it. */
  readonly by: string;
  readonly signers: number;
  readonly answer: { readonly text: string; readonly unit?: string; readonly at: string; readonly class?: string };
  readonly rating?: 'satisfied' | 'basically' | 'unsatisfied';
  readonly published: PlainDate;
};

/** The suggestions that are published by a day, by number. */
export const publishedSuggestions = (suggestions: readonly { readonly id: string; readonly body: Suggestion }[], day: PlainDate): readonly PublicSuggestion[] =>
  suggestions
    .flatMap(({ id, body }): readonly PublicSuggestion[] => {
      const { kind, number, title, text, about, date, lead, support, by, answer, rating, published } = body;
      if (published === undefined || answer === undefined || published.date > day) return [];
      const { unit, class: named } = answer;
      return [
        {
          id,
          kind,
          number,
          title,
          text,
          date,
          by: by[0]!,
          signers: by.length,
          ...(about === undefined ? {} : { about }),
          ...(lead === undefined ? {} : { lead }),
          ...(support === undefined ? {} : { support }),
          answer: { text: answer.text, at: answer.at, ...(unit === undefined ? {} : { unit }), ...(named === undefined ? {} : { class: named }) },
          ...(rating === undefined ? {} : { rating: rating.result }),
          published: published.date,
        },
      ];
    })
    .toSorted((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : a.id < b.id ? -1 : 1));
