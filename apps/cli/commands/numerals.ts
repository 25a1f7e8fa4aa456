import { parseArgs } from 'node:util';
import { accountForNumerals, readPlan } from '../../../src/plan/index.ts';
import { columns } from '../columns.ts';
import { readDocument } from '../document.ts';
import { Refusal, exit, readsChinese, type Command } from '../io.ts';
import { LineTable } from '../line-table.ts';

export const help = `yidu numerals FILE [--unexplained] [--format text|json]

Accounts for every number of a document, Arabic and Chinese: where it stands, and what it is part of (a target, a fact, an
indicator, a name, an ordinal, a date, a standard …). The last line counts those that nothing explains; a number that
nothing explains may be a target the compiler missed. 清点文中的每一个数字，说明它属于什么；最后一行是说不清的个数。

  yidu numerals plan.txt
  yidu numerals plan.txt --unexplained     only those that nothing explains
  yidu numerals plan.txt --format json     with spans, for programs
`;

export const command: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { unexplained: { type: 'boolean', default: false }, format: { type: 'string', default: 'text' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Refusal('name one file: yidu numerals FILE (yidu numerals --help)');
  if (values.format !== 'json' && values.format !== 'text') throw new Refusal(`--format is text or json, not ‘${values.format}’ (yidu numerals --help)`);

  const document = await readDocument(path, { io });
  const { plan, tree, passages, refused } = readPlan(document);
  if (refused !== undefined) throw new Refusal(`${path}: ${readsChinese(io.env) ? refused.messageZh : refused.message}`);
  const account = accountForNumerals(tree, plan, passages);
  const shown = values.unexplained ? account.numerals.filter(({ part }) => part === 'unexplained') : account.numerals;
  if (values.format === 'json') {
    io.stdout.write(`${JSON.stringify({ numerals: shown, unexplained: account.unexplained }, null, 2)}\n`);
    return exit.compiled;
  }
  const lines = new LineTable(document.text);
  const rows = shown.map(({ text, span, part, of }) => {
    const { line, column } = lines.position(span[0]);
    return [`${line}:${column}`, text.replace(/\s+/g, ''), part, (of ?? '').replace(/\s+/g, '')];
  });
  const table = columns(rows, [{ width: 9, align: 'right' }, { width: 12 }, { width: 11 }], '');
  io.stdout.write(`${[...table, `${account.numerals.length} numerals, ${account.unexplained} unexplained`].join('\n')}\n`);
  return exit.compiled;
};
