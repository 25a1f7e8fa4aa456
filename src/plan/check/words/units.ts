/** Irregular spellings of units (不规范的单位写法), as patterns, each with the regular one. */
export const irregularUnits: readonly (readonly [pattern: string, regular: string])[] = [
  ['(?<![A-Za-z])ug\\/m(?:3|³|\\^3)?', 'μg/m³'], // 35ug/m³
  ['(?<![A-Za-z])[μµ]g\\/m3(?!\\d)', 'μg/m³'],
  ['(?<=\\d\\s?)(?:KM|Km)(?![A-Za-z])', 'km'],
  ['(?<=\\d\\s?)(?:kv|KV|Kv)(?![A-Za-z])', 'kV'],
  ['(?<=\\d\\s?)(?:mw|Mw)(?![A-Za-z])', 'MW'],
  ['(?<=\\d\\s?)(?:kwh|KWH|Kwh|KWh)(?![A-Za-z])', 'kWh'],
  ['(?<=\\d\\s?)km2(?![A-Za-z\\d])', 'km²'],
  ['(?<=\\d\\s?)(?:m2|M2|M²)(?![A-Za-z\\d])', 'm²'],
  ['(?<=\\d\\s?)(?:m3|M3|M³)(?![A-Za-z\\d])', 'm³'],
  ['(?<=\\d\\s?)(?:KG|Kg)(?![A-Za-z])', 'kg'],
  ['(?<=\\d\\s?)(?:Mb|MB)ps(?![A-Za-z])', 'Mbit/s'],
  ['平米(?!线)', '平方米'],
  ['立方(?=[，。；、]|以上|以下)', '立方米'],
];

/** Unit cells that a form left behind instead of a unit. */
export const unitPlaceholders = ['x:x', 'X:X', 'x：x', 'X：X', 'XX', 'xx', '××', '**', '…', '？', '?'];
