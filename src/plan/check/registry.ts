import type { Diagnostic, Related } from '../../basis/index.ts';
import { markupResidue } from './plan1001-markup-residue.ts';
import { repeatedPunctuation } from './plan1002-repeated-punctuation.ts';
import { unbalancedMarks } from './plan1003-unbalanced-marks.ts';
import { halfWidthPunctuation } from './plan1004-half-width-punctuation.ts';
import { traditionalCharacter } from './plan1005-traditional-character.ts';
import { doubledWord } from './plan1006-doubled-word.ts';
import { setPhraseSlip } from './plan1007-set-phrase-slip.ts';
import { unlikeCharacter } from './plan1008-unlike-character.ts';
import { brokenFrame } from './plan1009-broken-frame.ts';
import { confusedWord } from './plan1010-confused-word.ts';
import { mixedDigits } from './plan1011-mixed-digits.ts';
import { repeatedSentence } from './plan1012-repeated-sentence.ts';
import { contentsEntryAbsent } from './plan2001-contents-entry-absent.ts';
import { contentsWording } from './plan2002-contents-wording.ts';
import { headingUnlisted } from './plan2003-heading-unlisted.ts';
import { contentsOrder } from './plan2004-contents-order.ts';
import { headingNumbering } from './plan2005-heading-numbering.ts';
import { boxNumbering } from './plan2006-box-numbering.ts';
import { captionNumbering } from './plan2007-caption-numbering.ts';
import { missingFigure } from './plan2008-missing-figure.ts';
import { absentReference } from './plan2009-absent-reference.ts';
import { boxTitle } from './plan2010-box-title.ts';
import { emptyHeading } from './plan2011-empty-heading.ts';
import { rowNumbering } from './plan2012-row-numbering.ts';
import { textAgainstText } from './plan3001-text-against-text.ts';
import { textAgainstTable } from './plan3002-text-against-table.ts';
import { textAgainstBox } from './plan3003-text-against-box.ts';
import { tableAgainstTable } from './plan3004-table-against-table.ts';
import { claimAgainstTable } from './plan3005-claim-against-table.ts';
import { setAboveOrHere } from './plan3006-set-above-or-here.ts';
import { noteAgainstTable } from './plan3007-note-against-table.ts';
import { notation } from './plan3009-notation.ts';
import { overallClaim } from './plan3010-overall-claim.ts';
import { declaredCount } from './plan3101-declared-count.ts';
import { countedMembers } from './plan3102-counted-members.ts';
import { partsAboveTotal } from './plan3103-parts-above-total.ts';
import { shareAboveHundred } from './plan3104-share-above-hundred.ts';
import { partAboveWhole } from './plan3105-part-above-whole.ts';
import { growthAgainstPerHead } from './plan3106-growth-against-per-head.ts';
import { partSlowerThanWhole } from './plan3107-part-slower-than-whole.ts';
import { statedChange } from './plan3108-stated-change.ts';
import { industryRatioSum } from './plan3109-industry-ratio.ts';
import { targetBelowBaseline } from './plan4001-target-below-baseline.ts';
import { targetEqualsBaseline } from './plan4002-target-equals-baseline.ts';
import { sumBelowPace } from './plan4003-sum-below-pace.ts';
import { targetBelowAchieved } from './plan4004-target-below-achieved.ts';
import { targetBelowMissed } from './plan4005-target-below-missed.ts';
import { noBaseline } from './plan4006-no-baseline.ts';
import { noDeadline } from './plan4007-no-deadline.ts';
import { yearOutside } from './plan4008-year-outside.ts';
import { chapterWithoutTarget } from './plan4009-chapter-without-target.ts';
import { textTargetBelowFact } from './plan4010-text-target-below-fact.ts';
import { indicatorUnmentioned } from './plan5001-indicator-unmentioned.ts';
import { indicatorDropped } from './plan5002-indicator-dropped.ts';
import { natureChanged } from './plan5003-nature-changed.ts';
import { indicatorRenamed } from './plan5004-indicator-renamed.ts';
import { noteNamesRow } from './plan5005-note-names-row.ts';
import { noteMark } from './plan5006-note-mark.ts';
import { natureWord } from './plan5007-nature-word.ts';
import { irregularUnit } from './plan5008-irregular-unit.ts';
import { missingValueMark } from './plan5009-missing-value-mark.ts';
import { textName } from './plan5010-text-name.ts';
import { twoSpellings } from './plan6001-two-spellings.ts';
import { conflictingVerbs } from './plan6002-conflicting-verbs.ts';
import { listedTwice } from './plan6003-listed-twice.ts';
import { numberedFacility } from './plan6004-numbered-facility.ts';
import { swappedHalves } from './plan6005-swapped-halves.ts';
import { termUnused } from './plan7001-term-unused.ts';
import { termTwice } from './plan7002-term-twice.ts';
import { termSpelling } from './plan7003-term-spelling.ts';
import { termUnexplained } from './plan7004-term-unexplained.ts';
import type { CheckInput, Finding, Rule } from './rule.ts';

