export { compile, readPlan } from './compile.ts';
export type { Compiled, Refusal, Source } from './compile.ts';
export type { Frame, Passage } from './passage.ts';
export type {
  Assignment, Box, BoxGroup, BoxItem, Comparator, Fact, Indicator, IndicatorBaseline, IndicatorKind, IndicatorTarget, Measure, OutlineNode, Place, Plan, Standard,
  Target, TargetKind, Term,
} from './schema.ts';
