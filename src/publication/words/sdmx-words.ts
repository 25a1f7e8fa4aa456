import type { Label } from '../table.ts';

/** Names of the artefacts, concepts and codes of the SDMX messages. */
export const sdmxArtefacts = {
  agencies: { zh: '维护机构', en: 'Maintenance agencies' },
  providers: { zh: '数据提供单位', en: 'Data providers' },
  concepts: { zh: '规划监测概念', en: 'Concepts of plan monitoring' },
  structure: { zh: '规划监测数据结构', en: 'Data structure of plan monitoring' },
  dataflow: { zh: '规划监测观测', en: 'Observations of plan monitoring' },
  provision: { zh: '数据提供约定', en: 'Provision agreement' },
  frequency: { zh: '频度', en: 'Frequency' },
  observationStatus: { zh: '观测状态', en: 'Observation status' },
  confidentiality: { zh: '保密状态', en: 'Confidentiality status' },
  areas: { zh: '地区', en: 'Reference areas' },
  indicators: { zh: '指标与文内目标', en: 'Indicators and commitments' },
  measures: { zh: '口径', en: 'Measures' },
  priceBases: { zh: '价格口径', en: 'Price bases' },
  vintages: { zh: '公布次序', en: 'Vintages' },
} as const satisfies Readonly<Record<string, Label>>;

export const sdmxConcepts = {
  FREQ: { zh: '频度', en: 'Frequency' },
  REF_AREA: { zh: '地区', en: 'Reference area' },
  INDICATOR: { zh: '指标', en: 'Indicator' },
  MEASURE: { zh: '口径', en: 'Measure' },
  PRICE_BASIS: { zh: '价格口径', en: 'Price basis' },
  VINTAGE: { zh: '公布次序', en: 'Vintage' },
  TIME_PERIOD: { zh: '时期', en: 'Time period' },
  OBS_VALUE: { zh: '观测值', en: 'Observation value' },
  OBS_STATUS: { zh: '观测状态', en: 'Observation status' },
  CONF_STATUS: { zh: '保密状态', en: 'Confidentiality status' },
  UNIT_MEASURE: { zh: '计量单位', en: 'Unit of measure' },
  BOUND: { zh: '只知上下限', en: 'Only a limit is known' },
  COMMENT_OBS: { zh: '缺数原因', en: 'Why there is no value' },
  KNOWN_DATE: { zh: '公布日', en: 'Date the figure became known' },
  SOURCE: { zh: '数据来源', en: 'Source' },
  OBS_ID: { zh: '观测编号', en: 'Observation id' },
  AS_OF: { zh: '判定日', en: 'As of' },
  KNOWN_BY: { zh: '按此日所知', en: 'As known on' },
  RELEASE: { zh: '发布编号', en: 'Release number' },
  LICENSE: { zh: '许可', en: 'Licence' },
  SIMULATED: { zh: '模拟数据', en: 'Simulated data' },
} as const satisfies Readonly<Record<string, Label>>;

export type SdmxConcept = keyof typeof sdmxConcepts;

export const sdmxCodes = {
  frequency: { A: { zh: '年度', en: 'Annual' }, S: { zh: '半年度', en: 'Half-yearly' }, Q: { zh: '季度', en: 'Quarterly' }, M: { zh: '月度', en: 'Monthly' } },
  observationStatus: { A: { zh: '正常值', en: 'Normal value' }, P: { zh: '初步数', en: 'Provisional value' }, O: { zh: '缺数', en: 'Missing value' } },
  confidentiality: { F: { zh: '可公开', en: 'Free' } },
  measures: {
    level: { zh: '期末水平', en: 'level' },
    flow: { zh: '当期值', en: 'flow' },
    ytd: { zh: '本年累计', en: 'year to date' },
    since_start: { zh: '规划以来累计', en: 'since the start of the plan' },
    growth: { zh: '同比增速', en: 'growth over the same period before' },
    baseline: { zh: '规划基期值', en: 'baseline of the plan' },
    target: { zh: '规划目标值', en: 'target of the plan' },
  },
  priceBases: { none: { zh: '不涉及价格', en: 'prices do not enter, or nobody said' }, current: { zh: '当年价', en: 'current prices' }, comparable: { zh: '可比价', en: 'comparable prices' } },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Label>>>>;

export const sdmxConstantPrices = (year: string): Label => ({ zh: `${year}年不变价`, en: `constant prices of ${year}` });
export const sdmxVintage = (n: number): Label => ({ zh: `第${n}次公布`, en: `figure number ${n} in the order of publication` });
