import type { Plan } from './schema.ts';

/** Why a text is not taken for a plan, in one sentence each: what is missing and what to do. */
export type Refusal = { readonly message: string; readonly messageZh: string };

const FEWEST_MEASURES = 3;

/** A plan has targets, indicator tables or boxes, or at least headings over sentences that commit somebody to act. */
export const refusalOf = (plan: Plan): Refusal | undefined => {
  const { targets, indicators, boxes, measures, outline } = plan;
  if (targets.length + indicators.length + boxes.length > 0) return undefined;
  if (outline.length > 0 && measures.length >= FEWEST_MEASURES) return undefined;
  return {
    message:
      'The text is not recognised as a plan: it has no quantified target, indicator table or box, and no headings over tasks; give the full text of a plan or work report.',
    messageZh: '没有认出规划：文中没有定量目标、指标表和专栏，也没有标题统领的任务；请换成规划或工作报告的全文。',
  };
};
