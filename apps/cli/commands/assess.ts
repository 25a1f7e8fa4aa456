import { parseArgs } from 'node:util';
import { readPlainDate, type PlainDate } from '../../../src/basis/index.ts';
import { readObservationCsv, type CellFault, type ObservationTable } from '../../../src/intake/index.ts';
import { assessAll, monitoredOf, reasonFor, type Monitored, type Standing } from '../../../src/monitoring/index.ts';
import type { Plan } from '../../../src/plan/index.ts';
import { fedBy, observationsOf, withoutAside } from '../assess-rows.ts';
import { readBytes } from '../document.ts';
import { Refusal, exit, readsChinese, type Command, type Io } from '../io.ts';
import { readPlanFile } from '../plan-json.ts';
import { assessWords } from '../words/assess-words.ts';

export const help = `yidu assess PLAN.json --observations OBS.csv --as-of DAY [--known DAY] [--format json|text] [--language zh|en]

Says where every indicator of a compiled plan stands on a day: on schedule or behind, what the trend says for the last year,
and why. Judges the indicators whose target is for the plan's last year. 判断每个指标在某一天的现状与预测，并说明理由。

  yidu compile plan.txt --out plan.json
  yidu assess plan.json --observations figures.csv --as-of 2023-12-31
  yidu assess plan.json --observations figures.csv --as-of 2023-12-31 --known 2024-03-01   as it was known then
  yidu assess plan.json --observations figures.csv --as-of 2023-12-31 --format text        a table to read

OBS.csv has the columns indicator,period,measure,value,unit,status,known,source:
  indicator  its id in PLAN.json (t2.5) or its full name
  period     2023, 2023H1, 2023Q2 or 2023-06; with the measure ytd the year up to its end
  measure    level, flow, ytd, since_start or growth
  status     preliminary, verified or final
  known      the day it became known, 2024-03-01

  --observations F     the table; - reads it from standard input
  --as-of DAY          judged as of the end of this day, YYYY-MM-DD
  --known DAY          with what was known on this day; today in China where nothing is said
  --format json|text   what to print; json where nothing is said
  --language zh|en     the language of the sentences; Chinese where nothing is said

Exit status: 0 judged · 2 a file or a row could not be read: each told on standard error, nothing on standard output.
`;

const todayInChina = (): PlainDate => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date()) as PlainDate;

const dayOf = (option: string, text: string): PlainDate => {
  const day = readPlainDate(text);
  if (day === undefined) throw new Refusal(`${option} is a day, YYYY-MM-DD, not ‘${text}’ (yidu assess --help)`);
  return day;
};

const MOST_SHOWN = 50;
const LONGEST = 300;

/** A file may hold anything: one short line of it, and no commands to the terminal. */
const plain = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '�');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST)}…`;
};

const tell = (path: string, faults: readonly CellFault[], io: Io): void => {
  const language = readsChinese(io.env) ? 'zh' : 'en';
  const words = assessWords(language);
  for (const { row, column, message } of faults.slice(0, MOST_SHOWN))
    io.stderr.write(`${plain(`${path}:${row}: ${column === undefined ? '' : `${column}: `}`)}${plain(message[language])}\n`);
  if (faults.length > MOST_SHOWN) io.stderr.write(`${plain(path)}: ${words.more(faults.length - MOST_SHOWN)}\n`);
};

const readTable = async (path: string, plan: Plan, items: readonly Monitored[], io: Io): Promise<ObservationTable> => {
  const bytes = await readBytes(path);
  if (items.length === 0) return { rows: [], faults: [], notes: [] };
  const read = withoutAside(await readObservationCsv(bytes, { items: fedBy(plan, items) }), items);
  // A table without rows is an answer: nothing is known yet.
  const [faults, empty] = [read.faults.filter(({ code }) => code !== 'no_rows'), read.faults.filter(({ code }) => code === 'no_rows')];
  const table = { ...read, faults, notes: [...read.notes, ...empty] };
  tell(path, table.notes, io);
  if (table.faults.length === 0) return table;
  tell(path, table.faults, io);
  throw new Refusal(`${path}: ${assessWords(readsChinese(io.env) ? 'zh' : 'en').refused(table.faults.length)}`);
};

/** The published shape of one standing: first what the field asks, then what else the judgement knows. */
const published = (item: Monitored, standing: Standing, language: 'zh' | 'en'): object => {
  const { indicator, kind, elapsed, baseline, target, observed, onSchedule, done, lead, now, forecast, predicted, required, formula, inputs, ...more } =
    standing;
  const reason = reasonFor(item, standing, language);
  return { indicator, kind, elapsed, baseline, target, observed, onSchedule, done, lead, now, forecast, predicted, required, reason, formula, inputs, ...more };
};

export const command: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      observations: { type: 'string' },
      'as-of': { type: 'string' },
      known: { type: 'string' },
      format: { type: 'string', default: 'json' },
      language: { type: 'string', default: 'zh' },
    },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0)
    throw new Refusal('name one file of Plan JSON: yidu assess PLAN.json --observations OBS.csv --as-of DAY (yidu assess --help)');
  const { format, language, observations } = values;
  if (observations === undefined) throw new Refusal('name the table of observations: --observations OBS.csv (yidu assess --help)');
  if (observations === '-' && path === '-') throw new Refusal('the plan and the observations cannot both come from standard input (yidu assess --help)');
  if (values['as-of'] === undefined) throw new Refusal('say as of which day: --as-of 2023-12-31 (yidu assess --help)');
  if (format !== 'json' && format !== 'text') throw new Refusal(`--format is json or text, not ‘${format}’ (yidu assess --help)`);
  if (language !== 'zh' && language !== 'en') throw new Refusal(`--language is zh or en, not ‘${language}’ (yidu assess --help)`);
  const asOf = dayOf('--as-of', values['as-of']);
  const known = values.known === undefined ? todayInChina() : dayOf('--known', values.known);

  const words = assessWords(readsChinese(io.env) ? 'zh' : 'en');
  const plan = await readPlanFile(path, words);
  const items = monitoredOf(plan).filter(({ list }) => list === 'indicator');
  if (items.length === 0) io.stderr.write(`${plain(path)}: ${words.noItems}\n`);
  const rows = observationsOf(await readTable(observations, plan, items, io), plan.document.region?.code ?? '');
  const standings = assessAll(items, rows, [], { asOf, known });
  if (format === 'text') io.stdout.write((await import('../assess-table.ts')).assessTable({ plan, items, standings, asOf, known, language }));
  else {
    const list = standings.map((standing, i) => published(items[i]!, standing, language));
    io.stdout.write(`${JSON.stringify({ asOf, known, standings: list }, null, 2)}\n`);
  }
  return exit.compiled;
};
