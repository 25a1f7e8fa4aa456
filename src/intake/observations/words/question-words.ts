import type { Said } from '../draft.ts';

const said = (zh: string, en: string): Said => ({ zh, en });

/** What a person is asked to look at before a figure is confirmed. */
export const cellQuestions = {
  unitSlip: (entered: string, unit: string, slip: string, shown: string): Said =>
    said(`填的是 ${entered} ${unit}，可能单位为${slip}（${shown} ${unit}）：请核对。`, `${entered} ${unit} was entered; the unit may be ${slip} (${shown} ${unit}): check it.`),
  otherUnit: (unit: string, expected: string, shown: string): Said =>
    said(`表中单位是“${unit}”，折合 ${shown} ${expected}：按所填单位入库，换算可查。`, `The file gives “${unit}”, which is ${shown} ${expected}: it is kept as given and converted in the open.`),
  formula: said('此格是公式，只取了表格软件算好的结果，公式没有读取。', 'This cell is a formula: only the result the spreadsheet had worked out was taken.'),
  percentCell: (shown: string): Said => said(`此格是百分比格式，按 ${shown} % 读取。`, `The cell is formatted as a percentage and read as ${shown} %.`),
};
