import type { Indicator, Plan, Target } from '../../src/plan/index.ts';
import { columns } from './columns.ts';

const signs = { '=': '', '>=': '≥', '>': '>', '<=': '≤', '<': '<', '~': '约' } as const;

const kinds: Readonly<Record<string, string>> = {
  avg_annual_growth: '年均',
  cumulative: '累计',
  cumulative_reduction: '累计下降',
  growth: '增长',
  increase: '新增',
  count_of_projects: '建设',
  maintain: '保持',
  share: '占比',
  recurring: '每年',
  ratio: '比',
};

const severities = { error: '错误', warning: '警告', info: '提示' } as const;

const quantity = ({ kind, comparator, value, upper, unit }: Pick<Target, 'kind' | 'comparator' | 'value' | 'upper' | 'unit'>): string =>
  `${kinds[kind] ?? ''}${signs[comparator]}${value}${upper === undefined ? '' : `—${upper}`}${unit}`;

const isPresent = (text: string | undefined): text is string => text !== undefined && text !== '';

const headOf = ({ document }: Plan): string[] => {
  const { region, period } = document;
  const facts = [
    region && [region.parent, region.name].filter(isPresent).join(' ') + (region.code === undefined ? '' : `（${region.code}）`),
    period && `${period.from}—${period.to} 年`,
    document.horizon && `远景 ${document.horizon} 年`,
    document.baseYear && `基年 ${document.baseYear} 年`,
    document.issuer,
    document.issued && `${document.issued} 印发`,
    document.status === 'draft' ? '草案' : undefined,
  ];
  const { name, characters, sha256 } = document.source;
  return [
    document.title,
    facts.filter((each) => typeof each === 'string' && each !== '').join(' · '),
    `来源 ${name}，${characters} 字，sha256 ${sha256.slice(0, 12)}…`,
  ];
};

const outlineOf = ({ outline, targets }: Plan): string[] => {
  const within = (id: string): number => targets.filter(({ section }) => section === id || section?.startsWith(`${id}.`)).length;
  const shown = outline.filter(({ level }) => level === 'part' || level === 'chapter');
  return columns(
    shown.map(({ id, title }) => [id, title, within(id) === 0 ? '' : `目标 ${within(id)}`]),
    [{ width: 6 }, { width: 48 }],
  );
};

const natures = { expected: '预期性', binding: '约束性' } as const;

const indicatorsOf = (indicators: readonly Indicator[]): string[] => {
  const raw = (cell: { readonly year?: number | undefined; readonly raw: string } | undefined): string =>
    cell === undefined ? '' : `${cell.year === undefined ? '' : `${cell.year}: `}${cell.raw}`;
  return columns(
    indicators.map(({ id, name, unit, baseline, actual, target, nature }) => [
      id,
      name,
      unit ?? '',
      raw(baseline),
      raw(target ?? actual),
      nature === undefined ? '' : natures[nature],
    ]),
    [{ width: 7 }, { width: 44 }, { width: 12 }, { width: 14 }, { width: 18 }],
  );
};

const targetsOf = (targets: readonly Target[]): string[] =>
  columns(
    targets.map((target) => [
      target.section ?? '',
      String(target.deadline ?? (target.inheritedDeadline === undefined ? '' : `(${target.inheritedDeadline})`)),
      quantity(target),
      target.subject,
    ]),
    [{ width: 8 }, { width: 6 }, { width: 22 }],
  );

const boxesOf = ({ boxes }: Plan): string[] =>
  columns(
    boxes.map(({ no, title, groups }) => [no === undefined ? '' : String(no), title, `${groups.reduce((sum, { items }) => sum + items.length, 0)} 项`]),
    [{ width: 4, align: 'right' }, { width: 48 }],
  );

/** A plan as a page of plain text: what it is, its chapters, indicators, targets and boxes, and how much there is of the rest. */
export const summary = (plan: Plan): string => {
  const count = (level: string): number => plan.outline.filter((node) => node.level === level).length;
  const faults = (severity: keyof typeof severities): string =>
    `${severities[severity]} ${plan.diagnostics.filter((each) => each.severity === severity).length}`;
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [
      `目录：${
        [
          [count('part'), '篇'],
          [count('chapter'), '章'],
          [count('section'), '节'],
        ]
          .filter(([n]) => n !== 0)
          .map((pair) => pair.join(' '))
          .join('，') || '无'
      }`,
      outlineOf(plan),
    ],
    [`指标：${plan.indicators.length} 行`, indicatorsOf(plan.indicators)],
    [`表外目标：${plan.targets.length} 项（括号里的年份随所在章）`, targetsOf(plan.targets)],
    [`专栏：${plan.boxes.length} 个`, boxesOf(plan)],
    [`事实 ${plan.facts.length} · 举措 ${plan.measures.length} · 名词 ${plan.terms.length} · 地名 ${plan.places.length} · 标准 ${plan.standards.length}`, []],
    [`检查：${faults('error')} · ${faults('warning')} · ${faults('info')}`, []],
  ];
  return `${[...headOf(plan), '', ...parts.flatMap(([title, lines]) => [title, ...lines, ''])].join('\n').trimEnd()}\n`;
};
