import type { Fact, Target } from '../schema.ts';
import { groupBy } from './finding.ts';
import { isUnlike } from './scope.ts';
import { agree, keyOf, said, valueOf } from './statement-key.ts';
import type { CheckInput, Finding, Rule } from './rule.ts';

type Statement = Target | Fact;

/** Shorter subjects (企业, 学校) are other things in every chapter. */
const shortestSubject = 5;

const yearOf = (statement: Statement): number | undefined =>
  'id' in statement && 'confidence' in statement ? (statement.deadline ?? statement.inheritedDeadline) : (statement as Fact).year;

const sentenceOf = (text: string, { span }: Statement): number => Math.max(text.lastIndexOf('。', span[0]), text.lastIndexOf('\n', span[0]));

/** Pairs of statements that give one quantity of one year two values; `boxed` picks those of text and box. */
export function* unlikeStatements(input: CheckInput, boxed: boolean): Iterable<Finding> {
  const { targets, facts } = input.plan;
  for (const those of [targets, facts] as readonly (readonly Statement[])[]) {
    const keyed = those.flatMap((statement) => {
      const key = statement.subject.length < shortestSubject ? undefined : keyOf(statement);
      const year = yearOf(statement);
      /* A fall is of one year or of a whole period: facts do not always say which. */
      const unclear = those === facts && statement.kind === 'cumulative_reduction';
      return key === undefined || year === undefined || unclear
        ? []
        : [{ statement, key: `${key} ${year} ${'from' in statement ? (statement.from ?? '') : ''}` }];
    });
    for (const group of groupBy(keyed, ({ key }) => key).values()) {
      const first = group[0]!.statement;
      const other = group
        .map(({ statement }) => statement)
        .find((one) => !agree(valueOf(first), valueOf(one)) && sentenceOf(input.text, first) !== sentenceOf(input.text, one) && !isUnlike(input, first, one));
      if (!other || ((first.box === undefined) !== (other.box === undefined)) !== boxed) continue;
      const [here, there] = boxed && first.box !== undefined ? [first, other] : [other, first];
      yield {
        message: {
          zh: `「${here.subject}」${yearOf(here)} 年这里是 ${said(here)}，${boxed ? '正文' : '另一处'}是 ${said(there)}`,
          en: `“${here.subject}” in ${yearOf(here)} is ${said(here)} here and ${said(there)} ${boxed ? 'in the text' : 'elsewhere'}`,
        },
        span: here.span,
        related: [{ message: { zh: said(there), en: said(there) }, span: there.span }],
      };
    }
  }
}

/** 正文前后数值不同 */
export const textAgainstText: Rule = {
  code: 'PLAN3001',
  severity: 'error',
  title: { zh: '同一数量前后两个值', en: 'One quantity with two values' },
  why: { zh: '两个数不能都对；引用哪一个都会被另一个否定。', en: 'They cannot both be right; whichever is quoted, the other denies it.' },
  fix: { zh: '查实后统一；范围不同的，写明各指哪里。', en: 'Find the right one; if they mean different things, say which.' },
  good: '第一章 创新\n到2025年，国家高新技术企业达到150家。\n第二章 产业\n到2025年，国家高新技术企业达到150家。',
  bad: '第一章 创新\n到2025年，国家高新技术企业达到150家。\n第二章 产业\n到2025年，⟦国家高新技术企业达到180家⟧。',
  check: (input) => unlikeStatements(input, false),
};
