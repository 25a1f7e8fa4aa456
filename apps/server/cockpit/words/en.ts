import type { CockpitWords } from './zh.ts';

const s = (n: number): string => (n === 1 ? '' : 's');

/** The words of the cockpit in English. */
export const en: CockpitWords = {
  language: 'en',
  colon: ': ',
  title: 'Cockpit', items: 'Indicators', compare: 'Compare',
  elapsed: {
    label: 'How far the plan has run', of: (days, all) => `day ${days} of ${all}`, left: (days) => `${days} day${s(days)} left`, over: 'The plan has ended', before: 'The plan has not begun',
    share: (percent) => `${percent}% of the time has run`,
  },
  counts: { label: 'Indicators per standing', forecast: 'Expected at the end' },
  sets: { binding: 'Binding indicators', expected: 'Expected and other indicators', binds: 'must be met', none: 'No indicator meets these conditions.', noTable: 'the plan has no table of targets; these are the promises with a number in its text' },
  noGroup: 'Overall',
  tile: { large: { from: 10_000, by: 1000, sign: 'k' }, short: { nearly: 'nearly', achieved_early: 'early', awaiting_target: 'awaiting', not_assessable: 'unjudged' } },
  attention: {
    title: 'To ask about', worse: 'Got worse', compare: 'Compare with another day', worseSince: (day) => `since ${day}`, noWorse: 'Nothing got worse.', better: (n) => `${n} got better`, noBefore: 'There is no earlier day to compare with.',
    overdue: 'Overdue', noOverdue: 'Nothing is overdue.', both: (indicators, commitments) => [indicators > 0 && `${indicators} indicator${s(indicators)}`, commitments > 0 && `${commitments} commitment${s(commitments)}`].filter(Boolean).join(' · '), overdueWarnings: (n) => `${n} more for overdue figures, see above`, owes: (n, days) => `${n} · ${days} day${s(days)}`, warnings: 'Warnings', working: 'Being worked out anew; they appear in a moment, or reload.', noWarnings: 'No warning is open.', more: (n) => `${n} more`, 
    level: { yellow: 'yellow', red: 'red' }, forecastTo: 'forecast now', since: 'Compared with',
  },
  unassigned: 'nobody assigned',
  noData: {
    title: 'There is no figure yet', help: (n) => `${n} targets stand ready; they are judged as soon as figures come in.`, few: (n, all) => `${n} of ${all} lack figures that were due.`,
    how: ['Download the template, fill it and send it back', 'Paste a statistics bulletin', 'Enter figures one by one'], put: 'Enter figures',
  },
  day: {
    label: 'Replay', range: 'Drag to a day', show: 'Show', previous: 'Previous change', next: 'Next change', asKnown: 'As known that day', back: 'Back to today', play: 'Play', stop: 'Stop', changes: (n) => `something changed on ${n} day${s(n)}`,
    loading: 'Fetching that day', failed: 'It did not come; press “Show” to try again.', help: 'As it was known that day: what was published or revised later does not count.',
  },
  list: {
    indicatorsTitle: 'All indicators', indicatorsLede: 'Base, target, observed, schedule and judgement of each indicator. Its name opens the calculation and every figure.', commitmentsTitle: 'Commitments outside the tables', commitmentsLede: 'Commitments with a number in running text and boxes that do not repeat the table; judged in the same way.',
    empty: 'There is nothing to judge', emptyIndicators: 'The plan has no indicator whose target year is its last.', emptyCommitments: 'No quantified commitment was read outside the tables.', asTable: 'Table', sort: 'Order', byTable: 'as in the table', byLead: 'furthest behind first', export: 'Export', csv: 'CSV', json: 'JSON', workbook: 'Excel (with formulas)',
  },
  columns: {
    no: 'No.', name: 'Name', group: 'Group', nature: 'Nature', unit: 'Unit', baseline: 'Base', target: 'Target', observed: 'Observed', period: 'Period', onSchedule: 'On schedule', done: 'Done', lead: 'Lead', now: 'Now', forecast: 'Forecast', required: 'Needed a year', pace: 'Pace of two years', owner: 'Responsible',
    kind: 'Judged as', due: 'Due', overdue: 'Days overdue', predicted: 'Predicted done', section: 'Section', reason: 'Reason', indicator: 'Id', elapsed: 'Elapsed',
  },
  nature: { binding: 'binding', expected: 'expected' },
  points: (lead) => `${lead} pts`,
  percent: (share) => `${share}%`,
  item: {
    notFound: 'No such item', notFoundHelp: 'The id may be mistyped, or the item has no target in the plan’s last year.', previous: 'Previous', next: 'Next', all: 'All indicators', allCommitments: 'All commitments', standing: 'Now', forecastIs: 'Expected at the end', chart: 'Course', working: 'How it was calculated', formula: (id, version) => `formula ${id}, version ${version}`,
    noWorking: 'There is nothing to calculate with.', inputs: 'Figures used', observations: 'Every figure', observationsEmpty: 'There is no figure yet', observationsHelp: 'Enter one, or send many with the template.', figures: (n, rows) => `${n} figure${s(n)} in ${rows} row${s(rows)}`, enter: 'Enter', revise: 'Revise', settings: 'Settings and changes of definition',
    contradictions: 'Sources that differ', contradictionUsed: 'used', contradictionsHelp: 'Several sources give different figures for one period: all are kept, the one with the highest authority is used.', events: 'Definition and cancellation', sentences: 'What the plan says', toText: 'See the text', row: 'Row of the table', commitment: 'Commitment in the text', compare: 'Compare with other indicators and regions',
    source: 'Sources', documents: (n) => `and more, ${n} in all`, older: (n) => `${n} more figure${s(n)}`, noSource: 'The chart shows no observed figure.', revised: 'revised', current: 'in use', kindReason: 'How it is judged was set by a person: ', pathOwn: 'on its own yearly path', restated: 'earlier figures were recalculated', cuts: 'earlier figures are not joined to later ones',
    definition_change: 'Definition changed', cancelled: 'Cancelled', owner: 'Responsible', kind: 'Judged as', target: 'Target', baseline: 'Base', required: 'Needed a year', pace: 'Pace of the last two years', predicted: 'Predicted done', observed: 'Observed', onSchedule: 'On schedule', done: 'Done', lead: 'Against schedule', elapsed: 'Time run', margin: 'Distance to the limit', broken: 'Years broken', period: 'Judged up to', overdue: 'Due and not there', daysOverdue: (days) => `for ${days} day${s(days)}`, 
  },
  measures: { level: 'level', flow: 'of the period', ytd: 'year to date', since_start: 'since the start', growth: 'growth' },
  accumulated: 'year to date',
  authorities: { statistics: 'statistics', department: 'department', plan: 'plan', unit: 'responsible unit', press: 'press' },
  statuses: { preliminary: 'preliminary', verified: 'verified', final: 'final' },
  bounds: { '>=': '≥', '>': '>', '<=': '≤', '<': '<' },
  observation: { period: 'Period', measure: 'Measure', value: 'Value', status: 'Status', authority: 'Authority', source: 'Source', known: 'Published', recorded: 'Recorded', by: 'By', reason: 'Reason', note: 'Note', missing: 'missing', act: 'Do', attachments: 'Attachments' },
  bases: { current: 'current prices', comparable: 'comparable prices' },
  constantPrices: (year) => `prices of ${year}`,
  comparePage: {
    title: 'Compare', lede: 'Several indicators or regions beside each other. They share a scale where the unit is one; otherwise each has its own.', choose: 'Indicators', regions: 'Regions', show: 'Compare', shared: 'One unit, one scale.', apart: 'The units differ and so do the scales: compare shapes, not heights.', nothing: 'Choose at least one.', most: (n) => `At most ${n} are shown at a time.`, absent: 'That region has no indicator of this name.',
    here: 'This region', elsewhere: 'The indicator of the same name elsewhere',
  },
  print: { heading: (day) => `As of ${day}`, known: (day) => `as known on ${day}` },
  asOf: (day) => `As of ${day}`,
  simulated: '模拟 simulated',
};
