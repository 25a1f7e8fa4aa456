/** What the report of the simulated region bears in its head and foot. */
export const exampleHead = {
  redHead: '示例区人民政府文件（模拟）',
  number: '示府发〔2023〕31号（模拟）',
  addressee: '示例区人民代表大会常务委员会（模拟）',
  signedBy: '示例区人民政府（模拟）',
  copies: '示例区政协办公室（模拟）。',
} as const;
