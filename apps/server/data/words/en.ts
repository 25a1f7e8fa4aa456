import type { DataWords } from './zh.ts';

/** The words of the data desk in English. */
export const en: DataWords = {
  title: 'Data',
  tabs: { desk: 'Data entry', form: 'One figure', paste: 'Paste a bulletin', settings: 'Owners and settings', findings: 'Questions', sendings: 'Record' },
  readOnly: 'You can look but not write here: give the write token first.',
  unassigned: 'unassigned',
  none: 'none',
  or: 'or',
  by: 'Sent by',
  byHelp: 'name or unit, optional',
  reason: 'Reason',
  cancel: 'Cancel',
  back: 'Back',
  notWritten: 'Nothing was written',
  written: 'Written',
  measures: { level: 'level at the end', flow: 'of the period', ytd: 'year to date', since_start: 'since the plan began', growth: 'growth on a year before' },
  accumulated: 'year-to-date growth',
  statuses: { preliminary: 'preliminary', verified: 'verified', final: 'final' },
  authorities: { statistics: 'statistics office', department: 'department in charge', plan: 'text of the plan', unit: 'responsible unit', press: 'press' },
  bases: { current: 'current prices', comparable: 'comparable prices' },
  constant: (year) => `${year} prices`,
  frequencies: { year: 'year', half: 'half-year', quarter: 'quarter', month: 'month' },
  channels: { form: 'one figure', workbook: 'Excel', csv: 'CSV', bulletin: 'bulletin', api: 'program', seed: 'initial data', settings: 'settings', event: 'definition or cancellation' },
  desk: {
    title: 'Data entry', lede: 'Each unit fills its own items only; what is known already is not asked again.', ask: (n) => `${n} to fill this period`, known: (n) => `${n} known already`, all: 'All units', owner: 'Responsible unit', show: 'Show', missing: 'to fill',
    overdue: (days) => `${days} ${days === 1 ? 'day' : 'days'} overdue`, due: (day) => `due by ${day}`, template: 'Download the form (Excel)', templateHelp: 'Only the items of the unit chosen, with the last figures and their sources filled in; send it back here.', upload: 'Send the form back', uploadHelp: 'Excel (.xlsx) or CSV. A dry run first: what would change, what is refused and why, cell by cell; nothing is written before you confirm.', choose: 'Choose a file', send: 'Dry run',
    sending: (percent) => `Sending ${percent}%`, reading: 'Reading cell by cell', lost: 'The connection to the server broke; try again.', recent: 'Latest sendings', questions: (n) => `${n} open ${n === 1 ? 'question' : 'questions'}`, noQuestions: 'No open questions', export: 'Export all figures (CSV)', heard: (who, figure) => `${who}: ${figure}; not the figure that is asked`, fill: 'Fill', revise: 'Revise', value: 'This period', item: 'Indicator', measure: 'Measure',
    noItems: 'This plan has nothing to fill.', noItemsHelp: 'Indicators and commitments with a target belong here.', notStarted: 'No period of the plan has ended yet', notStartedHelp: 'After its first year, what is to be filled is listed here.', complete: 'Everything of this period is there.', byOwner: 'Progress by unit', progress: (done, all) => `${done} / ${all}`,
    indicators: 'Main indicators', commitments: 'Commitments outside the tables',
  },
  upload: {
    noFile: 'There was no file in the request: choose an .xlsx or .csv file and send it again.', tooLarge: (mb) => `The file is larger than ${mb} MB and was not read: a form is usually below 1 MB, so take out pictures and sheets that do not belong to it.`, empty: 'The file is empty: choose the form that was filled.', nothing: 'No figure was read in the file.', nothingHelp: 'There is nothing to write and nothing has changed.', refused: (name) => `“${name}” was not read, and no figure was written.`,
  },
  dry: {
    title: 'Dry run', lede: (name) => `From ${name}. Nothing has been written before you confirm.`, counts: { new: 'new', revised: 'revised', confirmed: 'confirmed', repeated: 'repeated', refused: 'refused' }, place: 'Where', item: 'Indicator', period: 'Period', before: 'Before', after: 'Now', difference: 'Difference', source: 'Source', take: 'Write', outcome: 'Outcome',
    reasonLabel: 'Reason for the revision', reasonHelp: 'why it changes, such as “verified by the statistics office”', reasonForAll: 'One reason for all revisions below', faults: 'Cells that could not be read', moreFaults: (n) => `${n} more are not listed, most likely for the same reason: mend these and send the file again.`, notes: 'Remarks', confirm: (n) => `Confirm and write ${n}`, nothing: 'Nothing to write', discard: 'Discard', findings: 'Questions', accept: 'Explanation', acceptHelp: 'with a word it is accepted; without, it stays an open question', unitFix: (unit, value) => `make it ${value} ${unit}`,
    unitAsk: 'The unit may be wrong: ', overtaken: (value, day) => `A newer figure ${value} is known since ${day}; this one is added to the history and does not change what counts now.`, gone: 'This dry run is gone', goneHelp: 'A dry run is kept for a day, or it was confirmed or discarded. Send the file again.', furtherSource: 'same figure, a further source or note', statusChange: (before, after) => `status: ${before} → ${after}`, statusReason: (before, after) => `status changed from ${before} to ${after}`, 
    conflictTitle: 'Some figures were just changed by somebody else', conflictHelp: 'The figures below moved on after your dry run, so nothing at all was written. Look again at what there is now.', conflictAgain: 'Compare with what there is now', conflictNow: 'Now', conflictSeen: 'At your dry run', done: (n) => `${n} written`, missingReasons: (n) => `${n} ${n === 1 ? 'reason is' : 'reasons are'} still missing in the rows marked below; nothing was written.`, template: (period, owner) => `form: ${period}, ${owner}`,
    rest: (n) => `${n} more are not listed and are written as well; revisions among them take the shared reason`,
    weaker: (who, value) => `The ${who} says ${value}, which is used; this one is kept beside it.`, stronger: (who, value) => `The ${who} says ${value}, which is kept; this one is used.`,
    ask: 'question', movedOn: 'This figure has changed since the form was downloaded: please check.',
  },
  problems: {
    outsidePlan: (period, from, to) => `The period ${period} lies outside the plan: only ${from} to ${to} is taken.`, unit: (given, wanted) => `The unit “${given}” cannot be converted to “${wanted}”, the unit of the indicator: change the unit or check the indicator.`, knownLater: (day, today) => `The day ${day} on which it became known is after today, ${today}: give the day it was published.`,
    knownBeforeStart: (day, period) => `The day ${day} on which it became known is before ${period} began: a period that has not begun has no figure.`, unknownItem: (id) => `There is no indicator “${id}”: look its id up under Report.`, twice: (value) => `This figure is given twice in one sending, elsewhere as ${value}: leave one.`,
    value: 'The value cannot be read: write a number such as 1234.5, or say why there is none.', valueOrMissing: 'Give either a value or the reason why there is none.', valueMissing: 'Give a value; if there is none, say why.', period: 'A period is written 2023, 2023H1, 2023Q2 or 2023-06.', day: 'A day is written 2024-01-20 and must be in the calendar.', form: 'What was sent is not as expected; reload the page and try again.', unitMissing: 'Give the unit.', source: 'Say which document it comes from, or who gave it.', reason: 'Give the reason.', tooLong: 'This is too long; shorten it.', 
    jsonObject: 'The body must be a JSON object; docs/api.md lists its fields.', priceBasis: 'The price basis cannot be read: write current, comparable or the year of the prices (such as 2020).', effective: (day, from, to) => `The day ${day} lies outside the plan: put one from ${from} to ${to}.`, jsonShape: (path) => `“${path}” is missing or not as expected.`, tooMany: (n) => `At most ${n} at a time; send them in parts.`, attachmentLarge: (name, mb) => `The attachment “${name}” is larger than ${mb} MB and was not kept.`, attachmentMany: (n) => `At most ${n} attachments.`, item: 'Choose an indicator.', year: 'A year has four digits.', kind: 'Choose how it is judged.', number: (name) => `“${name}” must be a number.`,
  },
  form: {
    title: 'One figure', revise: 'Revise this figure', lede: 'One indicator, one period, one figure. Where there is a question, or a reason is wanted, you see it before it is written.', item: 'Indicator', period: 'Period', periodHelp: '2023, 2023H1, 2023Q2 or 2023-06', measure: 'Measure', value: 'Value', valueHelp: '1234.5, ≥6, 2.2万; if there is none, say why', unit: 'Unit', basis: 'Price basis', basisNone: 'does not apply', status: 'Status', authority: 'Who says so', document: 'Source document', place: 'Place in the document', address: 'Address',
    known: 'Became known', knownHelp: 'the day the figure was published', reason: 'Reason for the revision', reasonHelp: 'only where a known figure changes', note: 'Note', attachments: 'Attachments', attachmentsHelp: (n, mb) => `at most ${n}, ${mb} MB each`, missing: 'Why there is no figure', missingHelp: 'such as “not surveyed”, “not yet published”', submit: 'Write', accumulated: 'it is growth of the year to date', head: 'Known now', choose: 'Choose an indicator first', more: 'More about the source, note, attachments', keys: 'Ctrl + Enter sends the form', all: 'Choose an indicator', 
  },
  paste: {
    title: 'Paste a bulletin', lede: 'Paste the text of a statistics bulletin or a report: the program finds the figures and proposes which indicator each feeds; you tick what is right.', text: 'Text of the bulletin', document: 'Name of the document', address: 'Address', known: 'Published on', authority: 'Who says so', submit: 'Find the figures', proposals: 'Figures found', sentence: 'Sentence', feeds: 'Indicator', take: 'Take', none: 'No usable figure was found', noneHelp: 'Paste whole sentences with figures, such as “2021年，全区生产总值310.4亿元，增长8.8%”.', unmatched: 'Figures that feed no indicator', unmatchedHelp: 'Left out; if one does feed an indicator, choose it and tick.', confirm: 'See what would change', noItem: 'leave out', why: 'why', tooLong: (n) => `At most ${n.toLocaleString('en')} characters at a time; paste it in parts.`, empty: 'Paste a text first.', picked: 'Nothing was ticked.',
  },
  settings: {
    title: 'Owners and settings', lede: 'Who answers for it, how it is judged, where it should stand each year. Every change has a reason and stays in the history.', owner: 'Responsible unit', kind: 'Judged as', lower: 'Lower is better', frequency: 'Frequency', path: 'Yearly path', save: 'Save', saveOwners: 'Save owners', ownersReason: 'Reason (such as the number of the assignment document)', item: 'Indicator', more: 'Settings', changed: 'Changed', history: 'Changes so far', noHistory: 'No changes yet', noHistoryHelp: 'Once an owner, a kind or a path is changed, every change is listed here.', when: 'Recorded', known: 'In force from', what: 'Content', why: 'Reason', who: 'Who', keep: 'no change', yes: 'yes', no: 'no', nothing: 'Nothing was changed.',
    one: (name) => `Settings: ${name}`, kindHelp: 'Another kind changes every judgement so far; say what it rests on.', pathHelps: { amount: 'What each year adds; together they should make the target. Take a proposal and change it.', rate: 'The growth of each year; their mean should be the target. Take a proposal and change it.', cut: 'By how many percent each year falls; multiplied they should make the target. Take a proposal and change it.', level: 'Where it should stand at each year’s end; the last should be the target. Take a proposal and change it.' }, linear: 'even', geometric: 'geometric', geometricHelp: 'schedule by equal rates, not equal amounts', year: 'Year', own: 'Own', propose: 'take', gap: (sum, gap) => `The years come to ${sum}, ${gap} short of the target.`, over: (sum, over) => `The years come to ${sum}, ${over} above the target.`, meets: 'The last year is the target exactly.', proposal: 'Proposal', usual: 'no own path, by the formula', anyway: 'save it nevertheless', target: 'Target set by a higher plan', targetValue: 'Target as set', targetKind: 'Judged as', targetHelp: 'Where the plan leaves the target to a higher level, put it here once it is set, with the document in the reason.', applies: 'Indicator', comparators: { '=': '= reaches', '>=': '≥ at least', '>': '> more than', '<=': '≤ at most', '<': '< below', '~': '≈ about' }, comparator: 'Direction', saved: 'Saved', filter: 'unassigned only',
  },
  events: {
    title: 'Definition changes and cancellations', lede: 'After a change of definition, figures before and after cannot be compared; what is cancelled is judged no more. Each needs a document.', kind: 'What', kinds: { definition_change: 'definition change', cancelled: 'cancelled' }, effective: 'From', document: 'Document and number', note: 'Remark', restated: 'earlier figures were recalculated', restatedHelp: 'then the series is not cut', known: 'Published on', add: 'Note it', none: 'No definition change or cancellation was noted.', recorded: 'Recorded', cut: 'cuts the series', notCut: 'does not cut',
  },
  findings: {
    title: 'Questions', lede: 'What the validation rules ask about figures that were sent. Answer, or accept with a reason; where the figure itself is wrong, revise it.', states: { open: 'open', answered: 'answered', accepted: 'accepted' }, item: 'Indicator', period: 'Period', question: 'Question', raised: 'Raised', answer: 'Answer', answerText: 'Answer or reason', asAnswered: 'Answer', asAccepted: 'Accept with this reason', revise: 'Revise the figure', none: { open: 'No open questions', answered: 'No answered questions', accepted: 'No accepted questions' }, noneHelp: 'Figures out of range, jumps and sums that do not match are listed here.', needText: 'Write an answer or a reason.', gone: 'There is no such question, or it was answered: reload the page.', saved: 'Noted', rule: 'Rule',
  },
  sendings: {
    title: 'Record', lede: 'Every writing: who, when, how many, with its number in the audit chain. Only ever added to.', when: 'When', channel: 'How', rows: 'Figures', count: (n) => `${n} ${n === 1 ? 'figure' : 'figures'}`, who: 'Sent by', entry: 'Audit chain', none: 'Nothing was written yet', noneHelp: 'After a form comes back, a figure is filled in or a bulletin is pasted, each writing is listed here.', one: 'One sending', hash: 'hash in the chain', content: 'hash of the content', previous: 'entry before', more: (n) => `${n} more not listed`, gone: 'There is no such sending.', settings: 'This writing held settings or events, no figures.',
  },
  csv: 'all figures',
  simulated: 'simulated',
};
