import { groupBy } from './finding.ts';
import { mentionsOf, type Mention } from './name-mentions.ts';
import { isFacility } from './facility.ts';
import type { Rule } from './rule.ts';
import { anew, describing, doneVerbs, plannedVerbs, renewalVerbs, startedVerbs } from './words/stages.ts';

type Stage = 'done' | 'started' | 'planned' | 'renewed' | 'anew';

const stageOf = ({ verb, plain }: Mention): Stage | undefined => {
  if (plain.endsWith(anew) || verb === anew) return 'anew';
  if (verb === undefined) return undefined;
  if (doneVerbs.includes(verb)) return 'done';
  if (startedVerbs.includes(verb)) return 'started';
  if (plannedVerbs.includes(verb)) return 'planned';
  return renewalVerbs.includes(verb) && isFacility(plain) ? 'renewed' : undefined;
};

/** Stages that one project cannot both have at the plan's end. */
const conflicts: readonly (readonly [Stage, Stage])[] = [
  ['done', 'started'],
  ['done', 'planned'],
  ['renewed', 'anew'],
];

/** A shorter name is no name of one thing (道路, 学校). */
const shortest = 4;

const keyOf = (name: string, region: string | undefined): string => {
  const plain = describing.reduce((words, word) => words.replace(word, ''), name.replace(anew, ''));
  return region !== undefined && plain.startsWith(region) && plain.length - region.length >= shortest ? plain.slice(region.length) : plain;
};

/** 同一项目、不同阶段 */
export const conflictingVerbs: Rule = {
  code: 'PLAN6002',
  severity: 'warning',
  title: { zh: '同一项目的动词互相矛盾', en: 'One project under conflicting verbs' },
  why: {
    zh: '是建成还是启动、新建还是改造，决定了考核什么；两处说法不同就无法考核。',
    en: 'Whether it is to be finished or begun, built or renewed, decides what is checked; two answers cannot be checked.',
  },
  fix: { zh: '按项目实际进度统一动词。', en: 'Use one verb, after the project’s real schedule.' },
  good: '第一章 文化\n建成滨江历史风貌展示馆。\n专栏1 重点项目\n建成滨江历史风貌展示馆、江岸剧院等项目。',
  bad: '第一章 文化\n建成滨江历史风貌展示馆。\n专栏1 重点项目\n启动⟦滨江历史风貌展示馆⟧、江岸剧院等项目。',
  *check(input) {
    const region = input.plan.document.region?.name;
    const staged = mentionsOf(input).flatMap((mention) => {
      const stage = mention.past || mention.plain.length < shortest ? undefined : stageOf(mention);
      return stage === undefined ? [] : [{ mention, stage, key: keyOf(mention.plain, region) }];
    });
    for (const group of groupBy(staged, ({ key }) => key).values()) {
      for (const [a, b] of conflicts) {
        const [one, other] = [group.find(({ stage }) => stage === a), group.find(({ stage }) => stage === b)];
        if (!one || !other) continue;
        const [first, second] = one.mention.span[0] < other.mention.span[0] ? [one.mention, other.mention] : [other.mention, one.mention];
        const verbs = [first, second].map(({ verb, plain }) => (plain.endsWith(anew) ? anew : verb)) as [string, string];
        yield {
          message: { zh: `「${second.name}」这里是${verbs[1]}，前面是${verbs[0]}`, en: `“${second.name}” is to be ${verbs[1]} here and ${verbs[0]} before` },
          span: second.span,
          related: [{ message: { zh: `前面：${verbs[0]}`, en: `before: ${verbs[0]}` }, span: first.span }],
        };
      }
    }
  },
};
