import { unlikeStatements } from './plan3001-text-against-text.ts';
import type { Rule } from './rule.ts';

/** 正文与专栏数值不同 */
export const textAgainstBox: Rule = {
  code: 'PLAN3003',
  severity: 'error',
  title: { zh: '正文与专栏数值不同', en: 'The text and a box give different values' },
  why: { zh: '专栏是任务分解的依据，与正文不同就无法定责。', en: 'Boxes are what work is handed out by; unlike the text, they fix no duty.' },
  fix: { zh: '查实后统一。', en: 'Find the right value and use it in both.' },
  good: '第一章 创新\n到2025年，国家高新技术企业达到150家。\n专栏1 企业培育工程\n成长工程：到2025年，国家高新技术企业达到150家。',
  bad: '第一章 创新\n到2025年，国家高新技术企业达到150家。\n专栏1 企业培育工程\n成长工程：到2025年，⟦国家高新技术企业达到120家⟧。',
  check: (input) => unlikeStatements(input, true),
};
