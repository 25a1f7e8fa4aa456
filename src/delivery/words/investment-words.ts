import type { Said } from '../refusal.ts';

/** The subject of a plan's own target of investment, and what may stand before it and behind it; a kind of investment (工业固定资产投资) is another subject. */
export const investmentSubject = '固定资产投资';
export const investmentPrefixes = ['全社会', '全区', '全市', '全县', '全省', '全州', '全旗', '全盟'] as const;
export const investmentSuffixes = ['总额', '总量', '总规模', '额'] as const;

/** What 政府投资条例 asks to be looked at. */
export const investmentFaults = {
  budgetOverEstimate: (budget: string, estimate: string, percent: string): Said => ({
    zh: `概算 ${budget} 万元超过可研估算 ${estimate} 万元的 10%（超 ${percent}%），可以要求重新报送可研报告（《政府投资条例》第十二条）。`,
    en: `The approved budget of ${budget} 万元 is ${percent}% over the estimate of ${estimate} 万元, more than 10%: the feasibility report may have to be sent again (Regulation on Government Investment, Art. 12).`,
  }),
  totalOverBudget: (total: string, budget: string, over: string): Said => ({
    zh: `总投资 ${total} 万元超过概算 ${budget} 万元，超 ${over} 万元，原则上不得超（《政府投资条例》第二十三条）。`,
    en: `The total investment of ${total} 万元 is ${over} 万元 over the approved budget of ${budget} 万元, which it should not exceed (Regulation on Government Investment, Art. 23).`,
  }),
  fundsOverTotal: (funds: string, total: string): Said => ({
    zh: `各项资金来源合计 ${funds} 万元，多于总投资 ${total} 万元。`,
    en: `The sources of funds come to ${funds} 万元, more than the total investment of ${total} 万元.`,
  }),
  inPlaceOverAmount: (source: string, inPlace: string, amount: string): Said => ({
    zh: `“${source}”到位 ${inPlace} 万元，多于安排的 ${amount} 万元。`,
    en: `“${source}”: ${inPlace} 万元 in place, more than the ${amount} 万元 arranged.`,
  }),
} as const;
