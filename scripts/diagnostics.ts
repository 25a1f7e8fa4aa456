/** Writes docs/diagnostics.md from the rules of the plan linter. Run: node scripts/diagnostics.ts */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '../src/plan/check/registry.ts';
import type { Rule } from '../src/plan/check/rule.ts';

const themes: readonly (readonly [range: string, zh: string, en: string])[] = [
  ['1', '文字', 'Wording: markup, punctuation, characters, set phrases'],
  ['2', '结构', 'Structure: contents, headings, boxes, figures, numbering'],
  ['3', '数字矛盾', 'Numbers that contradict one another'],
  ['4', '目标', 'Targets: too weak, without start, without date'],
  ['5', '指标表', 'Indicator tables: rows, notes, units, the last plan'],
  ['6', '项目与名称', 'Projects and names'],
  ['7', '术语', 'Terms'],
];

const severities: Record<Rule['severity'], string> = { error: 'error 严重', warning: 'warning 中等', info: 'info 轻微' };

const fenced = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

const section = ({ code, severity, title, why, fix, good, bad }: Rule): string =>
  [
    `### ${code} ${title.zh}`,
    `${title.en} · ${severities[severity]}`,
    `${why.zh}${fix.zh}`,
    `${why.en} ${fix.en}`,
    '错例 Bad, the words meant between ⟦ and ⟧:',
    fenced(bad),
    '对例 Good:',
    fenced(good),
  ].join('\n\n');

/** The page, from the rules alone. */
export const diagnosticsPage = (): string =>
  [
    '# Diagnostics 检查规则',
    'What the plan linter finds. Every code has one rule file in `src/plan/check/`; a code never changes meaning. `yidu explain CODE` prints one section of this page.',
    'error: two statements of the plan cannot both hold. warning: a reader will be misled or a duty is weakened. info: a slip, or something to look at.',
    'This page is generated from the rules by `node scripts/diagnostics.ts`; do not edit it.',
    ...themes.flatMap(([range, zh, en]) => {
      const those = rules.filter(({ code }) => code.startsWith(`PLAN${range}`));
      return those.length > 0 ? [`## ${range}xxx ${zh}`, en, ...those.map(section)] : [];
    }),
  ].join('\n\n') + '\n';

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(new URL('../docs/diagnostics.md', import.meta.url), diagnosticsPage());