/** Every rule, by code. Ranges: 1xxx wording, 2xxx structure, 3xxx numbers that contradict, 4xxx targets, 5xxx indicator tables, 6xxx projects and names, 7xxx terms. */
export const rules: readonly Rule[] = [
  markupResidue,
  repeatedPunctuation,
  unbalancedMarks,
  halfWidthPunctuation,
  traditionalCharacter,
  doubledWord,
  setPhraseSlip,
  unlikeCharacter,
  brokenFrame,
  confusedWord,
  mixedDigits,
  repeatedSentence,
  contentsEntryAbsent,
  contentsWording,
  headingUnlisted,
  contentsOrder,
  headingNumbering,
  boxNumbering,
  captionNumbering,
  missingFigure,
  absentReference,
  boxTitle,
  emptyHeading,
  rowNumbering,
  textAgainstText,
  textAgainstTable,
  textAgainstBox,
  tableAgainstTable,
  claimAgainstTable,
  setAboveOrHere,
  noteAgainstTable,
  notation,
  overallClaim,
  declaredCount,
  countedMembers,
  partsAboveTotal,
  shareAboveHundred,
  partAboveWhole,
  growthAgainstPerHead,
  partSlowerThanWhole,
  statedChange,
  industryRatioSum,
  targetBelowBaseline,
  targetEqualsBaseline,
  sumBelowPace,
  targetBelowAchieved,
  targetBelowMissed,
  noBaseline,
  noDeadline,
  yearOutside,
  chapterWithoutTarget,
  textTargetBelowFact,
  indicatorUnmentioned,
  indicatorDropped,
  natureChanged,
  indicatorRenamed,
  noteNamesRow,
  noteMark,
  natureWord,
  irregularUnit,
  missingValueMark,
  textName,
  twoSpellings,
  conflictingVerbs,
  listedTwice,
  numberedFacility,
  swappedHalves,
  termUnused,
  termTwice,
  termSpelling,
  termUnexplained,
];

/** A finding of a rule; `message` is Chinese. */
export type CheckDiagnostic = Diagnostic & { readonly messageEn: string; readonly related?: readonly (Related & { readonly messageEn: string })[] };

/** A rule that finds more than this has met a document it was not made for: the rest would bury the other findings. */
const mostOfOneRule = 200;

const diagnosticOf = (rule: Rule, { message, span, related }: Finding): CheckDiagnostic => ({
  code: rule.code,
  severity: rule.severity,
  message: message.zh,
  messageEn: message.en,
  span,
  ...(related && related.length > 0 ? { related: related.map((place) => ({ message: place.message.zh, messageEn: place.message.en, span: place.span })) } : {}),
});

const findingsOf = (rule: Rule, input: CheckInput): CheckDiagnostic[] => {
  const found: CheckDiagnostic[] = [];
  for (const finding of rule.check(input)) {
    if (found.length >= mostOfOneRule) break;
    found.push(diagnosticOf(rule, finding));
  }
  return found;
};

/** Everything the rules find in a document, in reading order. Never throws for a fault in the document. */
export const runChecks = (input: CheckInput): CheckDiagnostic[] =>
  rules.flatMap((rule) => findingsOf(rule, input)).sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1] || a.code.localeCompare(b.code));

/** What a rule says of itself. */
export type RuleDocumentation = Omit<Rule, 'check'>;

/** The documentation of a code; nothing for a code that is not ours. Letter case does not matter. */
export const explain = (code: string): RuleDocumentation | undefined => {
  const rule = rules.find((one) => one.code === code.toUpperCase());
  if (!rule) return undefined;
  const { check: _, ...documentation } = rule;
  return documentation;
};
