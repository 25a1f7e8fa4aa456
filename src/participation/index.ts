export { OPINION_STATES, QUESTION_KINDS, RATINGS, SHEET_DOUBTS } from './opinion.ts';
export { TOPIC_KINDS as OPINION_TOPICS } from './opinion.ts';
export type {
  AnswerSheet,
  Opinion,
  OpinionAnswer,
  OpinionRating,
  OpinionState,
  OpinionStep,
  Question,
  Questionnaire,
  SheetDoubt,
  Subscription,
  SubscriptionRhythm,
  Topic,
} from './opinion.ts';
export { participationMarks } from './record.ts';
export type { Bodies as ParticipationBodies } from './record.ts';

// What deputies and members note, ask, propose and wish to be told of.
export { alertWhens, looked, makeAlert, ownAlerts } from './alert.ts';
export type { Sight, Sights } from './alert.ts';
export { annotate, editAnnotation, shownAnnotations } from './annotation.ts';
export { answerInquiry, askInquiry, assignInquiry, isInquiryLate, isInquiryOpen, publishedInquiries, publishInquiry, rateInquiry } from './inquiry.ts';
export type { PublicInquiry } from './inquiry.ts';
export {
  answerSuggestion,
  assignSuggestion,
  closeSuggestion,
  isSigner,
  isSuggestionLate,
  isSuggestionOpen,
  publishedSuggestions,
  publishSuggestion,
  rateSuggestion,
  registerSuggestion,
  suggestionDue,
} from './suggestion.ts';
export type { PublicSuggestion } from './suggestion.ts';
export { isPerson } from './supervision-deed.ts';
export type { SupervisionDeed } from './supervision-deed.ts';
export { DEFAULT_SUPERVISION, SETTING_LIMITS, SETTING_NUMBERS, supervisionSettingOf } from './supervision-setting.ts';
export type { SettingNumber, SupervisionSetting, Terms } from './supervision-setting.ts';
export { ALERT_WHENS, ANSWER_CLASSES, INQUIRY_STATES, SUGGESTION_STATES, TOPIC_KINDS } from './supervision.ts';
export type {
  Alert,
  AlertWhen,
  Annotation,
  AnswerClass,
  Inquiry,
  InquiryState,
  Person,
  Suggestion,
  SuggestionState,
  SupervisionStep,
  SupervisionTopic,
  TopicKind,
} from './supervision.ts';
export { voicesTakenOver } from './succession.ts';
export { supervisionRefusals } from './words/inquiry-refusals.ts';

// What everybody says: opinions, questionnaires, what is followed, and how much is taken from where.
export {
  checkedAnswers,
  choicesOf,
  doubtOf,
  judgeSheet,
  SHEETS_OF_ONE,
  sheetOf,
  showWords,
  withoutSource,
} from './answer-sheet.ts';
export { PARTICIPATION_DEFAULTS, readParticipationSettings, SETTING_BOUNDS, spend } from './flood.ts';
export type { FloodBucket, FloodBudget, ParticipationSettings } from './flood.ts';
export { placesOf } from './flood-address.ts';
export { dayOfInstant, workdaysAfter } from './opinion-day.ts';
export { checkedOpinion, isMail, OPINION_LIMITS, opinionId, opinionNumber, receivedOpinion } from './opinion-entry.ts';
export type { OpinionEntry, Receipt } from './opinion-entry.ts';
export {
  answerOpinion,
  assignOpinion,
  hideOpinion,
  isOpenOpinion,
  joinOpinion,
  OPEN_OPINIONS,
  partOpinion,
  publishAnswer,
  rateOpinion,
  reopenOpinion,
  returnAnswer,
  showOpinion,
} from './opinion-handling.ts';
export type { OpinionDeed } from './opinion-handling.ts';
export { likeness, likeOpinions, plainWords } from './opinion-likeness.ts';
export { masked } from './opinion-masking.ts';
export type { Masked } from './opinion-masking.ts';
export { daysLate, publicOpinions } from './opinion-public.ts';
export type { PublicAnswer, PublicOpinion } from './opinion-public.ts';
export { opinionCounts, opinionStatistics } from './opinion-statistics.ts';
export type { OpinionCounts, OpinionStatistics } from './opinion-statistics.ts';
export {
  clearedQuestionnaire,
  closeQuestionnaire,
  isOver,
  moveQuestion,
  newQuestionnaire,
  openQuestionnaire,
  QUESTIONNAIRE_LIMITS,
  SCALE,
  takesSheets,
  withHead,
  withQuestion,
} from './questionnaire-draft.ts';
export type { QuestionGiven, QuestionnaireHead } from './questionnaire-draft.ts';
export { publicQuestionnaires } from './questionnaire-public.ts';
export type { PublicQuestionnaire } from './questionnaire-public.ts';
export { isDoubtful, questionnaireResult, questionnaireSummary, shownWords } from './questionnaire-result.ts';
export type { ChoiceResult, QuestionnaireResult, QuestionnaireSummary, QuestionResult } from './questionnaire-result.ts';
export { askedSubscription, confirmedSubscription, endedSubscription, isDigestDue, isForgotten, paced, readRhythm, RHYTHMS } from './subscription.ts';
export { readTopicRef, topicKey, topicOfPlan } from './topic.ts';
export { opinionRefusals } from './words/opinion-refusals.ts';
export { questionnaireRefusals } from './words/questionnaire-refusals.ts';
