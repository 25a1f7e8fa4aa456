/** Titles of the published tables (公开数据表). */
export const tableTitles = {
  outline: { zh: '目次', en: 'Outline' },
  indicators: { zh: '指标', en: 'Indicators' },
  targets: { zh: '承诺', en: 'Commitments' },
  facts: { zh: '已有成绩', en: 'Achieved' },
  projects: { zh: '项目', en: 'Projects' },
  measures: { zh: '举措', en: 'Measures' },
  terms: { zh: '名词', en: 'Terms' },
  places: { zh: '地点', en: 'Places' },
  standards: { zh: '标准', en: 'Standards' },
  assignments: { zh: '分工', en: 'Assignments' },
  diagnostics: { zh: '检查', en: 'Findings' },
} as const;

/** The sheet that says what a workbook is, and what stands on it. */
export const metadataTitles = {
  sheet: { zh: '说明', en: 'About' },
  title: { zh: '规划', en: 'Plan' },
  region: { zh: '地区', en: 'Region' },
  issuer: { zh: '编制单位', en: 'Issued by' },
  issued: { zh: '印发', en: 'Issued' },
  status: { zh: '性质', en: 'Standing' },
  period: { zh: '规划期', en: 'Period' },
  horizon: { zh: '展望', en: 'Horizon' },
  baseYear: { zh: '基期', en: 'Base year' },
  source: { zh: '来源文件', en: 'Source file' },
  sha256: { zh: '文件指纹（SHA-256）', en: 'Fingerprint of the file (SHA-256)' },
  characters: { zh: '篇幅（字符）', en: 'Length (characters)' },
  corrections: { zh: '人工更正（条）', en: 'Corrections by hand' },
  compiledAt: { zh: '导出时间', en: 'Exported' },
  generator: { zh: '程序', en: 'Program' },
  offsets: { zh: '起、止', en: 'From, to' },
  offsetsNote: { zh: '原文中的字符位置（UTF-16，含起不含止），凭此可回到原句。', en: 'Character offsets into the source text (UTF-16, end excluded): they lead back to the sentence.' },
  guard: { zh: '以 = + - @ 开头的文字', en: 'Text that begins with = + - @' },
  guardNote: { zh: '前加单引号，以免被当作公式。', en: 'Preceded by an apostrophe, so that it is not taken for a formula.' },
} as const;
