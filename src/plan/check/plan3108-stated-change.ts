import { sourceSpan } from '../../syntax/index.ts';
import type { Rule } from './rule.ts';
import { changeFrom, changeTime, changeTo, doubling, growthOf, pointsOf, twiceDoubling } from './words/changes.ts';

const number = '(\\d+(?:\\.\\d+)?)';
const change = new RegExp(
  `${changeFrom}${changeTime}\\s?${number}\\s?([^\\d，。；]{0,8}?)${changeTo}${changeTime}\\s?${number}\\s?([^\\d，。；、]{0,8})([^。；]{0,30})`,
  'g',
);
const percent = new RegExp(`${growthOf}\\s?${number}\\s?[%％]`);
const points = new RegExp(`${growthOf}\\s?${number}\\s?${pointsOf}`);
const yearly = /年均|平均每年|每年|每个?月|同比|连续/;

/** The stated change may be rounded, or taken at other prices. */
const percentTolerance = 1.5;
const pointTolerance = 0.11;

const faultOf = (from: number, to: number, unit: string, rest: string): { said: string; is: string } | undefined => {
  if (from === 0) return undefined;
  const isPercent = /[%％]/.test(unit);
  const inPoints = points.exec(rest);
  if (isPercent && inPoints)
    return Math.abs(Math.abs(to - from) - Number(inPoints[1])) > pointTolerance
      ? { said: inPoints[0], is: `${Number(Math.abs(to - from).toFixed(2))}` }
      : undefined;
  const ratio = to / from;
  if (new RegExp(twiceDoubling).test(rest)) return ratio < 3.9 ? { said: new RegExp(twiceDoubling).exec(rest)![0], is: `${ratio.toFixed(2)}×` } : undefined;
  if (new RegExp(doubling).test(rest)) return ratio < 1.95 ? { said: new RegExp(doubling).exec(rest)![0], is: `${ratio.toFixed(2)}×` } : undefined;
  const inPercent = percent.exec(rest);
  if (!inPercent || isPercent || yearly.test(rest.slice(0, inPercent.index + 2))) return undefined;
  const is = Math.abs(ratio - 1) * 100;
  return Math.abs(is - Number(inPercent[1])) > Math.max(percentTolerance, is * 0.03) ? { said: inPercent[0], is: `${is.toFixed(1)}%` } : undefined;
};

/** 增幅与前后两数不符 */
export const statedChange: Rule = {
  code: 'PLAN3108',
  severity: 'error',
  title: { zh: '增幅、翻番与前后两数不符', en: 'A stated change unlike its two values' },
  why: { zh: '一算就错，会让读者怀疑其他数字。', en: 'Anybody can recompute it, and will doubt the other figures.' },
  fix: { zh: '按两数重算增幅，或核对两数。', en: 'Recompute the change, or check the two values.' },
  good: '第一章 基础\n专利拥有量由10件增加到15件，增长50%；绿化覆盖率由40%提高到44.5%，提高4.5个百分点。',
  bad: '第一章 基础\n专利拥有量⟦由10件增加到15件，翻了一番⟧；绿化覆盖率由40%提高到44.5%，提高4.5个百分点。',
  *check({ passages }) {
    for (const { flow, role } of passages) {
      if (role === 'note' || role === 'glossary') continue;
      for (const match of flow.text.matchAll(change)) {
        const [all, from, fromUnit, to, toUnit, rest] = match;
        if (fromUnit !== '' && fromUnit!.replace(/\s/g, '')[0] !== toUnit!.replace(/\s/g, '')[0]) continue;
        const clause = rest!.split('，').slice(0, 2).join('，');
        const fault = faultOf(Number(from), Number(to), fromUnit! + toUnit!, clause);
        if (!fault) continue;
        const end = match.index + all.length - rest!.length + clause.indexOf(fault.said) + fault.said.length;
        yield {
          message: { zh: `${from} 到 ${to} 实际是 ${fault.is}，文中说「${fault.said}」`, en: `${from} to ${to} is ${fault.is}; the text says “${fault.said}”` },
          span: sourceSpan(flow, match.index, end),
        };
      }
    }
  },
};
