import { parseArgs } from 'node:util';
import { readDocument, writeResult } from '../document.ts';
import { Refusal, exit, type Command } from '../io.ts';

export const help = `yidu text FILE [--out F]

Prints the text of a document exactly as the compiler reads it. All positions in Plan JSON and in diagnostics are UTF-16
offsets, lines and columns of this text: for a .txt it is the file itself, for .docx, .pdf and .html what was read out of it.
打印编译器所读的文本；Plan JSON 与检查结果里的位置都指向它。

  yidu text plan.pdf | less
  yidu text plan.docx --out plan.txt && yidu compile plan.txt
`;

export const command: Command = async (args, io) => {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { out: { type: 'string' } } });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Refusal('name one file: yidu text FILE (yidu text --help)');
  const { text } = await readDocument(path, { io });
  if (values.out === undefined) io.stdout.write(text);
  else await writeResult(values.out, text);
  return exit.compiled;
};
