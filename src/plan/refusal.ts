import type { Plan } from './schema.ts';
import { nameEnds } from './words/patterns.ts';
import { longName, wideTable } from './words/refusals.ts';

/** Why a text is not taken for a plan, in one sentence each: what is missing and what to do. */
export type Refusal = { readonly message: string; readonly messageZh: string };

const FEWEST_MEASURES = 3;
/** No name of a plan is as long, and no table of one as wide: such a text was made by a machine or damaged. */
const LONGEST_NAME = 10_000;
const MOST_CELLS = 2_000;

/** Marks that end a name or a cell. */
const isBreak = new Uint8Array(0x1_0000);
for (const mark of nameEnds) isBreak[mark.charCodeAt(0)] = 1;

/** Refuses a text of impossible shape before it is read. Time is linear. */
export const shapeRefusal = (text: string): Refusal | undefined => {
  let line = 1;
  let cells = 0;
  let name = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isBreak[unit] === 0) {
      if (++name > LONGEST_NAME) return longName(line, LONGEST_NAME);
      continue;
    }
    name = 0;
    if (unit === 9 || unit === 0x7c) {
      if (++cells > MOST_CELLS) return wideTable(line, MOST_CELLS);
    } else if (unit === 10) {
      line++;
      cells = 0;
    }
  }
  return undefined;
};

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
