import { parseArgs } from 'node:util';
import type { Plan } from '../../../src/plan/index.ts';
import { loadCompiler } from '../compiler.ts';
import { placeOf, readDocument, writeResult } from '../document.ts';
import { Refusal, exit, readsChinese, type Command, type Io } from '../io.ts';
import { printDiagnostics } from '../print-diagnostic.ts';
import { startProgress } from '../progress.ts';

export const help = `yidu compile FILE [--format json|text] [--out F] [--corrections F]

Compiles a plan. The result goes to standard output (or to F); what is wrong in the plan goes to standard error, with the
line and marks under the words meant. 编译一份规划：结果写到标准输出，规划本身的问题写到标准错误。

  yidu compile plan.docx > plan.json               the plan as JSON (schema/plan-1.json says what is in it)
  yidu compile plan.pdf --format text              a summary to read
  yidu compile plan.txt --out plan.json 2> faults  the plan and its faults in two files
  yidu compile plan.txt --corrections c.json       with the corrections that people made in the reading room
  curl -s https://… | yidu compile -               from standard input

  --format json|text   what to print; json where nothing is said
  --out F              write the result to F
  --corrections F      lay a correction file, as the reading room exports it, over the compiled plan

Exit status: 0 compiled · 1 compiled, with at least one error in the plan · 2 the file could not be read as a plan.
`;

const render = async (plan: Plan, format: 'json' | 'text'): Promise<string> =>
  format === 'json' ? `${JSON.stringify(plan, null, 2)}\n` : (await import('../summary.ts')).summary(plan);

const compileFile = async (path: string, corrections: string | undefined, io: Io) => {
  const progress = startProgress(io, 'reading the document');
  try {
    const document = await readDocument(path, { io, onProgress: (done, of) => progress.stage(`reading the document, ${Math.floor((100 * done) / of)} %`) });
    progress.stage('compiling the plan');
    const { compile } = await loadCompiler();
    const { plan, refused } = compile(document);
    if (refused !== undefined) throw new Refusal(`${path}: ${readsChinese(io.env) ? refused.messageZh : refused.message}`);
    if (corrections === undefined) return { document, plan };
    progress.stage('laying the corrections over it');
    const { correct } = await import('../corrections.ts');
    return { document, plan: await correct(plan, document.text, corrections, io) };
  } finally {
    progress.stop();
  }
};

export const command: Command = async (args, io) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { format: { type: 'string', default: 'json' }, out: { type: 'string' }, corrections: { type: 'string' } },
  });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Refusal('name one file: yidu compile FILE (yidu compile --help)');
  const { format, out } = values;
  if (format !== 'json' && format !== 'text') throw new Refusal(`--format is json or text, not ‘${format}’ (yidu compile --help)`);

  const { document, plan } = await compileFile(path, values.corrections, io);
  const result = await render(plan, format);
  if (out === undefined) io.stdout.write(result);
  else await writeResult(out, result);
  printDiagnostics(plan.diagnostics, { path, text: document.text, io, placeOf: placeOf(document) });
  return plan.diagnostics.some(({ severity }) => severity === 'error') ? exit.withErrors : exit.compiled;
};
