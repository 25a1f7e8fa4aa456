import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { databaseOf, knownSchema, openEngine } from '../../../src/database/index.ts';
import { showHeads } from '../audit-head.ts';
import { showChain } from '../audit-show.ts';
import { verifyChains } from '../audit-verify.ts';
import { Refusal, readsChinese, type Command } from '../io.ts';
import { withRefusals } from './backup.ts';

export const help = `yidu audit verify [--region CODE]… [--head HASH]… [--head-file FILE] [--format text|json] [--data FOLDER|URL]
yidu audit head   [--region CODE]… [--format text|json] [--data FOLDER|URL]
yidu audit show   [--region CODE] [--last N | --from N --to N | --entry N | --record KIND/ID] [--format text|json] [--data FOLDER|URL]

\`verify\` reads the audit chain of every region and everything it vouches for again: plans, figures, files, accounts, and every change of every record. It finds
what was altered, removed, put in or reordered around the program, and prints the head of each chain as one line, to be published or kept elsewhere. What is
missing at the end of a chain only such a line can tell: give one that was kept, and it is looked for. 校验审计链，打印可公布的链头。

\`head\` prints that line alone, at once, and verifies nothing: the same text that everybody reads at /public/CODE/heads.json. 只打印链头，不校验。

\`show\` lists entries: who, when, what; with --entry or --record every change with before and after. 列出审计记录及其改动前后。

  yidu audit verify
  yidu audit verify --region 500104 > head.txt
  yidu audit head --region 500104 >> heads.txt
  yidu audit verify --head-file head.txt
  yidu audit show --last 20
  yidu audit show --record task/0199f3a2-…      every change of one task, before and after
  yidu audit show --entry 42 --format json

  --region C    only this region; 000000 is the chain of accounts that belong to no region
  --head H      a head kept earlier: its hash, or the whole line
  --head-file F a file with such lines; others in it are passed over
  --data D      the data folder, or the address of a server; else DATABASE_URL, else YIDU_DATA, else ./data

An embedded database is used by one process at a time: stop the server first.

Exit status: 0 all as it was written · 1 there is a fault · 2 refused.
`;

const options = {
  region: { type: 'string', multiple: true },
  head: { type: 'string', multiple: true },
  'head-file': { type: 'string' },
  last: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  entry: { type: 'string' },
  record: { type: 'string' },
  format: { type: 'string', default: 'text' },
  data: { type: 'string' },
} as const;

export const command: Command = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [what, ...more] = positionals;
  if ((what !== 'verify' && what !== 'head' && what !== 'show') || more.length > 0)
    throw new Refusal('say verify, head or show: yidu audit verify (yidu audit --help)');
  if (values.format !== 'text' && values.format !== 'json') throw new Refusal(`--format is text or json, not ‘${values.format.slice(0, 40)}’`);
  const chosen = databaseOf(values.data, io.env);
  if (chosen.folder !== undefined && !existsSync(chosen.folder))
    throw new Refusal(`there is no database in ${chosen.folder}: name its data folder with --data, or set YIDU_DATA or DATABASE_URL`);
  return withRefusals(io, async () => {
    const engine = await openEngine(chosen, { migrating: false });
    try {
      const known = await knownSchema();
      if (engine.schema !== known)
        throw new Refusal(`the database has schema ${engine.schema}, this program ${known}: start the program once, which brings it up to date`);
      const { head = [], 'head-file': headFile, region: regions } = values;
      const given = { io, language: readsChinese(io.env) ? 'zh' : 'en', asJson: values.format === 'json', regions } as const;
      if (what === 'verify') return await verifyChains(engine, { ...given, heads: head, headFile });
      if (what === 'head') return await showHeads(engine, given);
      const { last, from, to, entry, record } = values;
      return await showChain(engine, { ...given, last, from, to, entry, record });
    } finally {
      await engine.close();
    }
  });
};
