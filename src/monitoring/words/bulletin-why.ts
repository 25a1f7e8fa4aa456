type Said = { readonly zh: string; readonly en: string };

/** Why a fact is proposed for an item. */
export const matchReasons = {
  sameName: (): Said => ({ zh: '名称相同', en: 'same name' }),
  synonym: (subject: string, term: string): Said => ({ zh: `“${subject}”即“${term}”`, en: `“${subject}” is “${term}”` }),
  similar: (subject: string, name: string): Said => ({ zh: `“${subject}”与“${name}”名称相近，请核对`, en: `“${subject}” is close to “${name}”: check it` }),
  growth: (): Said => ({ zh: '文中是同比增速', en: 'the text gives its growth over the year before' }),
  unit: (unit: string, own: string): Said => (unit === own ? { zh: `单位都是${own}`, en: `both are in ${own}` } : { zh: `${unit}可换算为${own}`, en: `${unit} converts into ${own}` }),
  amountOfGrowth: (): Said => ({
    zh: '这是数额，指标按增速考核：只作参考，不由数额推算增速',
    en: 'this is an amount and the indicator is judged by growth: kept beside it, no growth is worked out from money',
  }),
  fall: (): Said => ({ zh: '文中说的是下降幅度', en: 'the text gives how far it fell' }),
  assumed: (period: (language: 'zh' | 'en') => string): Said => ({ zh: `文中没有写时期，按${period('zh')}读取，请核对`, en: `the text gives no period; ${period('en')} was taken: check it` }),
  sinceBase: (year: number): Said => ({ zh: `与 ${year} 年相比，即规划以来累计`, en: `against ${year}: the fall since the plan began` }),
};
