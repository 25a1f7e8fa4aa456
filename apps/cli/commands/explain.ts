import { parseArgs } from 'node:util';
import { explain, rules } from '../../../src/plan/index.ts';
import { Refusal, exit, type Command } from '../io.ts';

export const help = `yidu explain [CODE]

Tells what a diagnostic means, why it matters, what to do, and shows a faulty text beside a good one.
Without a code it lists all of them. 解释一条检查：为什么重要、怎么改，并附正误两例。

  yidu explain PLAN3001
  yidu explain              every code with its title
`;

type Documented = NonNullable<ReturnType<typeof explain>>;

const example = (text: string): string =>
  text
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');

const page = ({ code, severity, title, why, fix, good, bad }: Documented): string => `${code} ${severity}: ${title.zh}
${' '.repeat(code.length + severity.length + 2)} ${title.en}

为什么 Why
  ${why.zh}
  ${why.en}

怎么改 What to do
  ${fix.zh}
  ${fix.en}

有误 Faulty (⟦the words meant⟧)
${example(bad)}

正确 Good
${example(good)}
`;

export const command: Command = async (args, io) => {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
  const [code, ...more] = positionals;
  if (more.length > 0) throw new Refusal('name one code: yidu explain CODE (yidu explain --help)');
  if (code === undefined) {
    io.stdout.write(rules.map((rule) => `${rule.code}  ${rule.severity.padEnd(7)}  ${rule.title.zh}  ${rule.title.en}\n`).join(''));
    return exit.compiled;
  }
  const found = explain(code);
  if (found === undefined) throw new Refusal(`there is no diagnostic ‘${code}’; \`yidu explain\` lists all ${rules.length}`);
  io.stdout.write(page(found));
  return exit.compiled;
};
