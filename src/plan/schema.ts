import { z } from 'zod';

/**
 * Plan JSON, version 1: the compiled plan. The schema is the authority on optional fields; `schema/plan-1.json` is generated
 * from it. Unknown facts are absent, never guessed, never null. Types are taken from here with `import type`, so that
 * compiling a plan loads no schema library.
 */
const Span = z
  .tuple([z.int().min(0), z.int().min(0)])
  .readonly()
  .describe('[start, end) in UTF-16 code units of the decoded source text');
const Year = z.int().min(1900).max(2200);

export const Comparator = z.enum(['=', '>=', '>', '<=', '<', '~']);
export const TargetKind = z.enum([
  'level',
  'increase',
  'count_of_projects',
  'avg_annual_growth',
  'cumulative',
  'maintain',
  'share',
  'recurring',
  'cumulative_reduction',
  'growth',
  'ratio',
]);
export const IndicatorKind = z.enum(['level', 'avg_annual_growth', 'cumulative', 'cumulative_reduction', 'ratio', 'text', 'none']);

const OutlineNode = z.object({
  id: z.string(),
  level: z.enum(['part', 'chapter', 'section', 'theme', 'item']),
  number: z.int().optional(),
  title: z.string(),
  span: Span,
});

const CellValue = z.object({ year: Year.optional(), value: z.number().optional(), upper: z.number().optional(), raw: z.string() });
const Baseline = CellValue.extend({ comparator: Comparator.optional(), kind: IndicatorKind.optional() });
const IndicatorTarget = CellValue.extend({ comparator: Comparator.optional(), kind: IndicatorKind });

const Indicator = z.object({
  id: z.string(),
  table: z.int(),
  no: z.string().optional(),
  parent: z.string().optional(),
  group: z.string().optional(),
  name: z.string(),
  unit: z.string().optional(),
  priceBasis: z.string().optional(),
  nature: z.enum(['expected', 'binding']).optional(),
  natureRaw: z.string().optional().describe('as printed, where it is not one of the two words'),
  baseline: Baseline.optional(),
  actual: Baseline.optional(),
  target: IndicatorTarget.optional(),
  span: Span,
});

const Normalized = z.object({ value: z.number(), unit: z.string() });
const Statement = z.object({
  subject: z.string(),
  value: z.number(),
  upper: z.number().optional(),
  unit: z.string(),
  comparator: Comparator,
  kind: TargetKind,
  normalized: Normalized.optional(),
  quote: z.string(),
  span: Span,
  section: z.string().optional(),
  box: z.int().optional(),
});
const Target = Statement.extend({
  id: z.string(),
  deadline: Year.optional(),
  inheritedDeadline: Year.optional(),
  indicator: z.string().optional(),
  confidence: z.number().min(0).max(1),
});
const Fact = Statement.extend({ id: z.string(), year: Year.optional(), from: Year.optional() });

const BoxItem = z.object({ verb: z.string().optional(), name: z.string(), span: Span });
const BoxGroup = z.object({
  name: z.string().optional(),
  span: Span,
  items: z.array(BoxItem),
  declaredCount: z.object({ value: z.number(), unit: z.string(), span: Span.optional() }).optional(),
});
const Box = z.object({ no: z.int().optional(), title: z.string(), section: z.string().optional(), span: Span, groups: z.array(BoxGroup) });

const Measure = z.object({ id: z.string(), section: z.string(), box: z.int().optional(), verbs: z.array(z.string()), text: z.string(), span: Span });
const Term = z.object({ terms: z.array(z.string()), definition: z.string(), members: z.array(z.string()).optional(), span: Span });
const Place = z.object({ name: z.string(), kind: z.enum(['area', 'road', 'bridge', 'river', 'hill', 'park', 'station', 'parcel']), span: Span });
const Standard = z.object({ text: z.string(), kind: z.enum(['service-circle', 'buffer', 'limit', 'other']), span: Span });
const Assignment = z.object({ of: z.string(), lead: z.array(z.string()), support: z.array(z.string()), span: Span });
const Related = z.object({ message: z.string(), messageEn: z.string().optional(), span: Span });
const Diagnostic = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string(),
  messageEn: z.string().optional(),
  span: Span,
  related: z.array(Related).readonly().optional(),
});

export const Plan = z
  .object({
    version: z.literal(1),
    document: z.object({
      title: z.string(),
      region: z.object({ name: z.string(), parent: z.string().optional(), code: z.string().optional() }).optional(),
      issuer: z.string().optional(),
      issued: z.string().optional(),
      status: z.enum(['draft', 'approved', 'unknown']),
      period: z.object({ from: Year, to: Year }).optional(),
      horizon: Year.optional(),
      baseYear: Year.optional(),
      source: z.object({ name: z.string(), sha256: z.string(), characters: z.int() }),
    }),
    outline: z.array(OutlineNode),
    indicators: z.array(Indicator),
    targets: z.array(Target),
    facts: z.array(Fact),
    boxes: z.array(Box),
    measures: z.array(Measure),
    terms: z.array(Term),
    places: z.array(Place),
    standards: z.array(Standard),
    assignments: z.array(Assignment),
    diagnostics: z.array(Diagnostic),
  })
  .meta({ title: 'Plan JSON, version 1' });

export type Plan = z.infer<typeof Plan>;
export type OutlineNode = z.infer<typeof OutlineNode>;
export type Indicator = z.infer<typeof Indicator>;
export type IndicatorTarget = z.infer<typeof IndicatorTarget>;
export type IndicatorBaseline = z.infer<typeof Baseline>;
export type IndicatorKind = z.infer<typeof IndicatorKind>;
export type Target = z.infer<typeof Target>;
export type TargetKind = z.infer<typeof TargetKind>;
export type Comparator = z.infer<typeof Comparator>;
export type Fact = z.infer<typeof Fact>;
export type Box = z.infer<typeof Box>;
export type BoxGroup = z.infer<typeof BoxGroup>;
export type BoxItem = z.infer<typeof BoxItem>;
export type Measure = z.infer<typeof Measure>;
export type Term = z.infer<typeof Term>;
export type Place = z.infer<typeof Place>;
export type Standard = z.infer<typeof Standard>;
export type Assignment = z.infer<typeof Assignment>;
