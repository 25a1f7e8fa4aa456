import { parseArgs } from 'node:util';
import { planDifference } from '../../../src/plan/index.ts';
import { Refusal, exit, readsChinese, type Command } from '../io.ts';
import { readPlanFile } from '../plan-json.ts';
import { assessWords } from '../words/assess-words.ts';

export const help = `yidu compare BEFORE.json AFTER.json [--format text|json] [--language zh|en]

Says what became of every indicator, commitment, measure, box and heading between two compiled plans, and of every sentence that
their data quotes; what was moved is told as moved. A draft and its final, a plan and its amendment, or the plans of two periods.
比较两份编译好的规划：逐指标、逐项、逐句，能认出移动的文字。

  yidu compile draft.docx --out draft.json
  yidu compile final.docx --out final.json
  yidu compare draft.json final.json
  yidu compare plan-14.json plan-15.json --format json

  --format text|json   what to print; text where nothing is said
  --language zh|en     the language of the page; that of the terminal where nothing is said

Exit status: 0 compared · 2 a file could not be read.
`;

export const command: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, language: { type: 'string' } },
  });
  const [older, newer, ...more] = positionals;
  if (older === undefined || newer === undefined || more.length > 0)
    throw new Refusal('name two files of Plan JSON: yidu compare BEFORE.json AFTER.json (yidu compare --help)');
  if (older === '-' && newer === '-') throw new Refusal('only one of the plans can come from standard input (yidu compare --help)');
  const { format } = values;
  const language = values.language ?? (readsChinese(io.env) ? 'zh' : 'en');
  if (format !== 'json' && format !== 'text') throw new Refusal(`--format is text or json, not ‘${format}’ (yidu compare --help)`);
  if (language !== 'zh' && language !== 'en') throw new Refusal(`--language is zh or en, not ‘${language}’ (yidu compare --help)`);
  const words = assessWords(readsChinese(io.env) ? 'zh' : 'en');
  const [before, after] = [await readPlanFile(older, words), await readPlanFile(newer, words)];
  const found = planDifference(before, after);
  if (format === 'text') io.stdout.write((await import('../compare-text.ts')).compareText(found, { before, after }, language));
  else io.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
  return exit.compiled;
};
