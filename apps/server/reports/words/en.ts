import { periodName, readPeriod } from '../../../../src/basis/index.ts';
import type { ReportWords } from './zh.ts';

const named = (period: string): string => {
  const read = readPeriod(period);
  return read === undefined ? period : periodName(read, 'en');
};
const many = (n: number, one: string, more = `${one}s`): string => `${n} ${n === 1 ? one : more}`;

/** Words of the reports, in English. */
export const en: ReportWords = {
  title: (period, unit) => `Report for ${period} (${unit})`,
  tabs: { round: 'Round', review: 'Review', completeness: 'Completeness', calendars: 'Calendars', dispatches: 'Outgoing' },
  name: 'Reports',
  simulated: 'simulated',
  lede: 'One form a unit and period: it asks only for what is the unit’s own, and never again for what is known.',
  progress: { as_planned: 'as planned', slow: 'slow', stuck: 'stuck', done: 'done' },
  states: { open: 'to fill', submitted: 'submitted', signed: 'signed', returned: 'returned', accepted: 'accepted', locked: 'locked' },
  ways: { page: 'page', workbook: 'Excel', link: 'link' },
  punctuality: { onTime: 'on time', late: 'late', open: 'not due', overdue: 'overdue' },
  kinds: { figure: 'figure', task: 'task', project: 'project' },
  ask: { fill: (n) => `${many(n, 'question')} to answer`, known: (n) => `${n} filled in already`, due: (day) => `due ${day}`, left: (n) => (n === 0 ? 'all answered' : `${n} left`), done: (done, all) => `${done} / ${all}` },
  said: {
    opened: (period, name, { fill, known }, due) => `${name} for ${named(period)} is open: ${many(fill, 'question')} to answer, ${known} filled in already, due ${due}.`,
    accepted: (period, by) => `The report for ${named(period)} was accepted by ${by} and locked.`,
    returned: (period, n, reason) => `The report for ${named(period)} was returned${n === 0 ? '' : ` (${many(n, 'question')})`}: ${reason}`,
    submitted: (period, unit, by) => `${unit} has submitted its report for ${named(period)} (${by}); please review it.`,
    toSign: (period, by) => `The report for ${named(period)} was filled in by ${by}; please sign it.`,
    unlocked: (period, reason) => `The report for ${named(period)} was unlocked; put it right and submit it again: ${reason}`,
    over: (period, n, reason) => `${many(n, 'question')} more in the report for ${named(period)}: ${reason}`,
    soon: (period, due, left) => `The report for ${named(period)} is due ${due}; ${left} left.`,
    overdue: (unit, person, period, days) => `Not reported: ${unit}${person === '' ? '' : ` (${person})`}, ${named(period)}, ${many(days, 'day')} overdue.`,
    held: (period, units, n) => `${named(period)}: ${many(n, 'question')} to ${many(units, 'unit')} went over the cap and were held back; to ask them, give a reason on the page of reports.`,
    stuck: (period, unit, why) => `The report of ${unit} for ${named(period)} was accepted and is not in the ledger yet: ${why}`,
  },
  faults: {
    valueOrMissing: 'Give a figure or a reason why there is none, not both.',
    digits: 'The figure has too many digits.',
    noUnit: 'Give the unit.',
    percent: 'Progress must be a number from 0 to 100.',
    tooLong: (n) => `Too long: at most ${n} characters.`,
    noUnitAnyMore: 'The unit is not there any more; settle its succession first.',
    gone: 'This report is not there any more.',
    changed: 'Somebody else has just changed this report; nothing of yours was written. Open it again and look before you act.',
    notFound: 'No such report',
    notFoundHelp: 'The address may be wrong, or the report belongs to another unit.',
    due: 'The due day must be a day such as 2026-04-10, not before today.',
    overReason: (units) => `${units}: more questions than the cap. Give a reason to ask them all; without one only those within the cap are asked.`,
    name: 'Name the calendar.',
    dueDay: 'The due day must be 1 to 31.',
    cap: 'The cap must be 1 to 200.',
    asks: 'Choose at least one thing to ask for.',
    since: 'The first day must be a day such as 2026-01-01.',
    file: (name, mb) => `The file ${name} is larger than ${mb} MB and was not kept.`,
    files: (n) => `At most ${n} files a question.`,
    otherSheet: 'This is the sheet of another report: download this one’s, fill it in and send it again.',
    plainSheet: 'This is no sheet from here: download this report’s, fill it in and send it again.',
    sheetGone: 'A dry run is kept for a day, and this one is gone or written already: send the sheet again.',
    webhook: (address) => `The address “${address}” cannot be used: it must begin with http:// or https:// and hold no name or password.`,
    smtp: 'The mail server is written smtp://host:port; one with a password belongs into the environment variable SMTP_URL.',
    from: 'The sender must be an e-mail address.',
  },
  round: {
    calendar: 'Calendar', period: 'Period', show: 'Show', unit: 'Unit', state: 'State', when: 'When', asked: 'Asked', cap: 'Cap', progress: 'Answered', person: 'Contact', noPerson: 'None: name one', act: 'Actions', open: (period) => `Open ${period}`, closed: 'This period has not ended', closedHelp: (day) => `It can be opened after ${day}.`, notOpened: 'This period is not open yet', notOpenedHelp: 'Once it is, every unit gets a form with its own questions only.', more: (n) => `${many(n, 'unit')} have no form yet: they may have got their duties later.`, openMore: 'Send theirs', review: 'Review', look: 'Look', fill: 'Fill in', days: (n) => `${many(n, 'day')} overdue`, onTime: 'on time', lateBy: (n) => `${many(n, 'day')} late`, none: 'No calendar yet', noneHelp: 'Make one first: how often, what is asked, and when it is due. After that it opens by itself.', noneUnit: 'Your unit has nothing to report now.', noUnits: 'No unit owes anything for this period', noUnitsHelp: 'Give indicators and commitments to lead units under “Tasks”, or name the responsible unit under “Data › Owners and settings”.', counts: { asked: 'asked', onTime: 'on time', late: 'late', open: 'not due', overdue: 'overdue', review: 'to review', locked: 'locked' }, rate: (percent) => `${percent} on time`, held: (n) => `${n} held back`, over: (n) => `${n} asked over the cap`, reviewAll: (n) => `Review ${n}`, yellow: 'not reported', red: 'long overdue',
  },
  opening: {
    title: (period) => `Open ${period}`, lede: 'See how much each unit would be asked, then send the forms.', due: 'Due day', dueHelp: (day) => `${day} by the calendar`, unsettled: (year) => `The days off of ${year} are not known; working days follow weekends only.`, submit: (n) => `Send ${many(n, 'form')}`, fill: 'To answer', known: 'Filled in', cap: 'Cap', over: (n) => `${n} over`, overHelp: 'Without a reason only what is within the cap is asked; with one, everything.', reason: 'Why ask it all', out: 'sent', nothing: 'Nothing to send', done: (n) => `${many(n, 'form')} sent; the units have been told.`, list: 'What is asked',
  },
  form: {
    title: (period) => `Report for ${period}`, save: 'Save', submit: 'Submit', submitAnyway: 'Submit all the same', sign: 'Sign', signHelp: 'Once signed it goes to the planning section.', saved: (at) => `Saved ${at}`, saving: 'Saving', unsaved: 'Not saved: the connection to the server was lost; try again in a moment', value: 'Figure', unit: 'Unit', missing: 'Why there is none', missingHelp: 'such as “not surveyed”, “not published yet”', source: 'Source', sourceHelp: 'document or table, may stay empty', text: 'Note', taskText: 'How it goes (a sentence)', taskTextHelp: 'what is done, what holds it up, what is needed', state: 'Progress', percent: 'Progress %', files: 'Files', addFile: 'Add files', last: (period) => `Last time (${period})`, same: 'As last time', known: 'Known', previous: (period) => `${period}`, statistics: 'given by statistics, not to be filled', correct: 'Wrong? Put it right', waiting: 'not published yet', returned: 'Returned', was: 'Was', by: 'Filled in by', questions: (n) => `Look at ${many(n, 'question')} before submitting: change the figure or say a sentence in “Note”; if it is right, submit all the same.`, faults: (n) => `${many(n, 'answer')} must be changed; the others are saved.`, fix: (value, unit) => `Make it ${value} ${unit}`, maybe: 'The unit may be', entered: (text) => `typed ${text}`, clash: (n) => `Somebody else has just answered ${many(n, 'question')}; nothing was overwritten. Both answers are below: choose one.`, theirs: (by) => `Answer of ${by || 'somebody else'}`, keepTheirs: 'Take theirs', keepMine: 'Take mine', workbook: 'Download as Excel', upload: 'Send Excel back', uploadHelp: 'Send the filled sheet back here; it is read as a dry run first.', choose: 'Choose file', read: 'Dry run', link: 'Make a link', linkHelp: 'Filled on a phone without an account; ends once submitted.', linkMade: (until) => `The link is shown only now, and works until ${until}:`, copy: 'Copy this text to the contact:', linkText: (period, n, due, url) => `Please fill in the report for ${period} (${many(n, 'question')}, about ${many(Math.max(1, Math.ceil(n / 4)), 'minute')}) by ${due}: ${url}`, submitted: 'Submitted.', thanks: 'Thank you, it is submitted.', thanksHelp: 'You may close this page. If it is returned, you will get a new link.', linkGone: 'This link has ended', linkGoneHelp: 'It may have been submitted, run out, or the contact has changed. Ask the planning section for a new one.', nothing: 'Nothing is to be filled in this period.', more: 'Unit, source, files', overCap: (reason) => `More questions than the cap this time; the planning section says: ${reason}`, dueBy: (day) => `due ${day}`, optional: 'may stay empty', history: 'What happened', waitSign: 'Submitted; waits for the approver’s signature.', waitReview: 'Submitted; waits for review.', done: 'Accepted and locked.', choose1: 'Choose', empty: 'not answered',
  },
  review: {
    title: 'Review', lede: 'One after another: accept what is right, return what is not with a reason.', none: 'No report waits for review', noneHelp: 'What units submit (and sign, where that is wanted) queues here.', accept: 'Accept', acceptChosen: 'Accept chosen', giveBack: 'Return', reason: 'Why returned', reasonHelp: 'A reason here returns this question', whole: 'Why the whole is returned', was: 'Last', now: 'Now', change: 'Change', source: 'Source', question: 'Question', keys: 'J / K down and up, A accept, R return, X choose', accepted: (n) => `${many(n, 'report')} accepted; the figures are in the ledger.`, returnedDone: 'Returned; the unit has been told.', own: 'Your own or your unit’s: somebody else must review it', waitsSignature: 'waits for its signature', stuck: 'accepted, not in the ledger yet', finish: 'Try again', unlock: 'Unlock', unlockReason: 'Why unlock', unlockHelp: 'To change a locked figure, unlock the report for its unit; the reason goes into the audit chain.', held: (n) => `${many(n, 'question')} held back`, askHeld: 'Ask them all', heldReason: 'Why ask', notTaken: (n) => `${many(n, 'report')} not accepted:`, batch: 'Sending', said: 'says', attachments: 'Files', open: 'Open',
  },
  completeness: {
    title: 'Completeness', lede: 'Timeliness = on time ÷ asked; a return does not change when a report first came.', unit: 'Unit', asked: 'Asked', onTime: 'On time', late: 'Late', overdue: 'Overdue', open: 'Not due', rate: 'Timeliness', complete: 'Completeness', questions: 'Questions', cap: 'Cap', none: 'No reports yet', noneHelp: 'Once a period was opened, it is counted here unit by unit.', export: 'Export to Excel', all: 'Total', file: 'completeness of reports', periods: 'Period by period', ofAsked: (n) => `${many(n, 'question')} in all`,
  },
  calendars: {
    title: 'Calendars', lede: 'How often, what is asked and when it is due are settings.', add: 'New calendar', edit: 'Change', name: 'Name', frequency: 'How often', frequencies: { month: 'monthly', quarter: 'quarterly', half: 'half-yearly', year: 'yearly' }, names: { month: 'Monthly report', quarter: 'Quarterly report', half: 'Half-year report', year: 'Yearly report' }, asks: 'What is asked', askNames: { figures: 'figures', tasks: 'progress of tasks', projects: 'progress of projects' }, dueDay: 'Due day', monthsAfter: 'Month after the period’s end', due: (months, day) => `day ${day} of month ${months} after the end`, onHoliday: 'On a day off', holidays: { next: 'the next working day', keep: 'the day all the same' }, signed: 'The approver signs', cap: 'Most questions a unit', active: 'In use (opens by itself)', since: 'Ask for every period from', sinceHelp: 'May stay empty: opens the last period only', reminding: 'Reminders', presets: { standard: '3 days before; yellow a day after, red 30 days after with a copy to the approver', yinchuan: '3 days before; yellow after a month, red after two with a copy to the approver (Yinchuan)' }, statistics: 'Given by statistics (not asked)', statisticsHelp: 'What is ticked is shown and not asked. Without a choice the sources in the ledger tell.', statisticsOwn: 'Choose myself', units: 'Ask only these units', unitsHelp: 'None ticked: every unit that leads something', save: 'Save', saved: 'Saved', quick: 'Make the usual one', quickHelp: 'A quarter by day 10 of the month after, a year by the end of March; can be changed later.', none: 'No calendar yet', noneHelp: 'Make the usual one, or your own.', paused: 'paused', running: 'in use', next: 'Next due', holidayTitle: 'Days off', holidayLede: (years) => `Known for ${years}; other years have their weekends only.`, holidayOwn: 'the region’s own file', holidayDefault: 'came with the program (yearly notices of the State Council)', holidayUpload: 'Replace by a file (JSON)', holidayDownload: 'Download the present one', holidayReset: 'Back to the program’s', send: 'Upload', missing: (year) => `${year} is missing`,
  },
  dispatches: {
    title: 'Outgoing', lede: 'Notices also go out by e-mail and webhook; what does not go is tried again, and after a day waits for somebody.', channel: 'By', channels: { mail: 'e-mail', webhook: 'webhook' }, to: 'To', subject: 'What', state: 'State', states: { waiting: 'waiting', sent: 'sent', given_up: 'given up' }, attempts: (n) => many(n, 'try', 'tries'), next: (at) => `next ${at}`, again: 'Try again', none: 'Nothing has gone out yet', noneHelp: 'Once a mail server or a webhook is set, notices go out as well.', settings: 'Settings', smtp: 'Mail server', smtpHelp: 'smtp://host:port. One with a password is set by the environment variable SMTP_URL.', smtpEnv: 'set by the environment variable SMTP_URL', from: 'Sender', hooks: 'Webhooks, one a line', hooksHelp: 'POST of JSON; with a signature (HMAC) where the environment variable WEBHOOK_SECRET is set. Redirects are not followed.', signed: 'webhooks are signed', unsigned: 'webhooks are not signed: the environment variable WEBHOOK_SECRET is not set', save: 'Save', saved: 'Saved', all: 'all', queued: 'Queued again; it is tried within a minute.', waiting: (n) => `${n} waiting`, off: 'No mail server is set; no e-mail goes out.',
  },
  feed: {
    title: 'Calendar feed', help: 'Add the address to the calendar of your phone or computer and due days show by themselves. Whoever knows it can read it: do not pass it on.', make: 'Make a feed address', again: 'Another address (ends the old one)', shown: 'The address is shown only now:', report: (period, left) => `Report for ${period} due${left === 0 ? '' : ` (${left} left)`}`, task: (title) => `Task due: ${title}`, coming: (name, period) => `${name}: ${period} due`, name: (unit) => `${unit} · Yidu reports`, gone: 'This feed address has ended',
  },
  mail: { greeting: (name) => `${name},`, open: 'Open: ', foot: 'Sent by Yidu; please do not reply.', subjects: { info: 'Reminder', yellow: 'Overdue', red: 'Long overdue' } },
  sheet: {
    name: 'Tasks and projects', title: (unit, period) => `${unit} ${period} progress of tasks and projects`, help: 'Choose the progress from the list; say a sentence where it is slow, stuck or done.', kind: 'Kind', item: 'Task or project', due: 'Due', last: 'Last time', state: 'Progress', percent: 'Progress %', text: 'A sentence', code: 'Code', stateError: 'Choose from the list: ', dryTitle: 'Dry run', dryLede: (name) => `From ${name}. Nothing is written before you confirm.`, place: 'Where', before: 'Now', after: 'In the sheet', take: (n) => `Write ${many(n, 'answer')}`, nothing: 'Nothing new in the sheet', nothingHelp: 'It says what is there already; nothing was changed.', faults: (n) => `${many(n, 'cell')} could not be read and will not be written`, discard: 'Discard', done: (n) => `${many(n, 'answer')} written; look them over and submit.`, badState: (text) => `“${text}” is no progress: choose as planned, slow, stuck or done.`, badPercent: (text) => `“${text}” is no progress: give a number from 0 to 100.`,
  },
};
