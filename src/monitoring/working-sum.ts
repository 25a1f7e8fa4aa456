import { yearsAtEnd } from './elapsed.ts';
import { allowanceOf } from './judge-cap.ts';
import { numberOf, shown } from './number.ts';
import { figure, line, percent, type WorkingLine } from './working-line.ts';
import { addsUp, elapsed, isYear, LEFT, leadLine, N, predictedLine, requiredLine, scheduleLine, share, type Work } from './working-step.ts';

/** ×(1 + 3%)(1 + 4%): the factors of growth, or with −1 of falls. */
const factors = ({ item, standing: { inputs }, words }: Work, sign: 1 | -1): string =>
  inputs
    .map((input) => {
      const part = isYear(item, input) ? '' : words.partOfYear(shown(yearsAtEnd(item.base, input.period) % 1, 4));
      return `(1 ${sign === 1 ? '+' : '−'} ${figure(input.value)}%)${part}`;
    })
    .join('×');

/** 年均增速: yearly factors multiplied. */
export const growthLines = (work: Work): readonly WorkingLine[] => {
  const { item, standing, words, k, n } = work;
  const [mean, goal] = [standing.observed!, numberOf(item.target!)];
  const product = (1 + mean / 100) ** k;
  const all = `(1 + ${figure(goal)}%)^${n}`;
  const reversed = item.lowerIsBetter;
  return [
    elapsed(work),
    ...share(work),
    line('product', words.product, factors(work, 1), product, shown(product, 6), addsUp(work) ? 'EXP(SUMPRODUCT(LN(1+{inputs}/100)))' : undefined),
    line('observed', words.mean, `${shown(product, 6)}^(1/${shown(k, 4)}) − 1`, mean, `${shown(mean, 4)}%`, '({product}^(1/{years})-1)*100'),
    ...(standing.done === undefined
      ? []
      : [line('done', words.done, `ln ${shown(product, 6)} ÷ ln ${all}`, standing.done, percent(standing.done), `LN({product})/(${N}*LN(1+{target}/100))`)]),
    ...leadLine(work, reversed),
    ...requiredLine(work, words.growth, `(${all} ÷ ${shown(product, 6)})^(1/${shown(n - k, 4)}) − 1`, `(((1+{target}/100)^${N}/{product})^(1/${LEFT})-1)*100`),
    ...predictedLine(work),
  ];
};

/** 累计下降: what each year left, multiplied. */
export const reductionLines = (work: Work): readonly WorkingLine[] => {
  const { item, standing, words, k, n } = work;
  const [fall, goal] = [standing.observed!, numberOf(item.target!)];
  const left = 1 - fall / 100;
  const all = `(1 − ${figure(goal)}%)`;
  const summed = addsUp(work);
  const total = standing.inputs.at(-1)?.measure === 'since_start';
  return [
    elapsed(work),
    ...share(work),
    line(
      'product',
      words.kept,
      total ? `1 − ${figure(fall)}%` : factors(work, -1),
      left,
      shown(left, 6),
      summed ? 'EXP(SUMPRODUCT(LN(1-{inputs}/100)))' : undefined,
    ),
    line('observed', words.reduction, `1 − ${shown(left, 6)}`, fall, `${shown(fall, 4)}%`, '(1-{product})*100'),
    ...(standing.done === undefined
      ? []
      : [line('done', words.done, `ln ${shown(left, 6)} ÷ ln ${all}`, standing.done, percent(standing.done), 'LN({product})/LN(1-{target}/100)')]),
    ...scheduleLine(work, `1 − ${all}^${shown(k / n, 4)}`, '(1-(1-{target}/100)^{elapsed})*100'),
    ...leadLine(work),
    ...requiredLine(work, words.cut, `1 − (${all} ÷ ${shown(left, 6)})^(1/${shown(n - k, 4)})`, `(1-((1-{target}/100)/{product})^(1/${LEFT}))*100`),
    ...predictedLine(work),
  ];
};

/** 累计量 and 累计上限: amounts added up. */
export const sumLines = (work: Work): readonly WorkingLine[] => {
  const { item, standing, words, unit, k, n } = work;
  const [sum, target] = [standing.observed!, figure(numberOf(item.target!))];
  const isCap = item.kind === 'cap';
  const total = standing.inputs.at(-1)?.measure === 'since_start';
  const allowance = isCap ? allowanceOf(item, sum) : 0;
  return [
    elapsed(work),
    ...share(work),
    line(
      'observed',
      words.sum,
      total ? figure(sum) : standing.inputs.map(({ value }) => figure(value)).join(' + '),
      sum,
      `${shown(sum, 4)}${unit}`,
      addsUp(work) ? 'SUM({inputs})' : undefined,
    ),
    ...(standing.done === undefined
      ? []
      : [line('done', isCap ? words.used : words.done, `${figure(sum)} ÷ ${target}`, standing.done, percent(standing.done), '{observed}/{target}')]),
    ...scheduleLine(work, `${share(work)[0]?.value ?? percent(k / n)} × ${target}`, item.path === undefined ? '{elapsed}*{target}' : undefined),
    ...leadLine(work, isCap),
    ...(isCap
      ? requiredLine(
          work,
          words.allowance,
          `${figure(allowance)} ÷ ${shown(n - k, 4)}`,
          `MAX(0,{target}-${shown(numberOf(item.target!) - sum - allowance, 4)}-{observed})/${LEFT}`,
        )
      : requiredLine(work, words.amount, `(${target} − ${figure(sum)}) ÷ ${shown(n - k, 4)}`, `MAX(0,{target}-{observed})/${LEFT}`)),
    ...predictedLine(work),
  ];
};
