import type { zh } from './zh.ts';

const plural = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** The words of the interface in English. */
export const en: typeof zh = {
  lang: 'en',
  colon: ': ',
  brand: 'Yidu 义渡',
  tagline: 'Five-year plans as data you can check, and where they stand',
  otherLanguage: { code: 'zh', label: '中文' },
  skip: 'Skip to the text',
  views: {
    read: 'Read', indicators: 'Indicators', commitments: 'Commitments', measures: 'Measures', projects: 'Projects', facts: 'Achieved', glossary: 'Terms', places: 'Places',
    findings: 'Findings', review: 'Review', search: 'Search',
  },
  plans: {
    title: 'Plans', all: 'All plans', switch: 'Change plan', allOf: (n) => `All ${n} plans`, embedded: 'built-in example', uploaded: (at) => `loaded ${at}`, characters: (n) => `${n} characters`,
    unreadable: 'This plan cannot be opened', remove: 'Remove', removed: 'Removed plans', difference: 'Compare with the one before', empty: 'No plan yet', emptyHelp: 'Drop a .docx, .pdf, .html, .md or .txt file here; seconds later you can read, search and export it.',
  },
  status: { draft: 'draft', approved: 'approved', unknown: 'standing not stated' },
  document: {
    region: 'Region', period: 'Period', horizon: 'Horizon', issuer: 'Issued by', issued: 'Issued', status: 'Standing', characters: 'Length', source: 'File',
    years: (from, to) => `${from}–${to}`, year: (year) => String(year),
  },
  drop: {
    open: 'Load a plan', title: 'Load a plan', help: 'Takes .docx, .pdf with a text layer, .html, .md and .txt. The file is read on this machine and sent nowhere else.', choose: 'Choose a file', send: 'Load',
    release: 'Release to load', sending: (percent) => `Sending ${percent}%`, reading: 'Reading and compiling', busy: (seconds) => `Reading for ${seconds} s`, cancel: 'Cancel', failed: 'Not loaded', lost: 'The connection to the server was lost. Please try again.',
  },
  export: { title: 'Export', json: 'Plan JSON (all data)', workbook: 'Excel workbook (all tables)', csv: 'CSV', stratml: 'StratML (ISO 17469-1)', stratmlPerformance: 'StratML Part 2 (with performance indicators)', corrections: 'Corrections' },
  exportTables: { outline: 'Outline', indicators: 'Indicators', targets: 'Commitments', projects: 'Projects', measures: 'Measures', facts: 'Achieved', terms: 'Terms', places: 'Places', standards: 'Standards', diagnostics: 'Findings' },
  search: {
    label: 'Search', everywhere: 'Search this plan', placeholder: 'Search this plan', submit: 'Search', title: 'Search', hint: 'Several words separated by spaces must all occur.', none: (q) => `Nothing found for “${q}”.`,
    noneHelp: 'Try another wording, or fewer characters.', count: (n) => plural(n, 'hit'), all: (n) => `All ${n.toLocaleString('en')}`, more: (n) => `${n.toLocaleString('en')} more; add a word to narrow it down`, empty: 'Searches the text, indicators, commitments, projects, terms, places and findings.',
  },
  kinds: {
    indicator: 'Indicator', target: 'Commitment', fact: 'Achieved', item: 'Project', measure: 'Measure', term: 'Term', place: 'Place', standard: 'Standard', finding: 'Finding', heading: 'Heading', text: 'Text',
  },
  reading: {
    outline: 'Outline', outlineOpen: 'Outline', printedContents: 'Contents as printed', legend: 'Marks', legendHelp: 'Choose what is marked', apply: 'Apply', panel: 'What this sentence became',
    panelHelp: 'Choose a sentence in the text: the data read from it is listed here. j and k move from sentence to sentence.', panelEmpty: 'No data was read from this sentence.', close: 'Close', part: (n, of) => `Part ${n} of ${of}`,
    previous: 'Previous part', next: 'Next part', paged: 'A long document, shown in parts.', toRow: 'To its row', correct: 'Correct', add: 'Add', toSentence: 'In the text', frontMatter: 'Front matter', box: (no) => (no === undefined ? 'Box' : `Box ${no}`),
    addPicked: 'Add what is selected', silentPages: (pages, n) => `${n === 1 ? `Page ${pages} has` : `Pages ${pages} have`} no text, most likely scanned, and ${n === 1 ? 'was' : 'were'} not read: load a file with a text layer, or recognise the text of ${n === 1 ? 'that page' : 'those pages'} first.`,
    notes: 'Notes', glossary: 'Glossary', empty: 'No running text was found in this file.', tooWide: (n) => `${plural(n, 'more column')} not shown`, tooLong: (n) => `${plural(n, 'more row')} not shown`,
    explanation: 'Explanation', sentence: 'Sentence', inText: 'text', glance: 'At a glance', copyLink: 'Copy link', copied: 'Copied',
  },
  glance: {
    bindings: (n) => `${n} binding`, boxes: (n) => plural(n, 'box', 'boxes'), undated: (n) => `${n} without deadline`, linked: (n) => `${n} repeat an indicator`, measures: (n) => plural(n, 'measure'),
  },
  fields: {
    no: 'No.', name: 'Name', group: 'Group', unit: 'Unit', kind: 'Kind', factKind: 'Kind', comparator: 'Direction', baseline: 'Baseline', baselineOrActual: 'Baseline or actual', target: 'Target', nature: 'Nature', priceBasis: 'Prices', year: 'Year', value: 'Value', subject: 'Subject',
    deadline: 'Deadline', chapter: 'Chapter', section: 'Where', box: 'Box', indicator: 'Indicator', quote: 'Sentence', confidence: 'Confidence', verb: 'Verb', verbs: 'Verbs', item: 'Project', declared: 'Declared', listed: 'Listed', term: 'Term',
    definition: 'Definition', members: 'Comprises', place: 'Place', placeKind: 'Kind', occurrences: 'Occurs', standard: 'Standard', standardKind: 'Kind', code: 'Code', severity: 'Severity', message: 'Finding', related: 'See also', why: 'Why it matters', todo: 'What to do',
    period: 'Span', actual: 'Actual', normalized: 'Equals', text: 'Text', notes: 'Notes', lead: 'Lead', support: 'Support', measureIndicator: 'Indicator',
  },
  nature: { expected: 'expected', binding: 'binding' },
  comparators: { '=': '= reaches', '>=': '≥ at least', '>': '> more than', '<=': '≤ at most', '<': '< below', '~': '≈ about' },
  indicatorKinds: {
    level: 'level at the end', avg_annual_growth: 'average annual growth', cumulative: 'sum over the period', cumulative_reduction: 'reduction over the period', ratio: 'ratio', text: 'set elsewhere', none: 'no target value',
  },
  targetKinds: {
    level: 'level', increase: 'newly added', count_of_projects: 'number built', avg_annual_growth: 'average annual growth', cumulative: 'cumulative', maintain: 'maintain', share: 'share', recurring: 'every year', cumulative_reduction: 'reduction over the period', growth: 'growth', ratio: 'ratio',
  },
  placeKinds: { area: 'area', road: 'road', bridge: 'bridge or tunnel', river: 'river', hill: 'hill', park: 'park', station: 'station', parcel: 'parcel' },
  standardKinds: { 'service-circle': 'service circle', buffer: 'setback', limit: 'limit', other: 'other' },
  severities: { error: 'error', warning: 'question', info: 'remark' },
  deadlines: { said: (year) => String(year), inherited: (year) => `(${year})`, inheritedHelp: 'Not stated in the sentence; taken from the chapter’s lead sentence', none: 'not stated' },
  listing: {
    filter: 'Filter', apply: 'Filter', clear: 'Clear', all: 'All', count: (n) => plural(n, 'entry', 'entries'), countOf: (n, all) => `${n.toLocaleString('en')} of ${plural(all, 'entry', 'entries')}`, sortBy: (column) => `Sort by ${column.toLowerCase()}`, ascending: 'ascending', descending: 'descending',
    page: (n, of) => `Page ${n} of ${of}`, previous: 'Previous', next: 'Next', noMatch: 'Nothing meets these conditions.', words: 'Contains',
    text: 'Text', noChapter: 'outside chapters',
  },
  indicators: {
    title: 'Main indicators', asTable: 'Official table', asData: 'As data', lede: 'Every indicator in the plan’s tables. The official table is set as printed; the data view reads each cell as kind, direction, value and unit.', empty: 'This plan has no indicator table.',
    emptyHelp: 'The table usually stands in the section on goals, with columns for name, baseline, target and nature. If the text has one and it is missing here, add it under Review.', table: (n) => `Table ${n}`, noTable: 'The printed table could not be restored; listed from the data.',
  },
  commitments: {
    title: 'Quantified commitments', lede: 'Commitments with a number in running text and boxes, outside the tables. Each leads to its sentence.', empty: 'No quantified commitments were read.', emptyHelp: 'Sentences such as “reach … by 2025” or “build … new” belong here.', tabTargets: 'With a number', tabMeasures: 'Without a number',
    measuresTitle: 'Measures', measuresLede: 'What the plan says will be done without putting a number on it.', measuresEmpty: 'No measures were read.', measuresEmptyHelp: 'Sentences that commit somebody to act belong here.',
  },
  projects: {
    title: 'Projects in boxes', lede: 'The projects each box lists, with the governing verb and the number the text claims.', empty: 'This plan has no boxes.', emptyHelp: 'A box (专栏) is a framed list of projects in the text.', declared: (value, unit) => `text claims ${value} ${unit}`,
    listed: (n) => `${n} listed`, mismatch: (diff) => (diff > 0 ? `${diff} not named` : `${-diff} more than claimed`), noVerb: 'no verb', count: (n) => plural(n, 'project'), contents: 'Boxes', ungrouped: 'Not grouped',
  },
  facts: { title: 'Already achieved', lede: 'Figures the text says have been reached: where the targets start from.', empty: 'No achieved figures were read.', emptyHelp: 'Sentences such as “reached … in 2020” belong here.' },
  glossary: { title: 'Terms', lede: 'Terms the document explains.', empty: 'This plan explains no terms.', emptyHelp: 'Explanations usually stand at the end of the document, one term to a paragraph.', used: (n) => `occurs ${plural(n, 'time')} in the text`, unused: 'does not occur in the text' },
  places: { title: 'Places', lede: 'Areas, roads, bridges, rivers, hills, parks, stations and parcels the text names.', empty: 'No places were read.', emptyHelp: 'Named places belong here.', times: (n) => plural(n, 'place'), standards: 'Spatial and service standards', standardsEmpty: 'No service circles or setbacks were read.' },
  findings: {
    title: 'Findings', lede: 'Faults in the plan’s own text: numbers that differ, text against table, weak targets, incomplete lists, uneven names. The judgement is yours.', empty: 'Nothing was found.', emptyHelp: 'The program checks what can be checked: numbers, units, lists, names, contents. Finding nothing does not mean there is nothing.',
    place: 'Where', related: 'Related places', bad: 'Faulty', good: 'Good', explain: 'About this rule', none: 'none', counts: 'Entries of each severity', opening: 'opening',
  },
  errors: {
    notFound: 'No such page', notFoundHelp: 'The address may be mistyped, or the plan or region is no longer there.', home: 'To the start', failed: 'Something went wrong', failedHelp: (ref) => `This page could not be made. Tell the maintainer reference ${ref}; the log has the same one.`, tooLarge: 'File too large',
    tooLargeHelp: (mb) => `A file may have at most ${mb} MB.`, forbidden: 'Nothing was written', forbiddenHelp: 'The request did not come from a page of this site. Go back to the page and try again.', damaged: 'The form is incomplete', damagedHelp: 'What was sent cannot be read as a form, and nothing was written. Go back to the page and send it again.', badHost: 'Wrong address', badHostHelp: 'This server answers only requests addressed to localhost.', timeout: 'Took too long',
  },
  access: { title: 'Sign in', help: 'You can look here. To load or correct plans or to enter figures, sign in first.', notYours: 'You can look here but not write: planners and administrators load and correct plans and enter figures.' },
  help: {
    title: 'Keyboard', open: 'Keyboard', close: 'Close', next: 'Next sentence or row', previous: 'Previous sentence or row', follow: 'Open the chosen one', chapter: 'Next or previous heading', search: 'Search', help: 'Show this', escape: 'Close what is open', load: 'Load a plan', day: 'Move on the slider of days', send: 'Write or confirm (data entry)',
  },
  footer: { source: 'Every figure leads to its source', version: (v) => `Yidu ${v}`, print: 'Print', sha: 'Fingerprint' },
  print: { from: 'From', at: 'Printed from Yidu' },
  loading: 'Loading…',
};
