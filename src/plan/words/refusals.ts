/** Why a text of impossible shape is refused, in both languages. */
type Sentences = { readonly message: string; readonly messageZh: string };

export const longName = (line: number, most: number): Sentences => ({
  message: `Line ${line} holds a name of more than ${most} characters, which no plan does: check that the file is whole and holds the plan's text.`,
  messageZh: `第 ${line} 行有一个超过 ${most} 字的名称，规划里不会有：请检查文件是否完整、是否是规划正文。`,
});

export const wideTable = (line: number, most: number): Sentences => ({
  message: `Line ${line} holds a table of more than ${most} columns, which no plan does: check that the file is whole and holds the plan's text.`,
  messageZh: `第 ${line} 行有超过 ${most} 栏的表格，规划里不会有：请检查文件是否完整、是否是规划正文。`,
});
