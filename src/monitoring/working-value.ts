import { distanceTo } from './judge-interval.ts';
import { numberOf, shown } from './number.ts';
import { figure, line, percent, type WorkingLine } from './working-line.ts';
import { elapsed, LEFT, leadLine, predictedLine, requiredLine, scheduleLine, share, type Work } from './working-step.ts';

const observedLine = ({ standing, words, unit }: Work): WorkingLine =>
  line('observed', words.observed, standing.period ?? '', standing.observed!, `${shown(standing.observed!, 4)}${unit}`);

/** Baseline, target and where it stands between them. */
export const levelLines = (work: Work): readonly WorkingLine[] => {
  const { item, standing, words, unit, k, n } = work;
  const [x, target] = [figure(standing.observed!), figure(numberOf(item.target!))];
  const observed = observedLine(work);
  const required = requiredLine(
    work,
    words.change,
    `(${target} − ${x}) ÷ ${shown(n - k, 4)}`,
    `MAX(0,SIGN({target}-{baseline})*({target}-{observed}))*SIGN({target}-{baseline})/${LEFT}`,
  );
  if (item.baseline === undefined) {
    const gap = numberOf(item.target!) - standing.observed!;
    return [observed, line('gap', words.gap, `${target} − ${x}`, gap, `${shown(gap, 4)}${unit}`, '{target}-{observed}'), ...predictedLine(work)];
  }
  const base = figure(numberOf(item.baseline));
  const due = share(work);
  const shareText = due[0]?.value ?? percent(k / n);
  return [
    elapsed(work),
    ...due,
    observed,
    ...(standing.done === undefined
      ? []
      : [
          line(
            'done',
            words.done,
            `(${x} − ${base}) ÷ (${target} − ${base})`,
            standing.done,
            percent(standing.done),
            '({observed}-{baseline})/({target}-{baseline})',
          ),
        ]),
    ...scheduleLine(work, `${base} + ${shareText} × (${target} − ${base})`, `{baseline}+${due.length === 0 ? '{elapsed}' : '{share}'}*({target}-{baseline})`),
    ...leadLine(work),
    ...required,
    ...predictedLine(work),
  ];
};

/** 年度底线: the margin, and the years that held. */
export const holdLines = (work: Work): readonly WorkingLine[] => {
  const { item, standing, words, unit } = work;
  const { observed = 0, margin = 0, done = 1, inputs } = standing;
  const [x, limit] = [figure(observed), figure(numberOf(item.target!))];
  const judged = new Set(inputs.map(({ period }) => period.slice(0, 4))).size;
  return [
    observedLine(work),
    line(
      'margin',
      words.margin,
      item.lowerIsBetter ? `${limit} − ${x}` : `${x} − ${limit}`,
      margin,
      `${shown(margin, 4)}${unit}`,
      item.lowerIsBetter ? '{target}-{observed}' : '{observed}-{target}',
    ),
    line('held', words.held, words.years(Math.round(done * judged), judged), done, percent(done)),
  ];
};

/** 区间: the distance to it. */
export const intervalLines = (work: Work): readonly WorkingLine[] => {
  const { item, standing, words, unit } = work;
  const distance = distanceTo(item, standing.observed!);
  const [low, high] = [figure(numberOf(item.target!)), figure(numberOf(item.upper ?? item.target!))];
  return [observedLine(work), line('distance', words.distance, `${figure(standing.observed!)} ∈ [${low}, ${high}]`, distance, `${shown(distance, 4)}${unit}`)];
};
