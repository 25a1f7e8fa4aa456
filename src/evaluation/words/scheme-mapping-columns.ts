/** Titles of the columns of a higher level's assessment table, as tables call them; the first of each is what the program writes. */
export const mappingColumns = {
  name: { zh: ['指标名称', '考核指标', '指标', '名称', '考核内容', '评价指标'], en: ['Name', 'Indicator'] },
  full: { zh: ['满分', '分值', '基准分', '标准分', '满分值'], en: ['Full score', 'Points', 'Full'] },
  weight: { zh: ['权重', '权数'], en: ['Weight'] },
  item: { zh: ['对应规划指标', '对应指标', '规划指标', '对应编号', '编号'], en: ['Plan item', 'Item'] },
} as const;
